// What the short lines of a screen of boxes stand for, in whole sentences, and the way back to it. Pure; ticks nothing.
import { list, press, reply, title } from '../../../core/reply.ts';
import type { Reply } from '../../../core/reply.ts';
import { speak } from '../../../domain/countries.ts';
import type { Context } from '../../../domain/feature.ts';
import type { CheckState } from '../engine/answer-codec.ts';
import { answerRoutesOf } from '../routes.ts';
import type { Ticking } from '../routes.ts';
import { isSelf, numberButton } from './question.ts';

/** Every line of the current screen in full; undefined when the check has come to its end. */
export function showMeanings(ctx: Context, state: CheckState, boxes?: Ticking): Reply | undefined {
  const { say, content } = ctx;
  const step = boxes?.step ?? state.step;
  if (step.kind !== 'question') return undefined;
  const { question, shown } = step;
  const self = isSelf(state);
  const lines = shown.flatMap((place) => question.options[place] ?? []).map(({ said, label }) => said ?? label);
  const to = answerRoutesOf(content.triage);
  const back = boxes ? to.ticking('t', state, boxes.step, boxes.ticked) : to.to('a', state);
  return reply([title(speak(question.ask, self, {})), list(lines.map((line) => speak(line, self, {})))], {
    buttons: [[press(say('triage-number-return'), back)], [numberButton(ctx, state, boxes)]],
    place: 'replace',
    audience: 'asker',
  });
}
