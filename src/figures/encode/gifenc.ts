// The part of gifenc that is used, with the types the package does not bring. Loaded on first use.
import { createRequire } from 'node:module';

export type GifColor = [number, number, number];

export interface FrameOptions {
  /** Written with the first frame as the palette of all. */
  readonly palette: readonly GifColor[] | null;
  /** Milliseconds. */
  readonly delay: number;
  readonly transparent: boolean;
  readonly transparentIndex: number;
  /** 1 leaves the frame under the next one. */
  readonly dispose: number;
}

export interface Encoder {
  readonly writeFrame: (pixels: Uint8Array, width: number, height: number, options: FrameOptions) => void;
  readonly finish: () => void;
  readonly bytes: () => Uint8Array;
}

export interface Gifenc {
  readonly GIFEncoder: (options: { readonly initialCapacity: number }) => Encoder;
  readonly quantize: (rgba: Uint8ClampedArray, colors: number, options: { readonly format: 'rgb565' }) => GifColor[];
}

/** The encoder. A CommonJS package without named exports: `require` gives the same in every loader. */
export const loadGifenc = (): Gifenc => createRequire(import.meta.url)('gifenc') as Gifenc;
