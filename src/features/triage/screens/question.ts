// How a question looks: one a message, its answers as buttons, the emergency number always one tap away. Pure.
import { LABEL_CHARS, press, reply, text, title } from '../../../core/reply.ts';
import type { Button, Reply } from '../../../core/reply.ts';
import type { Question } from '../../../content/triage/types.ts';
import { engineOf, hasBit, unsureBit } from '../engine/engine.ts';
import type { Asking } from '../engine/engine.ts';
import type { CheckState } from '../engine/answer-codec.ts';
import { remaining } from '../engine/remaining.ts';
import type { Route } from '../../../core/route.ts';
import { speak } from '../../../domain/countries.ts';
import type { Context, Texts } from '../../../domain/feature.ts';
import { numbersOf } from '../../../domain/where.ts';
import { answerRoutesOf } from '../routes.ts';
import type { AnswerRoutes, Ticking } from '../routes.ts';

/** Labels up to this long share a row with another. */
const HALF_ROW = 14;

/** Whether the check is about the person who taps: wording is `you` until somebody else is named. */
export function isSelf({ run }: CheckState): boolean {
  const who = run.findings.get('who');
  return who === undefined || who === 'me';
}

function inRows(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const last = rows.at(-1);
    const short = button.label.length <= HALF_ROW;
    if (short && last?.length === 1 && last[0] && last[0].label.length <= HALF_ROW) last.push(button);
    else rows.push([button]);
  }
  return rows;
}

/** The way to a page beside the question, with the boxes that are ticked there. */
const besideRoute = (to: AnswerRoutes, action: 'n' | 'e', state: CheckState, boxes?: Ticking): Route =>
  boxes ? to.ticking(action, state, boxes.step, boxes.ticked) : to.to(action, state);

/** The button that leads to the emergency number and back to where the check is, with the boxes that are ticked there. */
export function numberButton(ctx: Context, state: CheckState, boxes?: Ticking): Button {
  const { say, content } = ctx;
  const { call, country } = numbersOf(ctx);
  const to = answerRoutesOf(content.triage);
  const label = country ? say('triage-number-button', { call }) : '';
  return press(
    label === '' || label.length > LABEL_CHARS ? say('triage-number-button-unknown') : label,
    besideRoute(to, 'n', state, boxes),
  );
}

/** The part, and about how many questions are still to come. */
function progress({ content, say }: Texts, state: CheckState, question: Question): string {
  const more = remaining(engineOf(content.triage), state);
  const told = { name: question.part, number: state.asked.length + 1, more };
  return say(more === 0 ? 'triage-progress-last' : 'triage-progress', told);
}

function choices({ say, content }: Texts, state: CheckState, step: Asking): Button[][] {
  const { question } = step;
  const self = isSelf(state);
  const to = answerRoutesOf(content.triage);
  const places = question.options.map((_, place) => place);
  // "Not sure" stands last, where a thumb does not look for a quick way through.
  const ordered = [
    ...places.filter((place) => !question.options[place]?.unsure),
    ...places.filter((place) => question.options[place]?.unsure),
  ];
  return inRows(
    ordered.map((place) => {
      const option = question.options[place];
      const label =
        option?.unsure === true && option.label === 'Not sure' ? say('triage-not-sure') : (option?.label ?? '');
      return press(speak(label, self, {}), to.answer(state, step, place));
    }),
  );
}

function boxes({ say, content }: Texts, { state, step, ticked }: Ticking): Button[][] {
  const { question, shown } = step;
  const self = isSelf(state);
  const to = answerRoutesOf(content.triage);
  const chips = shown.map((place) => {
    const label = speak(question.options[place]?.label ?? '', self, {});
    const on = hasBit(ticked, place);
    const next = on ? ticked - 2 ** place : ticked + 2 ** place;
    return [press(on ? say('triage-chosen-mark', { label }) : label, to.ticking('t', state, step, next))];
  });
  const count = shown.filter((place) => hasBit(ticked, place)).length;
  const done = count > 0 ? say('triage-done', { count }) : (question.none ?? say('triage-none'));
  // Alone in its row, so that nobody takes it for one of the signs.
  const finish = [press(done, to.answer(state, step, ticked))];
  const help: Button[] = [];
  if (question.unsure !== undefined)
    help.push(press(say('triage-not-sure'), to.answer(state, step, ticked + unsureBit(question))));
  if (shown.some((place) => question.options[place]?.said !== undefined))
    help.push(
      press(say('triage-meanings'), besideRoute(to, 'e', state, ticked > 0 ? { state, step, ticked } : undefined)),
    );
  return [...chips, finish, help];
}

/**
 * Shows a question.
 * @param ticked which boxes of a `several` screen are ticked, as a sum of 2^place
 */
export function showQuestion(ctx: Context, state: CheckState, step: Asking, ticked = 0): Reply {
  const { say, content } = ctx;
  const { question } = step;
  const self = isSelf(state);
  const blocks = [title(speak(question.ask, self, {}))];
  if (state.digits.length === 0)
    blocks.unshift(title(say('triage-title')), text(say('triage-intro', { call: numbersOf(ctx).call })));
  if (question.help !== undefined) blocks.push(text(speak(question.help, self, {})));
  const how = question.kind === 'several' ? [say('triage-several')] : [];
  // Last, so that people who listen hear the question first.
  blocks.push(text([...how, progress(ctx, state, question)].join('\n')));
  const ticking = { state, step, ticked };
  const answers = question.kind === 'several' ? boxes(ctx, ticking) : choices(ctx, state, step);
  const last = [numberButton(ctx, state, ticked > 0 ? ticking : undefined)];
  if (state.digits.length > 0) last.unshift(press(say('triage-back'), answerRoutesOf(content.triage).back(state)));
  return reply(blocks, {
    buttons: [...answers, last],
    place: 'replace',
    audience: 'asker',
    // Days are typed with their unit, so that a bare number is the number of a choice.
    ...(question.number === undefined || question.number === 'duration_days' ? {} : { typed: 'number' }),
  });
}
