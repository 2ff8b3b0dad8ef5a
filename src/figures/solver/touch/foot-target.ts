// Where the ankle of a leg that touches something goes, and how its foot is turned there.
import type { LegTouch, Posture } from '../../pose/posture.ts';
import type { LegSpec } from '../../pose/schema/limb.ts';
import { BONE, RADIUS } from '../../rig/measures.ts';
import { radians } from '../../rig/numbers.ts';
import { type Side, sign } from '../../rig/sides.ts';
import type { Trunk } from '../../rig/skeleton.ts';
import { along, DOWN, scale, unit, UP, type Vec } from '../../rig/vector.ts';
import { findAnchor } from './anchor.ts';
import type { PartialBody } from './partial-body.ts';
import type { Wall } from './wall.ts';

/** Where a foot goes, in centimetres of the room. What is missing is left to how the leg lies. */
export interface FootTarget {
  readonly ankle: Vec;
  /** Directions from heel to toes, and from the sole up through the ankle. */
  readonly toes?: Vec;
  readonly instep?: Vec;
  /** Direction the knee points to. */
  readonly pole?: Vec;
  /** The toes are bent under the foot. */
  readonly tucked?: boolean;
  /** The instep lies on the floor. */
  readonly flatTop?: boolean;
}

/** Degrees that planted feet point outward, as people stand. */
const TOES_OUT = 8;

function plantedToes(spec: LegSpec, posture: Posture, side: Side): Vec {
  const angle = radians(posture.heading + (spec.toesOut ?? TOES_OUT) * sign(side) * posture.facing);
  return [Math.cos(angle) * posture.facing, 0, Math.sin(angle)];
}

function lyingTarget(spec: LegSpec, trunk: Trunk, hip: Vec, side: Side): FootTarget {
  const right = spec.dir === undefined ? trunk.pelvis.up[0] <= 0 : spec.dir === 'right';
  const x = right ? 1 : -1;
  const prone = trunk.pelvis.front[1] < -0.3;
  // On the back the heel carries the foot, on the front its top does.
  const height = RADIUS.ankle + (prone ? 0.6 : 5.6);
  // Just short of straight, so that the knee knows which way to bend.
  const reach = (BONE.thigh + BONE.shank) * 0.9985;
  const drop = hip[1] - height;
  const flat = Math.sqrt(Math.max(1, reach * reach - drop * drop));
  const spread = radians(spec.spread ?? 4) * Math.sign(trunk.pelvis.right[2] || 1) * sign(side);
  const ankle: Vec = [hip[0] + x * Math.cos(spread) * flat, height, hip[2] + Math.sin(spread) * flat];
  if (prone) return { ankle, pole: DOWN, toes: [x, 0, 0], instep: DOWN, flatTop: true };
  return { ankle, pole: UP, toes: unit([x * 0.45, 0.9, 0]), instep: unit([-x * 0.9, 0.45, 0]) };
}

/** Where the ball of a tucked foot stands when the leg is straight: what a plank needs, whatever its lean. */
function tuckedUnder(hip: Vec, y: number, ahead: number): number {
  const reach = (BONE.thigh + BONE.shank) * 0.998;
  // Where the ankle of a tucked foot is as seen from its ball.
  const [back, height] = [7.4, y + 12.1];
  return hip[0] - ahead * (Math.sqrt(Math.max(1, reach ** 2 - (hip[1] - height) ** 2)) - back);
}

function floorTarget(spec: LegSpec, posture: Posture, hip: Vec, side: Side): FootTarget {
  const y = spec.y ?? 0;
  const z = spec.z ?? hip[2];
  const ahead = posture.facing;
  if (spec.foot === 'tucked') {
    const toes = unit([0.32 * ahead, -1, 0]);
    const instep = unit([-ahead, -0.32, 0]);
    const x = spec.x ?? tuckedUnder(hip, y, ahead);
    const ankle = along([x, y + RADIUS.ball, z], [toes, -BONE.ballForward], [instep, BONE.ankleHeight - RADIUS.ball]);
    return { ankle, pole: DOWN, toes, instep, tucked: true };
  }
  const x = spec.x ?? 0;
  const flat = plantedToes(spec, posture, side);
  if (spec.foot === 'heel') {
    const up = radians(spec.toeUp ?? 20);
    const toes = along(scale(flat, Math.cos(up)), [UP, Math.sin(up)]);
    const instep = along(scale(UP, Math.cos(up)), [flat, -Math.sin(up)]);
    const ankle = along([x, y + RADIUS.heel, z], [toes, BONE.heelBack], [instep, BONE.ankleHeight - RADIUS.heel]);
    return { ankle, toes, instep };
  }
  const pole = unit(along(flat, [UP, 0.8]));
  if (spec.toeUp !== undefined) {
    // On the ball of the foot: the heel rises about the ball.
    const lift = radians(spec.toeUp);
    const toes = along(scale(flat, Math.cos(lift)), [UP, Math.sin(lift)]);
    const instep = along(scale(UP, Math.cos(lift)), [flat, -Math.sin(lift)]);
    const ball = along([x, y + RADIUS.ball, z], [flat, BONE.ballForward]);
    const ankle = along(ball, [toes, -BONE.ballForward], [instep, BONE.ankleHeight - RADIUS.ball]);
    return { ankle, toes, instep, pole, tucked: spec.toeUp < 0 };
  }
  return { ankle: [x, y + BONE.ankleHeight, z], toes: flat, instep: UP, pole };
}

/** Where the foot of a leg that touches something goes; `hip` is its hip joint. */
export function footTarget(
  touch: LegTouch,
  posture: Posture,
  body: PartialBody,
  hip: Vec,
  side: Side,
  wall: Wall | undefined,
): FootTarget {
  const { on, spec } = touch;
  switch (on) {
    case 'floor':
      return floorTarget(spec, posture, hip, side);
    case 'lying':
      return lyingTarget(spec, body.trunk, hip, side);
    case 'wall': {
      const faces = wall?.faces ?? 1;
      const ankle: Vec = [(wall?.x ?? 0) + faces * BONE.ankleHeight, spec.y ?? 0, spec.z ?? hip[2]];
      return { ankle, toes: UP, instep: [faces, 0, 0], pole: [faces, 0.6, 0] };
    }
    case 'point': {
      const [x, y, z] = spec.at ?? [0, 0];
      return { ankle: [x, y, z ?? spec.z ?? hip[2]] };
    }
    default: {
      const { at, outward } = findAnchor(on, body, side);
      return { ankle: along(at, [outward, RADIUS.ankle + 1]) };
    }
  }
}
