// SVG to pixels and PNG with resvg in WebAssembly, loaded on first use. One picture is in memory at a time: rendered
// images are freed at once, as the garbage collector does not see them.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

interface Image {
  readonly pixels: Uint8Array;
  asPng(): Uint8Array;
  free(): void;
}

interface Renderer {
  render(): Image;
  free(): void;
}

export interface Raster {
  /** Red, green, blue and opacity of each pixel. */
  readonly pixels: (svg: string) => Uint8Array;
  readonly png: (svg: string) => Uint8Array;
}

async function load(): Promise<Raster> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(file));
  const use = <T>(svg: string, take: (image: Image) => T): T => {
    const renderer: Renderer = new Resvg(svg, { font: { loadSystemFonts: false } });
    try {
      const image = renderer.render();
      try {
        return take(image);
      } finally {
        image.free();
      }
    } finally {
      renderer.free();
    }
  };
  return {
    pixels: (svg) => use(svg, (image) => image.pixels.slice()),
    png: (svg) => use(svg, (image) => image.asPng().slice()),
  };
}

let loading: Promise<Raster> | undefined;

/** The renderer, loaded once per thread. */
export function raster(): Promise<Raster> {
  loading ??= load();
  return loading;
}
