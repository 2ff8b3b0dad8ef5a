// Contact sheets: every figure's key poses on a few pages that a physiotherapist can look through and sign.
import { animate } from '../animation/animate.ts';
import { CANVAS } from '../canvas.ts';
import { frameAnimation } from '../draw/framing.ts';
import { drawKey } from '../draw/scene.ts';
import { panelKeys } from '../draw/storyboard.ts';
import type { LoadedFigure } from '../load.ts';
import { paletteOf, type Theme } from '../palette/palette.ts';
import { personOf } from '../palette/people.ts';

/** Height of a tile and width of a sheet in pixels. */
const TILE = 170;
const SHEET_WIDTH = 1500;
const GAP = 4;
const BETWEEN = 14;

interface Tile {
  readonly id: string;
  readonly width: number;
  readonly svg: string;
}

function tile({ id, figure }: LoadedFigure, theme: Theme, most: number): Tile {
  const animation = animate(figure);
  const size = CANVAS[figure.canvas];
  const camera = frameAnimation(animation, size);
  const width = (size.width * TILE) / size.height;
  const colors = paletteOf(theme, figure.person ?? personOf(id));
  const keys = panelKeys(animation);
  const chosen =
    most === 1 ? [keys.findLast((key) => animation.keys[key]?.feel.length) ?? keys.at(-1) ?? 0] : keys.slice(0, most);
  const panels = chosen.map((key, i) => {
    const before = chosen[i - 1] ?? (most === 1 && key > 0 ? key - 1 : undefined);
    const svg = drawKey(animation, key, before, camera, colors, `-${id}-${i}`);
    return svg.replace(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"`,
      `<svg x="${i * (width + GAP)}" y="0" overflow="hidden" width="${width}" height="${TILE}"`,
    );
  });
  return { id, width: chosen.length * (width + GAP) - GAP, svg: panels.join('') };
}

/** One sheet as SVG and the ids in its rows, as pictures hold no letters. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Lays figures out in rows.
 * @param most panels a figure: 1 shows its most telling pose
 */
export function drawSheet(figures: readonly LoadedFigure[], theme: Theme, most = 4): Sheet {
  const rows: string[][] = [[]];
  let [x, y] = [0, 0];
  const placed = figures.map((figure) => {
    const { id, width, svg } = tile(figure, theme, most);
    if (x > 0 && x + width > SHEET_WIDTH) {
      [x, y] = [0, y + TILE + BETWEEN];
      rows.push([]);
    }
    rows.at(-1)?.push(id);
    const at = `<svg x="${x}" y="${y}" width="${width}" height="${TILE}">${svg}</svg>`;
    x += width + BETWEEN;
    return at;
  });
  const height = y + TILE;
  return {
    width: SHEET_WIDTH,
    height,
    rows,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${SHEET_WIDTH}" height="${height}"><rect width="${SHEET_WIDTH}" height="${height}" fill="#ffffff"/>${placed.join('')}</svg>`,
  };
}
