// One small picture with every figure's most telling pose, for a README: palette colours, half the size of a sheet.
import { encodeGif } from '../encode/gif.ts';
import { raster } from '../encode/raster.ts';
import type { LoadedFigure } from '../load.ts';
import { paletteOf } from '../palette/palette.ts';
import { drawSheet } from './sheet.ts';

/** Share of a contact sheet's size. */
const SMALL = 0.56;

/** The overview as a GIF of one frame. */
export async function drawOverview(figures: readonly LoadedFigure[]): Promise<Uint8Array> {
  const { pixels } = await raster();
  const { svg, width, height } = drawSheet(figures, 'light', 1);
  const size = { width: Math.round(width * SMALL), height: Math.round(height * SMALL) };
  const scaled = svg.replace(
    `width="${width}" height="${height}"`,
    `width="${size.width}" height="${size.height}" viewBox="0 0 ${width} ${height}"`,
  );
  const drawn = pixels(scaled);
  return encodeGif(size, paletteOf('light', 0), [drawn], [{ pixels: drawn, ms: 0 }]);
}
