// Asking again after a check: the promise, the question the scheduler sends, and what its answers lead to. Pure.
import { press, reply, text, title } from '../../../core/reply.ts';
import type { Block, Reply } from '../../../core/reply.ts';
import type { Kept } from '../../../core/record.ts';
import type { Promised } from '../../../core/promise.ts';
import { allowanceOf } from '../../../domain/lock/lock.ts';
import type { Context, Texts } from '../../../domain/feature.ts';
import { safetyNetBlocks } from './outcome.ts';
import { numbersOf } from '../../../domain/where.ts';
import { RECHECK_ANSWERS, routes } from '../routes.ts';

export const RECHECK = 'recheck';

/** The promise to ask again at an instant; there is at most one per chat. */
export const promiseRecheck = (at: number): Promised => ({
  id: RECHECK,
  kind: RECHECK,
  rule: { type: 'once', at },
  due: at,
});

/** What is kept with this promise in place of an earlier one of the same kind. */
export function withPromise(kept: Kept, promise: Promised): Kept {
  return { ...kept, promises: [...(kept.promises ?? []).filter(({ id }) => id !== promise.id), promise] };
}

/** The message that asks how it is. */
export function askAgain({ say }: Texts): Reply {
  const buttons = RECHECK_ANSWERS.map((answer) => [
    press(say(`triage-recheck-${answer}`), routes.recheckAnswer(answer)),
  ]);
  return reply([title(say('triage-recheck'))], { buttons, audience: 'asker' });
}

/** What better and the same lead to: the advice stands, with the signs to watch for. Unlocks nothing. */
export function thankFor(ctx: Context): Reply {
  const { say, content, person, now } = ctx;
  const blocks: Block[] = [text(say('triage-recheck-good'))];
  if (allowanceOf(person, now).access === 'locked') blocks.push(text(say('triage-recheck-locked')));
  blocks.push(...safetyNetBlocks(ctx, true, numbersOf(ctx)), text(content.triage.caveat));
  return reply(blocks, {
    buttons: [[press(say('triage-restart'), routes.begin)]],
    place: 'replace',
    audience: 'asker',
  });
}
