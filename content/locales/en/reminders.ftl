### Everything that comes by itself: breaks, stretches, pauses, quiet hours, zones.

summary-reminders = All that comes by itself, and when
summary-pause = No messages for a while
hint-pause = how long, e.g. 3d, until Monday, until 8am
summary-busy = No messages while you are busy
hint-busy = how long, e.g. 90m; without it an hour
summary-resume = End a pause now
summary-zone = Tell me where you are; everything moves along
hint-zone = your town or time zone, e.g. Tokyo

reminder-tip = Tip
reminder-stretch = Stretch
reminder-break = Movement breaks
reminder-recheck = How you are after the check
reminder-timer = Timer
reminder-course = Next lesson

rule-once = once
rule-times = { $times }, { $days }
rule-every = every { $every } minutes, { $windows }, { $days }

reminders-title = Your reminders
reminders-none = Nothing comes by itself. Choose what you would like.
reminders-line = { $name }: { $rule }. { $next }
reminders-next = Next { $when }.
reminders-none-due = Nothing is due at these times.
reminders-asleep = Asleep, since you have been quiet. I am awake again as soon as you press or write anything.
reminders-rests = Rests, since I may not write here.
reminders-barred = I have not been allowed to write here since { $date }. Please check that this chat lets me send messages.
barred-note = Since { $date } I have not been allowed to write here, so what you asked for did not come. Please check that this chat lets me send messages. I will try again at the next time.
reminders-after-pause = Next after the pause, which ends { $when }.
reminders-paused = Paused: I am back { $when }.
reminders-weekly = You have been quiet, so I write once a week.
reminders-quiet-on = Quiet hours: { $span }.
reminders-quiet-off = No hours are quiet.
reminders-limit-on = At most { $most } messages a week.
reminders-limit-off = There is no weekly limit.
reminders-managers = Only someone who may manage this chat can change what comes here by itself. For your own, send me /reminders in our private chat.
reminders-ended = That reminder has ended already.
reminders-over = Then I won't ask again. If anything gets worse, please check again.
reminders-welcome = The pause is over. This came up meanwhile:

reminders-days = On which days?
reminders-times = At which times?
reminders-windows = During which hours?
reminders-ask-hour = At what hour?
reminders-ask-minute = At what minute?
reminders-ask-rhythm = How often shall I remind you to move?
reminders-ask-from = From what time?
reminders-ask-to = From { $from } until what time?

reminders-quiet = Quiet hours
reminders-quiet-note = Nothing comes in them by itself. A tip or a stretch moves to their edge, breaks are left out, a timer you start still rings.
reminders-ask-dusk = From what time shall it be quiet?
reminders-ask-dawn = Quiet from { $from } until what time?
reminders-limit = Weekly limit
reminders-limit-note = Counted are tips, stretches and breaks, spread over the week. What you asked for once comes anyway.

reminders-pause = For how long?
reminders-pause-note = Choose, or send for example: /pause 3d, or /pause until Monday
reminders-pause-unknown = I didn't understand “{ $words }”. Choose here:
reminders-pause-unclear = “{ $words }” can mean more than one time. Choose here, or send for example: /pause until Monday 8am
reminders-pause-none = “{ $words }” is no time within the coming year. Choose here:
reminders-pause-place = To know when that is I need your clock: send /zone and your town first. Or choose a length here:
reminders-pause-set = Then I keep quiet. I am back by myself { $when }.
reminders-pause-merged = Whatever comes up meanwhile arrives once, in one message. Timers you start still ring.
reminders-not-paused = There is no pause to end.
reminders-resumed = I am back.
reminders-resumed-held = I am back. What came up meanwhile follows in a moment, in one message.

zone-ask-clock = What time is it where you are? You can also send, for example: /zone Tokyo
zone-ask-town = Which of these has your time?
zone-set = { $town } it is: { $time } now. Everything keeps to that clock.
zone-line = { $name }: { $next }

break-title = Time to move
break-1 = Stand up, roll your shoulders, walk a few steps.
break-2 = Look up and away, stand, and reach both arms high.
break-3 = A minute on your feet does more than an hour of sitting well.
break-4 = Change how you sit or stand, then walk to the door and back.
break-soft = Only if it feels easy: change your position and take five slow breaths.
stretch-time-title = Time to stretch
stretch-time = A few minutes, one movement at a time.
stretch-time-soft = Only if it feels easy: a few gentle movements. Leaving it out is fine too.
short-tip = Your tip still waits. I won't bring it up again until its next time.
short-stretch = Your stretch still waits. I won't bring it up again until its next time.
short-break = Still time to move. I won't bring it up again until the next one.

unheard-ask = You haven't pressed anything lately. Is this a good time for it?
unheard-weekly = You have been quiet, so I write once a week now. Press or write anything, and all is as before.
unheard-asleep = I will leave you in peace now. Press or write anything whenever you want me back.

done-tip = Good.
done-stretch = Well done.
done-break = Well done.
snooze-set = I will come back to it { $when }.
snooze-enough = Three times is enough for today.
stopped-tip = No more daily tips. You can still ask for one with /tip.
stopped-stretch = No more stretch reminders.
stopped-break = No more movement breaks.

remind-reminders = All reminders
remind-reminder = { $name } · { $time }
remind-reminder-every = { $name } · { $every } min
remind-add-tip = Add a daily tip
remind-add-stretch = Add a stretch
remind-add-break = Add movement breaks
remind-quiet = Quiet hours
remind-no-quiet = No quiet hours
remind-other-hours = Other hours
remind-limit = Weekly limit
remind-most = { $most } a week
remind-no-limit = No limit
remind-sound-on = With sound
remind-sound-off = Without sound
remind-zone = Time zone
remind-pause = Pause
remind-resume = End the pause
remind-longer = Another length
remind-until-monday = Until Monday
remind-days-long = { $days ->
    [one] 1 day
   *[other] { $days } days
}
remind-minutes-long = { $minutes } min
remind-change = Change
remind-wish-yes = Yes, remind me
reminders-wish-instead = It takes the place of: { $rule }.
remind-remove = Remove
remind-days = Days
remind-times = Time
remind-day-on = ✓ { $day }
remind-day-off = { $day }
remind-weekdays = Weekdays
remind-every-day = Every day
remind-rhythm = How often
remind-every = { $every } min
remind-windows = Hours
remind-fixed = At fixed times instead
remind-cut = Without { $what }
remind-add-time = Another time as well
remind-add-window = More hours
remind-change-window = Other hours
remind-minute = One minute now
remind-breathe = Slow breaths
remind-gentle = Something gentle
remind-snooze-15 = 15 min
remind-snooze-60 = 1 h
remind-snooze-eve = This evening
remind-snooze-tom = Tomorrow
remind-once-a-week = Once a week
remind-time-fits = It's fine
remind-as-before = As before
