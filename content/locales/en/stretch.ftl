summary-stretch = A short guided stretch, now
hint-stretch = neck, shoulders, upper back, lower back, hips; chair, floor, bed, standing; minutes
summary-routines = All routines by name
hint-routines = an area, e.g. neck
summary-routine = Your last routine as a code, or what a code holds
hint-routine = a routine code, e.g. cc-bd8x2-br
summary-favourites = The routines you keep

stretch-count = { $at } of { $all } · { $name }
stretch-feel = You should feel: { $feel }
stretch-easier = Easier: { $easier }
stretch-harder = Harder: { $harder }
stretch-stop = Stop if pain runs down an arm or leg, something goes numb or weak, or you feel dizzy, breathless or ill.
stretch-avoid = Leave it out, or ask first, with: { $reasons }.
stretch-side-both = on each side
stretch-side-left = { $name }, left side
stretch-side-right = { $name }, right side
stretch-warm-up-standing = First, half a minute of easy steps on the spot.
stretch-warm-up-sitting = First, roll your ankles and let your shoulders drop a few times.
stretch-warm-up-floor = First, take three slow breaths and move your ankles and hips a little.

stretch-joined = { $count ->
    [one] One of you is in today.
   *[other] { $count } of you are in today.
}
stretch-careful = Because of { $because }: { $how }.
stretch-careful-shorter = I made it shorter as well.
because-both = { $first }, and { $second }
stretch-left-out = I left out: { $list }.
stretch-left-out-one = { $name } – { $because }
stretch-unsuited = I don't offer this to you now: { $list }.
stretch-unsuited-instead = Something else may suit you better. If a clinician taught you this movement, follow them.
stretch-elsewhere = I have nothing for that area there that suits you, so this is for your body as a whole.
stretch-other-length = This takes about { $minutes } min. With what suits you, I can't fill the time you asked for.
stretch-gentle-only = For now I offer only walking, positions of ease and slow breathing. Let a clinician look first.
stretch-surgery = After a spine operation, what your surgical team says comes first. From me there is only walking, positions of ease and slow breathing.
stretch-under18 = Under 18, please do this only with an adult beside you. Stop if arching your back hurts.
stretch-easier-now = Your last two sessions left you with more pain. This one is easier. If you are getting worse, please do the check.
stretch-news = Anything new since last time: numb between the legs, trouble peeing, a weak leg, fever, chest pain?
stretch-safety-net = Before you move, once in ten days, what to look out for:
stretch-code-long = That routine code is too long for me. Up to about ten movements fit.

careful-any = go only part of the way, and slowly
careful-flexion = bend forward only part of the way
careful-loaded-flexion = lift little, and bend only part of the way
careful-extension = arch only a little
careful-rotation = turn only part of the way
careful-side-bend = bend sideways only a little
careful-load = use little or no weight
careful-prone = lie on your front only while it is easy
careful-supine = lie flat for two minutes at most, or lean on your side
careful-inverted = keep your head above your heart
careful-balance = go only as far as you stay steady
careful-balance-standing = keep a hand on something firm
careful-hold = hold only briefly, and keep breathing
careful-neck = move your head only part of the way
careful-impact = keep it soft, with no jumping

because-gentle = a clinician should look first
because-anybody = it does not suit everyone; ask me in our private chat
because-easier = pain after your last sessions
because-bend = pain on bending forward
because-arch = pain on arching back
because-turn = pain on turning
because-sit = pain on long sitting
because-unknown = something you told me

dose-reps = { $reps ->
    [one] once
    [2] twice
   *[other] { $reps } times
}
dose-rounds = { $sets } rounds of { $amount }
dose-hold = hold for { $hold } { $hold ->
    [one] second
   *[other] seconds
}
dose-hold-once = hold once for { $hold } { $hold ->
    [one] second
   *[other] seconds
}
dose-breaths = stay for { $breaths } slow { $breaths ->
    [one] breath
   *[other] breaths
}
dose-breaths-once = stay once for { $breaths } slow { $breaths ->
    [one] breath
   *[other] breaths
}
dose-seconds = { $time ->
    [one] 1 second
   *[other] { $time } seconds
}
dose-half-minutes = { $minutes } and a half minutes
dose-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}

button-done = Done
button-finish = Done, finish
button-skip = Skip
button-hurts = It hurts
button-stop = Stop
button-easier = Easier
button-join = I'm in
button-harder = Harder
button-swap = Swap
button-news = Yes, something is new
button-begin = Begin
button-keep-routine = Keep this routine
button-favourites = My favourites
button-remove = Remove one
button-profile = My profile
button-stretch-suited = Show me what suits me
button-signs = Signs that need help
button-ease = Positions of ease
button-easier-set = An easier set
button-flare = Help for a bad day
button-again = Once more
button-desk = At my desk
button-neck = Neck
button-lower-back = Lower back
button-floor = On the floor
button-try = Do it step by step
button-routines = All routines

