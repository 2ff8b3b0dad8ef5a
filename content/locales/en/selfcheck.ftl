summary-selfcheck = Small things to try and look at yourself
hint-selfcheck = a word of its name, e.g. wall

selfcheck-title = Self-checks
selfcheck-about = Each takes a few minutes and tells a little. None of them can say what is wrong, or how soon to get help. For that, press Check warning signs.
selfcheck-line = { $name }: { $summary }
selfcheck-tells = What it can tell: { $tells }
selfcheck-limits = What it can't tell: { $limits }
button-selfchecks = All self-checks
