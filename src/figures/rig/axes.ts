// The directions of a body part, and how they turn. `right` is the person's right, not the picture's.
import { radians } from './numbers.ts';
import { add, along, dot, ORIGIN, scale, sub, type Vec } from './vector.ts';

/** Three unit directions at right angles: to the person's right, to the head, to the front. */
export interface Axes {
  readonly right: Vec;
  readonly up: Vec;
  readonly front: Vec;
}

/** A rotation as a unit quaternion: x, y, z, w. */
export type Quaternion = readonly [number, number, number, number];

/** Bends forward by `angle` degrees. */
export function flex(axes: Axes, angle: number): Axes {
  const c = Math.cos(radians(angle));
  const s = Math.sin(radians(angle));
  return {
    right: axes.right,
    up: add(scale(axes.up, c), scale(axes.front, s)),
    front: sub(scale(axes.front, c), scale(axes.up, s)),
  };
}

/** Leans to the person's right by `angle` degrees. */
export function sidebend(axes: Axes, angle: number): Axes {
  const c = Math.cos(radians(angle));
  const s = Math.sin(radians(angle));
  return {
    front: axes.front,
    up: add(scale(axes.up, c), scale(axes.right, s)),
    right: sub(scale(axes.right, c), scale(axes.up, s)),
  };
}

/** Turns to the person's right about its own long axis by `angle` degrees. */
export function twist(axes: Axes, angle: number): Axes {
  const c = Math.cos(radians(angle));
  const s = Math.sin(radians(angle));
  return {
    up: axes.up,
    front: add(scale(axes.front, c), scale(axes.right, s)),
    right: sub(scale(axes.right, c), scale(axes.front, s)),
  };
}

/** A direction of the room in the terms of the axes (right, up, front). */
export const toLocal = (axes: Axes, v: Vec): Vec => [dot(v, axes.right), dot(v, axes.up), dot(v, axes.front)];

/** A direction in the terms of the axes (right, up, front) as a direction of the room. */
export const toRoom = (axes: Axes, v: Vec): Vec =>
  along(ORIGIN, [axes.right, v[0]], [axes.up, v[1]], [axes.front, v[2]]);

/** The axes as a rotation, for blending. Right, up, back form the right-handed triple. */
export function toQuaternion({ right, up, front }: Axes): Quaternion {
  const back = scale(front, -1);
  const trace = right[0] + up[1] + back[2];
  if (trace > 0) {
    const s = Math.sqrt(trace + 1) * 2;
    return [(up[2] - back[1]) / s, (back[0] - right[2]) / s, (right[1] - up[0]) / s, s / 4];
  }
  if (right[0] > up[1] && right[0] > back[2]) {
    const s = Math.sqrt(1 + right[0] - up[1] - back[2]) * 2;
    return [s / 4, (up[0] + right[1]) / s, (back[0] + right[2]) / s, (up[2] - back[1]) / s];
  }
  if (up[1] > back[2]) {
    const s = Math.sqrt(1 + up[1] - right[0] - back[2]) * 2;
    return [(up[0] + right[1]) / s, s / 4, (back[1] + up[2]) / s, (back[0] - right[2]) / s];
  }
  const s = Math.sqrt(1 + back[2] - right[0] - up[1]) * 2;
  return [(back[0] + right[2]) / s, (back[1] + up[2]) / s, s / 4, (right[1] - up[0]) / s];
}

/** The axes that a rotation makes of the room's own. */
export function fromQuaternion([x, y, z, w]: Quaternion): Axes {
  return {
    right: [1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w)],
    up: [2 * (x * y - z * w), 1 - 2 * (x * x + z * z), 2 * (y * z + x * w)],
    front: [-2 * (x * z + y * w), -2 * (y * z - x * w), -(1 - 2 * (x * x + y * y))],
  };
}

/** The rotation a share `t` (0 to 1) of the shorter way from `a` to `b` (spherical interpolation). */
export function blendTurn(a: Quaternion, b: Quaternion, t: number): Quaternion {
  const cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
  const sign = cosine < 0 ? -1 : 1;
  const angle = Math.acos(Math.min(1, Math.abs(cosine)));
  const s = Math.sin(angle);
  const [p, q] = s < 1e-3 ? [1 - t, t] : [Math.sin((1 - t) * angle) / s, Math.sin(t * angle) / s];
  const mixed = [0, 1, 2, 3].map((i) => (a[i] ?? 0) * p + (b[i] ?? 0) * q * sign);
  const size = Math.hypot(...mixed);
  const [x = 0, y = 0, z = 0, w = 1] = mixed.map((value) => value / size);
  return [x, y, z, w];
}
