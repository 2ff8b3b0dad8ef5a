// Chooses the movements of a session: area, place and minutes against what is known about the person. Pure: the same
// wishes and needs always give the same session.
import type { Library } from '../../../content/content.ts';
import type { Area, Place } from '../../../content/schema/common.ts';
import type { Exercise } from '../../../content/schema/exercise.ts';
import type { Step } from '../routine/routine-code.ts';
import { assemble } from './assemble.ts';
import { choiceOf, least, most, reach } from './fill.ts';
import type { Choice } from './fill.ts';
import type { Needs } from '../../../domain/needs.ts';
import { inOrder, isStill, poolAt } from './pool.ts';
import type { Candidate } from './pool.ts';

export interface Wish {
  readonly area?: Area | undefined;
  readonly place?: Place | undefined;
  readonly minutes?: number | undefined;
}

export interface Session {
  readonly steps: readonly Step[];
  readonly code: string;
  /** What it really takes; within a fifth of what was asked wherever the movements allow. */
  readonly seconds: number;
  readonly place: Place;
  /** Nothing for the wished area was left, so it is for another. */
  readonly elsewhere: boolean;
}

export const USUAL_MINUTES = 3;
/** How far from the wished time a session may be. */
export const TOLERANCE = 0.2;
/** Characters of a code that every button of a session can carry: 64 less `stretch_hurts_`, two numbers and their dashes. */
export const CODE_CHARS = 42;
/** Above this many minutes a session holds something that strengthens, or a walk: stretching alone has weak evidence. */
const STRENGTHEN_ABOVE = 3;
/** Above this many minutes it may hold more than four movements. */
const LONG_ABOVE = 10;

const countFor = (minutes: number): number => (minutes <= 3 ? Math.ceil(minutes) : minutes <= LONG_ABOVE ? 4 : 6);

const strengthens = ({ kind }: Exercise): boolean => kind === 'strength' || kind === 'walking';

/** One of each kind before a second of any, and what moves before what rests: variety keeps people moving. */
function varied(candidates: readonly Candidate[], count: number): Candidate[] {
  const picks: Candidate[] = [];
  for (const round of [1, 2, 3]) {
    for (const candidate of candidates) {
      if (isStill(candidate.exercise) && round < 3) continue;
      const same = picks.filter(({ exercise }) => exercise.kind === candidate.exercise.kind).length;
      if (picks.length < count && same < round && !picks.includes(candidate)) picks.push(candidate);
    }
  }
  return picks;
}

const asChoice = ({ exercise, careful }: Candidate): Choice => choiceOf(exercise, careful);

/** Trades movements for longer or shorter ones until the time can be met; the first and the strengthening one stay. */
function reachable(picks: readonly Candidate[], spare: readonly Candidate[], seconds: number, count: number): Choice[] {
  const chosen = picks.map(asChoice);
  const keeps = chosen.find(({ exercise }) => strengthens(exercise));
  const others = spare.map(asChoice);
  const used = new Set(chosen.map(({ exercise }) => exercise.id));
  const mayGo = (choice: Choice): boolean => choice !== chosen[0] && choice !== keeps;
  for (let turn = 0; turn < 2 * count; turn += 1) {
    const span = reach(chosen);
    if (span.least > seconds * (1 + TOLERANCE) && chosen.length > 1) {
      const out = chosen.findLastIndex(mayGo);
      chosen.splice(out < 0 ? chosen.length - 1 : out, 1);
    } else if (span.least > seconds * (1 + TOLERANCE)) {
      const shorter = others.find((choice) => least(choice) <= seconds && most(choice) >= seconds * (1 - TOLERANCE));
      return shorter ? [shorter] : chosen;
    } else if (span.most < seconds * (1 - TOLERANCE / 2)) {
      const longest = others
        .filter(({ exercise }) => !used.has(exercise.id))
        .reduce<Choice | undefined>((best, each) => (best && most(best) >= most(each) ? best : each), undefined);
      if (!longest) break;
      used.add(longest.exercise.id);
      const shortest = chosen
        .filter(mayGo)
        .reduce<Choice | undefined>((best, each) => (best && most(best) <= most(each) ? best : each), undefined);
      if (chosen.length < count) chosen.push(longest);
      else if (shortest && most(shortest) < most(longest)) chosen[chosen.indexOf(shortest)] = longest;
      else break;
    } else break;
  }
  return chosen;
}

