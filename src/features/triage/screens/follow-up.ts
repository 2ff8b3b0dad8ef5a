// What can be tapped after a check: ask me again, how it is now, and that a clinician has looked at it.
import type { Incoming } from '../../../core/incoming.ts';
import { alert, press, text, title } from '../../../core/reply.ts';
import type { Reply } from '../../../core/reply.ts';
import { begin } from '../checking.ts';
import { forAsker } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { canClear, clearedCheck } from '../../../domain/lock.ts';
import { promiseRecheck, thankFor, withPromise } from './recheck.ts';
import { routes } from '../routes.ts';
import type { RecheckAnswer } from '../routes.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Promises to ask again after so many hours. */
export async function askLater(desk: Desk, ask: Incoming, hours: number): Promise<Reply> {
  await desk.write(ask, (kept) => withPromise(kept, promiseRecheck(desk.clock() + hours * HOUR)));
  return forAsker([text(desk.say(`triage-again-set-${hours}`))], [[desk.buttons.signs]], 'new');
}

/** Better and the same leave the advice as it is; worse and new lead into the check again. */
export async function takeRecheck(desk: Desk, ask: Incoming, answer: RecheckAnswer): Promise<Reply> {
  const { content, say, clock } = desk;
  const kept = await desk.read(ask);
  const numbers = desk.numbers(ask, kept);
  if (answer === 'better' || answer === 'same') return thankFor(content, say, numbers, kept, clock());
  const again = await begin(desk, ask);
  const first = alert('caution', say('triage-recheck-bad', { call: numbers.call }));
  return { ...again, blocks: [first, ...again.blocks] };
}

/** Asks whether a clinician has really looked at it. The yes belongs to this very check, so an old one clears no newer. */
export async function askWhetherChecked(desk: Desk, ask: Incoming): Promise<Reply> {
  const { say, buttons } = desk;
  const check = (await desk.read(ask))?.check;
  if (!canClear(check)) return forAsker([text(say('triage-checked-none'))], [[buttons.restart]], 'new');
  return forAsker(
    [title(say('triage-checked-ask'))],
    [
      [press(say('triage-checked-no'), routes.checkedNo)],
      [press(say('triage-checked-yes'), routes.checkedYes(Math.floor(check.at / MINUTE)))],
    ],
    'new',
  );
}

/** Takes the word that a clinician has looked at the check concluded in that epoch minute: gentle movement only. */
export async function takeChecked(desk: Desk, ask: Incoming, minute: string | undefined): Promise<Reply> {
  const { say, clock, buttons } = desk;
  const done = { yes: false };
  const kept = await desk.write(ask, (before) => {
    if (!canClear(before.check) || String(Math.floor(before.check.at / MINUTE)) !== minute) return before;
    done.yes = true;
    return { ...before, check: clearedCheck(before.check, clock()) };
  });
  const { call } = desk.numbers(ask, kept);
  if (!done.yes) return forAsker([text(say('triage-checked-none'))], [[buttons.restart]]);
  return forAsker([text(say('triage-checked-done', { call }))], [[buttons.stretch], [buttons.signs]]);
}
