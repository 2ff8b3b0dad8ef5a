// Lays an arm: free by its angles or bones, or touching the floor, a wall, a point or the body.
import type { ArmWay } from '../pose/posture.ts';
import type { ArmSpec } from '../pose/schema/limb.ts';
import { toRoom } from '../rig/axes.ts';
import { BONE, RADIUS } from '../rig/measures.ts';
import { radians } from '../rig/numbers.ts';
import { type Side, sign } from '../rig/sides.ts';
import type { Arm, Trunk } from '../rig/skeleton.ts';
import { across, along, cross, distance, dot, length, rotate, scale, sub, unit, UP, type Vec } from '../rig/vector.ts';
import { anchor, type Partly } from './anchor.ts';
import { direction } from './direction.ts';
import { armBones, bendTo } from './limb.ts';
import type { Room } from './room.ts';

type Touch = Extract<ArmWay, { way: 'touch' }>;

interface HandTarget {
  readonly wrist: Vec;
  /** Direction of the fingers. */
  readonly fingers?: Vec;
  /** The skin the palm lies on. */
  readonly skin?: { readonly at: Vec; readonly outward: Vec };
}

/** Height of the wrist when the palm is on the floor. */
const WRIST_HEIGHT = 3;

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
  let fingers = spec.hand ? direction(spec.hand, chest, side) : fore;
  if (spec.wrist !== undefined) fingers = rotate(fingers, unit(cross(fore, pole)), radians(spec.wrist));
  const thumb = spec.thumb ? direction(spec.thumb, chest, side) : scale(pole, -1);
  return { shoulder, elbow, wrist, tip: along(wrist, [fingers, BONE.hand]), pole, fingers, thumb, gap: 0 };
}

/** A direction along the floor; the next one where the first stands upright. */
function flatOf(...directions: readonly Vec[]): Vec {
  const flat = directions.map(([x, , z]): Vec => [x, 0, z]).find((each) => length(each) > 1e-4);
  return unit(flat ?? [1, 0, 0]);
}

/** What the hand of a touching arm reaches for. */
export function handTarget(touch: Touch, body: Partly, side: Side, room: Room): HandTarget {
  const { on, spec } = touch;
  const { chest } = body.trunk;
  const shoulder = body.shoulders[side];
  const named = spec.hand ? direction(spec.hand, chest, side) : undefined;
  switch (on) {
    case 'floor': {
      const wrist: Vec = [spec.x ?? 0, WRIST_HEIGHT + (spec.y ?? 0), spec.z ?? shoulder[2]];
      return { wrist, fingers: named ?? unit([chest.up[0] || 1, 0, 0]) };
    }
    case 'lying': {
      const flat = flatOf(direction(spec.dir ?? 'out', chest, side), chest.up);
      const reach = (BONE.upperArm + BONE.forearm) * 0.997;
      const drop = shoulder[1] - WRIST_HEIGHT;
      const far = Math.sqrt(Math.max(1, reach * reach - drop * drop));
      return {
        wrist: [shoulder[0] + flat[0] * far, WRIST_HEIGHT, shoulder[2] + flat[2] * far],
        fingers: named ?? flat,
      };
    }
    case 'wall': {
      const x = (room.wallX ?? 0) + (room.wallSide ?? 1) * 3.2;
      return { wrist: [x, spec.y ?? shoulder[1], spec.z ?? shoulder[2]], fingers: named ?? UP };
    }
    case 'point': {
      const [x, y, z] = spec.at ?? [0, 0];
      return { wrist: [x, y, z ?? spec.z ?? shoulder[2]], fingers: named };
    }
    default: {
      const { at, outward } = anchor(on, body, side);
      return { wrist: along(at, [outward, 4]), skin: { at, outward } };
    }
  }
}

/** A forearm on the floor, the elbow nailed at `x`. */
function layForearm(spec: ArmSpec, trunk: Trunk, shoulder: Vec, side: Side): Arm {
  const elbow: Vec = [spec.x ?? 0, (spec.y ?? 0) + RADIUS.elbow, spec.z ?? shoulder[2]];
  const fingers = spec.hand ? direction(spec.hand, trunk.chest, side) : ([1, 0, 0] as const);
  const miss = Math.abs(distance(elbow, shoulder) - BONE.upperArm);
  const wrist = along(elbow, [fingers, BONE.forearm], [UP, RADIUS.wrist - RADIUS.elbow]);
  const tip = along(wrist, [fingers, BONE.hand]);
  const pole = scale(trunk.chest.front, -1);
  return { shoulder, elbow, wrist, tip, pole, fingers, thumb: UP, gap: miss > 1.2 ? miss : 0 };
}

function thumbOf(touch: Touch, trunk: Trunk, pole: Vec, side: Side): Vec {
  const { spec, on } = touch;
  if (spec.thumb) return direction(spec.thumb, trunk.chest, side);
  if (on === 'floor') return scale(trunk.chest.right, -sign(side));
  if (on.startsWith('body.head')) return unit(along(trunk.headAxes.front, [trunk.headAxes.up, -0.6]));
  if (on === 'body.hip') return unit(along(scale(trunk.chest.front, -1), [trunk.chest.up, 0.4]));
  return scale(pole, -1);
}

/** How far from the wrist the middle of the palm lies. */
const PALM = 7;

/** An arm that touches something. Arms that touch the other arm are laid after it. */
export function layTouchingArm(touch: Touch, body: Partly, side: Side, room: Room): Arm {
  const { spec, on } = touch;
  const { trunk } = body;
  const { chest } = trunk;
  let shoulder = body.shoulders[side];
  if (on === 'forearm') return layForearm(spec, trunk, shoulder, side);
  const goal = handTarget(touch, body, side, room);
  const pole = touch.pole ?? direction(spec.elbowTo ?? 'back+feet 0.5+out 0.4', chest, side);
  // The shoulder girdle follows a hand that reaches up.
  const raised = Math.max(0, dot(unit(sub(goal.wrist, shoulder)), chest.up));
  shoulder = along(shoulder, [chest.up, 4.5 * raised], [chest.right, -sign(side) * 2.5 * raised]);
  let bent = bendTo(shoulder, goal.wrist, BONE.upperArm, BONE.forearm, pole);
  let fingers = goal.fingers ?? (spec.hand ? direction(spec.hand, chest, side) : unit(sub(bent.end, bent.middle)));
  if (goal.skin) {
    const { at, outward } = goal.skin;
    fingers = unit(across(fingers, outward));
    const wrist = along(at, [outward, RADIUS.palm * 0.75], [fingers, -PALM]);
    bent = bendTo(shoulder, wrist, BONE.upperArm, BONE.forearm, pole);
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
