// Puts one picture together: backdrop, shadows, props and person by nearness, arrows, ring.
import type { Palette } from '../palette/palette.ts';
import type { Zone } from '../pose/vocabulary.ts';
import { bodyAt, type Film, keyAt, propsAt } from '../timeline/film.ts';
import type { Frame } from '../timeline/timeline.ts';
import { arrowLine, type Course, drawArrow } from './arrow.ts';
import { type Felt, layered, personParts } from './body/person.ts';
import { type Camera, flatten, toPixels } from './camera.ts';
import { type Pen, penFor } from './pen.ts';
import { drawBackdrop, drawShadows } from './props/backdrop.ts';
import { drawProp } from './props/things.ts';
import { RING } from './ring.ts';

/** How strongly a zone shows, and below what it is not drawn. */
const ZONE_OPACITY = 0.92;
const ZONE_LEAST = 0.05;

/** The arrows that lead from one key to another. */
export function arrowsTo(film: Film, from: number, to: number, pen: Pen, which: 'leading' | 'held'): string {
  const course: Course = {
    from: keyAt(film, from).skeleton,
    to: keyAt(film, to).skeleton,
    at: (t) => bodyAt(film, from, to, t),
  };
  return keyAt(film, to)
    .arrows.filter(
      (arrow) => (typeof arrow === 'object' && 'stay' in arrow && arrow.stay === true) === (which === 'held'),
    )
    .map((arrow) => drawArrow(pen, arrowLine(arrow, course, film.sight, film.mirrored)))
    .join('');
}

/** The zones felt in a frame: they fade in and out with the movement. */
function feltIn(film: Film, { from, to, t }: Pick<Frame, 'from' | 'to' | 't'>): Felt[] {
  const [a, b] = [keyAt(film, from).feel, keyAt(film, to).feel];
  const zones = new Map<Zone, number>();
  for (const zone of a) zones.set(zone, 1 - t);
  for (const zone of b) zones.set(zone, (zones.get(zone) ?? 0) + t);
  return [...zones]
    .map(([zone, share]) => ({ zone, opacity: Math.min(1, share) * ZONE_OPACITY }))
    .filter(({ opacity }) => opacity > ZONE_LEAST);
}

/** The upper corner in which a ring covers nothing, as far as there is one. */
export function ringCorner(film: Film, camera: Camera): 'left' | 'right' {
  const reach = RING.inset * 2.4;
  const hits = { left: 0, right: 0 };
  for (const { skeleton } of film.keys) {
    for (const p of [
      skeleton.head,
      skeleton.arms.L.tip,
      skeleton.arms.R.tip,
      skeleton.legs.L.toe,
      skeleton.legs.R.toe,
    ]) {
      const [x, y] = toPixels(camera, flatten(camera, p));
      if (y > reach) continue;
      if (x < reach) hits.left += 1;
      if (x > camera.width - reach) hits.right += 1;
    }
  }
  return hits.right > hits.left ? 'left' : 'right';
}

/** The helper is drawn in other clothes, so that the two are told apart. */
const helperPen = (pen: Pen): Pen => ({
  ...pen,
  name: `${pen.name}-helper`,
  colors: { ...pen.colors, top: pen.colors.gear, topLine: pen.colors.gearLine },
});

/** Everything but arrows and ring at one moment. */
function moment(film: Film, pen: Pen, frame: Pick<Frame, 'from' | 'to' | 't'>): string {
  const body = bodyAt(film, frame.from, frame.to, frame.t);
  const parts = personParts(pen, body, feltIn(film, frame));
  const props = propsAt(film, frame.from, frame.to, frame.t).flatMap((prop) => drawProp(pen, prop, body));
  const helper = film.helper ? personParts(helperPen(pen), film.helper, []) : [];
  return (
    drawBackdrop(pen, { wall: film.figure.wall, matAt: film.matAt }) +
    drawShadows(pen, body) +
    layered([
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

/** The arrows of a frame: those that lead to the next key and those of a press that is held. */
function frameArrows(film: Film, { from, to, arrows, held }: Frame, pen: Pen): string {
  const next = from === to ? (from + 1) % film.keys.length : to;
  return (
    (arrows && next !== from ? arrowsTo(film, from, next, pen, 'leading') : '') +
    (held ? arrowsTo(film, from - 1, from, pen, 'held') : '')
  );
}

/** One frame of the moving picture as SVG, without the ring of a counted hold. */
export function drawFrame(film: Film, frame: Frame, camera: Camera, colors: Palette): string {
  const pen = penFor(camera, colors);
  return `${open(camera, colors.background)}${moment(film, pen, frame)}${frameArrows(film, frame, pen)}</svg>`;
}

/** A frame in two pictures, as the person moves between arrows that stay: the body, and the arrows on clear ground. */
export function drawLayers(
  film: Film,
  camera: Camera,
  colors: Palette,
): { readonly body: (frame: Frame) => string; readonly arrows: (frame: Frame) => string | undefined } {
  const pen = penFor(camera, colors);
  return {
    body: (frame) => `${open(camera, colors.background)}${moment(film, pen, frame)}</svg>`,
    arrows: (frame) => {
      const drawn = frameArrows(film, frame, pen);
      return drawn === '' ? undefined : `${canvas(camera)}${drawn}</svg>`;
    },
  };
}

/** One key pose as SVG, with the arrows that lead to it from the key `before`; `name` keeps ids apart. */
export function drawKey(
  film: Film,
  index: number,
  before: number | undefined,
  camera: Camera,
  colors: Palette,
  name: string,
): string {
  const pen = penFor(camera, colors, name);
  const still = { from: index, to: index, t: 0 };
  const leading = before === undefined ? '' : arrowsTo(film, before, index, pen, 'leading');
  return (
    open(camera, colors.background) +
    moment(film, pen, still) +
    leading +
    arrowsTo(film, index - 1, index, pen, 'held') +
    '</svg>'
  );
}
