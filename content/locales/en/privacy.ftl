summary-privacy = What I keep, and what I never keep
summary-mydata = Everything I keep about you
summary-forget = Erase everything I keep about you

privacy-title = Your privacy
privacy-kept =
    I keep only what I promised to do later or what you chose: your chat's number, your time zone, when your tips, reminders, timers and lessons come, your quiet hours and pauses, which tip you had last, how you want pictures to look, how many messages I sent this week and for how many days you pressed nothing, since when your chat does not let me write, your country for emergency numbers, the result of a check, and your profile if you agreed to one.
privacy-never = I never keep or log what you write, your name, or your answers. They stay in this chat, which its provider can read.
privacy-rights = /mydata shows all of it. /forget erases it, at once and for good.

mydata-title = All I keep about you
mydata-none = I keep nothing about you.
mydata-address = Your chat: { $platform }, number { $id }
mydata-language = Your language: { $language }
mydata-zone = Your time zone: { $zone }
mydata-country = Your country, for emergency numbers: { $country }
mydata-last-tip = The tip you had last: “{ $tip }”
mydata-warning = You wrote about a warning sign and have not answered it yet, so movement waits
mydata-check = Your last check: result “{ $level }”, careful with: { $list }
mydata-plain = You want plain answers for a screen reader.
mydata-asked = I asked you on { $date } if anything was new.
mydata-look =
    Pictures: { $palette ->
        [dark] on a dark ground
       *[other] on a light ground
    }, { $form ->
        [still] without movement
       *[other] with movement
    }
mydata-promise = Promised: { $kind }, { $rule }
mydata-next = next { $when }
mydata-ended = ended; I remember only that today's was sent
mydata-asleep = no next time at present
mydata-snoozes = put off { $snoozes ->
    [one] once
   *[other] { $snoozes } times
}
mydata-held = waits for the end of a pause
mydata-kind-tip = a daily tip
mydata-kind-stretch = a reminder to stretch
mydata-kind-break = movement breaks
mydata-kind-recheck = asking how you are
mydata-level-self_care = look after it yourself
mydata-level-routine = plan a visit
mydata-level-clinician_soon = see a clinician within days
mydata-level-urgent_same_day = get advice the same day
mydata-level-emergency = get emergency help
mydata-kind-other = a message
mydata-quiet = Your quiet hours: { $span }
mydata-ceiling = Your weekly limit: { $most } messages
mydata-silent = Messages come without sound
mydata-sound = Messages come with sound
mydata-paused = Paused until: { $when }
mydata-soft = Gentler reminders until: { $when }
mydata-sent = Last sent: { $day }; sent in that week: { $week }; days in a row without a press or message from you: { $unheard }
mydata-barred = I have not been allowed to write to you since: { $when }
mydata-closed = Closed to me since: { $when }

forget-ask = Shall I erase everything I keep about you? Daily tips and reminders end, and the result of your last check goes too. If it told you to get help, please still do.
forget-done = Done. I keep nothing about you any more.
forget-kept = Nothing was erased.
button-forget = Yes, erase everything
button-forget-ask = Erase everything
button-keep = No, keep it

day-1 = Monday
day-2 = Tuesday
day-3 = Wednesday
day-4 = Thursday
day-5 = Friday
day-6 = Saturday
day-7 = Sunday
days-all = every day
days-weekdays = weekdays
