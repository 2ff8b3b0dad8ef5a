// Lays an arm: free by its angles or bones, or touching the floor, a wall, a point or the body.
import type { ArmTouch, ArmWay } from '../../pose/posture.ts';
import type { ArmSpec } from '../../pose/schema/limb.ts';
import { toRoom } from '../../rig/axes.ts';
import { BONE, RADIUS } from '../../rig/measures.ts';
import { radians } from '../../rig/numbers.ts';
import { type Side, sign } from '../../rig/sides.ts';
import type { Arm, Trunk } from '../../rig/skeleton.ts';
import { across, along, cross, distance, dot, rotate, scale, sub, unit, UP, type Vec } from '../../rig/vector.ts';
import { readDirection } from '../touch/direction.ts';
import { handTarget } from '../touch/hand-target.ts';
import type { PartialBody } from '../touch/partial-body.ts';
import type { Wall } from '../touch/wall.ts';
import { armBones } from './limb-bones.ts';
import { bendChain } from './two-bone-ik.ts';

/** Which way a free upper arm points, for the shoulder girdle; undefined when the arm touches something. */
export function freeUpperArm(way: ArmWay, trunk: Trunk, side: Side): Vec | undefined {
  if (way.way === 'angles') return armBones(way.spec, trunk.chest, side).upper;
  return way.way === 'bones' ? toRoom(trunk.chest, way.upper) : undefined;
}

/** An arm that touches nothing, or undefined when it does. */
export function layFreeArm(way: ArmWay, trunk: Trunk, shoulder: Vec, side: Side): Arm | undefined {
  const { chest } = trunk;
  if (way.way === 'touch') return undefined;
  if (way.way === 'bones') {
    const elbow = along(shoulder, [toRoom(chest, way.upper), BONE.upperArm]);
    const wrist = along(elbow, [toRoom(chest, way.fore), BONE.forearm]);
    const fingers = toRoom(chest, way.fingers);
    const tip = along(wrist, [fingers, BONE.hand]);
    return {
      shoulder,
      elbow,
      wrist,
      tip,
      pole: toRoom(chest, way.pole),
      fingers,
      thumb: toRoom(chest, way.thumb),
      gap: 0,
    };
  }
  const { spec } = way;
  const { upper, fore, pole } = armBones(spec, chest, side);
  const elbow = along(shoulder, [upper, BONE.upperArm]);
  const wrist = along(elbow, [fore, BONE.forearm]);
  let fingers = spec.hand ? readDirection(spec.hand, chest, side) : fore;
  if (spec.wrist !== undefined) fingers = rotate(fingers, unit(cross(fore, pole)), radians(spec.wrist));
  const thumb = spec.thumb ? readDirection(spec.thumb, chest, side) : scale(pole, -1);
  return { shoulder, elbow, wrist, tip: along(wrist, [fingers, BONE.hand]), pole, fingers, thumb, gap: 0 };
}

/** A forearm on the floor, the elbow pinned at `x`. */
function layForearm(spec: ArmSpec, trunk: Trunk, shoulder: Vec, side: Side): Arm {
  const elbow: Vec = [spec.x ?? 0, (spec.y ?? 0) + RADIUS.elbow, spec.z ?? shoulder[2]];
  const fingers = spec.hand ? readDirection(spec.hand, trunk.chest, side) : ([1, 0, 0] as const);
  const miss = Math.abs(distance(elbow, shoulder) - BONE.upperArm);
  const wrist = along(elbow, [fingers, BONE.forearm], [UP, RADIUS.wrist - RADIUS.elbow]);
  const tip = along(wrist, [fingers, BONE.hand]);
  const pole = scale(trunk.chest.front, -1);
  return { shoulder, elbow, wrist, tip, pole, fingers, thumb: UP, gap: miss > 1.2 ? miss : 0 };
}

function thumbOf(touch: ArmTouch, trunk: Trunk, pole: Vec, side: Side): Vec {
  const { spec, on } = touch;
  if (spec.thumb) return readDirection(spec.thumb, trunk.chest, side);
  if (on === 'floor') return scale(trunk.chest.right, -sign(side));
  if (on.startsWith('body.head')) return unit(along(trunk.headAxes.front, [trunk.headAxes.up, -0.6]));
  if (on === 'body.hip') return unit(along(scale(trunk.chest.front, -1), [trunk.chest.up, 0.4]));
  return scale(pole, -1);
}

/** Centimetres from the wrist to the middle of the palm. */
const PALM = 7;

/** An arm that touches something. Arms that touch the other arm are laid after it. */
export function layTouchingArm(touch: ArmTouch, body: PartialBody, side: Side, wall: Wall | undefined): Arm {
  const { spec, on } = touch;
  const { trunk } = body;
  const { chest } = trunk;
  let shoulder = body.shoulders[side];
  if (on === 'forearm') return layForearm(spec, trunk, shoulder, side);
  const goal = handTarget(touch, body, side, wall);
  const pole = touch.pole ?? readDirection(spec.elbowTo ?? 'back+feet 0.5+out 0.4', chest, side);
  // The shoulder girdle follows a hand that reaches up.
  const raised = Math.max(0, dot(unit(sub(goal.wrist, shoulder)), chest.up));
  shoulder = along(shoulder, [chest.up, 4.5 * raised], [chest.right, -sign(side) * 2.5 * raised]);
  let bent = bendChain(shoulder, goal.wrist, BONE.upperArm, BONE.forearm, pole);
  let fingers = goal.fingers ?? (spec.hand ? readDirection(spec.hand, chest, side) : unit(sub(bent.end, bent.middle)));
  if (goal.skin) {
    const { at, outward } = goal.skin;
    fingers = unit(across(fingers, outward));
    const wrist = along(at, [outward, RADIUS.palm * 0.75], [fingers, -PALM]);
    bent = bendChain(shoulder, wrist, BONE.upperArm, BONE.forearm, pole);
  }
  return {
    shoulder,
    elbow: bent.middle,
    wrist: bent.end,
    tip: along(bent.end, [fingers, BONE.hand]),
    pole: bent.pole,
    fingers,
    thumb: thumbOf(touch, trunk, bent.pole, side),
    gap: bent.gap,
  };
}
