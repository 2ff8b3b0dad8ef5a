// Draws pelvis, trunk and neck as hulls of cross-sections along the spine, so that any bend stays smooth.
import { type Color, mixColor } from '../../palette/color.ts';
import { crossSections } from '../../rig/cross-sections.ts';
import { RADIUS } from '../../rig/measures.ts';
import { type Side, SIDES } from '../../rig/sides.ts';
import type { Skeleton } from '../../rig/skeleton.ts';
import { along, type Point, scale, type Vec } from '../../rig/vector.ts';
import { disc, type DrawContext, near } from '../context.ts';
import type { Part } from '../layer.ts';
import { LIGHT, shaded } from '../shading.ts';
import { capsule } from '../svg/capsule.ts';
import { ellipsoid } from '../svg/ellipsoid.ts';
import { envelope, hull, rim } from '../svg/outline.ts';
import { closed, path, stroke } from '../svg/svg.ts';
import { sleeve } from './arm.ts';
import { thighNear } from './leg.ts';
import { segment } from './limb.ts';

/** Rings between two cross-sections. */
const FINE = 3;
/** The ring at which trousers end and the shirt begins. */
const WAIST = Math.round(2.25 * FINE);

const RING_POINTS = 22;

type Ring = readonly Point[];

function spline(a: Vec, b: Vec, c: Vec, d: Vec, t: number): Vec {
  const at = (i: 0 | 1 | 2): number =>
    0.5 *
    (2 * b[i] +
      (c[i] - a[i]) * t +
      (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t * t +
      (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t * t * t);
  return [at(0), at(1), at(2)];
}

/**
 * The trunk's cross-sections as ellipses in the picture, smoothed between the ten of the body (Catmull-Rom), and the same
 * with the outline around them: wider shapes below are drawn in a fraction of the time that a stroke takes.
 */
function rings(context: DrawContext, body: Skeleton): { readonly all: Ring[]; readonly wide: Ring[] } {
  const cuts = crossSections(body).map(({ centre, axes, halfWidth, halfDepth }) => ({
    centre,
    axes: [scale(axes.right, halfWidth), scale(axes.front, halfDepth), scale(axes.up, 3.2)] as const,
  }));
  const [all, wide]: [Ring[], Ring[]] = [[], []];
  for (let i = 0; i < cuts.length; i++) {
    const [a, b, c, d] = [i - 1, i, i + 1, i + 2].map((n) => cuts[Math.min(cuts.length - 1, Math.max(0, n))]);
    if (!a || !b || !c || !d) continue;
    const last = i === cuts.length - 1;
    for (let step = 0; step < (last ? 1 : FINE); step++) {
      const t = step / FINE;
      const axes = ([0, 1, 2] as const).map((n) => spline(a.axes[n], b.axes[n], c.axes[n], d.axes[n], t));
      const centre = spline(a.centre, b.centre, c.centre, d.centre, t);
      all.push(ellipsoid(context.camera, centre, axes, RING_POINTS));
      wide.push(ellipsoid(context.camera, centre, axes, RING_POINTS, context.width));
    }
  }
  return { all, wide };
}

const union = (shapes: readonly Ring[]): string =>
  shapes
    .slice(1)
    .map((shape, i) => closed(envelope([shape, shapes[i] ?? shape])))
    .join('');

const centreOf = (shape: Ring): Point => {
  const sum = shape.reduce<Point>((s, p) => [s[0] + p[0], s[1] + p[1]], [0, 0]);
  return [sum[0] / shape.length, sum[1] / shape.length];
};

/** The lit copy of a ring: shrunk and moved to the light by at most `most` pixels. */
function litRing(shape: Ring, most: number): Ring {
  const [cx, cy] = centreOf(shape);
  const thin = Math.min(...shape.map(([x, y]) => Math.hypot(x - cx, y - cy)));
  const by = Math.min(most, thin * 0.6);
  const toLight = Math.max(1, ...shape.map(([x, y]) => (x - cx) * LIGHT[0] + (y - cy) * LIGHT[1]));
  const k = 1 - by / toLight;
  return shape.map(([x, y]) => [cx + (x - cx) * k + LIGHT[0] * by, cy + (y - cy) * k + LIGHT[1] * by]);
}

/** Slopes from the neck to each shoulder. */
function yoke(shape: readonly Ring[], caps: readonly Ring[]): string {
  const [wide = [], narrow = []] = [shape.at(-2 * FINE - 1), shape.at(-FINE - 1)];
  return caps.map((cap) => closed(hull([...cap, ...wide, ...narrow]))).join('');
}

/** The drawn trunk, and what zones on it need to know. */
export interface Torso {
  readonly parts: Part[];
  /** Outlines that marked zones are clipped to. */
  readonly outline: string;
  readonly neckOutline: string;
  /** How near the trunk counts. */
  readonly near: number;
}

/** Pelvis, trunk and neck. `merged` names the sides whose sleeves flow into the torso. */
export function drawTorso(context: DrawContext, body: Skeleton, merged: readonly Side[]): Torso {
  const { colors, camera, width } = context;
  const { all, wide } = rings(context, body);
  const bright = all.map((shape) => litRing(shape, 2.3 * camera.scale));
  const shoulders = SIDES.map((side) => disc(context, along(body.arms[side].shoulder, [body.chest.up, -0.4]), 4.8));
  const caps = shoulders.map((cap) => rim(cap, 20));
  const wideCaps = shoulders.map(({ at, r }) => rim({ at, r: r + width }, 20));
  const low = union(all.slice(0, WAIST + 1));
  const high = union(all.slice(WAIST)) + yoke(all, caps);
  const [, s1, , s3, , s5] = body.spine;
  const depth = (near(context, s3) + near(context, s1) + near(context, s5)) / 3;
  let pelvis = (near(context, body.hips) + near(context, s1)) / 2 - 0.5;
  for (const side of SIDES) {
    const thigh = thighNear(context, body.legs[side]);
    if (thigh > pelvis - 6) pelvis = Math.min(pelvis, thigh - 0.05);
  }
  const cloth = (outline: string, d: string, light: string, fill: Color, edge: Color): string =>
    path(outline, { fill: edge }) + path(d, { fill: shaded({ fill, line: edge }) }) + path(light, { fill });
  const sleeves = merged.map((side) => capsule(...sleeve(context, body.arms[side]))).join('');
  const neckLow = disc(context, along(body.spine[6], [body.chest.up, -2]), RADIUS.neck + 0.6);
  const neckHigh = disc(
    context,
    along(body.headBase, [body.headAxes.up, 3], [body.headAxes.front, 1]),
    RADIUS.neck - 0.4,
  );
  const head = near(context, body.head);
  const throat = mixColor(colors.skin, colors.skinLine, 0.18);
  return {
    outline: low + high,
    neckOutline: capsule(neckLow, neckHigh),
    near: depth,
    parts: [
      {
        near: pelvis,
        svg: cloth(
          union(wide.slice(0, WAIST + 1)),
          low,
          union(bright.slice(0, WAIST + 1)),
          colors.legs,
          colors.legsLine,
        ),
      },
      {
        near: depth - 0.5,
        svg:
          (sleeves ? path(sleeves, { fill: 'none', ...stroke(colors.topLine, width * 2) }) : '') +
          cloth(
            union(wide.slice(WAIST)) + yoke(wide, wideCaps),
            high,
            union(bright.slice(WAIST)) +
              yoke(
                bright,
                caps.map((cap) => litRing(cap, 1.5 * camera.scale)),
              ),
            colors.top,
            colors.topLine,
          ),
      },
      {
        near: Math.min((near(context, body.spine[6]) + head) / 2 - 0.4, head - 0.3),
        svg: segment(context, neckLow, neckHigh, { fill: throat, line: colors.skinLine }),
      },
    ],
  };
}
