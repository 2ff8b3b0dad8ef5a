// The pixels of a loop's frames, each body drawn once: the way back shows what the way there showed, and a hold is one
// picture under a ring that fills.
import type { Animation } from '../animation/animation.ts';
import type { Frame } from '../animation/timeline.ts';
import type { Size } from '../canvas.ts';
import type { Camera } from '../draw/camera.ts';
import { RING_BOX, ringCorner, ringPicture } from '../draw/ring.ts';
import { drawLayers } from '../draw/scene.ts';
import type { Palette } from '../palette/palette.ts';
import { overlay } from './overlay.ts';
import type { Raster } from './raster.ts';

/** Names what is seen of the body in each frame; frames of one name look alike but for arrows and ring. */
export function bodyNames(animation: Animation, frames: readonly Frame[]): string[] {
  const looks = animation.keys.map(({ spec, props, feel }) => JSON.stringify([spec, props, feel]));
  // Keys that look alike go by the number of the first.
  const first = looks.map((look) => looks.indexOf(look));
  return frames.map(({ from, to, t }) => {
    const [a = from, b = to] = [first[from], first[to]];
    if (t <= 0 || a === b) return `${a}`;
    return a < b ? `${a} ${b} ${t.toFixed(4)}` : `${b} ${a} ${(1 - t).toFixed(4)}`;
  });
}

/** Gives the pixels of a frame by its index. Keeps a body only while a later frame needs it. */
export function framePixels(
  animation: Animation,
  frames: readonly Frame[],
  { camera, colors, size }: { readonly camera: Camera; readonly colors: Palette; readonly size: Size },
  pixels: Raster['pixels'],
): (index: number) => Uint8Array {
  const layers = drawLayers(animation, camera, colors);
  const names = bodyNames(animation, frames);
  const last = new Map(names.map((name, i) => [name, i]));
  const bodies = new Map<string, Uint8Array>();
  const ringAt = ringCorner(animation, camera) === 'left' ? 0 : size.width - RING_BOX;
  let arrows: { readonly name: string; readonly data: Uint8Array | undefined } | undefined;

  const bodyOf = (frame: Frame, name: string, index: number): Uint8Array => {
    const body = bodies.get(name) ?? pixels(layers.body(frame));
    if ((last.get(name) ?? 0) > index) bodies.set(name, body);
    else bodies.delete(name);
    return body;
  };

  // Arrows stay as they are through a hold and through a movement.
  const arrowsOf = (frame: Frame): Uint8Array | undefined => {
    const name = `${frame.from} ${frame.to} ${frame.arrows} ${frame.held}`;
    if (arrows?.name !== name) {
      const svg = layers.arrows(frame);
      arrows = { name, data: svg === undefined ? undefined : pixels(svg) };
    }
    return arrows.data;
  };

  return (index) => {
    const [frame, name] = [frames[index], names[index]];
    if (!frame || name === undefined) throw new RangeError('no such frame');
    let data = bodyOf(frame, name, index);
    const over = arrowsOf(frame);
    if (over) data = overlay({ width: size.width, data }, { width: size.width, data: over }, 0);
    if (frame.ring === undefined) return data;
    const ring = pixels(ringPicture(colors, frame.ring));
    return overlay({ width: size.width, data }, { width: RING_BOX, data: ring }, ringAt);
  };
}
