// The check under way: its first screen, what its buttons do, and answers that are typed instead of tapped.
import type { Incoming } from '../../core/incoming.ts';
import type { Press } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { decodeRoute } from '../../core/route.ts';
import { showQuestion } from './ask.ts';
import type { Spot } from './ask.ts';
import type { Desk } from './desk.ts';
import { finish, isFresh, refuse } from './finish.ts';
import { showLeaflet } from './leaflet.ts';
import { walk } from './pack.ts';
import type { Walk } from './pack.ts';
import { NOWHERE } from '../places.ts';
import { MODULE, TICKED } from './routes.ts';
import { takeTyped } from './typed.ts';
import { askCountry, showGroup, showGroups, showNumbers } from './where.ts';

/** The first screen: the country while it is not known, else the first question; in leaflet mode the first list. */
export async function begin(desk: Desk, ask: Incoming): Promise<Reply> {
  const { content, say, engine, clock, places } = desk;
  const kept = await desk.read(ask);
  const numbers = desk.numbers(ask, kept);
  if (desk.mode === 'leaflet') return showLeaflet(content, say, numbers, 0);
  const fresh = walk(engine, { started: clock(), digits: [] });
  if (fresh?.step.kind !== 'question') throw new Error('the check has no first question');
  if (kept?.country === undefined) return askCountry(desk, fresh, places.find(desk.guess(ask)), numbers);
  return showQuestion(desk, fresh, fresh.step, numbers);
}

/** The screen a check has come to. */
async function proceed(desk: Desk, ask: Incoming, state: Walk, place: Reply['place'] = 'replace'): Promise<Reply> {
  if (state.step.kind === 'outcome') return finish(desk, ask, state, place);
  if (!isFresh(desk, state)) return refuse(desk, ask);
  return { ...showQuestion(desk, state, state.step, desk.numbers(ask, await desk.read(ask))), place };
}

/** The same screen with other boxes ticked: the last answer in the route is not sent yet. */
async function toggle(desk: Desk, ask: Incoming, state: Walk): Promise<Reply | undefined> {
  const spot = ticking(desk, state);
  if (!spot || !isFresh(desk, spot.walk)) return undefined;
  return showQuestion(desk, spot.walk, spot.step, desk.numbers(ask, await desk.read(ask)), spot.ticked);
}

/** The screen of boxes whose ticks are the last answer of `state`. */
function ticking({ engine }: Desk, state: Walk): Required<Spot> | undefined {
  const ticked = state.digits.at(-1);
  const before = walk(engine, { started: state.started, digits: state.digits.slice(0, -1) });
  if (ticked === undefined || before?.step.kind !== 'question') return undefined;
  return before.step.question.kind === 'several' ? { walk: before, step: before.step, ticked } : undefined;
}

async function pickCountry(
  desk: Desk,
  ask: Incoming,
  state: Walk,
  country = '',
  place: Reply['place'] = 'replace',
): Promise<Reply | undefined> {
  if (country !== NOWHERE && !desk.places.find(country)) return undefined;
  await desk.write(ask, (kept) => ({ ...kept, country }));
  return proceed(desk, ask, state, place);
}

type Handle = (ask: Incoming, state: Walk, more: string | undefined) => Promise<Reply | undefined>;

/** What the buttons that carry a check do, by action. Stale, cut or made-up ones are refused kindly. */
export function checkPresses(desk: Desk): [string, Press][] {
  const numbers = async (ask: Incoming): Promise<ReturnType<Desk['numbers']>> =>
    desk.numbers(ask, await desk.read(ask));
  const handles: readonly [string, Handle][] = [
    ['a', (ask, state) => proceed(desk, ask, state)],
    ['t', (ask, state) => toggle(desk, ask, state)],
    ['p', (ask, state, country) => pickCountry(desk, ask, state, country)],
    [
      'n',
      async (ask, state, more) => {
        const spot = more === undefined ? { walk: state } : ticking(desk, state);
        return spot && showNumbers(desk, await numbers(ask), spot);
      },
    ],
    ['c', async (ask, state) => showGroups(desk, state, desk.places, await numbers(ask))],
    [
      'g',
      async (ask, state, at) => {
        const group = desk.places.groups[Number(at)];
        return group && showGroup(desk, state, group, await numbers(ask));
      },
    ],
  ];
  return handles.map(([action, handle]): [string, Press] => [
    action,
    async (ask, args) => {
      if (desk.mode === 'leaflet') return [await begin(desk, ask)];
      const state = desk.to.read(args);
      // Two arguments, and a third where there is more to say: anything else is no button of ours.
      const takesMore = action === 'p' || action === 'g' || (action === 'n' && args[2] === TICKED);
      const fits = args.length === (takesMore ? 3 : 2);
      const answer = state && fits ? await handle(ask, state, args[2]) : undefined;
      return [answer ?? (await refuse(desk, ask))];
    },
  ]);
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
    const read = desk.to.read(to.args);
    // Boxes that are ticked but not sent are no answer yet.
    const state = read && to.args[2] === TICKED ? ticking(desk, read)?.walk : read;
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
