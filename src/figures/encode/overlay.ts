// Lays a small picture over a larger one, pixel by pixel.

/** A picture's pixels as resvg gives them: red, green, blue multiplied by their opacity, and the opacity. */
export interface Pixels {
  readonly width: number;
  readonly data: Uint8Array;
}

/** A copy of `under` with `over` at (`left`, 0). */
export function overlay(under: Pixels, over: Pixels, left: number): Uint8Array {
  const out = under.data.slice();
  const rows = over.data.length / 4 / over.width;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < over.width; x++) {
      const from = (y * over.width + x) * 4;
      const to = (y * under.width + left + x) * 4;
      const opacity = over.data[from + 3] ?? 0;
      if (opacity === 0) continue;
      const clear = 1 - opacity / 255;
      for (let c = 0; c < 3; c++) out[to + c] = Math.min(255, (over.data[from + c] ?? 0) + (out[to + c] ?? 0) * clear);
    }
  }
  return out;
}
