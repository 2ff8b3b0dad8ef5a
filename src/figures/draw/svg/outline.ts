// Outlines around points, discs and ellipses in the picture plane, in pixels.
import type { Point } from '../../rig/vector.ts';

/** A disc: its middle and its radius in pixels. */
export interface Disc {
  readonly at: Point;
  readonly r: number;
}

/** Evenly spaced points of a disc's rim. */
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

/** Directions by how many there are. */
const FACINGS = new Map<number, readonly Point[]>();

/** Directions all round, the same for every outline of so many points. */
export function facings(count: number): readonly Point[] {
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
