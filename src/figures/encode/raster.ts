// SVG to pixels and PNG with resvg in WebAssembly, loaded on first use. One picture is in memory at a time: rendered
// images are freed at once, as the garbage collector does not see them.
import { compileRenderer } from './module.ts';

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

async function load(compiled: Promise<WebAssembly.Module> | WebAssembly.Module): Promise<Raster> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  await initWasm(await compiled);
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

/**
 * The renderer, loaded once per thread.
 * @param compiled what another thread has compiled already; only the first call of a thread heeds it
 */
export function raster(compiled?: WebAssembly.Module): Promise<Raster> {
  loading ??= load(compiled ?? compileRenderer());
  return loading;
}
