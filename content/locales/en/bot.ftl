### What the bot says around its modules.

button-stretch = Stretch now
button-check = Check warning signs
button-tip = A tip
button-daily = Daily tip
button-help = Help
button-back = Back
button-another = Another
button-cancel = Cancel

unknown-command = I don't know that command. Here is what I can do.
unknown-text = I can't chat about that yet. These I can do well.
no-such-number = There is no number { $number } to choose there. The choices above still stand.
others-message = This message is for everyone here, so I answer you alone.
old-button = That button is from an older message, so I would rather not guess what it meant. Please start again here.
over-share = That's a lot at once, so I'll be quiet until it slows down. Wait a minute, then ask again. The check (/triage) and /unsubscribe still work.
answers-only = I can answer here, but I may not write here by myself, so I promise nothing to this chat. Give me the right to see it and to send messages, or ask me in our private chat.
not-written = Sorry, I could not keep that: there is trouble where I keep things. Nothing of yours was changed or lost. Please try again later. Advice, stretches and the check for warning signs still work.
bug = Sorry, that went wrong on my side. Nothing of yours is lost. If it happens again, tell whoever runs me this code: { $code }
