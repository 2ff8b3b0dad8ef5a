// Words that name a warning sign, and the advice they are answered with. Words that name none mean nothing.
import { alert, text } from '../../core/reply.ts';
import type { Reply } from '../../core/reply.ts';
import { encodeRoute } from '../../core/route.ts';
import { oncePer } from '../../core/util/once-per.ts';
import type { TriageContent, WarningSign } from '../../content/triage/types.ts';
import { speak } from '../../domain/countries.ts';
import type { Context } from '../../domain/feature.ts';
import { createHearing } from '../../understanding/red-flag-detector.ts';
import { numbersOf } from './numbers.ts';
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

/** The advice for the most urgent warning sign that a text names; undefined when it names none. */
export function watchForSigns(ctx: Context, words: string): Reply | undefined {
  const sign = detectorOf(ctx.content.triage)(words);
  return sign && showWarning(ctx, sign);
}
