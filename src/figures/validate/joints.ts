// Joint angles of a solved pose as a clinician names them, and the ranges a body has.
import type { Posture } from '../pose/posture.ts';
import { clamp, degrees } from '../rig/numbers.ts';
import { SIDES, sign } from '../rig/sides.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { angleBetween, dot, scale, sub, unit } from '../rig/vector.ts';

export type Range = readonly [least: number, most: number];

/** Ranges in degrees that healthy joints have, a little wide, as poses show ends of movements. */
const LIMB_RANGE: Readonly<Record<string, Range>> = {
  knee: [0, 156],
  elbow: [0, 151],
  'hip bend': [-31, 137],
  'hip spread': [-36, 56],
  'arm lift': [0, 186],
  wrist: [0, 93],
  ankle: [-36, 91],
};

const SPINE_RANGE: Readonly<Record<keyof Posture['spine'], Range>> = {
  lumbar: [-40, 60],
  thoracic: [-32, 50],
  lumbarSide: [-28, 28],
  thoracicSide: [-28, 28],
  lumbarTwist: [-25, 25],
  thoracicTwist: [-60, 60],
};

const NECK_RANGE: Readonly<Record<keyof Posture['neck'], Range>> = {
  flex: [-65, 60],
  side: [-45, 45],
  turn: [-80, 80],
  nod: [-25, 25],
  slide: [-4, 5],
};

/** The angles of the limbs, named as in the ranges with the side behind. */
export function limbAngles({ legs, arms, pelvis, chest }: Skeleton): Map<string, number> {
  const angles = new Map<string, number>();
  for (const side of SIDES) {
    const [leg, arm] = [legs[side], arms[side]];
    const thigh = unit(sub(leg.knee, leg.hip));
    const shank = unit(sub(leg.ankle, leg.knee));
    const upper = unit(sub(arm.elbow, arm.shoulder));
    const fore = unit(sub(arm.wrist, arm.elbow));
    const spread = degrees(Math.asin(clamp(dot(thigh, pelvis.right) * sign(side), -1, 1)));
    angles.set(`knee ${side}`, angleBetween(thigh, shank));
    angles.set(`hip bend ${side}`, degrees(Math.atan2(dot(thigh, pelvis.front), -dot(thigh, pelvis.up))));
    // With the thigh folded or turned out far, spreading can no longer be told from turning.
    angles.set(`hip spread ${side}`, spread);
    angles.set(`elbow ${side}`, angleBetween(upper, fore));
    angles.set(`arm lift ${side}`, angleBetween(upper, scale(chest.up, -1)));
    angles.set(`wrist ${side}`, angleBetween(fore, unit(sub(arm.tip, arm.wrist))));
    angles.set(`ankle ${side}`, 90 - angleBetween(leg.toes, shank));
  }
  return angles;
}

/** Every joint of a pose that is bent further than a body bends. */
export function jointComplaints({
  posture,
  skeleton,
}: {
  readonly posture: Posture;
  readonly skeleton: Skeleton;
}): string[] {
  const complaints: string[] = [];
  const check = (name: string, value: number, [least, most]: Range): void => {
    if (value < least || value > most)
      complaints.push(`${name} is at ${Math.round(value)}°, possible is ${least}° to ${most}°`);
  };
  for (const [name, value] of limbAngles(skeleton)) {
    const range = LIMB_RANGE[name.slice(0, -2)];
    if (range) check(name, value, range);
  }
  for (const [name, range] of Object.entries(SPINE_RANGE))
    check(`spine ${name}`, posture.spine[name as keyof Posture['spine']], range);
  for (const [name, range] of Object.entries(NECK_RANGE))
    check(`neck ${name}`, posture.neck[name as keyof Posture['neck']], range);
  return complaints;
}
