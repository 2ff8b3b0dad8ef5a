// Draws a leg: thigh, knee, shank with its calf, bare foot.
import { RADIUS } from '../../rig/measures.ts';
import type { Leg } from '../../rig/skeleton.ts';
import { across, along, mix, type Point, sub, unit } from '../../rig/vector.ts';
import { around, capsule, circle, closed, type Disc, envelope, flanks, line, path, rim, tangents } from '../path.ts';
import { disc, faded, lit, near, type Part, type Pen, shaded, stroke, type Tone } from '../pen.ts';

/** A limb segment whose outline stays open at the joints, so that bends get creases instead of doll joints. */
export function segment(pen: Pen, a: Disc, b: Disc, tone: Tone): string {
  const t = tangents(a, b);
  const bright = path(capsule(...lit(pen, a, b)), { fill: tone.fill });
  const shape = capsule(a, b);
  if (!t) return path(shape, { fill: shaded(tone), ...stroke(tone.line, pen.width) }) + bright;
  return (
    path(shape, { fill: shaded(tone) }) + bright + path(flanks(t), { fill: 'none', ...stroke(tone.line, pen.width) })
  );
}

/** A disc behind a joint that closes the outline where the segments bend. */
export const joint = (pen: Pen, at: Disc, tone: Tone): string =>
  path(circle(at), { fill: tone.fill, ...stroke(tone.line, pen.width) });

/** Strokes the part of an outline that is outside one disc. */
function outside(pen: Pen, outline: readonly Point[], hole: Disc, tone: Tone): string {
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
  return drawn.length === 0 ? '' : path(drawn.join(''), { fill: 'none', ...stroke(tone.line, pen.width) });
}

function shank(pen: Pen, leg: Leg, tone: Tone): string {
  const bone = unit(sub(leg.ankle, leg.knee));
  const calf = along(mix(leg.knee, leg.ankle, 0.3), [unit(across(leg.shinFront, bone)), -1.2]);
  const [k, c, a] = [
    disc(pen, leg.knee, RADIUS.knee),
    disc(pen, calf, RADIUS.calf),
    disc(pen, leg.ankle, RADIUS.ankle),
  ];
  const outline = envelope([k, c, a].map((part) => rim(part, 28)));
  const [litKnee, litAnkle] = lit(pen, k, a);
  const [litCalf] = lit(pen, c, a, [0, 0]);
  return (
    path(closed(outline), { fill: shaded(tone) }) +
    path(around([litKnee, litCalf, litAnkle]), { fill: tone.fill }) +
    outside(pen, outline, k, tone)
  );
}

function foot(pen: Pen, leg: Leg, tone: Tone): string {
  const ball = disc(pen, leg.ball, RADIUS.ball);
  const back = around([disc(pen, leg.heel, RADIUS.heel), disc(pen, leg.ankle, RADIUS.ankle * 0.92), ball]);
  const toes = around([ball, disc(pen, leg.toe, RADIUS.toe)]);
  const edge = { fill: tone.fill, ...stroke(tone.line, pen.width) };
  return path(back, edge) + path(toes, edge) + path(back, { fill: tone.fill });
}

/** How near the thigh counts: more by its knee, as the hips are inside the trunk. */
export const thighNear = (pen: Pen, leg: Leg): number => near(pen, leg.hip) * 0.35 + near(pen, leg.knee) * 0.65;

/** The parts of one leg; `far` says how much it is the far one, 0 to 1. */
export function drawLeg(pen: Pen, leg: Leg, far: number): Part[] {
  const { legs, legsLine, skin, skinLine } = pen.colors;
  const cloth = faded(pen, legs, legsLine, far);
  const thigh = thighNear(pen, leg);
  const shin = (near(pen, leg.knee) + near(pen, leg.ankle)) / 2;
  const knee = disc(pen, leg.knee, RADIUS.knee);
  return [
    { near: Math.min(thigh, shin) - 0.3, svg: joint(pen, knee, cloth) },
    { near: thigh, svg: segment(pen, disc(pen, leg.hip, RADIUS.hip), knee, cloth) },
    { near: shin, svg: shank(pen, leg, cloth) },
    {
      near: (near(pen, leg.heel) + near(pen, leg.toe)) / 2 + 0.2,
      svg: foot(pen, leg, faded(pen, skin, skinLine, far * 0.9)),
    },
  ];
}
