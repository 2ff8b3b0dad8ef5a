// The still: two to four key poses side by side, numbered by dots, with arrows; for reduced motion, printing, and
// platforms that show no animation.
import type { Animation } from '../animation/animation.ts';
import type { Size } from '../canvas.ts';
import type { Palette } from '../palette/palette.ts';
import type { CanvasName } from '../pose/vocabulary.ts';
import { frameAnimation } from './framing.ts';
import { drawKey } from './scene.ts';

/** Pixels of one panel, and between panels. */
const PANEL: Readonly<Record<CanvasName, Size>> = {
  wide: { width: 460, height: 270 },
  square: { width: 330, height: 350 },
  tall: { width: 290, height: 390 },
};
const GAP = 6;
/** Panels of one still at most. */
const MOST_PANELS = 4;
/** Keys held for fewer seconds are passed through and get no panel. */
const PASSING = 0.15;

/** Indices of the keys that get a panel: each pose once, at most four, passing ones only when there are no others. */
export function panelKeys(animation: Animation): number[] {
  const different = (least: number): number[] => {
    const seen = new Set<string>();
    return animation.keys.flatMap((key, i) => {
      const pose = JSON.stringify([key.spec, key.props]);
      if (!key.panel || (key.hold !== undefined && key.hold < least) || seen.has(pose)) return [];
      seen.add(pose);
      return [i];
    });
  };
  const held = different(PASSING);
  const chosen = held.length > 1 ? held : different(0);
  return (chosen.length === 0 ? [0] : chosen).slice(0, MOST_PANELS);
}

/** Columns for a number of panels: wide ones are stacked, as a phone is narrow. */
function columns(canvas: CanvasName, count: number): number {
  if (count === 4) return 2;
  return canvas === 'wide' ? 1 : count;
}

const nested = (svg: string, x: number, y: number): string =>
  svg.replace('<svg ', `<svg x="${x}" y="${y}" overflow="hidden" `);

/** The storyboard as SVG, and its size in pixels. */
export function drawStoryboard(animation: Animation, colors: Palette): { readonly svg: string; readonly size: Size } {
  const { canvas } = animation.figure;
  const keys = panelKeys(animation);
  const across = columns(canvas, keys.length);
  const panel =
    keys.length === 1 ? { width: PANEL[canvas].width * 1.2, height: PANEL[canvas].height * 1.2 } : PANEL[canvas];
  const camera = frameAnimation(animation, panel);
  const rows = Math.ceil(keys.length / across);
  const size = {
    width: across * panel.width + (across - 1) * GAP,
    height: rows * panel.height + (rows - 1) * GAP,
  };
  const panels = keys.map((key, i) => {
    const [x, y] = [(i % across) * (panel.width + GAP), Math.floor(i / across) * (panel.height + GAP)];
    const before = i === 0 ? undefined : (keys[i - 1] ?? key - 1);
    const dots = Array.from(
      { length: keys.length > 1 ? i + 1 : 0 },
      (_, n) => `<circle cx="${x + 18 + n * 13}" cy="${y + 18}" r="4.5" fill="${colors.arrow}"/>`,
    );
    return nested(drawKey(animation, key, before, camera, colors, `-${i}`), x, y) + dots.join('');
  });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" ` +
    `viewBox="0 0 ${size.width} ${size.height}"><rect width="${size.width}" height="${size.height}" ` +
    `fill="${colors.gap}"/>${panels.join('')}</svg>`;
  return { svg, size };
}
