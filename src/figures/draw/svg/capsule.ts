// Capsules around two discs, and the pieces of their outline, as SVG path data in pixels.
import type { Point } from '../../rig/vector.ts';
import { circle } from './discs.ts';
import type { Disc } from './outline.ts';
import { formatNumber, formatPoint } from './svg.ts';

/** The four points where the outer tangents of two discs touch them. */
export interface Tangents {
  readonly a1: Point;
  readonly b1: Point;
  readonly a2: Point;
  readonly b2: Point;
  /** The first disc is the larger. */
  readonly tapers: boolean;
}

/** The outer tangents of two discs; undefined when one disc holds the other. */
export function tangents(a: Disc, b: Disc): Tangents | undefined {
  const [dx, dy] = [b.at[0] - a.at[0], b.at[1] - a.at[1]];
  const distance = Math.hypot(dx, dy);
  if (distance <= Math.abs(a.r - b.r) + 0.01) return undefined;
  const angle = Math.atan2(dy, dx);
  const off = Math.acos((a.r - b.r) / distance);
  const on = ({ at: [x, y], r }: Disc, turn: number): Point => [x + r * Math.cos(turn), y + r * Math.sin(turn)];
  return {
    a1: on(a, angle + off),
    b1: on(b, angle + off),
    a2: on(a, angle - off),
    b2: on(b, angle - off),
    tapers: a.r > b.r,
  };
}

const arcTo = (r: number, large: boolean, to: Point): string =>
  `A${formatNumber(r)} ${formatNumber(r)} 0 ${large ? 1 : 0} 0 ${formatPoint(to)}`;

/** A tapered capsule around two discs. */
export function capsule(a: Disc, b: Disc): string {
  const t = tangents(a, b);
  if (!t) return circle(a.r >= b.r ? a : b);
  return `M${formatPoint(t.a1)}L${formatPoint(t.b1)}${arcTo(b.r, !t.tapers, t.b2)}L${formatPoint(t.a2)}${arcTo(a.r, t.tapers, t.a1)}Z`;
}

/** The long sides of a capsule, without its ends: what a limb's outline is between two joints. */
export function flanks(t: Tangents): string {
  return `M${formatPoint(t.a1)}L${formatPoint(t.b1)}M${formatPoint(t.b2)}L${formatPoint(t.a2)}`;
}

/** The outer half of a capsule from its middle round its second end: a sleeve that grows out of the torso. */
export function cuff(t: Tangents, end: Disc): string {
  const half = (p: Point, q: Point): Point => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  return `M${formatPoint(half(t.a1, t.b1))}L${formatPoint(t.b1)}${arcTo(end.r, !t.tapers, t.b2)}L${formatPoint(half(t.a2, t.b2))}`;
}
