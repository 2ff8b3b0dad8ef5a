// Pose data in, picture bytes out. What a worker runs; also used by the author's tools.
import type { Theme } from '../palette/palette.ts';
import { palette } from '../palette/palette.ts';
import { CANVAS, frameFilm } from '../draw/framing.ts';
import { drawFrame } from '../draw/scene.ts';
import { drawStoryboard } from '../draw/storyboard.ts';
import type { Figure } from '../pose/schema.ts';
import { resolve, type Film } from '../timeline/film.ts';
import { timeline, type Tempo } from '../timeline/timeline.ts';
import { encodeGif, type GifFrame } from './gif.ts';
import { raster } from './raster.ts';

export type Form = 'moving' | 'still';

export interface Drawing {
  readonly figure: Figure;
  /** Index of the drawn person. */
  readonly person: number;
  readonly side?: 'left' | 'right';
  readonly form: Form;
  readonly theme: Theme;
  readonly tempo: Tempo;
}

/** Changes with every change of how pictures look, so that old ones are drawn anew. */
export const RENDERER_VERSION = 1;

/** What a drawing comes out as: a figure that only makes sense as a still is always one. */
export const formOf = ({ figure, form }: Pick<Drawing, 'figure' | 'form'>): Form => (figure.still ? 'still' : form);

/** Shares of the loop from which the palette is sampled. */
const SAMPLED = [0, 0.3, 0.6, 0.85];

async function movingPicture(film: Film, { theme, person, tempo }: Drawing): Promise<Uint8Array> {
  const colors = palette(theme, person);
  const size = CANVAS[film.figure.canvas];
  const camera = frameFilm(film, size);
  const frames = timeline(film, tempo);
  const { pixels } = await raster();
  const draw = (index: number): Uint8Array => {
    const frame = frames[index];
    if (!frame) throw new RangeError('no such frame');
    return pixels(drawFrame(film, frame, camera, colors));
  };
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
