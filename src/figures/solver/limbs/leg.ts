// Lays a leg: free by its angles or bones, or touching the floor, a wall, a point or the body.
import type { LegTouch, LegWay, Posture } from '../../pose/posture.ts';
import type { LegSpec } from '../../pose/schema/limb.ts';
import { toRoom } from '../../rig/axes.ts';
import { BONE } from '../../rig/measures.ts';
import { type Side, sign } from '../../rig/sides.ts';
import type { Leg, Trunk } from '../../rig/skeleton.ts';
import { along, sub, unit, type Vec } from '../../rig/vector.ts';
import { readDirection } from '../touch/direction.ts';
import { footTarget } from '../touch/foot-target.ts';
import type { PartialBody } from '../touch/partial-body.ts';
import type { Wall } from '../touch/wall.ts';
import { hangingFoot, withFoot } from './foot.ts';
import { layKneeling } from './kneeling-leg.ts';
import { legBones, shinFront } from './limb-bones.ts';
import { bendChain } from './two-bone-ik.ts';

/** Degrees of plantar flexion of a foot that hangs or rests. */
const RELAXED_ANKLE = 10;

/** Where a hip joint is. */
const hipJoint = (trunk: Trunk, side: Side): Vec => along(trunk.hips, [trunk.pelvis.right, sign(side) * BONE.halfHips]);

/** A leg that touches nothing, or undefined when it does. */
export function layFreeLeg(way: LegWay, trunk: Trunk, side: Side): Leg | undefined {
  if (way.way === 'touch') return undefined;
  const hip = hipJoint(trunk, side);
  if (way.way === 'bones') {
    const [thigh, shank, front, toes, instep] = [way.thigh, way.shank, way.front, way.toes, way.instep].map((v) =>
      toRoom(trunk.pelvis, v),
    ) as [Vec, Vec, Vec, Vec, Vec];
    const knee = along(hip, [thigh, BONE.thigh]);
    const ankle = along(knee, [shank, BONE.shank]);
    const shin = shinFront(hip, knee, ankle, front);
    return withFoot({ hip, knee, ankle, front, shinFront: shin, toes, instep, gap: 0 }, { tucked: way.tucked });
  }
  const { thigh, shank, front } = legBones(way.spec, trunk.pelvis, side);
  const knee = along(hip, [thigh, BONE.thigh]);
  const ankle = along(knee, [shank, BONE.shank]);
  const shin = shinFront(hip, knee, ankle, front);
  const { toes, instep } = hangingFoot(shank, shin, way.spec.ankle ?? RELAXED_ANKLE);
  return withFoot({ hip, knee, ankle, front, shinFront: shin, toes, instep, gap: 0 }, {});
}

/** Where a foot that only rests somewhere points. */
function restingFoot(spec: LegSpec, shank: Vec, front: Vec): { toes: Vec; instep: Vec } {
  return hangingFoot(shank, front, spec.ankle ?? RELAXED_ANKLE);
}

/** A leg that touches something. Legs that touch the other leg are laid after it. */
export function layTouchingLeg(
  touch: LegTouch,
  posture: Posture,
  body: PartialBody,
  side: Side,
  wall: Wall | undefined,
): Leg {
  const { spec, on } = touch;
  const { trunk } = body;
  const hip = hipJoint(trunk, side);
  if (on === 'knee') return layKneeling(spec, trunk, hip, side);
  const goal = footTarget(touch, posture, body, hip, side, wall);
  const pole =
    touch.pole ?? (spec.kneeTo ? readDirection(spec.kneeTo, trunk.pelvis, side) : (goal.pole ?? trunk.pelvis.front));
  const bent = bendChain(hip, goal.ankle, BONE.thigh, BONE.shank, pole);
  const shin = shinFront(hip, bent.middle, bent.end, bent.pole);
  const hanging = restingFoot(spec, unit(sub(bent.end, bent.middle)), shin);
  const relaxed = spec.foot === 'relaxed' && on === 'lying' ? undefined : spec.foot === 'relaxed';
  const toes = relaxed ? hanging.toes : (goal.toes ?? hanging.toes);
  const instep = relaxed ? hanging.instep : (goal.instep ?? hanging.instep);
  return withFoot(
    { hip, knee: bent.middle, ankle: bent.end, front: bent.pole, shinFront: shin, toes, instep, gap: bent.gap },
    goal,
    [posture.facing, 0, 0],
  );
}
