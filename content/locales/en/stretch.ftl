summary-stretch = A short guided stretch, now
hint-stretch = neck, shoulders, upper back, lower back, hips; chair, floor, bed, standing; minutes
summary-routines = All routines by name

stretch-count = { $at } of { $all } · { $name }
stretch-feel = You should feel: { $feel }
stretch-easier = Easier: { $easier }
stretch-stop = Stop if pain runs down an arm or leg, something goes numb or weak, or you feel dizzy, breathless or ill.
stretch-avoid = Leave it out, or ask first, with: { $reasons }.
stretch-side-both = each side

dose-reps = { $reps ->
    [one] once
   *[other] { $reps } times
}
dose-sets = { $sets ->
    [one] { "" }
   *[other] { $sets } rounds of
}
dose-hold = hold { $hold } { $hold ->
    [one] second
   *[other] seconds
}
dose-breaths = stay for { $breaths } slow { $breaths ->
    [one] breath
   *[other] breaths
}
dose-seconds = { $time ->
    [one] 1 second
   *[other] { $time } seconds
}
dose-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}

button-done = Done
button-finish = Done, finish
button-skip = Skip
button-hurts = It hurts
button-stop = Stop
button-go-on = Go on
button-easier-move = Try { $name }
button-again = Once more
button-desk = At my desk
button-neck = Neck
button-lower-back = Lower back
button-floor = On the floor
button-routines = All routines

stretch-end-title = Well done
stretch-end = You did { $done ->
    [one] one movement
   *[other] { $done } movements
}. Little and often works better than much and seldom.
stretch-end-none = That's fine. A short walk counts as well. Come back whenever you like.
stretch-end-code = To do the same again, send /stretch { $code }
stretch-stopped = Stopped. Rest a moment, and move in any way that feels easy.

stretch-hurts-title = Then stop this one
stretch-hurts = A mild pull is fine. Sharp pain, or pain that spreads, is not. Let go of the position slowly and breathe.
stretch-hurts-check = If the pain is new and strong, runs down an arm or leg, or comes with numbness, weakness, fever, or trouble peeing, please do the check now.
stretch-hurts-easier = If it was only too much: { $easier }

stretch-unknown = I didn't understand “{ $words }”.
stretch-ask = Where would you like to begin?
stretch-nothing = I have nothing that fits all of that. These come close.
stretch-code-unknown = I don't know that routine code any more.

routines-title = Routines
routines-line = { $name }, { $minutes } min: { $summary }
routines-page = Page { $page } of { $pages }
button-more = More
