// Text of SVG: numbers, lines through points, path elements. Pixels; one decimal is enough and keeps frames alike.
import type { Color } from '../../palette/color.ts';
import type { Point } from '../../rig/vector.ts';

/** A number of pixels as text. By whole numbers: printing fractions is a tenth of the time a picture takes. */
export function formatNumber(value: number): string {
  const tenths = Math.round(Math.abs(value) * 10);
  const [whole, rest] = [Math.floor(tenths / 10), tenths % 10];
  const text = rest === 0 ? `${whole}` : `${whole}.${rest}`;
  return value < 0 && tenths > 0 ? `-${text}` : text;
}

/** A point as text. */
export const formatPoint = ([x, y]: Point): string => `${formatNumber(x)} ${formatNumber(y)}`;

/** Path data of an open line through points. */
export const line = (points: readonly Point[]): string => `M${points.map(formatPoint).join('L')}`;

/** Path data of a closed shape. */
export const closed = (points: readonly Point[]): string => `${line(points)}Z`;

/** A path element with these attributes. */
export function path(d: string, style: Readonly<Record<string, string | number>>): string {
  const attributes = Object.entries(style).map(([name, value]) => ` ${name}="${value}"`);
  return `<path d="${d}"${attributes.join('')}/>`;
}

/** An opacity as text. */
export const formatOpacity = (value: number): string => value.toFixed(2);

/** Attributes of a round stroke, `width` pixels wide. */
export const stroke = (color: Color, width: number): Readonly<Record<string, string>> => ({
  stroke: color,
  'stroke-width': formatNumber(width),
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
});
