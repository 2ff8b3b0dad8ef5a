// Reads the figures out of exercise files and nothing else of them. For the author's tools and the tests: the program
// has them from its content loader.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { alternativeText } from './pose/schema/alternative-text.ts';
import { type Figure, figureSchema } from './pose/schema/figure.ts';

export interface LoadedFigure {
  readonly id: string;
  readonly figure: Figure;
  readonly alt: string;
  /** For people: the exercise's own name and steps, or the id and nothing while they are not written yet. */
  readonly name: string;
  readonly steps: readonly string[];
}

/** What is read of an exercise file. Without a side the card of the other side would show the wrong picture. */
const figureFile = z
  .looseObject({
    alt: alternativeText,
    figure: figureSchema,
    oneSided: z.boolean().optional(),
    name: z.string().optional(),
    steps: z.array(z.string()).default([]),
  })
  .refine(({ oneSided, figure }) => oneSided !== true || figure.side !== undefined, {
    message: 'a one-sided exercise says which side its figure shows: side: left or side: right',
    path: ['figure'],
  });

/** A mistake in a figure in plain words. */
export interface FigureMistake {
  readonly id: string;
  readonly message: string;
}

/** Checks the parsed content of one exercise file. */
export function readFigure(id: string, data: unknown): LoadedFigure | FigureMistake[] {
  const parsed = figureFile.safeParse(data);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => ({
      id,
      message: path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message,
    }));
  }
  const { alt, figure, name = id, steps } = parsed.data;
  return { id, figure, alt, name, steps };
}

/** All figures of a folder of exercises, `<id>.yaml` each, and what is wrong with those that cannot be read. */
export async function loadFigures(
  folder: string,
): Promise<{ readonly figures: readonly LoadedFigure[]; readonly mistakes: readonly FigureMistake[] }> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const figures: LoadedFigure[] = [];
  const mistakes: FigureMistake[] = [];
  for (const file of files) {
    const id = file.slice(0, -'.yaml'.length);
    try {
      const read = readFigure(id, parse(await readFile(join(folder, file), 'utf8')));
      if (Array.isArray(read)) mistakes.push(...read);
      else figures.push(read);
    } catch (error) {
      mistakes.push({ id, message: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'cannot be read' });
    }
  }
  return { figures, mistakes };
}
