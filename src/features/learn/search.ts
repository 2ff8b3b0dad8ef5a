// Finds cards by what a person typed, with slips of the finger forgiven. The only file that knows the search library.
import MiniSearch from 'minisearch';
import type { Knowledge } from '../../content/schema/knowledge.ts';

/** Cards that fit, the best first. */
export type Search = (words: string) => readonly Found[];

export interface Found {
  readonly card: Knowledge;
  /** How well it fits; only to be compared with others of the same search. */
  readonly score: number;
  /** A word stands in the card just so, or nearly so in its title or aliases; else it is a guess. */
  readonly sure: boolean;
  /** A word of some length that was typed stands just so in the title or the aliases. */
  readonly named: boolean;
}

/** Words that say nothing about what is looked for. */
const FILLERS = new Set(
  'a about ache aches aching after an and any are as at be before best by can cannot could do does for from get give good had has have help her his how hurt hurts hurting i if in is it its me my need of on or our pain painful please should so sore some tell than that the their them there they this to us want was what when where which who why will with without you your'.split(
    ' ',
  ),
);

/** Shorter words must be right: one slip would turn them into another word. */
const FORGIVEN_FROM = 4;
/** Slips forgiven, as a share of a word's length: one in 4 to 7 letters, two in 8 to 12. */
const SLIPS = 0.2;

/** Small letters without accents and marks, the words parted by single spaces. */
export function plainWords(words: string): string {
  const bare = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare
    .replace(/['’]s?\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** One form for one and many: `discs` finds `disc`, `exercises` finds `exercise`. */
function wordForm(word: string): string | null {
  if (word === '' || FILLERS.has(word)) return null;
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Every word of a text once: how often it stands there says nothing in texts this short, and the index is built faster. */
const eachOnce = (text: string): string => [...new Set(plainWords(text).split(' '))].join(' ');

type Document = Record<'id' | 'title' | 'aliases' | 'text', string>;

function build(cards: ReadonlyMap<string, Knowledge>): MiniSearch<Document> {
  const index = new MiniSearch<Document>({
    fields: ['title', 'aliases', 'text'],
    tokenize: (text) => plainWords(text).split(' '),
    processTerm: wordForm,
    searchOptions: {
      boost: { title: 4, aliases: 4 },
      prefix: (word) => word.length >= FORGIVEN_FROM,
      fuzzy: (word) => (word.length >= FORGIVEN_FROM ? SLIPS : false),
      weights: { prefix: 0.4, fuzzy: 0.4 },
    },
  });
  index.addAll(
    [...cards.values()].map(({ id, title, aliases, summary, text, points }) => ({
      id,
      title: `${title} ${id.replaceAll('-', ' ')}`,
      aliases: aliases.join(' '),
      text: eachOnce([summary, ...text, ...points].join(' ')),
    })),
  );
  return index;
}

/** Makes a search whose index is built when it is first used. */
export function createSearch(cards: ReadonlyMap<string, Knowledge>): Search {
  let index: MiniSearch<Document> | undefined;
  const look = (from: MiniSearch<Document>, words: string) => {
    const all = from.search(words, { combineWith: 'AND' });
    return all.length > 0 ? all : from.search(words);
  };
  return (words) => {
    index ??= build(cards);
    return look(index, words).flatMap(({ id, score, match, queryTerms }) => {
      const card = cards.get(String(id));
      const sure = Object.entries(match).some(
        ([term, fields]) => queryTerms.includes(term) || fields.some((field) => field !== 'text'),
      );
      const named = Object.entries(match).some(
        ([term, fields]) =>
          term.length >= FORGIVEN_FROM && queryTerms.includes(term) && fields.some((field) => field !== 'text'),
      );
      return card ? [{ card, score, sure, named }] : [];
    });
  };
}
