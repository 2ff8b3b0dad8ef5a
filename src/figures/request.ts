// What the rest of the program asks for, and what it gets: a picture of an exercise at the pace of its dose.
import { createHash } from 'node:crypto';
import { CANVAS } from './canvas.ts';
import { type Drawing, type Form, formOf, type Pace, RENDERER_VERSION } from './drawing.ts';
import type { Theme } from './palette/palette.ts';
import { personOf } from './palette/people.ts';
import type { Figure } from './pose/schema/figure.ts';

export interface PictureRequest {
  /** The exercise's id: it chooses the person drawn. */
  readonly id: string;
  readonly pose: Figure;
  /** For one-sided exercises. */
  readonly side?: 'left' | 'right';
  readonly form: Form;
  readonly palette: Theme;
  /** Pace of the dose in seconds; left out, the pace of the figure. */
  readonly dose?: Pace;
}

export interface Picture {
  /** The file that holds it. */
  readonly path: string;
  readonly mime: 'image/gif' | 'image/png';
  /** Names what is seen: the same picture always has the same hash, a changed one another. */
  readonly hash: string;
}

/** The request as the renderer takes it: nothing in it that does not change the picture. */
export function drawingOf({ id, pose, side, form, palette, dose }: PictureRequest): Drawing {
  const out = formOf({ figure: pose, form });
  return {
    figure: pose,
    person: pose.person ?? personOf(id),
    side: pose.side === undefined || side === undefined || side === pose.side ? undefined : side,
    form: out,
    theme: palette,
    pace: out === 'still' ? {} : { hold: dose?.hold, rep: dose?.rep },
  };
}

/** Values in one order of names, so that the same data gives the same text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, ordered(inner)]),
  );
}

/** Hex digits of the hash that name a file: enough that two pictures never meet. */
const HASH_DIGITS = 32;

/** The name of a drawing: pose, renderer, palette, size and pace. */
export function hashOf(drawing: Drawing): string {
  const { pace: tempo, ...rest } = drawing;
  // Files that earlier versions drew go by this word for the pace.
  const content = JSON.stringify([RENDERER_VERSION, CANVAS[drawing.figure.canvas], ordered({ ...rest, tempo })]);
  return createHash('sha256').update(content).digest('hex').slice(0, HASH_DIGITS);
}
