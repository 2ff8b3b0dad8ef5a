// The languages that Limber speaks, each with its sentences and content, read when the first person needs it.
import type { Content } from '../content/content.ts';
import type { Spoken } from '../core/routing/load.ts';
import type { Texts } from '../domain/feature.ts';

/** Gives the texts of a language, or of the first where that is not spoken. @param language BCP 47 */
export type TextsOf = (language: string | undefined) => Spoken<Content>;

/**
 * @param first the texts for people whose language is not spoken
 * @param others texts by language; a bare language serves all its regions
 */
export function speak(first: Texts, others: Readonly<Record<string, () => Texts>> = {}): TextsOf {
  const made = new Map<string, Spoken<Content>>();
  const fallback: Spoken<Content> = { ...first, language: undefined };
  return (wanted) => {
    const language = [wanted, wanted?.split('-')[0]].find((each) => each !== undefined && Object.hasOwn(others, each));
    if (language === undefined) return fallback;
    const known = made.get(language);
    const texts = known ?? { ...(others[language]?.() ?? first), language };
    made.set(language, texts);
    return texts;
  };
}
