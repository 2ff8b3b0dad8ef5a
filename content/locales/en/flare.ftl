summary-flare = Help for a bad day

flare-title = A bad day
flare-first = I'm sorry it is bad today. Bad days come and pass, often within a few days, and hurting more does not have to mean harm.
flare-normal = This is common on a bad day:
flare-normal-1 = It is stiff and sore in the morning and eases as you move a little.
flare-normal-2 = It stays in your back, neck or buttock.
flare-normal-3 = It changes through the day, and some positions ease it.
flare-not-normal = Not to wait with: numb between the legs, trouble peeing or losing control, a weak or numb arm or leg, fever, chest pain, a bad fall, or pain that grows and nothing eases. Then do the check now, or call { $call }.
flare-then = Find a position that eases it, breathe slowly, and get up for a short walk every hour or so if you can. What would help now?
flare-quiet = I will be quieter until you tell me it has passed.
flare-over = Good. Everything is as it was before.

button-flare-breathe = Breathe slowly
button-gentle-set = A gentle set
button-short-walk = A short walk
button-quieter = Quieter reminders
button-flare-over = It has passed
