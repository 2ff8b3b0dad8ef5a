// The picture of an exercise in words, for the side that is shown. Pure.
import type { Exercise } from '../content/schema/exercise.ts';

const OTHER: Readonly<Record<string, string>> = { left: 'right', right: 'left', Left: 'Right', Right: 'Left' };

/**
 * The alternative text of a figure.
 * @param side the side shown; left out, the side the text is written for
 */
export function alternativeOf({ alt, figure }: Pick<Exercise, 'alt' | 'figure'>, side?: 'left' | 'right'): string {
  if (figure.side === undefined || side === undefined || side === figure.side) return alt;
  return alt.replace(/\b(?:left|right)\b/gi, (word) => OTHER[word] ?? word);
}
