// Plays a described person through the check as they would meet it: reading the buttons on show and pressing them.
// For proving that the conversation and the rules agree.
import { decodeRoute, encodeRoute } from '../../../core/route.ts';
import type { Reply } from '../../../core/reply.ts';
import { LEVELS } from '../../../domain/lock/level.ts';
import type { TriageContent } from '../../../content/triage/types.ts';
import type { Level } from '../../../domain/lock/level.ts';
import type { Context, Feature } from '../../../domain/feature.ts';
import { hasBit } from '../engine/engine.ts';
import { plainText } from '../screens/outcome.ts';
import { answerOf } from './person.ts';
import type { Person } from './person.ts';
import { answerRoutesOf, MODULE } from '../routes.ts';

/** More presses than any check can need: a conversation that goes on longer has no end. */
const MOST_TAPS = 200;

export interface Played {
  readonly level: Level;
  readonly taps: number;
  readonly questions: readonly string[];
  /** The first screen of the result, and the rest that is told on demand. */
  readonly message: string;
  /** Bytes of the longest route on any button that was shown. */
  readonly longest: number;
}

/** The level that a person reads in a result: the one whose headline it begins with, whatever the number in it. */
function levelOf({ outcomes }: TriageContent, message: string): Level | undefined {
  const [first = ''] = message.split('\n');
  return LEVELS.find((level) => {
    const [before = '', after = ''] = outcomes[level].headline.split('{call}');
    return first.startsWith(before) && first.endsWith(after);
  });
}

/**
 * Plays one check to its end.
 * @param check the feature
 * @param contextOf makes the context of one request of the person: of a press when it is given one, else of /triage
 * @throws Error when the conversation stops without a result
 */
export async function play(
  check: Feature,
  person: Person,
  contextOf: (press?: string) => Promise<Context>,
): Promise<Played> {
  const opening = await contextOf();
  const { triage } = opening.content;
  const to = answerRoutesOf(triage);
  const questions: string[] = [];
  let taps = 0;
  let longest = 0;
  const press = async (data: string): Promise<Reply> => {
    taps += 1;
    const route = decodeRoute(data);
    if (!route || !shown.includes(data)) throw new Error('pressed a button that is not on show');
    return first(await check.presses.get(route.action)?.(await contextOf(data), route.args));
  };
  const first = (replies: readonly Reply[] | undefined): Reply => {
    const [reply] = replies ?? [];
    if (!reply) throw new Error('a press without an answer');
    shown = reply.buttons.flat().flatMap((button) => ('route' in button ? [encodeRoute(button.route)] : []));
    longest = Math.max(longest, ...shown.map((data) => Buffer.byteLength(data)));
    return reply;
  };
  let shown: string[] = [];

  let reply = first(await check.commands.find(({ name }) => name === 'triage')?.run(opening, ''));
  while (taps < MOST_TAPS) {
    // The number button carries where the check is; without one it is over.
    const here = shown.map(decodeRoute).find((route) => route?.module === MODULE && route.action === 'n');
    if (!here) {
      const told = plainText(reply.blocks);
      const level = levelOf(triage, told);
      if (!level) throw new Error('the check ended without a result');
      const ended = { level, taps, questions, longest };
      const more = shown.find((data) => data.startsWith(`${MODULE}_f_`));
      const rest = more === undefined ? '' : plainText((await press(more)).blocks);
      return { ...ended, message: `${told}\n${rest}`.trim() };
    }
    // The country that is offered; where none is, the list, which has a button for people in none of them.
    const country =
      shown.find((data) => data.startsWith(`${MODULE}_p_`)) ?? shown.find((data) => data.startsWith(`${MODULE}_c_`));
    const state = to.read(here.args);
    if (state?.step.kind !== 'question') throw new Error('a screen without a question');
    if (country !== undefined) {
      reply = await press(country);
      continue;
    }
    const { step } = state;
    questions.push(step.question.id);
    const digit = answerOf(person, step);
    if (step.question.kind === 'several') {
      let ticked = 0;
      for (const place of step.shown) {
        if (!hasBit(digit, place)) continue;
        ticked += 2 ** place;
        reply = await press(encodeRoute(to.ticking('t', state, step, ticked)));
      }
    }
    reply = await press(encodeRoute(to.answer(state, step, digit)));
  }
  throw new Error('the check does not end');
}
