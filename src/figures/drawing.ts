// What is to be drawn, in plain data that can go to another thread. Imports nothing that draws.
import type { Theme } from './palette/palette.ts';
import type { Figure } from './pose/schema/figure.ts';
import type { CanvasName } from './pose/vocabulary.ts';

export type Form = 'moving' | 'still';

/** The pace of a dose in seconds; what is missing keeps the pace of the figure. */
export interface Tempo {
  /** How long the working pose is held. */
  readonly hold?: number;
  /** How long one repetition takes, its hold not counted. */
  readonly rep?: number;
}

export interface Drawing {
  readonly figure: Figure;
  /** Index of the drawn person. */
  readonly person: number;
  /** The side asked for, when it is not the one the figure shows. */
  readonly side?: 'left' | 'right';
  readonly form: Form;
  readonly theme: Theme;
  readonly tempo: Tempo;
}

/** Changes with every change of how pictures look, so that old ones are drawn anew. */
export const RENDERER_VERSION = 2;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels of a moving picture. */
export const CANVAS: Readonly<Record<CanvasName, Size>> = {
  wide: { width: 480, height: 300 },
  square: { width: 420, height: 420 },
  tall: { width: 360, height: 480 },
};

/** Most bytes of a moving picture: it must arrive before a person on a train has given up. */
export const MOST_BYTES = 450_000;

/** What a drawing comes out as: a figure that only makes sense as a still is always one. */
export const formOf = ({ figure, form }: Pick<Drawing, 'figure' | 'form'>): Form => (figure.still ? 'still' : form);
