summary-massage = Loosen tight muscles by hand, roller or ball
hint-massage = hands, roller, ball or a helper

massage-title = Massage
massage-leave-out = Leave it out, or ask first, if any of these fits you:
button-massage-who = Who should leave it out
