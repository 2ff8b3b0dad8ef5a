// Asking again after a check: the promise, the question the scheduler sends, and what its answers lead to. Pure.
import { press, reply, text, title } from '../../../core/reply.ts';
import type { Block, Reply } from '../../../core/reply.ts';
import type { Say } from '../../../core/say.ts';
import type { TriageContent } from '../../../content/triage/types.ts';
import type { Kept } from '../../../core/record.ts';
import type { Promised } from '../../../core/promise.ts';
import { mayExercise } from '../../../domain/lock.ts';
import { safetyNet } from './outcome.ts';
import type { Numbers } from '../../../domain/countries.ts';
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
export function askAgain(say: Say): Reply {
  const buttons = RECHECK_ANSWERS.map((answer) => [
    press(say(`triage-recheck-${answer}`), routes.recheckAnswer(answer)),
  ]);
  return reply([title(say('triage-recheck'))], { buttons, audience: 'asker' });
}

/** What better and the same lead to: the advice stands, with the signs to watch for. Unlocks nothing. */
export function thankFor(
  content: TriageContent,
  say: Say,
  numbers: Numbers,
  kept: Kept | undefined,
  now: number,
): Reply {
  const blocks: Block[] = [text(say('triage-recheck-good'))];
  if (mayExercise(kept?.check, now).access === 'locked') blocks.push(text(say('triage-recheck-locked')));
  blocks.push(...safetyNet(content, true, numbers), text(content.caveat));
  return reply(blocks, {
    buttons: [[press(say('triage-restart'), routes.begin)]],
    place: 'replace',
    audience: 'asker',
  });
}
