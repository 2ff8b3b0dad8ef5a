// Whether arms go through the trunk or the head, or one shin through the other.
import { RADIUS } from '../rig/measures.ts';
import { clamp } from '../rig/numbers.ts';
import { SIDES } from '../rig/sides.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { add, along, distance, dot, mix, scale, sub, type Vec } from '../rig/vector.ts';

/** The least distance between two segments. */
export function between(a: Vec, b: Vec, c: Vec, d: Vec): number {
  const [u, v, w] = [sub(b, a), sub(d, c), sub(a, c)];
  const [uu, uv, vv, uw, vw] = [dot(u, u), dot(u, v), dot(v, v), dot(u, w), dot(v, w)];
  const span = uu * vv - uv * uv;
  let s = span > 1e-9 ? clamp((uv * vw - uw * vv) / span, 0, 1) : 0;
  let t = (uv * s + vw) / vv;
  if (t < 0) [t, s] = [0, clamp(-uw / uu, 0, 1)];
  else if (t > 1) [t, s] = [1, clamp((uv - uw) / uu, 0, 1)];
  return distance(add(a, scale(u, s)), add(c, scale(v, t)));
}

/** Thickness of trunk and head around their middle lines, where a forearm must not be. */
const TRUNK = 8.2;
const HEAD = 8.8;

/** How deep parts are in each other: the worst, in centimetres. */
export function deepest(body: Skeleton): { readonly what: string; readonly depth: number } {
  let worst = { what: '', depth: 0 };
  const note = (what: string, depth: number): void => {
    if (depth > worst.depth) worst = { what, depth };
  };
  for (const side of SIDES) {
    const arm = body.arms[side];
    const from = mix(arm.elbow, arm.wrist, 0.3);
    note(`forearm ${side} and trunk`, TRUNK + RADIUS.wrist - between(from, arm.wrist, body.spine[1], body.spine[5]));
    const crown = along(body.head, [body.headAxes.up, 0.1]);
    note(`forearm ${side} and head`, HEAD + RADIUS.wrist - between(from, arm.wrist, body.head, crown));
  }
  const { L, R } = body.legs;
  note('the shins', 9 - between(L.knee, L.ankle, R.knee, R.ankle));
  return worst;
}
