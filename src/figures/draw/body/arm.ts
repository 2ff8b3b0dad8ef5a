// Draws an arm: short sleeve, bare arm, a mitten hand with a thumb.
import { RADIUS } from '../../rig/measures.ts';
import type { Arm } from '../../rig/skeleton.ts';
import { across, along, length, mix, sub, unit } from '../../rig/vector.ts';
import { disc, type DrawContext, near } from '../context.ts';
import type { Part } from '../layer.ts';
import { faded, lit, shaded, type Tone } from '../shading.ts';
import { capsule, cuff, tangents } from '../svg/capsule.ts';
import type { Disc } from '../svg/outline.ts';
import { path, stroke } from '../svg/svg.ts';
import { joint, segment } from './limb.ts';

/** How far down the upper arm the sleeve reaches. */
const SLEEVE = 0.55;
const taper = (share: number): number => RADIUS.shoulder + (RADIUS.elbow - RADIUS.shoulder) * share;

function hand(context: DrawContext, { elbow, wrist, tip, thumb }: Arm, tone: Tone): string {
  const way = unit(sub(tip, wrist));
  const palm = disc(context, mix(wrist, tip, 0.42), RADIUS.palm);
  const back = capsule(disc(context, mix(wrist, tip, 0.12), RADIUS.wrist), palm);
  const fingers = capsule(palm, disc(context, mix(wrist, tip, 0.86), RADIUS.finger));
  const out = across(thumb, way);
  const spread = length(out) > 0.1 ? unit(out) : undefined;
  const thumbShape = spread
    ? capsule(
        disc(context, along(wrist, [way, 4], [spread, 1.5]), 1.7),
        disc(context, along(wrist, [way, 8.6], [spread, 5]), 1.25),
      )
    : undefined;
  const edge = { fill: tone.fill, ...stroke(tone.line, context.width) };
  const fill = { fill: tone.fill };
  const cover = capsule(disc(context, mix(elbow, wrist, 0.7), RADIUS.wrist * 1.05), disc(context, wrist, RADIUS.wrist));
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
export const sleeve = (context: DrawContext, { shoulder, elbow }: Arm): [Disc, Disc] => [
  disc(context, shoulder, RADIUS.shoulder + 0.2),
  disc(context, mix(shoulder, elbow, SLEEVE), taper(SLEEVE) + 0.5),
];

function drawSleeve(context: DrawContext, arm: Arm, tone: Tone, merged: boolean): string {
  const [top, hem] = sleeve(context, arm);
  const t = tangents(top, hem);
  const bright = path(capsule(...lit(context, top, hem, [0, 0])), { fill: tone.fill });
  if (!merged || !t)
    return path(capsule(top, hem), { fill: shaded(tone), ...stroke(tone.line, context.width) }) + bright;
  return (
    path(capsule(top, hem), { fill: tone.fill }) +
    path(cuff(t, hem), { fill: 'none', ...stroke(tone.line, context.width) })
  );
}

/**
 * The parts of one arm.
 * @param far how much it is the far one, 0 to 1
 * @param merged the sleeve flows into the torso, as seen from the front and the back
 */
export function drawArm(context: DrawContext, arm: Arm, far: number, merged: boolean): Part[] {
  const { top, topLine, skin, skinLine } = context.colors;
  const bare = faded(context, skin, skinLine, far * 0.9);
  const upper = near(context, arm.shoulder) * 0.45 + near(context, arm.elbow) * 0.55;
  const fore = (near(context, arm.elbow) + near(context, arm.wrist)) / 2;
  const elbow = disc(context, arm.elbow, RADIUS.elbow);
  const half = disc(context, mix(arm.shoulder, arm.elbow, 0.45), taper(0.45));
  return [
    { near: Math.min(upper, fore) - 0.2, svg: joint(context, elbow, bare) },
    { near: fore, svg: segment(context, elbow, disc(context, arm.wrist, RADIUS.wrist), bare) },
    { near: (near(context, arm.wrist) + near(context, arm.tip)) / 2 + 0.1, svg: hand(context, arm, bare) },
    { near: upper, svg: segment(context, half, elbow, bare) },
    { near: upper + 0.01, svg: drawSleeve(context, arm, faded(context, top, topLine, far), merged) },
  ];
}
