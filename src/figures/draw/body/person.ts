// Draws one person: all parts of the body and the zones that are felt.
import type { Zone } from '../../pose/vocabulary.ts';
import { clamp } from '../../rig/numbers.ts';
import { otherSide, type Side, SIDES } from '../../rig/sides.ts';
import type { Skeleton } from '../../rig/skeleton.ts';
import { dot, mix } from '../../rig/vector.ts';
import { type DrawContext, near } from '../context.ts';
import type { Part } from '../layer.ts';
import { drawArm } from './arm.ts';
import { drawHead } from './head.ts';
import { drawLeg } from './leg.ts';
import { drawTorso } from './torso.ts';
import { drawZone } from './zones/zone.ts';

/** A marked zone and how strongly it shows, 0 to 1. */
export interface Felt {
  readonly zone: Zone;
  readonly opacity: number;
}

/** The sleeve flows into the torso when the body is seen from the front or back and the arm is about as near. */
function flowsInto(context: DrawContext, body: Skeleton, side: Side): boolean {
  const arm = body.arms[side];
  const sideOn = Math.abs(dot(body.chest.right, context.camera.back));
  return sideOn < 0.45 && Math.abs(near(context, mix(arm.shoulder, arm.elbow, 0.4)) - near(context, body.spine[5])) < 8;
}

/** The parts of a person, not yet in order. */
export function personParts(context: DrawContext, body: Skeleton, felt: readonly Felt[]): Part[] {
  const merged = SIDES.filter((side) => flowsInto(context, body, side));
  const torso = drawTorso(context, body, merged);
  const parts = [...torso.parts, drawHead(context, body)];
  for (const side of SIDES) {
    const other = otherSide(side);
    const behind = (a: number, b: number, from: number, over: number): number => clamp((b - a - from) / over, 0, 1);
    const leg = behind(near(context, body.legs[side].hip), near(context, body.legs[other].hip), 2, 10);
    const arm = behind(near(context, body.arms[side].shoulder), near(context, body.arms[other].shoulder), 6, 18);
    parts.push(...drawLeg(context, body.legs[side], leg));
    parts.push(...drawArm(context, body.arms[side], arm, merged.includes(side)));
  }
  for (const { zone, opacity } of felt) parts.push(...drawZone(context, body, torso, zone, opacity));
  return parts;
}
