// How far a movement reaches in the picture plane, with its props and its arrows.
import { type Animation, bodyAt, keyAt } from '../animation/animation.ts';
import type { Prop } from '../pose/schema/prop.ts';
import { SIDES } from '../rig/sides.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { along, type Point, type Vec } from '../rig/vector.ts';
import { arrowLine, courseBetween } from './arrow-line.ts';
import { toPlane, type ViewAxes } from './camera.ts';
import { SEAT } from './props/furniture.ts';

/** The extent of what must be seen, in centimetres of the picture plane. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Notes that a point of the room and `r` centimetres around it must be seen. */
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

/** The extent of everything that must be seen, looked at along `axes`. */
export function extentOf(animation: Animation, axes: ViewAxes): Extent {
  const { figure } = animation;
  const points: (readonly [Point, number])[] = [];
  const put: Put = (at, r) => points.push([toPlane(axes, at), r]);
  animation.keys.forEach((key, i) => {
    for (const t of MOMENTS) putBody(bodyAt(animation, i, i + 1, t), figure.frame, put);
    if (figure.frame === 'whole') for (const prop of key.props) putProp(prop, put);
    const course = courseBetween(animation, i - 1, i);
    for (const arrow of key.arrows) {
      for (const p of arrowLine(arrow, course, axes, animation.mirrored)) points.push([p, 4]);
    }
  });
  if (animation.helper) putBody(animation.helper, 'whole', put);
  if (figure.frame === 'whole') {
    put([keyAt(animation, 0).skeleton.hips[0], 0, 25], 0);
    if (figure.wall && figure.wall.faces !== 'viewer') put(along([figure.wall.x, 20, 0], [[0, 0, 1], 20]), 3);
  }
  return {
    left: Math.min(...points.map(([[x], r]) => x - r)),
    right: Math.max(...points.map(([[x], r]) => x + r)),
    low: Math.min(...points.map(([[, y], r]) => y - r)),
    high: Math.max(...points.map(([[, y], r]) => y + r)),
  };
}
