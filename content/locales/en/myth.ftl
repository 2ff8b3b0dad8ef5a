summary-myth = True, or not quite? A claim about backs

myth-title = True, or not quite?
myth-claim = “{ $claim }”
myth-agreed = I see it the same way
myth-differs = I see it differently
myth-is-true = This is true. { $reason }
myth-is-not-quite = This is not quite right. { $reason }
myth-none = I have no claims to judge at the moment.
button-true = True
button-not-quite = Not quite
