// Words that name a warning sign, and the advice they are answered with. Words that name none mean nothing.
import { privateChatOf } from '../../core/context.ts';
import { alert, press, text } from '../../core/reply.ts';
import type { Reply } from '../../core/reply.ts';
import { encodeRoute } from '../../core/route.ts';
import type { EpochMs } from '../../core/time/units.ts';
import { oncePer } from '../../core/util/once-per.ts';
import type { TriageContent, WarningSign } from '../../content/triage/types.ts';
import { speak } from '../../domain/countries.ts';
import type { Context } from '../../domain/feature.ts';
import { checkRoutes } from '../../domain/lock/check-routes.ts';
import type { Warning } from '../../domain/lock/warning.ts';
import { joinWarnings, WARNING_LEVELS } from '../../domain/lock/warning.ts';
import { createHearing } from '../../understanding/red-flag-detector.ts';
import { numbersOf } from '../../domain/where.ts';
import { routes } from './routes.ts';
import { ALERTS } from './screens/outcome.ts';
import { forAsker, restartButton, signsButton } from './screens/screen.ts';

const detectorOf = oncePer(({ warnings }: TriageContent) => createHearing(warnings));

/** The advice for a warning sign: in an emergency the number to call first. */
export function showWarning(ctx: Context, sign: WarningSign): Reply {
  const { say, content } = ctx;
  const { call, advice, crisis } = numbersOf(ctx);
  const soon = sign.level === 'urgent_same_day' ? 'today' : 'soon';
  const heard = say(`triage-heard-${sign.level === 'emergency' ? 'call' : soon}`, { call });
  const blocks = [
    alert(ALERTS[sign.level] ?? 'caution', heard),
    text(speak(sign.advice, true, { call, advice, crisis })),
    text(say('triage-heard-why')),
  ];
  // From a group the way leads to the private chat by a bare number, never by the person's words.
  const privateRoute = encodeRoute(routes.heard(content.triage.warnings.indexOf(sign)));
  return { ...forAsker(blocks, [[restartButton(say)], [signsButton(say)]], 'new'), privateRoute };
}

/** What is remembered of a sign: nothing below the levels at which movement has to wait. */
function warningOf({ level }: WarningSign, at: EpochMs): Warning | undefined {
  const found = WARNING_LEVELS.find((each) => each === level);
  return found && { level: found, at };
}

/** Remembers the sign, so that no exercise follows it by any path. @returns whether that could be kept */
async function remember({ update, incoming }: Context, warning: Warning): Promise<boolean> {
  const kept = update((before = { chat: privateChatOf(incoming) }) => ({
    ...before,
    warning: joinWarnings(before.warning, warning),
  }));
  return kept.then(
    () => true,
    () => false,
  );
}

/** The advice for the most urgent warning sign that a text names; undefined when it names none. */
export async function watchForSigns(ctx: Context, words: string): Promise<Reply | undefined> {
  const sign = detectorOf(ctx.content.triage)(words);
  if (!sign) return undefined;
  const advice = showWarning(ctx, sign);
  // In a card to pass on, somebody may look for anything.
  const warning = ctx.incoming.kind === 'inline' ? undefined : warningOf(sign, ctx.now);
  if (!warning) return advice;
  const kept = await remember(ctx, warning);
  const { say } = ctx;
  return {
    ...advice,
    blocks: [...advice.blocks, text(say(kept ? 'warned-until' : 'warned-not-kept'))],
    buttons: [...advice.buttons, ...(kept ? [[press(say('warned-not-me'), checkRoutes.notMe(warning.at))]] : [])],
  };
}