interface Attempt extends Omit<Session, 'place' | 'elsewhere'> {
  /** Seconds beyond what may be missing or too much. */
  readonly off: number;
}

/** One way to fill the time, beginning with the first of `main`. */
function attempt(
  main: readonly Candidate[],
  spare: readonly Candidate[],
  place: Place,
  minutes: number,
  count: number,
): Attempt {
  const seconds = minutes * 60;
  const picks = varied(main, count);
  if (minutes > STRENGTHEN_ABOVE && !picks.some(({ exercise }) => strengthens(exercise))) {
    const strong = spare.find(({ exercise }) => strengthens(exercise));
    if (strong && picks.length >= count) picks.pop();
    if (strong) picks.push(strong);
  }
  const session = assemble(reachable(picks, spare, seconds, count), place, seconds);
  return { ...session, off: Math.max(0, Math.abs(session.seconds - seconds) - seconds * TOLERANCE) };
}

/** Ways that are tried when whole repetitions do not add up to the time: other movements first, then one more of them. */
const TRIES = 6;

/** The session at one place; undefined when nothing there may be offered. */
function chooseAt(
  content: Library,
  needs: Needs,
  areas: readonly Area[],
  place: Place,
  minutes: number,
): (Session & Attempt) | undefined {
  const ordered = inOrder(poolAt(content, needs, place), needs, areas, place);
  const serves = ({ exercise }: Candidate): boolean =>
    areas.length === 0 || exercise.areas.some((area) => areas.includes(area));
  const main = ordered.filter(serves);
  const spare = [...main, ...ordered.filter((candidate) => !serves(candidate))];
  if (spare.length === 0) return undefined;
  const begin = main.length > 0 ? main : spare;
  const usual = countFor(minutes);
  let best: Attempt | undefined;
  for (const count of [usual, usual + 1, usual - 1, usual - 2].filter((each) => each > 0)) {
    if (count > 4 && minutes <= LONG_ABOVE) continue;
    for (let skip = 0; skip < Math.min(TRIES, begin.length); skip += 1) {
      const tried = attempt([...begin.slice(skip), ...begin.slice(0, skip)], spare, place, minutes, count);
      if (tried.code.length <= CODE_CHARS && (!best || tried.off < best.off)) best = tried;
      if (best?.off === 0) break;
    }
    if (best?.off === 0) break;
  }
  return best && { ...best, place, elsewhere: main.length === 0 && areas.length > 0 };
}

/** Places in the order in which they need the least; where only ease is left, a walk comes first. */
const placesFor = (areas: readonly Area[], gentle: boolean): readonly Place[] =>
  gentle || areas.some((area) => area === 'lower-back' || area === 'hips')
    ? ['standing', 'floor', 'chair', 'bed']
    : ['chair', 'standing', 'floor', 'bed'];

/** Undefined when nothing at all may be offered for the wish. */
export function choose(content: Library, needs: Needs, wish: Wish): Session | undefined {
  const areas = wish.area === undefined ? needs.areas : [wish.area];
  const usual = placesFor(areas, needs.gentle);
  const own = needs.places.length > 0 ? usual.filter((place) => needs.places.includes(place)) : usual;
  const places = wish.place === undefined ? own : [wish.place];
  const found: (Session & Attempt)[] = [];
  for (const place of places) {
    const session = chooseAt(content, needs, areas, place, wish.minutes ?? USUAL_MINUTES);
    if (session?.off === 0 && !session.elsewhere) return session;
    if (session) found.push(session);
  }
  return found.find(({ elsewhere }) => !elsewhere) ?? found.find(({ off }) => off === 0) ?? found[0];
}
