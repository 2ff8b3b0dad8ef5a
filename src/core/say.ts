// Limber's own sentences, by id, from Fluent text. Reads no files: the caller brings the text.
import { FluentBundle, FluentResource } from '@fluent/bundle';

export type Say = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Makes `say` for one language.
 * @param sources Fluent texts; ids must be unique over all of them.
 * @throws Error naming every id that stands twice, and, when asked for an id that is missing or for a value that was not given.
 */
export function createWords(language: string, sources: readonly string[]): Say {
  // Names and cities stand alone in our sentences, so Fluent's invisible direction marks are not needed.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const problems = sources.flatMap((source) => bundle.addResource(new FluentResource(source)));
  if (problems.length > 0)
    throw new Error(`words (${language}): ${problems.map((problem) => problem.message).join('; ')}`);
  return (id, values) => {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) throw new Error(`words (${language}): no sentence "${id}"`);
    const errors: Error[] = [];
    const sentence = bundle.formatPattern(pattern, values, errors);
    if (errors[0]) throw new Error(`words (${language}): "${id}": ${errors[0].message}`);
    return sentence;
  };
}
