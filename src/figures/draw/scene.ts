// Puts one picture together: backdrop, shadows, props and person by nearness, arrows.
import { type Animation, bodyAt, keyAt, propsAt } from '../animation/animation.ts';
import type { Frame } from '../animation/timeline.ts';
import type { Palette } from '../palette/palette.ts';
import type { Zone } from '../pose/vocabulary.ts';
import { type Felt, personParts } from './body/person.ts';
import type { Camera } from './camera.ts';
import { createContext, type DrawContext } from './context.ts';
import { layOver } from './layer.ts';
import { drawBackdrop } from './props/backdrop.ts';
import { drawProp } from './props/prop.ts';
import { drawShadows } from './props/shadows.ts';
import { arrowsTo, frameArrows } from './scene-arrows.ts';

/** How strongly a zone shows, and below what it is not drawn. */
const ZONE_OPACITY = 0.92;
const ZONE_LEAST = 0.05;

/** The zones felt in a frame: they fade in and out with the movement. */
function feltIn(animation: Animation, { from, to, t }: Pick<Frame, 'from' | 'to' | 't'>): Felt[] {
  const [a, b] = [keyAt(animation, from).feel, keyAt(animation, to).feel];
  const zones = new Map<Zone, number>();
  for (const zone of a) zones.set(zone, 1 - t);
  for (const zone of b) zones.set(zone, (zones.get(zone) ?? 0) + t);
  return [...zones]
    .map(([zone, share]) => ({ zone, opacity: Math.min(1, share) * ZONE_OPACITY }))
    .filter(({ opacity }) => opacity > ZONE_LEAST);
}

/** The helper is drawn in other clothes, so that the two are told apart. */
const helperContext = (context: DrawContext): DrawContext => ({
  ...context,
  name: `${context.name}-helper`,
  colors: { ...context.colors, top: context.colors.gear, topLine: context.colors.gearLine },
});

/** Everything but arrows and ring at one moment. */
function moment(animation: Animation, context: DrawContext, frame: Pick<Frame, 'from' | 'to' | 't'>): string {
  const body = bodyAt(animation, frame.from, frame.to, frame.t);
  const parts = personParts(context, body, feltIn(animation, frame));
  const props = propsAt(animation, frame.from, frame.to, frame.t).flatMap((prop) => drawProp(context, prop, body));
  const helper = animation.helper ? personParts(helperContext(context), animation.helper, []) : [];
  return (
    drawBackdrop(context, { wall: animation.figure.wall, matAt: animation.matAt }) +
    drawShadows(context, body) +
    layOver([
      ...props.filter(({ near }) => near <= -50),
      ...parts,
      ...helper,
      ...props.filter(({ near }) => near > -50),
    ])
  );
}

const canvas = ({ width, height }: Camera): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
const open = (camera: Camera, background: string): string =>
  `${canvas(camera)}<rect width="${camera.width}" height="${camera.height}" fill="${background}"/>`;

/** One frame of the moving picture as SVG, without the ring of a counted hold. */
export function drawFrame(animation: Animation, frame: Frame, camera: Camera, colors: Palette): string {
  const context = createContext(camera, colors);
  return `${open(camera, colors.background)}${moment(animation, context, frame)}${frameArrows(animation, frame, context)}</svg>`;
}

/** A frame in two pictures, as the person moves between arrows that stay: the body, and the arrows on clear ground. */
export function drawLayers(
  animation: Animation,
  camera: Camera,
  colors: Palette,
): { readonly body: (frame: Frame) => string; readonly arrows: (frame: Frame) => string | undefined } {
  const context = createContext(camera, colors);
  return {
    body: (frame) => `${open(camera, colors.background)}${moment(animation, context, frame)}</svg>`,
    arrows: (frame) => {
      const drawn = frameArrows(animation, frame, context);
      return drawn === '' ? undefined : `${canvas(camera)}${drawn}</svg>`;
    },
  };
}

/** One key pose as SVG, with the arrows that lead to it from the key `before`; `name` keeps ids apart. */
export function drawKey(
  animation: Animation,
  index: number,
  before: number | undefined,
  camera: Camera,
  colors: Palette,
  name: string,
): string {
  const context = createContext(camera, colors, name);
  const still = { from: index, to: index, t: 0 };
  const leading = before === undefined ? '' : arrowsTo(animation, before, index, context, 'leading');
  return (
    open(camera, colors.background) +
    moment(animation, context, still) +
    leading +
    arrowsTo(animation, index - 1, index, context, 'held') +
    '</svg>'
  );
}
