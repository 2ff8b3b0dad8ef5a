// What a locked person is shown in place of any exercise. Unlocks nothing.
import { alert, press, reply } from '../../core/reply.ts';
import type { Reply } from '../../core/reply.ts';
import type { Say } from '../../core/words.ts';
import type { Check } from '../../store/port.ts';
import { mayExercise } from './lock.ts';
import { routes } from './routes.ts';

/** Undefined when the last check leaves exercising open. `now` in epoch milliseconds. */
export function lockedReply(say: Say, check: Check | undefined, now: number): Reply | undefined {
  if (mayExercise(check, now).access !== 'locked') return undefined;
  return reply([alert('urgent', say('triage-still-locked'))], {
    audience: 'asker',
    buttons: [
      [press(say('triage-restart'), routes.begin), press(say('triage-signs-button'), routes.signs)],
      [press(say('triage-checked-button'), routes.checkedAsk)],
    ],
  });
}
