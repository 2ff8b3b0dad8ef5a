// Chooses the camera so that the whole movement, its props and its arrows fit the canvas and nothing jumps.
import type { Animation } from '../animation/animation.ts';
import type { Size } from '../canvas.ts';
import type { Figure } from '../pose/schema/figure.ts';
import { type Camera, viewAxes, type ViewAxes } from './camera.ts';
import { extentOf } from './extent.ts';

/** Share of the canvas kept free on each side. */
const PAD = 0.07;
/** The least that is seen, in centimetres of height: keeps small movements from filling the canvas with a shoulder. */
const LEAST_HEIGHT = { whole: 112, upper: 95, bust: 70 } as const;

/** Share of the spare height that is left above: the ground stays low, a bust hangs from the top. */
function above({ frame }: Figure, { back }: ViewAxes): number {
  if (frame !== 'whole') return 0.85;
  return back[1] > 0.6 ? 0.5 : 0.66;
}

/** The camera that shows all of an animation on a canvas of so many pixels. */
export function frameAnimation(animation: Animation, { width, height }: Size): Camera {
  const { figure, mirrored } = animation;
  const axes = viewAxes(figure.view, mirrored);
  const { left, right, low, high } = extentOf(animation, axes);
  const { frame, zoom = 1 } = figure;
  const scale = Math.min(
    (width * (1 - 2 * PAD)) / (right - left),
    (height * (1 - 2 * PAD)) / (high - low),
    (zoom * height) / LEAST_HEIGHT[frame],
  );
  const spare = height - (high - low) * scale;
  return {
    ...axes,
    scale,
    origin: [width / 2 - ((left + right) / 2) * scale, spare * above(figure, axes) + high * scale],
    width,
    height,
  };
}
