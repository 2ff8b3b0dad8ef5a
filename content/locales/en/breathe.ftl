summary-breathe = A few slow, counted breaths

breathe-title = Slow breathing
breathe-turn = { $name } · minute { $turn }
breathe-rounds = { $rounds } breaths, about a minute. Then come back here.
breathe-end-title = Well done
breathe-end = About { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} of slow breathing. Let your breath go its own way again.
breathe-dizzy-title = Then stop counting
button-breathe = Slow breathing
button-breathe-more = Another minute
button-breathe-other = Another way
button-breathe-dizzy = I feel light-headed
