// Draws an arrow along its line, with a halo that keeps it apart from what it crosses.
import type { Point } from '../rig/vector.ts';
import { type Camera, toPixels } from './camera.ts';
import type { DrawContext } from './context.ts';
import { closed, line, path, stroke } from './svg/svg.ts';

/** Thickness per centimetre of body, and the least that stays readable on a phone. */
const THICK = 1.9;
const LEAST_THICK = 3.4;

const thickness = ({ scale }: Pick<Camera, 'scale'>): number => Math.max(LEAST_THICK, THICK * scale);

/** Pixels an arrow's head is long. */
export const arrowHead = (camera: Pick<Camera, 'scale'>): number => thickness(camera) * 2.7;

/** An arrow along a line in centimetres of the picture plane, with a halo that keeps it apart from what it crosses. */
export function drawArrow({ camera, colors }: DrawContext, points: readonly Point[]): string {
  const w = thickness(camera);
  const flat = points.map((p) => toPixels(camera, p));
  const [end, before] = [flat.at(-1), flat.at(-4) ?? flat[0]];
  if (!end || !before || flat.length < 2) return '';
  const angle = Math.atan2(end[1] - before[1], end[0] - before[0]);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const [long, half] = [arrowHead(camera), w * 1.75];
  const tip: Point = [end[0] + c * long * 0.55, end[1] + s * long * 0.55];
  const base: Point = [tip[0] - c * long, tip[1] - s * long];
  const shaft = flat.filter(([x, y]) => Math.hypot(x - tip[0], y - tip[1]) > long * 0.8);
  shaft.push([base[0] + c * w * 0.4, base[1] + s * w * 0.4]);
  const head = closed([tip, [base[0] - s * half, base[1] + c * half], [base[0] + s * half, base[1] - c * half]]);
  const halo = colors.background;
  return (
    path(line(shaft), { fill: 'none', ...stroke(halo, w * 2) }) +
    path(head, { fill: halo, ...stroke(halo, w) }) +
    path(line(shaft), { fill: 'none', ...stroke(colors.arrow, w) }) +
    path(head, { fill: colors.arrow, ...stroke(colors.arrow, w * 0.5) })
  );
}
