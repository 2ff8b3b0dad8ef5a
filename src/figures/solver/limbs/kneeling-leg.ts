// Lays a leg that kneels: the knee is pinned to the floor, the shin lies behind it.
import type { LegSpec } from '../../pose/schema/limb.ts';
import { BONE, RADIUS } from '../../rig/measures.ts';
import type { Side } from '../../rig/sides.ts';
import type { Leg, Trunk } from '../../rig/skeleton.ts';
import { across, along, distance, DOWN, scale, sub, unit, UP, type Vec } from '../../rig/vector.ts';
import { readDirection } from '../touch/direction.ts';
import { withFoot } from './foot.ts';

/** A leg that kneels: the knee is pinned to the floor, the shin lies behind it. */
export function layKneeling(spec: LegSpec, trunk: Trunk, hip: Vec, side: Side): Leg {
  const y = (spec.y ?? 0) + RADIUS.knee;
  // Without a place of its own the knee slides to where the thigh lets it touch.
  const slid = hip[0] - Math.sqrt(Math.max(0, BONE.thigh ** 2 - (hip[1] - y) ** 2));
  const knee: Vec = [spec.x ?? slid, y, spec.z ?? hip[2]];
  const back = spec.shinTo ? readDirection(spec.shinTo, trunk.pelvis, side) : ([-1, 0, 0] as const);
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
