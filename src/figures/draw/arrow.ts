// Arrows that say what moves where. Worked out in centimetres of the picture plane, so that the framing can make room for
// them before the scale is known.
import type { ArrowSpec } from '../pose/schema/arrow.ts';
import { HEAD } from '../rig/measures.ts';
import { radians } from '../rig/numbers.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { along, ORIGIN, type Point } from '../rig/vector.ts';
import { type Camera, flatten, type Sight, toPixels } from './camera.ts';
import { closed, line, path } from './path.ts';
import { type Pen, stroke } from './pen.ts';
import { trackPoint } from './track.ts';

/** The course of an arrow: where it may look, from the pose it leaves to the pose it leads to. */
export interface Course {
  readonly from: Skeleton;
  readonly to: Skeleton;
  /** The pose a share of the way. */
  readonly at: (t: number) => Skeleton;
}

type Turn = Extract<ArrowSpec, { turn: string }>;
type Straight = Extract<ArrowSpec, { dir: unknown }>;
type Follow = Extract<ArrowSpec, { track: string }>;

const STEPS = 16;
/** Centimetres that an arrow keeps from the point it follows. */
const OFF = 7;
/** A path shorter than this gets no arrow: it would be all head. */
const LEAST = 5;

function turning({ from, to }: Course, sight: Sight, spec: Turn): Point[] {
  const turns = {
    head: { at: to.head, axes: from.headAxes, up: to.headAxes.up, r: HEAD.wide + 5, lift: 0 },
    crown: { at: to.head, axes: from.headAxes, up: to.headAxes.up, r: HEAD.wide + 2, lift: HEAD.high + 3 },
    chest: { at: to.spine[5], axes: from.chest, up: to.chest.up, r: 24, lift: 0 },
    hips: { at: to.hips, axes: from.pelvis, up: to.pelvis.up, r: 24, lift: 0 },
  } as const;
  const { at, axes, up, r, lift } = turns[spec.turn];
  const centre = along(at, [up, spec.up ?? lift]);
  const way = spec.to === 'left' ? -1 : 1;
  const [start, end] = [spec.start ?? -10, spec.end ?? 70];
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const angle = radians(start + ((end - start) * i) / STEPS) * way;
    const out = along(ORIGIN, [axes.front, Math.cos(angle)], [axes.right, Math.sin(angle)]);
    return flatten(sight, along(centre, [out, spec.r ?? r]));
  });
}

function straight({ to }: Course, sight: Sight, spec: Straight, mirrored: boolean): Point[] {
  const flip = mirrored ? -1 : 1;
  const [x, y] = flatten(sight, trackPoint(to, spec.at));
  const [sx, sy] = spec.shift ?? [0, 0];
  const size = Math.hypot(...spec.dir) || 1;
  const [ux, uy] = [(spec.dir[0] / size) * flip, spec.dir[1] / size];
  const start: Point = [x + sx * flip + ux * (spec.off ?? 0), y + sy + uy * (spec.off ?? 0)];
  return Array.from({ length: 9 }, (_, i): Point => {
    const far = ((spec.len ?? 16) * i) / 8;
    return [start[0] + ux * far, start[1] + uy * far];
  });
}

function following(course: Course, sight: Sight, spec: Follow): Point[] {
  const way = Array.from({ length: STEPS + 1 }, (_, i) => flatten(sight, trackPoint(course.at(i / STEPS), spec.track)));
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
  const middle = flatten(sight, course.to.spine[3]);
  const outside = (half[0] - middle[0]) * nx + (half[1] - middle[1]) * ny >= 0 ? 1 : -1;
  const by = (spec.off ?? OFF) * (spec.side ?? outside);
  const [low, high] = [spec.from ?? 0.12, spec.to ?? 0.92];
  return way.filter((_, i) => i / STEPS >= low && i / STEPS <= high).map(([x, y]): Point => [x + nx * by, y + ny * by]);
}

/** The line of an arrow in centimetres of the picture plane; empty when there is too little way to show. */
export function arrowLine(spec: ArrowSpec, course: Course, sight: Sight, mirrored: boolean): Point[] {
  if (typeof spec === 'string') return following(course, sight, { track: spec });
  if ('turn' in spec) return turning(course, sight, spec);
  if ('dir' in spec) return straight(course, sight, spec, mirrored);
  // The side of the way is given as seen, so it changes places in the mirror.
  return following(course, sight, spec.side && mirrored ? { ...spec, side: spec.side === 1 ? -1 : 1 } : spec);
}

/** Thickness per centimetre of body, and the least that stays readable on a phone. */
const THICK = 1.9;
const LEAST_THICK = 3.4;

const thickness = ({ scale }: Pick<Camera, 'scale'>): number => Math.max(LEAST_THICK, THICK * scale);

/** Pixels an arrow's head is long. */
export const arrowHead = (camera: Pick<Camera, 'scale'>): number => thickness(camera) * 2.7;

/** An arrow along a line in centimetres of the picture plane, with a halo that keeps it apart from what it crosses. */
export function drawArrow({ camera, colors }: Pen, points: readonly Point[]): string {
  const w = thickness(camera);
  const flat = points.map((p) => toPixels(camera, p));
  const [end, before] = [flat.at(-1), flat.at(-4) ?? flat[0]];
  if (!end || !before || flat.length < 2) return '';
  const angle = Math.atan2(end[1] - before[1], end[0] - before[0]);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const [long, half] = [arrowHead(camera), w * 1.75];
  const tip: Point = [end[0] + c * long * 0.55, end[1] + s * long * 0.55];
  const base: Point = [tip[0] - c * long, tip[1] - s * long];
  const shaft = flat.filter(([x, y]) => Math.hypot(x - tip[0], y - tip[1]) > long * 0.8);
  shaft.push([base[0] + c * w * 0.4, base[1] + s * w * 0.4]);
  const head = closed([tip, [base[0] - s * half, base[1] + c * half], [base[0] + s * half, base[1] - c * half]]);
  const halo = colors.background;
  return (
    path(line(shaft), { fill: 'none', ...stroke(halo, w * 2) }) +
    path(head, { fill: halo, ...stroke(halo, w) }) +
    path(line(shaft), { fill: 'none', ...stroke(colors.arrow, w) }) +
    path(head, { fill: colors.arrow, ...stroke(colors.arrow, w * 0.5) })
  );
}
