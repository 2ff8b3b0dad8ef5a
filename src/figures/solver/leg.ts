// Lays a leg: free by its angles or bones, or touching the floor, a wall, a point or the body.
import type { LegWay, Posture } from '../pose/posture.ts';
import type { LegSpec } from '../pose/schema/limb.ts';
import { toRoom } from '../rig/axes.ts';
import { BONE, RADIUS } from '../rig/measures.ts';
import { radians } from '../rig/numbers.ts';
import { type Side, sign } from '../rig/sides.ts';
import type { Leg, Trunk } from '../rig/skeleton.ts';
import { across, along, distance, DOWN, scale, sub, unit, UP, type Vec } from '../rig/vector.ts';
import { anchor, type Partly } from './anchor.ts';
import { direction } from './direction.ts';
import { bendTo, footAt, hangingFoot, legBones, shinFront } from './limb.ts';
import type { Room } from './room.ts';
import { hipJoint } from './trunk.ts';

type Touch = Extract<LegWay, { way: 'touch' }>;

interface FootTarget {
  readonly ankle: Vec;
  readonly toes?: Vec;
  readonly instep?: Vec;
  readonly pole?: Vec;
  readonly tucked?: boolean;
  /** The instep lies on the floor. */
  readonly flatTop?: boolean;
}

const RELAXED_ANKLE = 10;

/** The tip of the toes: bent up to `grip` when the toes are tucked under. */
function withFoot(
  leg: Omit<Leg, 'heel' | 'ball' | 'toe'>,
  { tucked, flatTop }: Pick<FootTarget, 'tucked' | 'flatTop'>,
  grip: Vec = [1, 0, 0],
): Leg {
  const { ankle, toes, instep } = leg;
  if (flatTop) {
    const heel = along(ankle, [toes, -2.5], [UP, 2.3]);
    return {
      ...leg,
      heel,
      ball: along(ankle, [toes, 11.5], [DOWN, 0.5]),
      toe: along(ankle, [toes, 16.5], [DOWN, 1.3]),
    };
  }
  const foot = footAt(ankle, toes, instep);
  return { ...leg, ...foot, toe: tucked ? along(foot.ball, [grip, 5]) : foot.toe };
}

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

function target(touch: Touch, posture: Posture, body: Partly, hip: Vec, side: Side, room: Room): FootTarget {
  const { on, spec } = touch;
  switch (on) {
    case 'floor':
      return floorTarget(spec, posture, hip, side);
    case 'lying':
      return lyingTarget(spec, body.trunk, hip, side);
    case 'wall': {
      const faces = room.wallSide ?? 1;
      const ankle: Vec = [(room.wallX ?? 0) + faces * BONE.ankleHeight, spec.y ?? 0, spec.z ?? hip[2]];
      return { ankle, toes: UP, instep: [faces, 0, 0], pole: [faces, 0.6, 0] };
    }
    case 'point': {
      const [x, y, z] = spec.at ?? [0, 0];
      return { ankle: [x, y, z ?? spec.z ?? hip[2]] };
    }
    default: {
      const { at, outward } = anchor(on, body, side);
      return { ankle: along(at, [outward, RADIUS.ankle + 1]) };
    }
  }
}

/** A leg that kneels: the knee is nailed to the floor, the shin lies behind it. */
function layKneeling(spec: LegSpec, trunk: Trunk, hip: Vec, side: Side): Leg {
  const y = (spec.y ?? 0) + RADIUS.knee;
  // Without a place of its own the knee slides to where the thigh lets it touch.
  const slid = hip[0] - Math.sqrt(Math.max(0, BONE.thigh ** 2 - (hip[1] - y) ** 2));
  const knee: Vec = [spec.x ?? slid, y, spec.z ?? hip[2]];
  const back = spec.shinTo ? direction(spec.shinTo, trunk.pelvis, side) : ([-1, 0, 0] as const);
  const tucked = spec.foot === 'tucked';
  const height = (spec.y ?? 0) + (tucked ? 13.4 : RADIUS.ankle + 0.4);
  const drop = height - knee[1];
  const ankle = along(knee, [back, Math.sqrt(BONE.shank ** 2 - drop * drop)], [UP, drop]);
  const miss = Math.abs(distance(knee, hip) - BONE.thigh);
  const gap = miss > 0.6 ? miss : 0;
  const thigh = unit(sub(knee, hip));
  const front = unit(across(scale(back, -1), thigh));
  const leg = { hip, knee, ankle, front, shinFront: DOWN, gap };
  if (tucked) return withFoot({ ...leg, toes: DOWN, instep: scale(back, -1) }, { tucked }, scale(back, -1));
  return withFoot({ ...leg, toes: back, instep: DOWN }, { flatTop: true });
}

/** Where a foot that only rests somewhere points. */
function restingFoot(spec: LegSpec, shank: Vec, front: Vec): { toes: Vec; instep: Vec } {
  return hangingFoot(shank, front, spec.ankle ?? RELAXED_ANKLE);
}

/** A leg that touches something. Legs that touch the other leg are laid after it. */
export function layTouchingLeg(touch: Touch, posture: Posture, body: Partly, side: Side, room: Room): Leg {
  const { spec, on } = touch;
  const { trunk } = body;
  const hip = hipJoint(trunk, side);
  if (on === 'knee') return layKneeling(spec, trunk, hip, side);
  const goal = target(touch, posture, body, hip, side, room);
  const pole =
    touch.pole ?? (spec.kneeTo ? direction(spec.kneeTo, trunk.pelvis, side) : (goal.pole ?? trunk.pelvis.front));
  const bent = bendTo(hip, goal.ankle, BONE.thigh, BONE.shank, pole);
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
