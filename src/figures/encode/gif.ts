// Frames to an animated GIF: one palette for all, seeded with the colours that must not be lost, unchanged pixels
// transparent. Frames are taken one by one and not kept.
import { loadGifenc, type GifColor } from './gifenc.ts';
import { channels, mixColor, type Color } from '../palette/color.ts';
import type { Palette } from '../palette/palette.ts';

/** One frame: its pixels (RGBA) and how long it is shown in milliseconds. */
export interface GifFrame {
  readonly pixels: Uint8Array;
  readonly ms: number;
}

/** Colours besides the seeded ones; fewer make smaller files, more make smoother edges. */
const QUANTIZED = 64;

/** The colours that small or rare parts need, with their blends where edges meet: a sample of frames would lose them. */
export function seedColors(palette: Palette): Color[] {
  const { background, floor, mat, arrow, zone, top, legs, skin, skinLine, hair, topLine, legsLine, face, water } =
    palette;
  const half = (a: Color, b: Color): Color => mixColor(a, b, 0.5);
  return [
    ...[background, floor, palette.floorEdge, mat, palette.matEdge, skin, skinLine, hair, palette.hairLine],
    ...[top, topLine, legs, legsLine, face, arrow, zone, palette.zoneLine, water],
    ...[palette.wood, palette.woodLine, palette.wall, palette.gear, palette.cloth],
    ...[half(arrow, background), half(arrow, mat), half(arrow, floor), half(zone, top), half(zone, legs)],
  ];
}

/** Finds the nearest palette entry of a pixel, remembering what was asked before. */
function matcher(colors: readonly GifColor[]): (pixel: number) => number {
  const known = new Map<number, number>();
  return (pixel) => {
    const before = known.get(pixel);
    if (before !== undefined) return before;
    const [r, g, b] = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
    let best = 0;
    let least = Infinity;
    colors.forEach(([x, y, z], i) => {
      const distance = (x - r) ** 2 * 0.9 + (y - g) ** 2 * 1.3 + (z - b) ** 2 * 0.7;
      if (distance < least) [best, least] = [i, distance];
    });
    known.set(pixel, best);
    return best;
  };
}

/** Every so many pixels are looked at for the palette; no divisor of a width, so that each row has other columns. */
const SAMPLE_STEP = 11;

function sampled(samples: readonly Uint8Array[], size: number): Uint8ClampedArray {
  const few = Math.ceil(size / SAMPLE_STEP);
  const out = new Uint32Array(few * samples.length);
  samples.forEach((pixels, n) => {
    const words = new Uint32Array(pixels.buffer, pixels.byteOffset, size);
    for (let i = 0; i < few; i++) out[n * few + i] = words[i * SAMPLE_STEP] ?? 0;
  });
  return new Uint8ClampedArray(out.buffer);
}

/** The frame before: its pixels and their palette entries. */
interface Before {
  readonly words: Uint32Array;
  readonly indexed: Uint8Array;
}

/** The palette entry of each pixel, and the same with what did not change since `before` left clear. */
function indexFrame(
  words: Uint32Array,
  before: Before | undefined,
  match: (pixel: number) => number,
  clear: number,
): { readonly indexed: Uint8Array; readonly changed: Uint8Array } {
  const indexed = before ? before.indexed.slice() : new Uint8Array(words.length);
  const changed = before ? new Uint8Array(words.length).fill(clear) : indexed;
  // Before the first frame there was nothing: no pixel of a picture is clear, which 0 stands for.
  const old = before?.words ?? new Uint32Array(words.length);
  let [last, entry] = [-1, 0];
  for (let i = 0; i < words.length; i++) {
    const pixel = words[i] ?? 0;
    if (pixel === old[i]) continue;
    if (pixel !== last) {
      last = pixel;
      entry = match(pixel);
    }
    if (indexed[i] === entry) continue;
    indexed[i] = entry;
    changed[i] = entry;
  }
  return { indexed, changed };
}

/**
 * Encodes a loop.
 * @param samples pixels of a few frames from which the rest of the palette is chosen
 * @param frames asked for one after the other, so that only one is in memory
 */
export function encodeGif(
  { width, height }: { readonly width: number; readonly height: number },
  colors: Palette,
  samples: readonly Uint8Array[],
  frames: Iterable<GifFrame>,
): Uint8Array {
  const gifenc = loadGifenc();
  const size = width * height;
  const seeds = [...new Set(seedColors(colors))].map(channels);
  const table: GifColor[] = [...seeds, ...gifenc.quantize(sampled(samples, size), QUANTIZED, { format: 'rgb565' })];
  const transparentIndex = table.length;
  const match = matcher(table);
  const encoder = gifenc.GIFEncoder({ initialCapacity: 1 << 18 });
  let before: Before | undefined;
  for (const { pixels, ms } of frames) {
    const words = new Uint32Array(pixels.buffer, pixels.byteOffset, size);
    const { indexed, changed } = indexFrame(words, before, match, transparentIndex);
    encoder.writeFrame(changed, width, height, {
      palette: before === undefined ? [...table, [255, 0, 255]] : null,
      delay: ms,
      transparent: before !== undefined,
      transparentIndex,
      dispose: 1,
    });
    before = { words, indexed };
  }
  encoder.finish();
  return encoder.bytes();
}
