// Lays the trunk, neck and head out from where the hips are, and the shoulder joints on it. Knows nothing of contacts.
import { pelvisOf, type Posture } from '../pose/posture.ts';
import { type Axes, flex, sidebend, twist } from '../rig/axes.ts';
import { BONE, RELAXED_CURVE } from '../rig/measures.ts';
import { type PerSide, SIDES, sign } from '../rig/sides.ts';
import type { Trunk } from '../rig/skeleton.ts';
import { along, dot, type Vec } from '../rig/vector.ts';

/** The trunk of a posture with its hips at `hips`, the pelvis leaning `pitch` degrees further forward. */
export function layTrunk(posture: Posture, hips: Vec, pitch = 0): Trunk {
  const pelvis = flex(pelvisOf(posture), pitch);
  const { lumbar, thoracic, lumbarSide, thoracicSide, lumbarTwist, thoracicTwist } = posture.spine;
  const [p, l1, l2, t1, t2, t3] = BONE.spine;
  const bend = (from: Axes, turn: number, forward: number, side: number) =>
    sidebend(flex(twist(from, turn), forward), side);
  const low = (from: Axes) => bend(from, lumbarTwist / 2, (lumbar + RELAXED_CURVE.lumbar) / 2, lumbarSide / 2);
  const high = (from: Axes, own: number) => bend(from, thoracicTwist / 3, thoracic / 3 + own, thoracicSide / 3);
  const a = low(pelvis);
  const b = low(a);
  const c = high(b, 5);
  const d = high(c, 5);
  const chest = high(d, RELAXED_CURVE.thoracic - 10);
  const s1 = along(hips, [pelvis.up, p]);
  const s2 = along(s1, [a.up, l1]);
  const s3 = along(s2, [b.up, l2]);
  const s4 = along(s3, [c.up, t1]);
  const s5 = along(s4, [d.up, t2]);
  const s6 = along(s5, [chest.up, t3]);
  const n = posture.neck;
  const neck = sidebend(flex(twist(chest, n.turn * 0.4), RELAXED_CURVE.neck + n.flex * 0.55), n.side * 0.5);
  const headBase = along(s6, [neck.up, BONE.neck], [chest.front, n.slide]);
  const headAxes = sidebend(flex(twist(neck, n.turn * 0.6), RELAXED_CURVE.head + n.flex * 0.45 + n.nod), n.side * 0.5);
  return {
    hips,
    pelvis,
    chest,
    spine: [hips, s1, s2, s3, s4, s5, s6],
    pieces: [pelvis, a, b, c, d, chest],
    neck,
    headBase,
    head: along(headBase, [headAxes.up, BONE.headUp], [headAxes.front, BONE.headForward]),
    headAxes,
    breath: posture.breath,
  };
}

/** Centimetres the shoulder rises and comes in when the arm goes fully overhead, and comes forward with a forward arm. */
const OVERHEAD = { up: 4.5, inward: 2.5 } as const;
const REACHING = 2;

/** Where the shoulder joints are, given which way free upper arms point. */
export function shoulderJoints(
  posture: Posture,
  trunk: Trunk,
  upperArms: Partial<PerSide<Vec | undefined>>,
): PerSide<Vec> {
  const { chest } = trunk;
  const place = (side: 'L' | 'R'): Vec => {
    const arm = upperArms[side];
    const raised = arm ? Math.max(0, dot(arm, chest.up)) : 0;
    const forward = arm ? Math.max(0, dot(arm, chest.front)) : 0;
    const fwd = posture.girdle[side].fwd + forward * REACHING;
    const inward = raised * OVERHEAD.inward + (fwd < 0 ? -0.25 : 0.15) * fwd;
    return along(
      trunk.spine[6],
      [chest.up, posture.girdle[side].up + raised * OVERHEAD.up - BONE.shouldersDown],
      [chest.front, 1 + fwd],
      [chest.right, sign(side) * (BONE.halfShoulders - inward)],
    );
  };
  const [L, R] = SIDES.map(place);
  return { L: L ?? trunk.spine[6], R: R ?? trunk.spine[6] };
}
