// Every exercise has a picture described in content/figures with an `alt`: the picture in words, for people who cannot see it.
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';

/** Characters below which such a text says no more than a name. */
const LEAST_CHARS = 20;

function altOf(value: unknown): string | undefined {
  const alt = typeof value === 'object' && value !== null && 'alt' in value ? value.alt : undefined;
  return typeof alt === 'string' ? alt.trim() : undefined;
}

/** Does nothing while there are no figures at all. */
export const checkFigures: Rule = (material, tell) => {
  const figures = new Map(
    material.files.filter(({ file }) => file.startsWith('figures/')).map((raw) => [raw.file, raw] as const),
  );
  if (figures.size === 0) return;
  for (const id of material.content.exercises.keys()) {
    const file = `figures/${id}.yaml`;
    const figure = figures.get(file);
    if (!figure) tell(mistakeAt(material, `exercises/${id}`, [], `it has no picture: describe it in ${file}`));
    else if ((altOf(figure.value) ?? '').length < LEAST_CHARS) {
      tell({ file, line: 1, field: 'alt', message: 'say in a sentence what the picture shows, for who cannot see it' });
    }
  }
};
