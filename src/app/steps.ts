// The steps around every answer, in one list. A request is loaded (core/routing/load.ts), passes these from top to bottom, is
// answered by its feature, and what comes back passes them from bottom to top.
import type { Content } from '../content/content.ts';
import { withChat } from '../core/context.ts';
import type { Incoming } from '../core/incoming.ts';
import type { Step } from '../core/routing/pipeline.ts';
import { onlyOpening } from '../core/routing/by-link.ts';
import { besideOthers } from '../core/routing/others-message.ts';
import type { Shares } from '../core/routing/shares.ts';
import { createWishes } from '../core/routing/wish.ts';
import { withinShare } from '../core/routing/within-share.ts';
import { asksToStop } from '../understanding/meaning.ts';
import { guarding, watching, withholding } from '../core/routing/steps.ts';
import type { Feature } from '../domain/feature.ts';
import { inForm } from '../domain/form.ts';
import { isLocked, lockOf } from '../domain/lock/lock-card.ts';
import { barredNote } from '../features/reminders/barred-note.ts';
import { withLikelyNumbers } from '../features/triage/index.ts';
import { markActive, unbar } from '../schedule/plan/activity.ts';

const spoke = ({ kind }: Incoming): boolean => kind === 'command' || kind === 'press' || kind === 'text';

/**
 * Tells, below the answer, that messages could not be written to this chat: to the person whose it is, or to somebody who
 * may manage it, and once. They are worth another try then.
 */
const told: Step<Content> = async (ctx, _wish, next) => {
  const { incoming, now, updateChat } = ctx;
  const replies = await next(ctx);
  const note = spoke(incoming) ? barredNote(ctx) : undefined;
  if (!note || !(await incoming.person.mayManage())) return replies;
  await updateChat((kept) => kept && unbar(kept, now)).catch(() => undefined);
  return [...replies, note];
};

/** Notes that a chat spoke, first: what is answered may depend on it. Writes only when something follows from that. */
const noted: Step<Content> = async (ctx, _wish, next) => {
  const { chat, incoming, now, updateChat } = ctx;
  if (!spoke(incoming) || !chat || markActive(chat, now) === chat) return next(ctx);
  // The answer does not wait for a disk that fails.
  const after = await updateChat((kept) => kept && markActive(kept, now)).catch(() => chat);
  return next(withChat(ctx, after));
};

/** Gives replies the form a person wants. A card that is shared is for others too, and a group has no form of its own. */
const formed: Step<Content> = async (ctx, _wish, next) => {
  const replies = await next(ctx);
  const { kind, chat } = ctx.incoming;
  return chat.private && kind !== 'inline' ? inForm(ctx.chat, replies) : replies;
};

/** Notes the language of replies: an adapter says its own sentences in it. */
const spoken: Step<Content> = async (ctx, _wish, next) => {
  const { language } = ctx;
  const replies = await next(ctx);
  return language === undefined ? replies : replies.map((reply) => ({ ...reply, language }));
};

/** A warning to somebody of whom no country is known names the numbers that are likeliest. */
const numbered: Step<Content> = async (ctx, _wish, next) => withLikelyNumbers(ctx, await next(ctx));

/** Around every request, the first outermost. */
export const AROUND: readonly Step<Content>[] = [noted, spoken, formed, numbered, told];

/** Before every handler, also one that words led to. */
export function before(
  features: readonly Feature[],
  sharesOf: (platform: string) => Shares | undefined,
): readonly Step<Content>[] {
  const watch = watching(features);
  return [
    withinShare({ sharesOf, watch, wishes: createWishes(features), asksToStop }),
    watch,
    withholding(features, isLocked),
    guarding(lockOf),
    onlyOpening(),
    besideOthers(),
  ];
}
