summary-learn = Short answers about backs and necks
hint-learn = what you want to know, e.g. sleep or sciatica

learn-title = Learn about your back
learn-ask = Choose a topic, or send /learn and a few words, such as /learn sleep.
learn-nothing = I found nothing about “{ $words }”.
learn-choices = This is what I found for “{ $words }”.
learn-line = { $name }: { $summary }
learn-page = Page { $page } of { $pages }
button-topics = All topics

learn-group-basics = How backs work
learn-group-signs = Where it hurts
learn-group-conditions = Conditions
learn-group-daily-life = Daily life
learn-group-comfort = Heat, massage, calm
learn-group-moving = Moving
learn-group-pregnancy = Pregnancy
learn-group-bones = Strong bones
learn-group-care = Scans and care
learn-group-evidence = What studies show
