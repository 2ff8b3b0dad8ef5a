// Says days of the week in words.
import type { Say } from '../say.ts';

/** `[1,2,3,4,5]` gives `weekdays`. */
export function daysWords(say: Say, days: readonly number[]): string {
  const key = days.join('');
  if (key === '1234567') return say('days-all');
  if (key === '12345') return say('days-weekdays');
  return days.map((day) => say(`day-${day}`)).join(', ');
}
