// Days of the week, Monday 1 to Sunday 7.

export const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5];
export const EVERY_DAY: readonly number[] = [...WEEKDAYS, 6, 7];
