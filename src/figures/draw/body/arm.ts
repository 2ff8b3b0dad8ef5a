// Draws an arm: short sleeve, bare arm, a mitten hand with a thumb.
import { RADIUS } from '../../rig/measures.ts';
import type { Arm } from '../../rig/skeleton.ts';
import { across, along, length, mix, sub, unit } from '../../rig/vector.ts';
import { capsule, cuff, type Disc, path, tangents } from '../path.ts';
import { disc, faded, lit, near, type Part, type Pen, shaded, stroke, type Tone } from '../pen.ts';
import { joint, segment } from './leg.ts';

/** How far down the upper arm the sleeve reaches. */
const SLEEVE = 0.55;
const taper = (share: number): number => RADIUS.shoulder + (RADIUS.elbow - RADIUS.shoulder) * share;

function hand(pen: Pen, { elbow, wrist, tip, thumb }: Arm, tone: Tone): string {
  const way = unit(sub(tip, wrist));
  const palm = disc(pen, mix(wrist, tip, 0.42), RADIUS.palm);
  const back = capsule(disc(pen, mix(wrist, tip, 0.12), RADIUS.wrist), palm);
  const fingers = capsule(palm, disc(pen, mix(wrist, tip, 0.86), RADIUS.finger));
  const out = across(thumb, way);
  const spread = length(out) > 0.1 ? unit(out) : undefined;
  const thumbShape = spread
    ? capsule(
        disc(pen, along(wrist, [way, 4], [spread, 1.5]), 1.7),
        disc(pen, along(wrist, [way, 8.6], [spread, 5]), 1.25),
      )
    : undefined;
  const edge = { fill: tone.fill, ...stroke(tone.line, pen.width) };
  const fill = { fill: tone.fill };
  const cover = capsule(disc(pen, mix(elbow, wrist, 0.7), RADIUS.wrist * 1.05), disc(pen, wrist, RADIUS.wrist));
  return [
    thumbShape ? path(thumbShape, edge) : '',
    path(back, edge),
    path(fingers, edge),
    path(back, fill),
    thumbShape ? path(thumbShape, fill) : '',
    path(cover, fill),
  ].join('');
}

/** The sleeve as two discs: shoulder and hem. */
export const sleeve = (pen: Pen, { shoulder, elbow }: Arm): [Disc, Disc] => [
  disc(pen, shoulder, RADIUS.shoulder + 0.2),
  disc(pen, mix(shoulder, elbow, SLEEVE), taper(SLEEVE) + 0.5),
];

function drawSleeve(pen: Pen, arm: Arm, tone: Tone, merged: boolean): string {
  const [top, hem] = sleeve(pen, arm);
  const t = tangents(top, hem);
  const bright = path(capsule(...lit(pen, top, hem, [0, 0])), { fill: tone.fill });
  if (!merged || !t) return path(capsule(top, hem), { fill: shaded(tone), ...stroke(tone.line, pen.width) }) + bright;
  return (
    path(capsule(top, hem), { fill: tone.fill }) + path(cuff(t, hem), { fill: 'none', ...stroke(tone.line, pen.width) })
  );
}

/**
 * The parts of one arm.
 * @param far how much it is the far one, 0 to 1
 * @param merged the sleeve flows into the torso, as seen from the front and the back
 */
export function drawArm(pen: Pen, arm: Arm, far: number, merged: boolean): Part[] {
  const { top, topLine, skin, skinLine } = pen.colors;
  const bare = faded(pen, skin, skinLine, far * 0.9);
  const upper = near(pen, arm.shoulder) * 0.45 + near(pen, arm.elbow) * 0.55;
  const fore = (near(pen, arm.elbow) + near(pen, arm.wrist)) / 2;
  const elbow = disc(pen, arm.elbow, RADIUS.elbow);
  const half = disc(pen, mix(arm.shoulder, arm.elbow, 0.45), taper(0.45));
  return [
    { near: Math.min(upper, fore) - 0.2, svg: joint(pen, elbow, bare) },
    { near: fore, svg: segment(pen, elbow, disc(pen, arm.wrist, RADIUS.wrist), bare) },
    { near: (near(pen, arm.wrist) + near(pen, arm.tip)) / 2 + 0.1, svg: hand(pen, arm, bare) },
    { near: upper, svg: segment(pen, half, elbow, bare) },
    { near: upper + 0.01, svg: drawSleeve(pen, arm, faded(pen, top, topLine, far), merged) },
  ];
}
