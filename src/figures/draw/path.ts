// Outlines in the picture plane as SVG path data. Pixels; one decimal is enough and keeps frames alike.
import { dot, type Point, type Vec } from '../rig/vector.ts';
import { project, type Camera } from './camera.ts';

/** A number of pixels as text. By whole numbers: printing fractions is a tenth of the time a picture takes. */
export function short(value: number): string {
  const tenths = Math.round(Math.abs(value) * 10);
  const [whole, rest] = [Math.floor(tenths / 10), tenths % 10];
  const text = rest === 0 ? `${whole}` : `${whole}.${rest}`;
  return value < 0 && tenths > 0 ? `-${text}` : text;
}
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
  return facings(count).map(([ux, uy]): Point => [x + r * ux, y + r * uy]);
}

/** Pixels by which an outline may be off: less than an eye or a GIF tells. Each point left out is time saved. */
const FLAT = 0.12;

/** A closed outline without the points that lie on a line between their neighbours. */
function thinned(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  points.forEach((p, i) => {
    const [from, to] = [kept.at(-1), points[(i + 1) % points.length]];
    if (!from || !to) {
      kept.push(p);
      return;
    }
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const off = Math.abs((p[0] - from[0]) * dy - (p[1] - from[1]) * dx) / (Math.hypot(dx, dy) || 1);
    if (off > FLAT) kept.push(p);
  });
  return kept;
}

/** The convex outline around points, by Andrew's monotone chain. */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const p of ordered) {
      let [o, a] = [chain[chain.length - 2], chain[chain.length - 1]];
      while (o && a && (a[0] - o[0]) * (p[1] - o[1]) - (a[1] - o[1]) * (p[0] - o[0]) <= 0) {
        chain.pop();
        a = o;
        o = chain[chain.length - 2];
      }
      chain.push(p);
    }
    chain.pop();
    return chain;
  };
  return thinned([...half(sorted), ...half(sorted.reverse())]);
}

const FACINGS = new Map<number, readonly Point[]>();

/** Directions all round, the same for every outline of so many points. */
function facings(count: number): readonly Point[] {
  const known = FACINGS.get(count);
  if (known) return known;
  const made = Array.from({ length: count }, (_, i): Point => {
    const angle = (i / count) * 2 * Math.PI;
    return [Math.cos(angle), Math.sin(angle)];
  });
  FACINGS.set(count, made);
  return made;
}

/**
 * The convex outline around rims and ellipses of equally many points, whose points of one number face the same way: the
 * outermost of each number. Much quicker than a hull.
 */
export function envelope(shapes: readonly (readonly Point[])[]): Point[] {
  const [first = [], ...rest] = shapes;
  const facing = facings(first.length);
  return thinned(
    first.map((p, i) => {
      const [ux, uy] = facing[i] ?? [0, 0];
      let best = p;
      let far = p[0] * ux + p[1] * uy;
      for (const shape of rest) {
        const q = shape[i] ?? p;
        const reach = q[0] * ux + q[1] * uy;
        if (reach > far) [best, far] = [q, reach];
      }
      return best;
    }),
  );
}

/** The outline around discs, as one shape. */
export const around = (discs: readonly Disc[], count = 20): string =>
  closed(envelope(discs.map((disc) => rim(disc, count))));

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

/**
 * The outline of an ellipsoid with the given half-axis vectors: the projection is the ellipse of their summed squares.
 * @param more pixels by which the outline is to lie outside
 */
export function ellipsoid(camera: Camera, centre: Vec, axes: readonly Vec[], count = 26, more = 0): Point[] {
  let [xx, xy, yy] = [0, 0, 0];
  for (const axis of axes) {
    const x = dot(axis, camera.right) * camera.scale;
    const y = -dot(axis, camera.up) * camera.scale;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const [cx, cy] = project(camera, centre);
  return facings(count).map(([ux, uy]): Point => {
    const [px, py] = [xx * ux + xy * uy, xy * ux + yy * uy];
    const size = Math.sqrt(ux * px + uy * py) || 1e-6;
    return [cx + px / size + ux * more, cy + py / size + uy * more];
  });
}

/** A path element. */
export function path(d: string, style: Readonly<Record<string, string | number>>): string {
  const attributes = Object.entries(style).map(([name, value]) => ` ${name}="${value}"`);
  return `<path d="${d}"${attributes.join('')}/>`;
}
