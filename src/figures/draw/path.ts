// Outlines in the picture plane as SVG path data. Pixels; one decimal is enough and keeps frames alike.
import { dot, type Point, type Vec } from '../rig/vector.ts';
import { project, type Camera } from './camera.ts';

export const short = (value: number): string => (Math.round(value * 10) / 10).toString();
const at = ([x, y]: Point): string => `${short(x)} ${short(y)}`;

/** An open line through points. */
export const line = (points: readonly Point[]): string => `M${points.map(at).join('L')}`;

/** A closed shape. */
export const closed = (points: readonly Point[]): string => `${line(points)}Z`;

/** A disc: its middle and its radius. */
export interface Disc {
  readonly at: Point;
  readonly r: number;
}

export function circle({ at: [x, y], r }: Disc): string {
  const size = short(r);
  const arc = (to: number): string => `A${size} ${size} 0 1 0 ${short(to)} ${short(y)}`;
  return `M${short(x - r)} ${short(y)}${arc(x + r)}${arc(x - r)}Z`;
}

/** The points of a disc's rim. */
export function rim({ at: [x, y], r }: Disc, count = 20): Point[] {
  return Array.from({ length: count }, (_, i): Point => {
    const angle = (i / count) * 2 * Math.PI;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  });
}

/** The convex outline around points, by Andrew's monotone chain. */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const p of ordered) {
      for (;;) {
        const [o, a] = [chain.at(-2), chain.at(-1)];
        if (!o || !a || (a[0] - o[0]) * (p[1] - o[1]) - (a[1] - o[1]) * (p[0] - o[0]) > 0) break;
        chain.pop();
      }
      chain.push(p);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** The outline around discs, as one shape. */
export const around = (discs: readonly Disc[], count = 20): string =>
  closed(hull(discs.flatMap((disc) => rim(disc, count))));

/** The four points where the outer tangents of two discs touch them; undefined when one disc holds the other. */
export interface Tangents {
  readonly a1: Point;
  readonly b1: Point;
  readonly a2: Point;
  readonly b2: Point;
  /** The first disc is the larger. */
  readonly tapers: boolean;
}

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
  `A${short(r)} ${short(r)} 0 ${large ? 1 : 0} 0 ${at(to)}`;

/** A tapered capsule around two discs. */
export function capsule(a: Disc, b: Disc): string {
  const t = tangents(a, b);
  if (!t) return circle(a.r >= b.r ? a : b);
  return `M${at(t.a1)}L${at(t.b1)}${arcTo(b.r, !t.tapers, t.b2)}L${at(t.a2)}${arcTo(a.r, t.tapers, t.a1)}Z`;
}

/** The long sides of a capsule, without its ends: what a limb's outline is between two joints. */
export function flanks(t: Tangents): string {
  return `M${at(t.a1)}L${at(t.b1)}M${at(t.b2)}L${at(t.a2)}`;
}

/** The outer half of a capsule from its middle round its second end: a sleeve that grows out of the torso. */
export function cuff(t: Tangents, end: Disc): string {
  const half = (p: Point, q: Point): Point => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  return `M${at(half(t.a1, t.b1))}L${at(t.b1)}${arcTo(end.r, !t.tapers, t.b2)}L${at(half(t.a2, t.b2))}`;
}

/** The outline of an ellipsoid with the given half-axis vectors: the projection is the ellipse of their summed squares. */
export function ellipsoid(camera: Camera, centre: Vec, axes: readonly Vec[], count = 26): Point[] {
  let [xx, xy, yy] = [0, 0, 0];
  for (const axis of axes) {
    const x = dot(axis, camera.right) * camera.scale;
    const y = -dot(axis, camera.up) * camera.scale;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const [cx, cy] = project(camera, centre);
  return Array.from({ length: count }, (_, i): Point => {
    const angle = (i / count) * 2 * Math.PI;
    const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
    const [px, py] = [xx * ux + xy * uy, xy * ux + yy * uy];
    const size = Math.sqrt(ux * px + uy * py) || 1e-6;
    return [cx + px / size, cy + py / size];
  });
}

/** A path element. */
export function path(d: string, style: Readonly<Record<string, string | number>>): string {
  const attributes = Object.entries(style).map(([name, value]) => ` ${name}="${value}"`);
  return `<path d="${d}"${attributes.join('')}/>`;
}
