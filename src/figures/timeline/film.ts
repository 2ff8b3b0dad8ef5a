// A figure made ready for drawing and checking: every key pose solved, seen from its side, mirrored if asked for.
import { sight, type Sight } from '../draw/camera.ts';
import { BASES, ON_FLOOR } from '../pose/bases.ts';
import { type MergedPose, mergePose } from '../pose/merge.ts';
import { toPosture } from '../pose/posture.ts';
import type { ArrowSpec } from '../pose/schema/arrow.ts';
import type { Figure } from '../pose/schema/figure.ts';
import type { KeySpec } from '../pose/schema/key.ts';
import type { PoseSpec } from '../pose/schema/pose.ts';
import type { Prop } from '../pose/schema/prop.ts';
import type { SupportPart, Zone } from '../pose/vocabulary.ts';
import { lerp } from '../rig/numbers.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import type { SolvedPose } from '../solver/blend-limb.ts';
import { solveBetween } from '../solver/blend.ts';
import { solve } from '../solver/solve.ts';
import { type Wall, wallOf } from '../solver/touch/wall.ts';

export interface Key extends SolvedPose {
  readonly spec: MergedPose;
  /** Seconds the pose is held when the dose does not say; undefined leaves it to the dose or the default. */
  readonly hold?: number;
  /** Seconds the movement into this pose takes. */
  readonly move: number;
  readonly ease: 'soft' | 'linear';
  readonly feel: readonly Zone[];
  readonly arrows: readonly ArrowSpec[];
  readonly supports: readonly SupportPart[];
  readonly props: readonly Prop[];
  readonly panel: boolean;
}

export interface Film {
  readonly figure: Figure;
  readonly keys: readonly [Key, ...Key[]];
  /** The wall that hands and feet can touch. */
  readonly wall: Wall | undefined;
  readonly sight: Sight;
  readonly mirrored: boolean;
  /** Where the middle of the mat lies, when there is one. */
  readonly matAt?: number;
  readonly helper?: Skeleton;
}

/** Seconds a movement takes unless the figure says otherwise. */
const MOVE = 1.1;

function withChanges(props: readonly Prop[], changes: KeySpec['props']): Prop[] {
  return props.map((prop, i) => ({ ...prop, ...changes?.[i] }));
}

function solveKey(figure: Figure, start: MergedPose, key: KeySpec, wall: Wall | undefined): Key {
  const { hold, move, ease, feel, arrows, props, supports, panel, ...pose } = key;
  const spec = mergePose(start, pose);
  const own = toPosture(spec);
  return {
    posture: own,
    skeleton: solve(own, wall),
    spec,
    hold,
    move: move ?? MOVE,
    ease: ease ?? 'soft',
    feel: feel === undefined ? [] : Array.isArray(feel) ? feel : [feel],
    arrows: arrows ?? [],
    supports: supports ?? figure.supports,
    props: withChanges(figure.props, props),
    panel: panel ?? true,
  };
}

function middleOfMat(keys: readonly Key[]): number {
  const low = keys.flatMap(({ skeleton: { head, hips, legs, arms } }) =>
    [head, hips, legs.L.knee, legs.R.knee, legs.L.toe, legs.R.toe, arms.L.tip, arms.R.tip].filter(([, y]) => y < 40),
  );
  const xs = low.map(([x]) => x);
  return xs.length === 0 ? 0 : (Math.min(...xs) + Math.max(...xs)) / 2;
}

/**
 * Solves a figure.
 * @param side the side asked for; when the figure shows the other one it is mirrored
 */
export function resolve(figure: Figure, side?: 'left' | 'right'): Film {
  const wall = wallOf(figure);
  const empty: PoseSpec = {};
  const start = mergePose(BASES[figure.base], figure.start ?? empty);
  const [first, ...rest] = figure.keys.map((key) => solveKey(figure, start, key, wall));
  if (!first) throw new Error('a figure has at least one key pose');
  const keys = [first, ...rest] as const;
  const mirrored = side !== undefined && figure.side !== undefined && side !== figure.side;
  const matted = figure.mat ?? (ON_FLOOR.has(figure.base) && !figure.props.some((prop) => prop.type === 'bed'));
  const helper = figure.helper
    ? solve(toPosture(mergePose(BASES[figure.helper.base], figure.helper.start ?? empty)), wall)
    : undefined;
  return {
    figure,
    keys,
    wall,
    sight: sight(figure.view, mirrored),
    mirrored,
    matAt: matted ? middleOfMat(keys) : undefined,
    helper,
  };
}

/** The key at `index`, counted round the loop. */
export function keyAt({ keys }: Film, index: number): Key {
  return keys[((index % keys.length) + keys.length) % keys.length] ?? keys[0];
}

/** The skeleton a share `t` of the way from one key to another. */
export function bodyAt(film: Film, from: number, to: number, t: number): Skeleton {
  if (t <= 0 || from === to) return keyAt(film, from).skeleton;
  return solveBetween(keyAt(film, from), keyAt(film, to), t, film.wall);
}

/** The props a share `t` of the way from one key to another. */
export function propsAt(film: Film, from: number, to: number, t: number): Prop[] {
  const [a, b] = [keyAt(film, from).props, keyAt(film, to).props];
  const value = (x: unknown, y: unknown): unknown => {
    if (typeof x === 'number' && typeof y === 'number') return lerp(x, y, t);
    if (Array.isArray(x) && Array.isArray(y)) return x.map((part: unknown, i) => value(part, (y as unknown[])[i]));
    return x;
  };
  return a.map((prop, i) => {
    const other: unknown = b[i];
    const entries = Object.entries(prop).map(([name, x]) => [name, value(x, Reflect.get(other as object, name))]);
    return Object.fromEntries(entries) as Prop;
  });
}
