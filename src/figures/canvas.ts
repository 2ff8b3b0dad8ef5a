// The sizes of moving pictures.
import type { CanvasName } from './pose/vocabulary.ts';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a moving picture, by the shape that its figure asks for. */
export const CANVAS: Readonly<Record<CanvasName, Size>> = {
  wide: { width: 480, height: 300 },
  square: { width: 420, height: 420 },
  tall: { width: 360, height: 480 },
};
