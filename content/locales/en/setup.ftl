summary-setup = Checklists for desk, chair, car and bed
hint-setup = desk, chair, car or bed

setup-title = Set things up for your back
setup-ask = Small changes, once, where you spend hours. Which one shall we go through?
setup-count = { $done } of { $all } done. Tap what is right already, or what you have just changed.
setup-line = { $label }: { $how }
setup-line-ticked = ✓ { $label }: { $how }
setup-all = All of it is in place. Well done.
setup-open = { $done } of { $all } are in place. Still open, for whenever you like:
button-ticked = ✓ { $label }
button-unticked = ☐ { $label }
button-setup-back = Back to the list
button-setup-other = Another list
