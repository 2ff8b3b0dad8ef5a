// A body part's own directions, and how they turn. `right` is the person's right, not the picture's.
import { along, dot, radians, scale, sub, add, ORIGIN, type Vec } from './vector.ts';

/** Three unit directions at right angles: to the person's right, to the head, to the front. */
export interface Frame {
  readonly right: Vec;
  readonly up: Vec;
  readonly front: Vec;
}

export type Quaternion = readonly [number, number, number, number];

/** Bends forward by `angle` degrees. */
export function flex(frame: Frame, angle: number): Frame {
  const c = Math.cos(radians(angle));
  const s = Math.sin(radians(angle));
  return {
    right: frame.right,
    up: add(scale(frame.up, c), scale(frame.front, s)),
    front: sub(scale(frame.front, c), scale(frame.up, s)),
  };
}

/** Leans to the person's right by `angle` degrees. */
export function sidebend(frame: Frame, angle: number): Frame {
  const c = Math.cos(radians(angle));
  const s = Math.sin(radians(angle));
  return {
    front: frame.front,
    up: add(scale(frame.up, c), scale(frame.right, s)),
    right: sub(scale(frame.right, c), scale(frame.up, s)),
  };
}

/** Turns to the person's right about its own long axis by `angle` degrees. */
export function twist(frame: Frame, angle: number): Frame {
  const c = Math.cos(radians(angle));
  const s = Math.sin(radians(angle));
  return {
    up: frame.up,
    front: add(scale(frame.front, c), scale(frame.right, s)),
    right: sub(scale(frame.right, c), scale(frame.front, s)),
  };
}

/** A room direction in the frame's own terms (right, up, front). */
export const toLocal = (frame: Frame, v: Vec): Vec => [dot(v, frame.right), dot(v, frame.up), dot(v, frame.front)];

/** A direction in the frame's own terms (right, up, front) as a room direction. */
export const toRoom = (frame: Frame, v: Vec): Vec =>
  along(ORIGIN, [frame.right, v[0]], [frame.up, v[1]], [frame.front, v[2]]);

/** The frame as a rotation, for blending. Right, up, back form the right-handed triple. */
export function toQuaternion({ right, up, front }: Frame): Quaternion {
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

export function fromQuaternion([x, y, z, w]: Quaternion): Frame {
  return {
    right: [1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w)],
    up: [2 * (x * y - z * w), 1 - 2 * (x * x + z * z), 2 * (y * z + x * w)],
    front: [-2 * (x * z + y * w), -2 * (y * z - x * w), -(1 - 2 * (x * x + y * y))],
  };
}

/** Turns evenly from `a` to `b` by the shorter way. */
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
