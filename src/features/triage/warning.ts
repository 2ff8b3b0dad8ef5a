// Words that name a sign of danger: its advice where it is surely heard, else a question first. Words that name none mean
// nothing. What is remembered is a level, a moment and ids, never a word.
import { privateChatOf } from '../../core/context.ts';
import { alert, press, text } from '../../core/reply.ts';
import type { Reply } from '../../core/reply.ts';
import { encodeRoute } from '../../core/route.ts';
import { echoed } from '../../core/util/echo.ts';
import { oncePer } from '../../core/util/once-per.ts';
import type { DangerSign } from '../../content/schema/understanding/dangers.ts';
import { speak } from '../../domain/countries.ts';
import type { Context } from '../../domain/feature.ts';
import { checkRoutes } from '../../domain/lock/check-routes.ts';
import { questionCard } from '../../domain/lock/question-card.ts';
import type { Warning, WarningLevel } from '../../domain/lock/warning.ts';
import { joinWarnings, WARNING_LEVELS } from '../../domain/lock/warning.ts';
import { hearingOf } from '../../understanding/dangers/of-content.ts';
import { numbersOf } from '../../domain/where.ts';
import { routes } from './routes.ts';
import { ALERTS } from './screens/outcome.ts';
import { forAsker, restartButton, signsButton } from './screens/screen.ts';

/** The longest quote of a person's words. */
const QUOTE_CHARS = 90;

const hearing = oncePer(hearingOf);

/**
 * The advice for a sign: in an emergency the number to call first.
 * @param words the person's own, which are quoted as the reason
 */
export function showWarning(ctx: Context, sign: DangerSign, words?: string): Reply {
  const { say } = ctx;
  const { call, advice, crisis } = numbersOf(ctx);
  const soon = sign.level === 'urgent_same_day' ? 'today' : 'soon';
  const heard = say(`triage-heard-${sign.level === 'emergency' ? 'call' : soon}`, { call });
  const blocks = [
    alert(ALERTS[sign.level] ?? 'caution', heard),
    text(speak(sign.advice, true, { call, advice, crisis })),
    text(
      words === undefined ? say('triage-heard-why') : say('triage-heard-words', { words: echoed(words, QUOTE_CHARS) }),
    ),
  ];
  // From a group the way leads to the private chat by the sign alone, never by the person's words.
  const privateRoute = encodeRoute(routes.heard(sign.id));
  return { ...forAsker(blocks, [[restartButton(say)], [signsButton(say)]], 'new'), privateRoute };
}

/** The level at which a sign makes movement wait; undefined below. */
const waitingLevel = ({ level }: DangerSign): WarningLevel | undefined => WARNING_LEVELS.find((each) => each === level);

/** Changes what is remembered of signs. @returns whether that could be kept */
async function remember(
  { update, incoming }: Context,
  change: (old: Warning | undefined) => Warning | undefined,
): Promise<boolean> {
  const kept = update((before = { chat: privateChatOf(incoming) }) => ({ ...before, warning: change(before.warning) }));
  return kept.then(
    () => true,
    () => false,
  );
}

/** The advice for a sign, which is remembered, so that no exercise follows it by any path. */
async function warn(ctx: Context, sign: DangerSign, words?: string): Promise<Reply> {
  const { say, now, incoming } = ctx;
  const advice = showWarning(ctx, sign, words);
  const level = waitingLevel(sign);
  // In a card to pass on, somebody may look for anything.
  if (level === undefined || incoming.kind === 'inline') return advice;
  const kept = await remember(ctx, (old) => joinWarnings(old, { level, at: now }));
  return {
    ...advice,
    blocks: [...advice.blocks, text(say(kept ? 'warned-until' : 'warned-not-kept'))],
    buttons: [...advice.buttons, ...(kept ? [[press(say('warned-not-me'), checkRoutes.notMe(now))]] : [])],
  };
}

/** Asks whether one of the likeliest signs is true; until it is answered nothing that moves is offered. */
async function ask(ctx: Context, signs: readonly DangerSign[]): Promise<Reply | undefined> {
  const { say, content, now, incoming, person } = ctx;
  if (incoming.kind === 'inline') return undefined;
  // What is surely known is in force already; a question would only hide it.
  if (person?.warning && !person.warning.asked) return undefined;
  const ids = signs.map(({ id }) => id);
  const level = signs.map(waitingLevel).includes('emergency') ? 'emergency' : 'urgent_same_day';
  await remember(ctx, (old) => joinWarnings(old, { level, at: now, asked: ids }));
  const { call } = numbersOf(ctx);
  const card = questionCard(say, content, { signs: ids, at: now, call });
  return { ...card, place: 'new', privateRoute: encodeRoute(routes.asked) };
}

/** What comes in place of any other answer when words name a sign; undefined when they name none. */
export async function watchForSigns(ctx: Context, words: string): Promise<Reply | undefined> {
  const heard = hearing(ctx.content)(words);
  if (!heard) return undefined;
  const all = [...ctx.content.dangers.values()];
  const sign = all[heard.sign];
  if (heard.sure && sign) return warn(ctx, sign, heard.words);
  return ask(
    ctx,
    heard.likely.flatMap((at) => all[at] ?? []),
  );
}

/** Takes the word that a sign is true that was asked about. */
export async function takeIsSo(ctx: Context, id: string | undefined): Promise<Reply | undefined> {
  const sign = ctx.content.dangers.get(id ?? '');
  if (!sign) return undefined;
  await remember(ctx, (old) => (old?.asked ? undefined : old));
  return warn(ctx, sign);
}

/** Takes the word that none of the signs is true that were asked about at that very moment. */
export async function takeIsNone(ctx: Context, at: string | undefined): Promise<Reply> {
  const { say, person } = ctx;
  const { call } = numbersOf(ctx);
  const isIt = (warning: Warning | undefined): boolean => warning?.asked !== undefined && String(warning.at) === at;
  const open = isIt(person?.warning);
  if (open) await remember(ctx, (old) => (isIt(old) ? undefined : old));
  return forAsker([text(say(open ? 'danger-none-thanks' : 'triage-checked-none', { call }))], [[signsButton(say)]]);
}
