summary-privacy = What I keep, and what I never keep
summary-mydata = Everything I keep about you
summary-forget = Erase everything I keep about you

privacy-title = Your privacy
privacy-kept =
    I keep only what I promised to do later or what you chose: your chat's number, your time zone, the time of your tip, which tip you had last, a timer or lesson you asked for, your country for emergency numbers, and for a few days the result of a check.
privacy-never = I never keep or log what you write, your name, or your answers. They stay in this chat, which its provider can read.
privacy-rights = /mydata shows all of it. /forget erases it, at once and for good.

mydata-title = All I keep about you
mydata-none = I keep nothing about you.
mydata-address = Your chat: { $platform }, number { $id }
mydata-zone = Your time zone: { $zone }
mydata-country = Your country, for emergency numbers: { $country }
mydata-last-tip = The tip you had last: { $tip }
mydata-promise = Promised: { $kind }, { $rule }
mydata-promise-once = Promised: { $kind }, { $when }
mydata-promise-over = Promised: { $kind }; this is over
mydata-next = next { $when }
mydata-ended = ended; I remember only that today's was sent
mydata-rule-daily = at { $time } on { $days }
mydata-check = The result of your last check: { $level }. It was made { $at } and stands at least until { $until }.
mydata-limits = What it said to go easy with: { $limits }
mydata-check-country = The country whose emergency number it showed: { $country }
mydata-level-self_care = look after it yourself
mydata-level-routine = plan a visit
mydata-level-clinician_soon = see a clinician within days
mydata-level-urgent_same_day = get advice the same day
mydata-level-emergency = get emergency help
mydata-kind-tip = a daily tip
mydata-kind-recheck = a question how you are, after your check
mydata-kind-other = a message

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
