// Limber's own sentences, by id, from Fluent text. Reads no files: the caller brings the text.
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** Says a sentence of one language. */
export interface Say {
  (id: string, values?: Readonly<Record<string, string | number>>): string;
  /** The language and region by which dates and numbers are written, BCP 47. */
  readonly locale: string;
  /** Whether there is such a sentence. */
  readonly has: (id: string) => boolean;
}

/** How a language writes dates where its bare code would mean another country's way. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/**
 * Makes `say` for one language.
 * @param language BCP 47
 * @param sources Fluent texts; ids must be unique over all of them.
 * @param shape what becomes of the words of each sentence, its placeholders left alone
 * @throws Error naming every id that stands twice, and, when asked for an id that is missing or for a value that was not given.
 */
export function createWords(language: string, sources: readonly string[], shape?: (sentence: string) => string): Say {
  // Names and cities stand alone in our sentences, so Fluent's invisible direction marks are not needed.
  const bundle = new FluentBundle(language, { useIsolating: false, ...(shape ? { transform: shape } : {}) });
  const problems = sources.flatMap((source) => bundle.addResource(new FluentResource(source)));
  if (problems.length > 0)
    throw new Error(`words (${language}): ${problems.map((problem) => problem.message).join('; ')}`);
  const say = (id: string, values?: Readonly<Record<string, string | number>>): string => {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) throw new Error(`words (${language}): no sentence "${id}"`);
    const errors: Error[] = [];
    const sentence = bundle.formatPattern(pattern, values, errors);
    if (errors[0]) throw new Error(`words (${language}): "${id}": ${errors[0].message}`);
    return sentence;
  };
  return Object.assign(say, {
    locale: LOCALES[language] ?? language,
    has: (id: string) => bundle.getMessage(id)?.value !== undefined && bundle.getMessage(id)?.value !== null,
  });
}
