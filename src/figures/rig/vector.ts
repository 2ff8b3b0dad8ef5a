// Arithmetic of points and directions in the room. Lengths are centimetres: x to the right along the mat, y up from the
// floor, z towards the viewer of a side view.
import { clamp, degrees, lerp } from './numbers.ts';

/** A point or a direction in the room. */
export type Vec = readonly [number, number, number];

/** A point in the plane of the picture: centimetres (right, up) until a camera makes pixels (right, down) of it. */
export type Point = readonly [number, number];

export const ORIGIN: Vec = [0, 0, 0];
export const UP: Vec = [0, 1, 0];
export const DOWN: Vec = [0, -1, 0];

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, k: number): Vec => [a[0] * k, a[1] * k, a[2] * k];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: Vec): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vec, b: Vec): number => length(sub(a, b));

/** The direction of `a`; a zero vector stays zero. */
export const unit = (a: Vec): Vec => scale(a, 1 / (length(a) || 1));

export const mix = (a: Vec, b: Vec, t: number): Vec => [lerp(a[0], b[0], t), lerp(a[1], b[1], t), lerp(a[2], b[2], t)];

/** `start` moved along each direction by its amount. */
export function along(start: Vec, ...steps: readonly (readonly [direction: Vec, amount: number])[]): Vec {
  let [x, y, z] = start;
  for (const [direction, amount] of steps) {
    x += direction[0] * amount;
    y += direction[1] * amount;
    z += direction[2] * amount;
  }
  return [x, y, z];
}

/** What is left of `a` when its share along the unit direction `axis` is taken out. */
export const across = (a: Vec, axis: Vec): Vec => along(a, [axis, -dot(a, axis)]);

/** Turns `v` by `angle` radians about `axis`, right-handed. */
export function rotate(v: Vec, axis: Vec, angle: number): Vec {
  const k = unit(axis);
  const c = Math.cos(angle);
  return along(scale(v, c), [cross(k, v), Math.sin(angle)], [k, dot(k, v) * (1 - c)]);
}

/** Swings the unit direction `a` to `b` along the shorter arc. */
export function swing(a: Vec, b: Vec, t: number): Vec {
  const angle = Math.acos(clamp(dot(a, b), -1, 1));
  const s = Math.sin(angle);
  if (s < 1e-3) return unit(mix(a, b, t));
  return unit(along(scale(a, Math.sin((1 - t) * angle) / s), [b, Math.sin(t * angle) / s]));
}

/** The angle between two directions in degrees. */
export const angleBetween = (a: Vec, b: Vec): number => degrees(Math.acos(clamp(dot(unit(a), unit(b)), -1, 1)));

/** The mean of two points. */
export const midpoint = (a: Vec, b: Vec): Vec => scale(add(a, b), 0.5);
