// Says a dose in words.
import type { Dose } from '../../content/schema/exercise.ts';
import type { Say } from '../../core/words.ts';

function length(say: Say, time: number): string {
  if (time > 60 && time % 60 === 30) return say('dose-half-minutes', { minutes: Math.floor(time / 60) });
  return time >= 60 && time % 60 === 0 ? say('dose-minutes', { minutes: time / 60 }) : say('dose-seconds', { time });
}

/** E.g. `2 rounds of 8 times, hold 5 seconds`. */
export function doseWords(say: Say, dose: Dose): string {
  // Rounds of one are told as so many times.
  const once = dose.time === undefined && (dose.reps ?? 1) === 1;
  const amount =
    dose.time === undefined ? say('dose-reps', { reps: once ? dose.sets : (dose.reps ?? 1) }) : length(say, dose.time);
  const rounds = dose.sets > 1 && !once ? `${say('dose-sets', { sets: dose.sets })} ${amount}` : amount;
  const parts = [rounds];
  if (dose.hold !== undefined) parts.push(say('dose-hold', { hold: dose.hold }));
  if (dose.breaths !== undefined) parts.push(say('dose-breaths', { breaths: dose.breaths }));
  return parts.join(', ');
}
