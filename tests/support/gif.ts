// Reads what the tests need of a GIF: its size, how often it repeats, and how long each frame is shown.

export interface ReadGif {
  readonly width: number;
  readonly height: number;
  /** Milliseconds of each frame. */
  readonly delays: readonly number[];
  readonly frames: number;
  readonly colors: number;
}

/** Walks the blocks of a GIF (GIF89a specification, sections 17 to 27). */
export function readGif(bytes: Uint8Array): ReadGif {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (String.fromCharCode(...bytes.slice(0, 6)) !== 'GIF89a') throw new Error('no GIF');
  const packed = view.getUint8(10);
  const colors = 2 << (packed & 7);
  let at = 13 + (packed & 0x80 ? colors * 3 : 0);
  const delays: number[] = [];
  let frames = 0;
  const skipBlocks = (): void => {
    for (let size = view.getUint8(at); size > 0; size = view.getUint8(at)) at += size + 1;
    at += 1;
  };
  for (;;) {
    const kind = view.getUint8(at);
    if (kind === 0x3b)
      return { width: view.getUint16(6, true), height: view.getUint16(8, true), delays, frames, colors };
    if (kind === 0x21) {
      if (view.getUint8(at + 1) === 0xf9) delays.push(view.getUint16(at + 4, true) * 10);
      at += 2;
      skipBlocks();
    } else if (kind === 0x2c) {
      frames += 1;
      const local = view.getUint8(at + 9);
      at += 10 + (local & 0x80 ? (2 << (local & 7)) * 3 : 0) + 1;
      skipBlocks();
    } else {
      throw new Error(`block ${kind} at ${at}`);
    }
  }
}
