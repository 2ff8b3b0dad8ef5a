// Decides what a person who typed some words gets to see: one card, a few to choose from, or none.
import type { Knowledge } from '../../content/schema/knowledge.ts';
import { oncePer } from '../../core/util/once-per.ts';
import { createSearch, plainWords } from './search.ts';

/** Cards to choose from; more would hide the best ones. */
const MOST_CHOICES = 6;
/** The best card is shown at once when it fits this much better than the second. */
const CLEARLY_BETTER = 1.6;
/** Cards that fit less than this share of the best one are noise. */
const NOISE = 0.2;

/** What was found: `clear` when it can be shown at once, else cards to choose from, perhaps none. */
export interface Finds {
  readonly clear?: Knowledge;
  readonly choices: readonly Knowledge[];
  /** The best one has a typed word in its name, so that plain talk may have meant it. */
  readonly byName: boolean;
}

/** A card by its exact id, title or one of its aliases. */
function named(cards: ReadonlyMap<string, Knowledge>, words: string): Knowledge | undefined {
  const direct = cards.get(words.replaceAll(' ', '-'));
  if (direct) return direct;
  return [...cards.values()].find(({ title, aliases }) =>
    [title, ...aliases].some((name) => plainWords(name) === words),
  );
}

/** The search over cards, whose index is built once for the cards of a language. */
const searchIn = oncePer(createSearch);

/** Looks for what was typed. @param cards by id, always the same map for the same cards */
export function findCards(cards: ReadonlyMap<string, Knowledge>, typed: string): Finds {
  const words = plainWords(typed);
  const exact = named(cards, words);
  if (exact) return { clear: exact, choices: [], byName: true };
  const found = searchIn(cards)(words);
  const [best, second] = found;
  if (!best) return { choices: [], byName: false };
  const byName = best.named;
  if (best.sure && best.score >= CLEARLY_BETTER * (second?.score ?? 0))
    return { clear: best.card, choices: [], byName };
  const near = found.filter(({ score }) => score >= NOISE * best.score);
  return { choices: near.slice(0, MOST_CHOICES).map(({ card }) => card), byName };
}
