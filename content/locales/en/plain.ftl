summary-plain = Answers for screen readers: plain and numbered

plain-on = From now on my answers here come without pictures and emoji, one idea a message, with numbered choices. Reply with a number, or press. /plain off ends this.
plain-off = My answers have pictures again.
button-plain-on = Plain answers
button-plain-off = Usual answers
