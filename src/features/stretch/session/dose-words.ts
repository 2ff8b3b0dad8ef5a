// Says a dose in words, as one would say it aloud.
import type { Dose } from '../../../content/schema/exercise.ts';
import type { Say } from '../../../core/say.ts';

function length(say: Say, time: number): string {
  if (time > 120 && time % 60 === 30) return say('dose-half-minutes', { minutes: Math.floor(time / 60) });
  return time >= 60 && time % 60 === 0 ? say('dose-minutes', { minutes: time / 60 }) : say('dose-seconds', { time });
}

/** E.g. `2 rounds of 8, hold for 5 seconds`, `hold once for 10 seconds`, `2 rounds of 30 seconds`. */
export function doseWords(say: Say, { sets, reps = 1, time, hold, breaths }: Dose): string {
  if (time !== undefined) {
    return sets > 1 ? say('dose-rounds', { sets, amount: length(say, time) }) : length(say, time);
  }
  // Rounds of one are told as so many times.
  const [rounds, times] = reps === 1 ? [1, sets] : [sets, reps];
  const single = rounds === 1 && times === 1;
  if (single && hold !== undefined) return say('dose-hold-once', { hold });
  if (single && breaths !== undefined) return say('dose-breaths-once', { breaths });
  return [
    rounds > 1 ? say('dose-rounds', { sets: rounds, amount: times }) : say('dose-reps', { reps: times }),
    ...(hold === undefined ? [] : [say('dose-hold', { hold })]),
    ...(breaths === undefined ? [] : [say('dose-breaths', { breaths })]),
  ].join(', ');
}

/** The same as a line of its own. */
export function doseLine(say: Say, dose: Dose): string {
  const words = doseWords(say, dose);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
