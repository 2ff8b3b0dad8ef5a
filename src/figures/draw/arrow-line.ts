// The line of an arrow in centimetres of the picture plane, so that the framing can make room for it before the scale is
// known. Draws nothing.
import { type Animation, bodyAt, keyAt } from '../animation/animation.ts';
import type { ArrowSpec } from '../pose/schema/arrow.ts';
import { HEAD } from '../rig/measures.ts';
import { radians } from '../rig/numbers.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { along, ORIGIN, type Point } from '../rig/vector.ts';
import { toPlane, type ViewAxes } from './camera.ts';
import { trackPoint } from './track.ts';

/** The movement that an arrow shows: from the pose it leaves to the pose it leads to. */
export interface Course {
  readonly from: Skeleton;
  readonly to: Skeleton;
  /** The pose a share `t` (0 to 1) of the way. */
  readonly at: (t: number) => Skeleton;
}

/** The movement from one key of an animation to another, by their indices. */
export const courseBetween = (animation: Animation, from: number, to: number): Course => ({
  from: keyAt(animation, from).skeleton,
  to: keyAt(animation, to).skeleton,
  at: (t) => bodyAt(animation, from, to, t),
});

type Turn = Extract<ArrowSpec, { turn: string }>;
type Straight = Extract<ArrowSpec, { dir: unknown }>;
type Follow = Extract<ArrowSpec, { track: string }>;

/** Points of an arrow's line, less one. */
const STEPS = 16;
/** Centimetres that an arrow keeps from the point it follows. */
const OFF = 7;
/** A way of fewer centimetres gets no arrow: it would be all head. */
const LEAST = 5;

function turning({ from, to }: Course, axes: ViewAxes, spec: Turn): Point[] {
  const turns = {
    head: { at: to.head, about: from.headAxes, up: to.headAxes.up, r: HEAD.wide + 5, lift: 0 },
    crown: { at: to.head, about: from.headAxes, up: to.headAxes.up, r: HEAD.wide + 2, lift: HEAD.high + 3 },
    chest: { at: to.spine[5], about: from.chest, up: to.chest.up, r: 24, lift: 0 },
    hips: { at: to.hips, about: from.pelvis, up: to.pelvis.up, r: 24, lift: 0 },
  } as const;
  const { at, about, up, r, lift } = turns[spec.turn];
  const centre = along(at, [up, spec.up ?? lift]);
  const way = spec.to === 'left' ? -1 : 1;
  const [start, end] = [spec.start ?? -10, spec.end ?? 70];
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const angle = radians(start + ((end - start) * i) / STEPS) * way;
    const out = along(ORIGIN, [about.front, Math.cos(angle)], [about.right, Math.sin(angle)]);
    return toPlane(axes, along(centre, [out, spec.r ?? r]));
  });
}

function straight({ to }: Course, axes: ViewAxes, spec: Straight, mirrored: boolean): Point[] {
  const flip = mirrored ? -1 : 1;
  const [x, y] = toPlane(axes, trackPoint(to, spec.at));
  const [sx, sy] = spec.shift ?? [0, 0];
  const size = Math.hypot(...spec.dir) || 1;
  const [ux, uy] = [(spec.dir[0] / size) * flip, spec.dir[1] / size];
  const start: Point = [x + sx * flip + ux * (spec.off ?? 0), y + sy + uy * (spec.off ?? 0)];
  return Array.from({ length: 9 }, (_, i): Point => {
    const far = ((spec.len ?? 16) * i) / 8;
    return [start[0] + ux * far, start[1] + uy * far];
  });
}

function following(course: Course, axes: ViewAxes, spec: Follow): Point[] {
  const way = Array.from({ length: STEPS + 1 }, (_, i) => toPlane(axes, trackPoint(course.at(i / STEPS), spec.track)));
  const [first, half, last] = [way[0], way[STEPS / 2], way[STEPS]];
  if (!first || !half || !last) return [];
  let size = 0;
  way.forEach((p, i) => {
    const before = way[i - 1];
    if (before) size += Math.hypot(p[0] - before[0], p[1] - before[1]);
  });
  if (size < LEAST) return [];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const gap = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [-dy / gap, dx / gap];
  const middle = toPlane(axes, course.to.spine[3]);
  const outside = (half[0] - middle[0]) * nx + (half[1] - middle[1]) * ny >= 0 ? 1 : -1;
  const by = (spec.off ?? OFF) * (spec.side ?? outside);
  const [low, high] = [spec.from ?? 0.12, spec.to ?? 0.92];
  return way.filter((_, i) => i / STEPS >= low && i / STEPS <= high).map(([x, y]): Point => [x + nx * by, y + ny * by]);
}

/**
 * The line of an arrow in centimetres of the picture plane; empty when there is too little way to show.
 * @param mirrored the picture is a mirror image, in which directions given as seen change sides
 */
export function arrowLine(spec: ArrowSpec, course: Course, axes: ViewAxes, mirrored: boolean): Point[] {
  if (typeof spec === 'string') return following(course, axes, { track: spec });
  if ('turn' in spec) return turning(course, axes, spec);
  if ('dir' in spec) return straight(course, axes, spec, mirrored);
  // The side of the way is given as seen, so it changes places in the mirror.
  return following(course, axes, spec.side && mirrored ? { ...spec, side: spec.side === 1 ? -1 : 1 } : spec);
}
