locked-emergency = Your last check said to get emergency help. Please call your emergency number if you have not.
locked-urgent = Your last check said to get medical advice today.
locked-why = Until a clinician has looked at it, I offer no exercises. If something has changed, please do the check again.
locked-under16 = Under 16 I offer no routines. Please ask a parent and a physiotherapist to show you what suits you.
