// Chooses scale and place so that the whole movement, its props and its arrows fit the canvas and nothing jumps.
import type { Size } from '../drawing.ts';
import type { Prop } from '../pose/schema/prop.ts';
import { SIDES } from '../rig/sides.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { along, type Point, type Vec } from '../rig/vector.ts';
import { bodyAt, type Film, keyAt } from '../timeline/film.ts';
import { arrowLine } from './arrow.ts';
import { type Camera, flatten } from './camera.ts';
import { SEAT } from './props/furniture.ts';

/** Share of the canvas kept free on each side. */
const PAD = 0.07;
/** The least that is seen, in centimetres of height: keeps small movements from filling the canvas with a shoulder. */
const LEAST_HEIGHT = { whole: 112, upper: 95, bust: 70 } as const;

/** The extent of what must be seen, in centimetres of the picture plane. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

type Put = (at: Vec, r: number) => void;

function putBody(body: Skeleton, frame: 'whole' | 'upper' | 'bust', put: Put): void {
  put(body.head, frame === 'bust' ? 15 : 13.5);
  if (frame === 'bust') put(body.spine[3], 2);
  for (const side of SIDES) {
    const [leg, arm] = [body.legs[side], body.arms[side]];
    put(arm.shoulder, 8);
    if (frame === 'whole') {
      put(leg.knee, 6);
      put(leg.toe, 3);
      put(leg.heel, 4);
      put(leg.hip, 9);
    }
    if (frame === 'upper') put(leg.hip, 4);
    // In a bust the hanging arms are cut off; raised ones are the point of the picture.
    if (frame !== 'bust' || arm.wrist[1] > body.spine[4][1]) {
      put(arm.elbow, 5);
      put(arm.tip, 3);
    }
  }
}

function putProp(prop: Prop, put: Put): void {
  switch (prop.type) {
    case 'chair': {
      const rear = prop.x + (prop.facing === 'left' ? 1 : -1) * (SEAT.halfWidth + 2);
      put([rear, prop.back ? prop.h + 50 : prop.h, 0], 2);
      put([prop.x + SEAT.halfWidth, 0, 20], 2);
      put([prop.x - SEAT.halfWidth, 0, 20], 2);
      return;
    }
    case 'box':
      put(prop.from, 1);
      put(prop.to, 1);
      return;
    case 'step':
      put([prop.x, 0, 20], 1);
      put([prop.x + prop.depth, prop.h, 0], 1);
      return;
    case 'bed':
      put([prop.from, 0, 20], 1);
      put([prop.to, prop.h, 0], 1);
      return;
    case 'desk':
      put([prop.x + prop.depth, prop.h + (prop.screen ? 34 : 0), 0], 2);
      return;
    case 'roller':
      put([prop.x, prop.y, 0], prop.r);
      return;
    case 'ball':
      put([prop.x, prop.y ?? prop.r, prop.z], prop.r);
      return;
    case 'pillow':
      put(prop.at, prop.rx);
      return;
    case 'bar':
      put([prop.at[0], prop.at[1], 0], 6);
      return;
    case 'dot':
      put(prop.at, 6);
      return;
    // Held things move with the hands; doors, mats and water may be cut off.
    case 'door':
    case 'mat':
    case 'strap':
    case 'band':
    case 'towel':
    case 'bottle':
    case 'crate':
    case 'water':
      return;
  }
}

/** Moments of every movement at which the body is looked at. */
const MOMENTS = [0, 0.33, 0.66];

/** Everything that must be seen. */
export function extentOf(film: Film): Extent {
  const { figure, sight } = film;
  const points: (readonly [Point, number])[] = [];
  const put: Put = (at, r) => points.push([flatten(sight, at), r]);
  film.keys.forEach((key, i) => {
    for (const t of MOMENTS) putBody(bodyAt(film, i, i + 1, t), figure.frame, put);
    if (figure.frame === 'whole') for (const prop of key.props) putProp(prop, put);
    const course = {
      from: keyAt(film, i - 1).skeleton,
      to: key.skeleton,
      at: (t: number) => bodyAt(film, i - 1, i, t),
    };
    for (const arrow of key.arrows) {
      for (const p of arrowLine(arrow, course, sight, film.mirrored)) points.push([p, 4]);
    }
  });
  if (film.helper) putBody(film.helper, 'whole', put);
  if (figure.frame === 'whole') {
    put([keyAt(film, 0).skeleton.hips[0], 0, 25], 0);
    if (figure.wall && figure.wall.faces !== 'viewer') put(along([figure.wall.x, 20, 0], [[0, 0, 1], 20]), 3);
  }
  return {
    left: Math.min(...points.map(([[x], r]) => x - r)),
    right: Math.max(...points.map(([[x], r]) => x + r)),
    low: Math.min(...points.map(([[, y], r]) => y - r)),
    high: Math.max(...points.map(([[, y], r]) => y + r)),
  };
}

/** Share of the spare height that is left above: the ground stays low, a bust hangs from the top. */
function above(film: Film): number {
  if (film.figure.frame !== 'whole') return 0.85;
  return film.sight.back[1] > 0.6 ? 0.5 : 0.66;
}

/** The camera that shows all of a film on a canvas. */
export function frameFilm(film: Film, { width, height }: Size): Camera {
  const { left, right, low, high } = extentOf(film);
  const { frame, zoom = 1 } = film.figure;
  const scale = Math.min(
    (width * (1 - 2 * PAD)) / (right - left),
    (height * (1 - 2 * PAD)) / (high - low),
    (zoom * height) / LEAST_HEIGHT[frame],
  );
  const spare = height - (high - low) * scale;
  return {
    ...film.sight,
    scale,
    origin: [width / 2 - ((left + right) / 2) * scale, spare * above(film) + high * scale],
    width,
    height,
  };
}
