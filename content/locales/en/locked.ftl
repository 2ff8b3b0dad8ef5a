locked-emergency = Your last check said to get emergency help. Call { $call } now if you have not had help yet.
locked-urgent = Your last check said to get medical advice today. If it gets worse, call { $call }.
locked-why = Until a clinician has looked at it, I offer no exercises. If something has changed, please do the check again.
locked-under16 = Under 16 I offer no routines. Please ask a parent and a physiotherapist to show you what suits you.
locked-read = What I can read meanwhile
locked-reading = While movement waits, these cards are for you.
