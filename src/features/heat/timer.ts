// The timer of /heat and /ice: one promise a person, whose message says to take the pack off.
import { MINUTE_MS } from '../../core/time/units.ts';
import { privateChatOf } from '../../core/context.ts';
import type { Reply } from '../../core/reply.ts';
import type { Context, PromiseKind } from '../../domain/feature.ts';
import { endKind, promiseOnce } from '../../domain/one-off.ts';
import { type Kind, overCard, startedCard, stoppedCard } from './cards.ts';

/** The kind of promise; its id tells heat from ice. */
const TIMER = 'timer';

/** From here on the message says itself that it comes late. */
const LATE_MS = 5 * MINUTE_MS;

/** Reads heat or ice. */
export const readKind = (arg: string | undefined): Kind | undefined =>
  arg === 'heat' || arg === 'ice' ? arg : undefined;

/** Starts a timer in place of any other. */
export async function startTimer(ctx: Context, kind: Kind, minutes: number): Promise<Reply> {
  const due = ctx.now + minutes * MINUTE_MS;
  await ctx.update((kept) => promiseOnce(kept, privateChatOf(ctx.incoming), kind, TIMER, due));
  return startedCard(ctx, minutes, ctx.incoming.chat.private);
}

/** Stops the timer, if one runs. */
export async function stopTimer(ctx: Context): Promise<Reply> {
  await ctx.update((kept) => endKind(kept, TIMER));
  return stoppedCard(ctx);
}

/** Writes that the time is over. */
export const timerPromise: PromiseKind = {
  write(ctx, { id, rule }) {
    const kind = readKind(id);
    const late = rule.type === 'once' && ctx.now - rule.at >= LATE_MS;
    return kind && overCard(ctx, kind, late);
  },
  describe: (say) => ({ name: say('reminder-timer'), phrase: say('mydata-kind-timer') }),
};
