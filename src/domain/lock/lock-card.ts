// What a locked person is shown in place of any exercise. Unlocks nothing.
import { alert, press, reply, text } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Block, Reply } from '../../core/reply.ts';
import type { Say } from '../../core/say.ts';
import type { Kept } from '../../core/record.ts';
import { allowanceOf, canClear } from './lock.ts';
import { conditionsOf } from '../conditions.ts';
import { callFor } from '../where.ts';
import type { Context } from '../feature.ts';
import { checkRoutes } from './check-routes.ts';
import { questionCard } from './question-card.ts';

/** Whether a person is offered no exercise: by what they wrote, by their last check, or by the age they told. */
export const isLocked = (kept: Kept | undefined, now: number): boolean =>
  allowanceOf(kept, now).access === 'locked' || conditionsOf(kept?.profile, now).includes('under16');

/** Why nothing that moves is offered: the words that were written, or else the last check. */
function reasons(say: Say, { warning, check }: Kept, call: string): readonly Block[] {
  const { level } = warning ?? check ?? {};
  const why = warning ? 'warned' : 'locked';
  return [
    level === 'emergency'
      ? alert('emergency', say(`${why}-emergency`, { call }))
      : alert('urgent', say(`${why}-urgent`, { call })),
    text(say(`${why}-why`)),
  ];
}

/** Says why nothing is offered, and what opens movement again. `call` is the number where they are. */
export function lockedCard(say: Say, kept: Kept | undefined, call: string): Reply {
  const again = [press(say('triage-restart'), checkRoutes.begin), press(say('triage-signs-button'), checkRoutes.signs)];
  const read = press(say('locked-read'), go('learn'));
  if (!kept || !canClear(kept)) {
    // The age may have been a slip of the finger.
    const profile = [press(say('button-profile'), go('profile'))];
    return reply([text(say('locked-under16'))], { audience: 'asker', buttons: [again, profile] });
  }
  const { warning } = kept;
  return reply(reasons(say, kept, call), {
    audience: 'asker',
    buttons: [
      again,
      ...(warning ? [[press(say('warned-not-me'), checkRoutes.notMe(warning.at))]] : []),
      [press(say('triage-checked-button'), checkRoutes.checkedAsk)],
      [read],
    ],
  });
}

/** The card of a person who is offered no exercise, or the question that is open; undefined for all others. */
export function lockOf(ctx: Context): Reply | undefined {
  const { say, content, person, now } = ctx;
  if (!isLocked(person, now)) return undefined;
  const call = callFor(ctx);
  const { asked, at } = person?.warning ?? {};
  return asked && at !== undefined
    ? questionCard(say, content, { signs: asked, at, call })
    : lockedCard(say, person, call);
}