stretch-end-title = Well done
stretch-end = You did { $done ->
    [one] one movement
   *[other] { $done } movements
}. Little and often works better than much and seldom.
stretch-end-none = That's fine. A short walk counts as well. Come back whenever you like.
stretch-end-code = To do the same again, send /stretch { $code }
stretch-others = Somebody else began this session. Would you like your own?
button-own-session = Stretch along in private
stretch-stopped = Stopped. Rest a moment, and move in any way that feels easy.

stretch-rate = If you like: how strong is your pain now, from 0 (none) to 10 (the worst you can think of)?
stretch-rated = Thank you, { $rating }.
stretch-rate-before = And before you began?
stretch-come-back = Come back tomorrow, or whenever you have been still for long.
stretch-come-back-strength = Come back in a day or two. Muscles that worked like a day's rest. A walk is fine any day.
stretch-closing-less = That's good to hear. Keep the rest of your day easy, and come back tomorrow.
stretch-closing-same = Thank you. No change is fine: it is doing it often that counts. Come back tomorrow.
stretch-closing-little = A little more is common at first and should settle within a day. Come back tomorrow, and press Easier if you like.
stretch-closing-more = That was too much for today. Rest in a position that feels easy. If it is still clearly worse tomorrow morning, do half next time. If it spreads, or anything goes numb or weak, do the check.
stretch-badly = Two sessions in a row left you with clearly more pain. Next time I begin with an easier set. Please do the check as well.

stretch-hurts-title = Then stop this one
stretch-hurts = Let go of the position slowly and breathe. A mild pull is fine. Sharp pain, or pain that spreads, is not.
stretch-hurts-ask = Where is it, and how does it feel?
stretch-hurts-check = If it is new and strong, or stays sharp after a rest, please do the check.
stretch-hurts-easier = To make it less: { $easier }
hurts-much = A pull, only too strong
hurts-sharp = Sharp, in one spot
hurts-spread = Runs into an arm or leg
hurts-numb = Numb, weak or tingling
hurts-dizzy = Dizzy, faint or ill
hurts-chest = Chest pain, short of breath
hurts-much-then = Then do less. Small and easy works as well.
hurts-sharp-then = Leave this movement out today. Rest a moment in a position that feels easy.
hurts-spread-then = End the session here. Pain that runs into an arm or leg needs care: please do the check. Until then only walk a little and rest in a position that feels easy.
hurts-numb-then = Stop for today. Please do the check now. If you are numb between your legs, have trouble peeing, or a leg or arm is getting weaker, call { $call } at once.
hurts-dizzy-then = Stop, and sit or lie down until it passes. If it does not pass in a few minutes, or comes with a bad headache, trouble seeing or speaking, or a weak side, call { $call } at once.
hurts-chest-then = Call { $call } now. Stop, sit down, and do not drive yourself.

stretch-unknown = I didn't understand “{ $words }”.
condition-named = What you named changes which movements suit you, and I don't remember messages. Please put it in your profile first: then I leave out what does not suit.
stretch-pain = Pain that is new and strong, came after a fall, or runs down an arm or leg? Then do the check first.
stretch-ask = Where would you like to begin?
stretch-nothing = I have nothing that fits all of that. These come close.
stretch-code-unknown = I don't know that routine code any more.

routines-title = Routines
routines-title-neck = Routines for the neck
routines-title-shoulders = Routines for the shoulders
routines-title-upper-back = Routines for the upper back
routines-title-lower-back = Routines for the lower back
routines-title-hips = Routines for the hips
routines-line = { $name }, { $minutes } min: { $summary }
routines-page = Page { $page } of { $pages }
button-more = More

routine-title = A routine
routine-code =
    About { $minutes } min. To do it again or pass it on: /stretch { $code }
routine-link = Or pass on this link:
routine-none = You have not finished a session since you made your profile. Each one ends with its code.
routine-not-kept = I keep no last session, because you have no profile. Each session ends with its code, and /routine with a code shows what it holds.
favourites-title = Your favourites
favourites-begin = Which one?
favourites-drop = Which one shall I drop?
favourites-none = You keep no routine yet. At the end of a session, press “Keep this routine”.
favourites-kept = Kept. You find it under /favourites.
favourites-full = You keep { $most } already. Remove one first.
