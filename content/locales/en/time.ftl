day-today = today, { $date }
day-tomorrow = tomorrow, { $date }
day-on = on { $date }
when = { $day }, at { $time } ({ $town } time)
