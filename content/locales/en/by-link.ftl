### What is said when somebody opens a link that would change something.

by-link-title = Do you want this?
by-link-command = A link brought you here. It asks me for { $typed } ({ $summary }).
by-link-button = A link brought you here. It would change something in /{ $name } ({ $summary }).
by-link-something = A link brought you here. It would change something.
by-link-nothing-yet = Nothing has happened yet: a link alone changes nothing. Press the button only if you want it.
button-by-link = Yes, do it

by-link-privacy-forget = A link brought you here. It would erase everything I keep about you.
by-link-plain-on = A link brought you here. It would switch my answers to the plain form, without pictures and emoji.
by-link-plain-off = A link brought you here. It would switch my answers back from the plain form.
by-link-settings-look = A link brought you here. It would change how pictures look for you.
by-link-profile-yes = A link brought you here. It would begin to keep a profile of you.
by-link-profile-erase = A link brought you here. It would erase your profile.
by-link-profile-in = A link brought you here. It would change your country, and with it the emergency number I show.
by-link-subscribe-set = A link brought you here. It would change your daily tip.
by-link-subscribe-at = A link brought you here. It would change the time of your daily tip.
by-link-subscribe-zone = A link brought you here. It would change the place your times are for.
by-link-subscribe-stop = A link brought you here. It would stop your daily tip.
by-link-remind-stop = A link brought you here. It would stop one of your reminders.
by-link-remind-pause = A link brought you here. It would pause everything I send by myself.
by-link-remind-zone = A link brought you here. It would change the place your times are for.
by-link-triage-v = A link brought you here. It would say that a clinician has checked your warning signs.
by-link-triage-a = A link brought you here. It would answer the warning-sign check for you.
by-link-triage-p = A link brought you here. It would change your country, and with it the emergency number I show.
by-link-triage-m = A link brought you here. It would take back the warning I gave you, so that movement opens again.
by-link-triage-o = A link brought you here. It would change your country, and with it the emergency number I show.
by-link-triage-r = A link brought you here. It would have me ask again how you are.
by-link-stretch-agree = A link brought you here. It would begin to keep a profile of you, with a routine in it.
by-link-stretch-keep = A link brought you here. It would keep a routine in your favourites.
by-link-stretch-drop = A link brought you here. It would take a routine out of your favourites.
by-link-heat-start = A link brought you here. It would start a timer.
by-link-heat-stop = A link brought you here. It would stop your timer.
by-link-course-later = A link brought you here. It would have me send you the next lesson tomorrow.
by-link-course-cancel = A link brought you here. It would take back the lesson you asked for.
by-link-flare-quiet = A link brought you here. It would make your reminders rarer for three days.
by-link-flare-over = A link brought you here. It would bring your reminders back as before.
