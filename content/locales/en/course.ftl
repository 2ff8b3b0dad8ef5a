summary-course = Twelve short lessons about your back
hint-course = a lesson’s number, e.g. 4

course-title = The back course
course-line = { $number }. { $title } ({ $part })
course-lesson = Lesson { $number } of { $all } · { $title }
course-today = Today: { $today }
course-later = Agreed. Lesson { $number } comes { $when }.
course-in-a-day = in 24 hours
course-later-note = After that nothing comes by itself, unless you ask again.
course-coming = Lesson { $number } is on its way to you.
course-cancelled = Cancelled. No lesson will come. You can read on here whenever you like.
course-end-title = The end of the course
button-course-part = { $part }. { $name }
button-course-next = Next lesson now
button-course-later = Send me the next one tomorrow
button-course-now = Lesson { $number } now
button-course-cancel = Cancel that lesson
button-course-all = All lessons
button-course-end = Finish
button-open = Go to /{ $command }

mydata-kind-course = a lesson of the course
