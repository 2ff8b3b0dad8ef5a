// Draws one person with what is held: all parts in the order of how near they are (the painter's way).
import type { Zone } from '../../pose/vocabulary.ts';
import { clamp } from '../../rig/numbers.ts';
import { otherSide, type Side, SIDES } from '../../rig/sides.ts';
import type { Skeleton } from '../../rig/skeleton.ts';
import { dot, mix } from '../../rig/vector.ts';
import { near, type Part, type Pen } from '../pen.ts';
import { drawArm } from './arm.ts';
import { drawHead } from './head.ts';
import { drawLeg } from './leg.ts';
import { drawTorso } from './torso.ts';
import { drawZone } from './zone.ts';

/** A marked zone and how strongly it shows, 0 to 1. */
export interface Felt {
  readonly zone: Zone;
  readonly opacity: number;
}

/** The sleeve flows into the torso when the body is seen from the front or back and the arm is about as near. */
function flowsInto(pen: Pen, body: Skeleton, side: Side): boolean {
  const arm = body.arms[side];
  const sideOn = Math.abs(dot(body.chest.right, pen.camera.back));
  return sideOn < 0.45 && Math.abs(near(pen, mix(arm.shoulder, arm.elbow, 0.4)) - near(pen, body.spine[5])) < 8;
}

/** The parts of a person, not yet in order. */
export function personParts(pen: Pen, body: Skeleton, felt: readonly Felt[]): Part[] {
  const merged = SIDES.filter((side) => flowsInto(pen, body, side));
  const torso = drawTorso(pen, body, merged);
  const parts = [...torso.parts, drawHead(pen, body)];
  for (const side of SIDES) {
    const other = otherSide(side);
    const behind = (a: number, b: number, from: number, over: number): number => clamp((b - a - from) / over, 0, 1);
    const leg = behind(near(pen, body.legs[side].hip), near(pen, body.legs[other].hip), 2, 10);
    const arm = behind(near(pen, body.arms[side].shoulder), near(pen, body.arms[other].shoulder), 6, 18);
    parts.push(...drawLeg(pen, body.legs[side], leg));
    parts.push(...drawArm(pen, body.arms[side], arm, merged.includes(side)));
  }
  for (const { zone, opacity } of felt) parts.push(...drawZone(pen, body, torso, zone, opacity));
  return parts;
}

/** Parts as SVG, the farthest first. */
export const layered = (parts: readonly Part[]): string =>
  [...parts]
    .sort((a, b) => a.near - b.near)
    .map((part) => part.svg)
    .join('');
