summary-heat = Warmth for your back, with a timer
summary-ice = Cold for your back, with a timer

heat-leave-out = Leave it out, or ask first, if any of these fits you:
heat-timer = How long? I will write to you when the time is over.
heat-started = The timer runs: { $minutes } minutes
heat-where = I will write to you in our private chat.
heat-awake = Please stay awake. My message can come a minute late or without a sound, so set an alarm too if you might doze. Take the pack off at once if it hurts, burns or feels numb.
heat-over = Time is up
heat-late = I am sorry, I could not write sooner: the timer ended a while ago.
heat-stopped = No timer is running any more. Please take the pack off as well, and look at your skin.
heat-skin = Take it off and look after your skin
button-heat-none = None of these fits me
button-heat-some = Something fits me
button-heat-minutes = { $minutes } minutes
button-heat-stop = Stop the timer
button-heat-fine = My skin looks as usual
button-heat-skin = My skin looks or feels wrong

mydata-kind-timer = a timer for heat or ice
