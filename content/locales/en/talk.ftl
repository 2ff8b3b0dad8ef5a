# What Limber answers to plain words in a private chat.
talk-hello = Hello. What would do you good right now?
talk-thanks = You're welcome. Go gently.
talk-bye = Take care. I'm here whenever you like.
talk-good = Good to hear. I'm here whenever you like.
talk-which = I keep nothing of what was said, so I can't tell what that answers. Please press the button under the message you mean, or begin here.
talk-who = I'm Limber, a program that helps with backs and necks. I'm not a doctor, and no person answers here.
talk-wrong = I can't tell what is wrong. Only a clinician who sees you can. I can ask about the signs that need one soon.
talk-rude = I'm sorry I was no help. I only understand simple words and buttons. These I can do well.
talk-stop = What shall I stop? Without a daily tip, a timer or a reminder nothing comes by itself.
talk-stop-tips = Stop the daily tip
talk-stop-kept = What you keep

talk-pain = I'm sorry that it hurts. Which part is it?
talk-pain-area = I'm sorry about your { $area }. Gentle movement often helps.
talk-pain-check = Is it new and strong, or did it come after a fall? Does it run down an arm or leg? Is there numbness, weakness, fever, or trouble peeing? Then please do the check first.
talk-area-neck = neck
talk-area-shoulders = shoulders
talk-area-upper-back = upper back
talk-area-lower-back = lower back
talk-area-hips = hips
talk-stretch-neck = Stretch my neck
talk-stretch-shoulders = Stretch my shoulders
talk-stretch-upper-back = Stretch my upper back
talk-stretch-lower-back = Stretch my lower back
talk-stretch-hips = Stretch my hips

talk-strong = That sounds hard, and I'm sorry. Please do the check before anything else. It takes about two minutes.
talk-strong-help = Numb between the legs, trouble peeing, a weak leg or arm, or a bad accident? Don't wait for me. Get emergency help now.
talk-strong-rest = Until then, choose any position that eases it, and move only as far as feels easy.
talk-rest = Rest or move in a flare-up?
talk-elsewhere = I only know about backs, necks, shoulders and hips. For other places a pharmacist or doctor is the one to ask. If it came with back or neck trouble, please do the check.
