// Makes an animation of a figure: every key pose solved, mirrored when the other side is asked for.
import { BASES, ON_FLOOR } from '../pose/bases.ts';
import { type MergedPose, mergePose } from '../pose/merge.ts';
import { toPosture } from '../pose/posture.ts';
import type { Figure } from '../pose/schema/figure.ts';
import type { KeySpec } from '../pose/schema/key.ts';
import type { PoseSpec } from '../pose/schema/pose.ts';
import type { Prop } from '../pose/schema/prop.ts';
import { solve } from '../solver/solve.ts';
import { type Wall, wallOf } from '../solver/touch/wall.ts';
import type { Animation, Keyframe } from './animation.ts';

/** Seconds a movement takes unless the figure says otherwise. */
const MOVE = 1.1;

function withChanges(props: readonly Prop[], changes: KeySpec['props']): Prop[] {
  return props.map((prop, i) => ({ ...prop, ...changes?.[i] }));
}

function solveKey(figure: Figure, start: MergedPose, key: KeySpec, wall: Wall | undefined): Keyframe {
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

/** Where along x the low parts of the body have their middle. */
function middleOfMat(keys: readonly Keyframe[]): number {
  const low = keys.flatMap(({ skeleton: { head, hips, legs, arms } }) =>
    [head, hips, legs.L.knee, legs.R.knee, legs.L.toe, legs.R.toe, arms.L.tip, arms.R.tip].filter(([, y]) => y < 40),
  );
  const xs = low.map(([x]) => x);
  return xs.length === 0 ? 0 : (Math.min(...xs) + Math.max(...xs)) / 2;
}

/**
 * The animation of a figure.
 * @param side the side asked for; when the figure shows the other one it is mirrored
 */
export function animate(figure: Figure, side?: 'left' | 'right'): Animation {
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
    mirrored,
    matAt: matted ? middleOfMat(keys) : undefined,
    helper,
  };
}
