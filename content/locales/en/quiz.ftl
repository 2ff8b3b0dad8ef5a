summary-quiz = Five questions about backs

quiz-count = Question { $at } of { $all }
quiz-right = Right
quiz-not-quite = Not quite
quiz-yes = Yes: { $right }.
quiz-no = You chose “{ $choice }”. The answer is: { $right }.
quiz-end-title = That was the round
quiz-end = You had { $score } of { $all }.
quiz-end-note = It is only a game about backs. It says nothing about yours.
button-quiz-next = Next question
button-quiz-end = How did I do?
button-quiz-more = Another round
