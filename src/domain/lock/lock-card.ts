// What a locked person is shown in place of any exercise. Unlocks nothing.
import { alert, press, reply, text } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Reply } from '../../core/reply.ts';
import type { Say } from '../../core/say.ts';
import type { Kept } from '../../core/record.ts';
import type { Check } from './check.ts';
import { canClear, mayExercise } from './lock.ts';
import { conditionsOf } from '../conditions.ts';
import { callFor } from '../countries.ts';
import type { Context } from '../feature.ts';
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

/** Whether a person is offered no exercise: by their last check, or by the age they told. `now` in epoch milliseconds. */
export const isLocked = (kept: Kept | undefined, now: number): boolean =>
  mayExercise(kept?.check, now).access === 'locked' || conditionsOf(kept?.profile, now).includes('under16');

/** The card of a person who is offered no exercise; undefined for all others. */
export const lockOf = (ctx: Context): Reply | undefined =>
  isLocked(ctx.person, ctx.now) ? lockedCard(ctx.say, ctx.person?.check, callFor(ctx)) : undefined;
