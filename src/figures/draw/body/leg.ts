// Draws a leg: thigh, knee, shank with its calf, bare foot.
import { RADIUS } from '../../rig/measures.ts';
import type { Leg } from '../../rig/skeleton.ts';
import { disc, type DrawContext, near } from '../context.ts';
import type { Part } from '../layer.ts';
import { faded } from '../shading.ts';
import { joint, segment } from './limb.ts';
import { foot, shank } from './lower-leg.ts';

/** How near the thigh counts: more by its knee, as the hips are inside the trunk. */
export const thighNear = (context: DrawContext, leg: Leg): number =>
  near(context, leg.hip) * 0.35 + near(context, leg.knee) * 0.65;

/** The parts of one leg; `far` says how much it is the far one, 0 to 1. */
export function drawLeg(context: DrawContext, leg: Leg, far: number): Part[] {
  const { legs, legsLine, skin, skinLine } = context.colors;
  const cloth = faded(context, legs, legsLine, far);
  const thigh = thighNear(context, leg);
  const shin = (near(context, leg.knee) + near(context, leg.ankle)) / 2;
  const knee = disc(context, leg.knee, RADIUS.knee);
  return [
    { near: Math.min(thigh, shin) - 0.3, svg: joint(context, knee, cloth) },
    { near: thigh, svg: segment(context, disc(context, leg.hip, RADIUS.hip), knee, cloth) },
    { near: shin, svg: shank(context, leg, cloth) },
    {
      near: (near(context, leg.heel) + near(context, leg.toe)) / 2 + 0.2,
      svg: foot(context, leg, faded(context, skin, skinLine, far * 0.9)),
    },
  ];
}
