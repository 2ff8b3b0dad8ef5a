// The part of gifenc that is used; the package brings no types.
declare module 'gifenc' {
  export type GifColor = [number, number, number];

  export interface FrameOptions {
    /** Written with the first frame as the palette of all. */
    readonly palette?: readonly GifColor[] | null;
    /** Milliseconds. */
    readonly delay?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    readonly dispose?: number;
    /** 0 repeats for ever. */
    readonly repeat?: number;
  }

  export interface Encoder {
    writeFrame(pixels: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array;
  }

  interface Gifenc {
    GIFEncoder(options?: { readonly initialCapacity?: number }): Encoder;
    quantize(
      rgba: Uint8Array | Uint8ClampedArray,
      colors: number,
      options?: { readonly format?: 'rgb565' | 'rgb444' },
    ): GifColor[];
  }

  const gifenc: Gifenc;
  export default gifenc;
}
