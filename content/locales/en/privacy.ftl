summary-privacy = What I keep, and what I never keep
summary-mydata = Everything I keep about you
summary-forget = Erase everything I keep about you

privacy-title = Your privacy
privacy-kept =
    I keep only what I promised to do later or what you chose: your chat's number, your time zone, the time of your tip, which tip you had last, how you want pictures to look, a timer or lesson you asked for, your country for emergency numbers, and for a few days the result of a check.
privacy-never = I never keep or log what you write, your name, or your answers. They stay in this chat, which its provider can read.
privacy-rights = /mydata shows all of it. /forget erases it, at once and for good.

mydata-title = All I keep about you
mydata-none = I keep nothing about you.
mydata-address = Your chat: { $platform }, number { $id }
mydata-zone = Your time zone: { $zone }
mydata-country = Your country, for emergency numbers: { $country }
mydata-last-tip = The tip you had last: { $tip }
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
mydata-rule-daily = at { $time } on { $days }
mydata-rule-once = once
mydata-kind-tip = a daily tip
mydata-kind-other = a message

forget-ask = Shall I erase everything I keep about you? Daily tips and reminders end, and the result of your last check goes too. If it told you to get help, please still do.
forget-done = Done. I keep nothing about you any more.
forget-kept = Nothing was erased.
button-forget = Yes, erase everything
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
