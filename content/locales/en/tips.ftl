summary-tip = A tip you have not seen yet
tip-title = A tip for your back
tip-none = I have no tips at the moment.
button-learn = Read more
button-change-time = Change time
