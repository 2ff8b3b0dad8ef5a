// What is to be drawn, in plain data that can go to another thread. Imports nothing that draws.
import type { Theme } from './palette/palette.ts';
import type { Figure } from './pose/schema/figure.ts';

/** Whether a picture moves. */
export type Form = 'moving' | 'still';

/** The pace of a dose in seconds; what is missing keeps the pace of the figure. */
export interface Pace {
  /** How long the working pose is held. */
  readonly hold?: number;
  /** How long one repetition takes, its hold not counted. */
  readonly rep?: number;
}

/** What is to be drawn. */
export interface Drawing {
  readonly figure: Figure;
  /** Index of the drawn person. */
  readonly person: number;
  /** The side asked for, when it is not the one the figure shows. */
  readonly side?: 'left' | 'right';
  readonly form: Form;
  readonly theme: Theme;
  readonly pace: Pace;
}

/** Changes with every change of how pictures look, so that old ones are drawn anew. */
export const RENDERER_VERSION = 2;

/** Most bytes of a moving picture: it must arrive before a person on a train gives up. */
export const MOST_BYTES = 450_000;

/** What a drawing comes out as: a figure that only makes sense as a still is always one. */
export const formOf = ({ figure, form }: Pick<Drawing, 'figure' | 'form'>): Form => (figure.still ? 'still' : form);
