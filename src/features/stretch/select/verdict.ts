// Says whether a movement suits somebody. The strictest word of all conditions wins; nothing here can soften one.
import type { Library } from '../../../content/content.ts';
import type { Exercise, Movement } from '../../../content/schema/exercise.ts';
import type { Cell, Verdict } from '../../../content/schema/movement-limits.ts';
import { GENTLE_ONLY } from '../../../domain/needs.ts';
import type { Needs } from '../../../domain/needs.ts';

/** One thing that speaks against a movement. */
export interface Objection {
  readonly verdict: 'caution' | 'avoid';
  /** A condition of the limits, a movement that hurts, or one of `gentle`, `anybody`, `easier`. */
  readonly because: string;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** Only those of the strictest verdict. */
  readonly objections: readonly Objection[];
}

const FAR: Cell = { mid: 'caution', end: 'avoid' };
const NEVER: Cell = { mid: 'avoid', end: 'avoid' };
const CAREFUL: Cell = { mid: 'caution', end: 'caution' };

/**
 * What a movement that hurts means for what an exercise asks of the spine: not to its end, and less on the way. General
 * advice (move within comfort); no source has a table for it.
 */
export const HURT_CELLS: Readonly<Record<string, Readonly<Partial<Record<Movement, Cell>>>>> = {
  bend: { flexion: FAR, 'loaded-flexion': NEVER, inverted: FAR },
  arch: { extension: FAR, prone: CAREFUL },
  turn: { rotation: FAR, 'side-bend': CAREFUL, neck: FAR },
  sit: {},
};

/** Kinds that are left while somebody should first be seen by a clinician. */
const OF_EASE: ReadonlySet<Exercise['kind']> = new Set(['walking', 'rest', 'breathing']);

/** People under 16 are offered no routine at all, so that a card for a group need not ask this column. */
const NO_ROUTINES = 'under16';

/** Worked out once a condition and exercise: content does not change while it is loaded. */
const known = new WeakMap<Library, Map<string, Map<string, Verdict>>>();

function ofCondition(content: Library, exercise: Exercise, condition: string): Verdict {
  const all = known.get(content) ?? new Map<string, Map<string, Verdict>>();
  known.set(content, all);
  const ofOne = all.get(condition) ?? new Map<string, Verdict>();
  all.set(condition, ofOne);
  const verdict = ofOne.get(exercise.id) ?? lookUp(content, exercise, condition);
  ofOne.set(exercise.id, verdict);
  return verdict;
}

function lookUp({ limits, reasons }: Library, exercise: Exercise, condition: string): Verdict {
  const cells = limits.conditions.get(condition)?.cells;
  const named = reasons.get(condition);
  const moves = Object.entries(exercise.movement) as readonly [Movement, 'mid' | 'end'][];
  // A condition that is not known any more counts as caution, never as nothing.
  const verdicts = moves.map(([tag, range]) => cells?.[tag][range] ?? 'caution');
  if (verdicts.includes('avoid') || named?.avoid.some((key) => exercise.avoid.includes(key))) return 'avoid';
  if (verdicts.includes('caution') || named?.caution.some((key) => exercise.avoid.includes(key))) return 'caution';
  return 'allow';
}

function ofHurt(exercise: Exercise, hurt: string): Verdict {
  const cells = HURT_CELLS[hurt] ?? {};
  const moves = Object.entries(exercise.movement) as readonly [Movement, 'mid' | 'end'][];
  const verdicts = moves.map(([tag, range]) => cells[tag]?.[range] ?? 'allow');
  return verdicts.includes('avoid') ? 'avoid' : verdicts.includes('caution') ? 'caution' : 'allow';
}

/** Whether it is walking, a position of ease or breathing without pauses. */
function easy({ kind, level, onRequest, avoid }: Exercise): boolean {
  return OF_EASE.has(kind) && level === 'gentle' && !onRequest && !avoid.includes('breath');
}

/** What all that is known about somebody says of one exercise. */
export function judge(content: Library, exercise: Exercise, needs: Needs): Judgement {
  const objections: Objection[] = [];
  const add = (verdict: Verdict, because: string): void => {
    if (verdict !== 'allow') objections.push({ verdict, because });
  };
  if (needs.gentle && !easy(exercise)) add('avoid', needs.conditions.find((id) => GENTLE_ONLY.has(id)) ?? 'gentle');
  for (const condition of needs.conditions) add(ofCondition(content, exercise, condition), condition);
  for (const hurt of needs.hurts) add(ofHurt(exercise, hurt), hurt);
  if (needs.anybody) {
    const all = [...content.limits.conditions.keys()].filter((id) => id !== NO_ROUTINES);
    const some = all.some((condition) => ofCondition(content, exercise, condition) === 'avoid');
    if (some || exercise.level === 'strong' || exercise.onRequest) add('avoid', 'anybody');
  }
  if (needs.easier) add(exercise.level === 'gentle' ? 'caution' : 'avoid', 'easier');
  const strictest = objections.filter(({ verdict }) => verdict === 'avoid');
  if (strictest.length > 0) return { verdict: 'avoid', objections: strictest };
  return { verdict: objections.length > 0 ? 'caution' : 'allow', objections };
}
