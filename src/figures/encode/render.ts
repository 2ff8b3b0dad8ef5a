// Pose data in, picture bytes out. What a worker runs; also used by the author's tools.
import { CANVAS, formOf, type Drawing } from '../drawing.ts';
import { palette } from '../palette/palette.ts';
import { frameFilm } from '../draw/framing.ts';
import { drawStoryboard } from '../draw/storyboard.ts';
import { resolve, type Film } from '../timeline/film.ts';
import { timeline } from '../timeline/timeline.ts';
import { framePixels } from './frames.ts';
import { encodeGif, type GifFrame } from './gif.ts';
import { raster } from './raster.ts';

/** Shares of the loop from which the palette is sampled. */
const SAMPLED = [0, 0.3, 0.6, 0.85];

async function movingPicture(film: Film, { theme, person, tempo }: Drawing): Promise<Uint8Array> {
  const colors = palette(theme, person);
  const size = CANVAS[film.figure.canvas];
  const camera = frameFilm(film, size);
  const frames = timeline(film, tempo);
  const { pixels } = await raster();
  const draw = framePixels(film, frames, { camera, colors, size }, pixels);
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
  const film = resolve(drawing.figure, drawing.side);
  if (formOf(drawing) === 'moving') return movingPicture(film, drawing);
  const { png } = await raster();
  return png(drawStoryboard(film, palette(drawing.theme, drawing.person)).svg);
}
