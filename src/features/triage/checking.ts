// The check under way: its first screen, what its buttons do, and answers that are typed instead of tapped.
import { privateChatOf, withPerson, type Change } from '../../core/context.ts';
import { text } from '../../core/reply.ts';
import type { Reply } from '../../core/reply.ts';
import { decodeRoute } from '../../core/route.ts';
import { NOWHERE, placesOf } from '../../domain/countries.ts';
import type { Context, Press } from '../../domain/feature.ts';
import { replay } from './engine/answer-codec.ts';
import type { CheckState } from './engine/answer-codec.ts';
import { engineOf } from './engine/engine.ts';
import { takeTyped } from './engine/typed-answer.ts';
import { answerRoutesOf, MODULE, TICKED } from './routes.ts';
import type { Ticking } from './routes.ts';
import { askCountry, showGroup, showGroups, showNumbers } from './screens/country.ts';
import { finish, isFresh, refuse, tellRest } from './screens/finish.ts';
import { showMeanings } from './screens/meanings.ts';
import { showQuestion } from './screens/question.ts';

/** The first screen: the country while it is not known, else the first question. */
export function begin(ctx: Context): Reply {
  const state = replay(engineOf(ctx.content.triage), { started: ctx.now, digits: [] });
  if (state?.step.kind !== 'question') throw new Error('the check has no first question');
  return ctx.person?.country === undefined ? askCountry(ctx, state) : showQuestion(ctx, state, state.step);
}

/** The screen that a check has come to. */
async function proceed(ctx: Context, state: CheckState, place: Reply['place'] = 'replace'): Promise<Reply> {
  if (state.step.kind === 'outcome') return finish(ctx, state, place);
  if (!isFresh(ctx.now, state)) return refuse(ctx);
  return { ...showQuestion(ctx, state, state.step), place };
}

/** The same screen with other boxes ticked: the last answer in the route is not sent yet. */
const toggle = (ctx: Context, { state, step, ticked }: Ticking): Reply | undefined =>
  isFresh(ctx.now, state) ? showQuestion(ctx, state, step, ticked) : undefined;

/** Keeps the country and goes on; undefined for a country that we do not know. */
async function pickCountry(
  ctx: Context,
  state: CheckState,
  country: string,
  place: Reply['place'] = 'replace',
): Promise<Reply | undefined> {
  if (country !== NOWHERE && !placesOf(ctx).find(country)) return undefined;
  const chosen: Change = (kept = { chat: privateChatOf(ctx.incoming) }) => ({ ...kept, country });
  // A store that fails costs the record, never the check.
  const after = await ctx.update(chosen).catch(() => chosen(ctx.person));
  return proceed(withPerson(ctx, after), state, place);
}

function pickGroup(ctx: Context, state: CheckState, at: string): Reply | undefined {
  const group = placesOf(ctx).groups[Number(at)];
  return group && showGroup(ctx, state, group);
}

type Handled = Reply | undefined | Promise<Reply | undefined>;
type Handle = (ctx: Context, args: readonly string[]) => Handled;

/** Stale, cut or made-up buttons are refused kindly. */
const press =
  (handle: Handle): Press =>
  async (ctx, args) => [(await handle(ctx, args)) ?? refuse(ctx)];

/** So many arguments after the two that carry the check: with others it is no button of ours. */
const carrying =
  (more: 0 | 1, handle: (ctx: Context, state: CheckState, more: string) => Handled): Handle =>
  (ctx, args) => {
    const state = args.length === 2 + more ? answerRoutesOf(ctx.content.triage).read(args) : undefined;
    return state && handle(ctx, state, args[2] ?? '');
  };

const ticking =
  (more: 0 | 1, handle: (ctx: Context, boxes: Ticking) => Handled): Handle =>
  (ctx, args) => {
    const boxes = args.length === 2 + more ? answerRoutesOf(ctx.content.triage).readTicking(args) : undefined;
    return boxes && handle(ctx, boxes);
  };

/** A page beside the question, and back to it with the boxes that are ticked there. */
function beside(page: (ctx: Context, state: CheckState, boxes?: Ticking) => Handled): Handle {
  const plain = carrying(0, (ctx, state) => page(ctx, state));
  const withTicks = ticking(1, (ctx, boxes) => page(ctx, boxes.state, boxes));
  return (ctx, args) => (args[2] === TICKED ? withTicks : plain)(ctx, args);
}

/** What the buttons that carry a check do, by action. */
export const checkPresses: readonly (readonly [action: string, press: Press])[] = [
  ['a', press(carrying(0, (ctx, state) => proceed(ctx, state)))],
  ['t', press(ticking(0, toggle))],
  ['p', press(carrying(1, (ctx, state, country) => pickCountry(ctx, state, country)))],
  ['n', press(beside(showNumbers))],
  ['e', press(beside(showMeanings))],
  ['f', press(carrying(0, tellRest))],
  ['c', press(carrying(0, showGroups))],
  ['g', press(carrying(1, pickGroup))],
];

/** The fresh check that the message under this text carries, with the boxes that are ticked on it and not sent. */
function checkUnder(ctx: Context): { state: CheckState; boxes?: Ticking } | undefined {
  const { incoming } = ctx;
  const routes = answerRoutesOf(ctx.content.triage);
  return (incoming.kind === 'text' ? (incoming.answering ?? []) : [])
    .map((data) => {
      const to = decodeRoute(data);
      if (to?.module !== MODULE || to.action !== 'n') return undefined;
      const boxes = to.args[2] === TICKED ? routes.readTicking(to.args) : undefined;
      const state = boxes?.state ?? routes.read(to.args);
      return state && { state, ...(boxes ? { boxes } : {}) };
    })
    .find((found) => found !== undefined && isFresh(ctx.now, found.state));
}

const CHOOSES_COUNTRY = /^triage_[cgp]_/;
const asksCountry = ({ incoming }: Context): boolean =>
  incoming.kind === 'text' && (incoming.answering ?? []).some((data) => CHOOSES_COUNTRY.test(data));

/** Shows the question again that a text replied to and did not answer; undefined when it replied to none. */
export function repeatQuestion(ctx: Context): readonly Reply[] | undefined {
  const found = checkUnder(ctx);
  if (!found) return undefined;
  const { state, boxes } = found;
  const { step } = state;
  if (step.kind !== 'question') return undefined;
  const shown = asksCountry(ctx) ? askCountry(ctx, state) : showQuestion(ctx, state, step, boxes?.ticked);
  return [{ ...shown, blocks: [text(ctx.say('triage-not-understood')), ...shown.blocks], place: 'new' }];
}

/**
 * Takes a text as the answer to the question it replies to.
 * @returns undefined when it replies to no question of a fresh check, or does not answer it
 */
export async function hearAnswer(ctx: Context, words: string): Promise<readonly Reply[] | undefined> {
  const found = checkUnder(ctx);
  if (!found) return undefined;
  const { state, boxes } = found;
  if (asksCountry(ctx)) {
    const country = placesOf(ctx).named(words.replace(/^(?:i am in|i'm in|we are in|in|the)\s+/i, ''));
    const answer = country && (await pickCountry(ctx, state, country.iso, 'new'));
    return answer && [answer];
  }
  const after = takeTyped(engineOf(ctx.content.triage), state, words, boxes?.ticked);
  return after && [await proceed(ctx, after, 'new')];
}
