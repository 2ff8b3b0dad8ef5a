// Discs, and the outline around several, as SVG path data in pixels.
import { type Disc, envelope, rim } from './outline.ts';
import { closed, formatNumber } from './svg.ts';

/** A whole disc. */
export function circle({ at: [x, y], r }: Disc): string {
  const size = formatNumber(r);
  const arc = (to: number): string => `A${size} ${size} 0 1 0 ${formatNumber(to)} ${formatNumber(y)}`;
  return `M${formatNumber(x - r)} ${formatNumber(y)}${arc(x + r)}${arc(x - r)}Z`;
}

/** The outline around discs, as one shape. */
export const around = (discs: readonly Disc[], count = 20): string =>
  closed(envelope(discs.map((disc) => rim(disc, count))));
