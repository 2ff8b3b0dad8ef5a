// The check under way: its first screen, what its buttons do, and answers that are typed instead of tapped.
import type { Incoming } from '../../core/incoming.ts';
import type { Press } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { decodeRoute } from '../../core/route.ts';
import { showQuestion } from './screens/question.ts';
import type { Desk } from './desk.ts';
import { finish, isFresh, refuse } from './screens/finish.ts';
import { showLeaflet } from './screens/leaflet.ts';
import { replay } from './engine/answer-codec.ts';
import type { CheckState } from './engine/answer-codec.ts';
import { NOWHERE } from '../../domain/countries.ts';
import type { Numbers } from '../../domain/countries.ts';
import { MODULE, TICKED } from './routes.ts';
import type { Ticking } from './routes.ts';
import { takeTyped } from './engine/typed-answer.ts';
import { askCountry, showGroup, showGroups, showNumbers } from './screens/country.ts';

/** The first screen: the country while it is not known, else the first question; in leaflet mode the first list. */
export async function begin(desk: Desk, ask: Incoming): Promise<Reply> {
  const { content, say, engine, clock, places } = desk;
  const kept = await desk.read(ask);
  const numbers = desk.numbers(ask, kept);
  if (desk.mode === 'leaflet') return showLeaflet(content, say, numbers, 0);
  const fresh = replay(engine, { started: clock(), digits: [] });
  if (fresh?.step.kind !== 'question') throw new Error('the check has no first question');
  if (kept?.country === undefined) return askCountry(desk, fresh, places.find(desk.guess(ask)), numbers);
  return showQuestion(desk, fresh, fresh.step, numbers);
}

/** The screen a check has come to. */
async function proceed(
  desk: Desk,
  ask: Incoming,
  state: CheckState,
  place: Reply['place'] = 'replace',
): Promise<Reply> {
  if (state.step.kind === 'outcome') return finish(desk, ask, state, place);
  if (!isFresh(desk, state)) return refuse(desk, ask);
  return { ...showQuestion(desk, state, state.step, desk.numbers(ask, await desk.read(ask))), place };
}

/** The same screen with other boxes ticked: the last answer in the route is not sent yet. */
async function toggle(desk: Desk, ask: Incoming, { state, step, ticked }: Ticking): Promise<Reply | undefined> {
  if (!isFresh(desk, state)) return undefined;
  return showQuestion(desk, state, step, desk.numbers(ask, await desk.read(ask)), ticked);
}

async function pickCountry(
  desk: Desk,
  ask: Incoming,
  state: CheckState,
  country: string,
  place: Reply['place'] = 'replace',
): Promise<Reply | undefined> {
  if (country !== NOWHERE && !desk.places.find(country)) return undefined;
  await desk.write(ask, (kept) => ({ ...kept, country }));
  return proceed(desk, ask, state, place);
}

type Handle = (ask: Incoming, state: CheckState, more: string) => Reply | undefined | Promise<Reply | undefined>;
type TickedHandle = (ask: Incoming, spot: Ticking) => Reply | undefined | Promise<Reply | undefined>;

/** What the buttons that carry a check do, by action. Stale, cut or made-up ones are refused kindly. */
export function checkPresses(desk: Desk): [string, Press][] {
  const { to, places } = desk;
  const numbers = async (ask: Incoming): Promise<Numbers> => desk.numbers(ask, await desk.read(ask));
  const press =
    (answer: (ask: Incoming, args: readonly string[]) => Reply | undefined | Promise<Reply | undefined>): Press =>
    async (ask, args) => {
      const reply = await (desk.mode === 'leaflet' ? begin(desk, ask) : answer(ask, args));
      return [reply ?? (await refuse(desk, ask))];
    };
  /** So many arguments after the two that carry the check: with others it is no button of ours. */
  const carrying = (more: 0 | 1, handle: Handle) => (ask: Incoming, args: readonly string[]) => {
    const state = args.length === 2 + more ? to.read(args) : undefined;
    return state && handle(ask, state, args[2] ?? '');
  };
  const ticked = (more: 0 | 1, handle: TickedHandle) => (ask: Incoming, args: readonly string[]) => {
    const spot = args.length === 2 + more ? to.readTicking(args) : undefined;
    return spot && handle(ask, spot);
  };
  const whole = carrying(0, async (ask, state) => showNumbers(desk, await numbers(ask), { state }));
  const half = ticked(1, async (ask, spot) => showNumbers(desk, await numbers(ask), spot));
  return [
    ['a', press(carrying(0, (ask, state) => proceed(desk, ask, state)))],
    ['t', press(ticked(0, (ask, spot) => toggle(desk, ask, spot)))],
    ['p', press(carrying(1, (ask, state, country) => pickCountry(desk, ask, state, country)))],
    ['n', press((ask, args) => (args[2] === TICKED ? half(ask, args) : whole(ask, args)))],
    ['c', press(carrying(0, async (ask, state) => showGroups(desk, state, places, await numbers(ask))))],
    [
      'g',
      press(
        carrying(1, async (ask, state, at) => {
          const group = places.groups[Number(at)];
          return group && showGroup(desk, state, group, await numbers(ask));
        }),
      ),
    ],
  ];
}

/**
 * Takes a text as the answer to the question it replies to.
 * @returns undefined when it replies to no question of a fresh check, or does not answer it
 */
export function hearAnswer(desk: Desk, ask: Incoming, words: string): Promise<Reply | undefined> | undefined {
  if (desk.mode === 'leaflet' || ask.kind !== 'text' || !ask.answering) return undefined;
  for (const data of ask.answering) {
    const to = decodeRoute(data);
    if (to?.module !== MODULE || to.action !== 'n') continue;
    // Boxes that are ticked but not sent are no answer yet.
    const state = to.args[2] === TICKED ? desk.to.readTicking(to.args)?.state : desk.to.read(to.args);
    if (!state || !isFresh(desk, state)) continue;
    if (ask.answering.some((other) => /^triage_[cgp]_/.test(other))) {
      const country = desk.places.named(words);
      return country && pickCountry(desk, ask, state, country.iso, 'new');
    }
    const after = takeTyped(desk.engine, state, words);
    return after && proceed(desk, ask, after, 'new');
  }
  return undefined;
}
