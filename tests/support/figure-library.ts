// The figures of the library, read once for a test file.
import { loadFigures, type LoadedFigure } from '../../src/figures/load.ts';

const { figures, mistakes } = await loadFigures('content/exercises');

export { mistakes };
export const library: readonly LoadedFigure[] = figures;

/** One figure by its exercise's id. */
export function figureOf(id: string): LoadedFigure {
  const found = figures.find((figure) => figure.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
}

/** The exercises whose look is frozen: one of each position and mechanism. */
export const REFERENCE = [
  'cat-cow',
  'bird-dog',
  'hip-bridge',
  'dead-bug',
  'forearm-plank-knees',
  'childs-pose',
  'chair-forward-fold',
  'wall-angel',
  'neck-isometric-side',
  'clamshell',
  'double-knee-twist',
  'prone-chest-lift',
] as const;
