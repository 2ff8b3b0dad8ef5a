// What can be tapped after a check: ask me again, how it is now, and that a clinician has looked at it.
import { privateChatOf, withPerson } from '../../../core/context.ts';
import { alert, press, text, title } from '../../../core/reply.ts';
import type { Reply } from '../../../core/reply.ts';
import { HOUR_MS } from '../../../core/time/units.ts';
import type { Context } from '../../../domain/feature.ts';
import { allowanceOf, cleared, lockedSince, withoutWarning } from '../../../domain/lock/lock.ts';
import { numbersOf } from '../../../domain/where.ts';
import { routes } from '../routes.ts';
import type { RecheckAnswer } from '../routes.ts';
import { promiseRecheck, thankFor, withPromise } from './recheck.ts';
import { forAsker, restartButton, signsButton, stretchButton } from './screen.ts';

/** Promises to ask again after so many hours. */
export async function askLater({ say, now, incoming, update }: Context, hours: number): Promise<Reply> {
  const promise = promiseRecheck(now + hours * HOUR_MS);
  await update((kept = { chat: privateChatOf(incoming) }) => withPromise(kept, promise));
  return forAsker([text(say(`triage-again-set-${hours}`))], [[signsButton(say)]], 'new');
}

/**
 * Better and the same leave the advice as it is; worse and new lead into the check again.
 * @param begin the first screen of the check
 */
export function takeRecheck(ctx: Context, answer: RecheckAnswer, begin: (ctx: Context) => Reply): Reply {
  if (answer === 'better' || answer === 'same') return thankFor(ctx);
  const again = begin(ctx);
  const first = alert('caution', ctx.say('triage-recheck-bad', { call: numbersOf(ctx).call }));
  return { ...again, blocks: [first, ...again.blocks] };
}

/** Asks whether a clinician has really looked at it. */
export function askWhetherChecked({ say, person }: Context): Reply {
  const since = lockedSince(person);
  if (since === undefined) return forAsker([text(say('triage-checked-none'))], [[restartButton(say)]], 'new');
  return forAsker(
    [title(say('triage-checked-ask'))],
    [[press(say('triage-checked-no'), routes.checkedNo)], [press(say('triage-checked-yes'), routes.checkedYes(since))]],
    'new',
  );
}

/** Takes the word that a clinician has looked at what locks the person since that epoch minute: gentle movement only. */
export async function takeChecked(ctx: Context, minute: string | undefined): Promise<Reply> {
  const { say, now } = ctx;
  const done = { yes: false };
  const after = await ctx.update((kept) => {
    if (!kept || String(lockedSince(kept)) !== minute) return kept;
    done.yes = true;
    return cleared(kept, now);
  });
  if (!done.yes) return forAsker([text(say('triage-checked-none'))], [[restartButton(say)]]);
  const { call } = numbersOf(withPerson(ctx, after));
  return forAsker([text(say('triage-checked-done', { call }))], [[stretchButton(say)], [signsButton(say)]]);
}

/** Takes the word that the warning of that very moment was not about the person, or is not so now. Opens no check's lock. */
export async function takeNotMe(ctx: Context, at: string | undefined): Promise<Reply> {
  const { say, now } = ctx;
  const done = { yes: false };
  const after = await ctx.update((kept) => {
    if (!kept?.warning || String(kept.warning.at) !== at) return kept;
    done.yes = true;
    return withoutWarning(kept);
  });
  if (!done.yes) return forAsker([text(say('triage-checked-none'))], [[restartButton(say)]]);
  const { call } = numbersOf(withPerson(ctx, after));
  const open = allowanceOf(after, now).access !== 'locked';
  return forAsker(
    [text(say(open ? 'warned-taken-back' : 'warned-still-locked', { call }))],
    [...(open ? [[stretchButton(say)]] : [[restartButton(say)]]), [signsButton(say)]],
  );
}
