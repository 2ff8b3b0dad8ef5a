start-title = Hello, I'm Limber
start-lines =
    I guide short stretches and movements for your back and neck.
    I send one useful tip a day, if you want it.
    I ask about signs that need a doctor. I am not for emergencies, and I don't replace a clinician.

help-title = What I can do. In a private chat you can also simply write what you want, such as “stiff neck” or “tip”.
help-group-move = Move
help-group-check = Check
help-group-ease = Ease
help-group-daily = Tips and reminders
help-group-know = Know more
help-group-you = You and me
help-purpose = General education on looking after your back. I don't tell you what is wrong, and I must not be used in an emergency.
help-review = My health advice follows the sources I name. It is still awaiting review by a clinician.
help-line = /{ $name } – { $summary }

summary-start = Begin here
summary-help = Everything I can do
