// Draws the lower leg: shank with its calf, bare foot.
import { RADIUS } from '../../rig/measures.ts';
import type { Leg } from '../../rig/skeleton.ts';
import { across, along, mix, type Point, sub, unit } from '../../rig/vector.ts';
import { disc, type DrawContext } from '../context.ts';
import { lit, shaded, type Tone } from '../shading.ts';
import { around } from '../svg/discs.ts';
import { type Disc, envelope, rim } from '../svg/outline.ts';
import { closed, line, path, stroke } from '../svg/svg.ts';

/** Strokes the part of an outline that is outside one disc. */
function outside(context: DrawContext, outline: readonly Point[], hole: Disc, tone: Tone): string {
  const within = ([x, y]: Point): boolean => Math.hypot(x - hole.at[0], y - hole.at[1]) < hole.r * 1.01;
  const start = Math.max(0, outline.findIndex(within));
  const runs: Point[][] = [[]];
  for (let i = 0; i <= outline.length; i++) {
    const p = outline[(start + i) % outline.length];
    if (!p) continue;
    runs.at(-1)?.push(p);
    if (within(p)) runs.push([p]);
  }
  const drawn = runs.filter((run) => run.length > 1).map(line);
  return drawn.length === 0 ? '' : path(drawn.join(''), { fill: 'none', ...stroke(tone.line, context.width) });
}

/** The shank; its outline stays open at the knee. */
export function shank(context: DrawContext, leg: Leg, tone: Tone): string {
  const bone = unit(sub(leg.ankle, leg.knee));
  const calf = along(mix(leg.knee, leg.ankle, 0.3), [unit(across(leg.shinFront, bone)), -1.2]);
  const [k, c, a] = [
    disc(context, leg.knee, RADIUS.knee),
    disc(context, calf, RADIUS.calf),
    disc(context, leg.ankle, RADIUS.ankle),
  ];
  const outline = envelope([k, c, a].map((part) => rim(part, 28)));
  const [litKnee, litAnkle] = lit(context, k, a);
  const [litCalf] = lit(context, c, a, [0, 0]);
  return (
    path(closed(outline), { fill: shaded(tone) }) +
    path(around([litKnee, litCalf, litAnkle]), { fill: tone.fill }) +
    outside(context, outline, k, tone)
  );
}

/** The bare foot. */
export function foot(context: DrawContext, leg: Leg, tone: Tone): string {
  const ball = disc(context, leg.ball, RADIUS.ball);
  const back = around([disc(context, leg.heel, RADIUS.heel), disc(context, leg.ankle, RADIUS.ankle * 0.92), ball]);
  const toes = around([ball, disc(context, leg.toe, RADIUS.toe)]);
  const edge = { fill: tone.fill, ...stroke(tone.line, context.width) };
  return path(back, edge) + path(toes, edge) + path(back, { fill: tone.fill });
}
