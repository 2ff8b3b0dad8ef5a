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
  const sample = new Uint8ClampedArray(size * 4 * samples.length);
  samples.forEach((pixels, i) => {
    sample.set(pixels, i * size * 4);
  });
  const seeds = [...new Set(seedColors(colors))].map(channels);
  const table: GifColor[] = [...seeds, ...gifenc.quantize(sample, QUANTIZED, { format: 'rgb565' })];
  const transparentIndex = table.length;
  const match = matcher(table);
  const encoder = gifenc.GIFEncoder({ initialCapacity: 1 << 18 });
  let before: Uint8Array | undefined;
  for (const { pixels, ms } of frames) {
    const words = new Uint32Array(pixels.buffer, pixels.byteOffset, size);
    const indexed = new Uint8Array(size);
    const changed = before ? new Uint8Array(size) : indexed;
    let last = -1;
    let entry = 0;
    for (let i = 0; i < size; i++) {
      const pixel = words[i] ?? 0;
      if (pixel !== last) {
        last = pixel;
        entry = match(pixel);
      }
      indexed[i] = entry;
      if (before) changed[i] = before[i] === entry ? transparentIndex : entry;
    }
    const first = before === undefined;
    before = indexed;
    encoder.writeFrame(changed, width, height, {
      palette: first ? [...table, [255, 0, 255]] : null,
      delay: ms,
      transparent: !first,
      transparentIndex,
      dispose: 1,
    });
  }
  encoder.finish();
  return encoder.bytes();
}
