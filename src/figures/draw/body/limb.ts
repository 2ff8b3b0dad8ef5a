// Draws the segments of limbs and the joints between them; arms, legs and the neck are made of these.
import type { DrawContext } from '../context.ts';
import { lit, shaded, type Tone } from '../shading.ts';
import { capsule, flanks, tangents } from '../svg/capsule.ts';
import { circle } from '../svg/discs.ts';
import type { Disc } from '../svg/outline.ts';
import { path, stroke } from '../svg/svg.ts';

/** A limb segment whose outline stays open at the joints, so that bends get creases instead of doll joints. */
export function segment(context: DrawContext, a: Disc, b: Disc, tone: Tone): string {
  const t = tangents(a, b);
  const bright = path(capsule(...lit(context, a, b)), { fill: tone.fill });
  const shape = capsule(a, b);
  if (!t) return path(shape, { fill: shaded(tone), ...stroke(tone.line, context.width) }) + bright;
  return (
    path(shape, { fill: shaded(tone) }) +
    bright +
    path(flanks(t), { fill: 'none', ...stroke(tone.line, context.width) })
  );
}

/** A disc behind a joint that closes the outline where the segments bend. */
export const joint = (context: DrawContext, at: Disc, tone: Tone): string =>
  path(circle(at), { fill: tone.fill, ...stroke(tone.line, context.width) });
