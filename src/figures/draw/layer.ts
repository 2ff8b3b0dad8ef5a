// Parts of a picture, laid over each other in the order of how near they are (the painter's algorithm).

/** Something drawn, and how near to the viewer it counts when parts are laid over each other. */
export interface Part {
  /** Centimetres towards the viewer; larger is nearer. */
  readonly near: number;
  readonly svg: string;
}

/** Parts as SVG, the farthest first. */
export const layOver = (parts: readonly Part[]): string =>
  [...parts]
    .sort((a, b) => a.near - b.near)
    .map((part) => part.svg)
    .join('');
