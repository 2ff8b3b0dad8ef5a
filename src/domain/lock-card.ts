// What a locked person is shown in place of any exercise. Unlocks nothing.
import { alert, press, reply, text } from '../core/reply.ts';
import { go } from '../core/route.ts';
import type { Reply } from '../core/reply.ts';
import type { Say } from '../core/say.ts';
import type { Check, Kept } from '../core/record.ts';
import { canClear, mayExercise } from './lock.ts';
import type { CallFor } from './countries.ts';
import { checkRoutes } from './check-routes.ts';

/** Says why nothing is offered: the last check, or else the age that was told. `call` is the number where they are. */
export function lockedCard(say: Say, check: Check | undefined, call: string): Reply {
  const again = [press(say('triage-restart'), checkRoutes.begin), press(say('triage-signs-button'), checkRoutes.signs)];
  if (!canClear(check)) {
    // The age may have been a slip of the finger.
    const profile = [press(say('button-profile'), go('profile'))];
    return reply([text(say('locked-under16'))], { audience: 'asker', buttons: [again, profile] });
  }
  const said =
    check.level === 'emergency'
      ? alert('emergency', say('locked-emergency', { call }))
      : alert('urgent', say('locked-urgent', { call }));
  return reply([said, text(say('locked-why'))], {
    audience: 'asker',
    buttons: [again, [press(say('triage-checked-button'), checkRoutes.checkedAsk)]],
  });
}

/** The same card, or undefined when the last check leaves exercising open. `now` in epoch milliseconds. */
export function lockedReply(say: Say, kept: Kept | undefined, now: number, callFor: CallFor): Reply | undefined {
  if (mayExercise(kept?.check, now).access !== 'locked') return undefined;
  return lockedCard(say, kept?.check, callFor(kept, undefined));
}
