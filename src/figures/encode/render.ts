// Pose data in, picture bytes out. What a worker runs; also used by the author's tools.
import { animate } from '../animation/animate.ts';
import type { Animation } from '../animation/animation.ts';
import { layOutFrames } from '../animation/timeline.ts';
import { CANVAS } from '../canvas.ts';
import { frameAnimation } from '../draw/framing.ts';
import { drawStoryboard } from '../draw/storyboard.ts';
import { type Drawing, formOf } from '../drawing.ts';
import { paletteOf } from '../palette/palette.ts';
import { framePixels } from './frames.ts';
import { encodeGif, type GifFrame } from './gif.ts';
import { raster } from './raster.ts';

/** Shares of the loop from which the palette is sampled. */
const SAMPLED = [0, 0.3, 0.6, 0.85];

async function movingPicture(animation: Animation, { theme, person, pace: pace }: Drawing): Promise<Uint8Array> {
  const colors = paletteOf(theme, person);
  const size = CANVAS[animation.figure.canvas];
  const camera = frameAnimation(animation, size);
  const frames = layOutFrames(animation, pace);
  const { pixels } = await raster();
  const draw = framePixels(animation, frames, { camera, colors, size }, pixels);
  const chosen = [...new Set(SAMPLED.map((share) => Math.floor(share * frames.length)))];
  const drawn = new Map(chosen.map((index) => [index, draw(index)]));
  const samples = [...drawn.values()];
  function* each(): Generator<GifFrame> {
    for (const [index, { ms }] of frames.entries()) yield { pixels: drawn.get(index) ?? draw(index), ms };
  }
  return encodeGif(size, colors, samples, each());
}

/** Draws a picture: a GIF for a moving one, a PNG for a still. */
export async function render(drawing: Drawing): Promise<Uint8Array> {
  const animation = animate(drawing.figure, drawing.side);
  if (formOf(drawing) === 'moving') return movingPicture(animation, drawing);
  const { png } = await raster();
  return png(drawStoryboard(animation, paletteOf(drawing.theme, drawing.person)).svg);
}
