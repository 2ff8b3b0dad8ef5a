// Countries and the numbers to call there. Pure. An unknown country gets the number that works nearly everywhere.
import type { Country } from '../content/triage/types.ts';
import type { Say } from '../core/say.ts';
import { oncePer } from '../core/util/once-per.ts';
import type { Texts } from './feature.ts';

/** Kept when the person said that their country is not in the list. */
export const NOWHERE = 'ZZ';
const GROUPS = 8;

/** The words that stand for numbers in the texts of the check. */
export interface Numbers {
  readonly call: string;
  readonly advice: string;
  readonly crisis: string;
  readonly country?: Country;
}

export interface Places {
  find(iso: string | undefined): Country | undefined;
  numbers(iso: string | undefined): Numbers;
  /** The numbers of this country; without one, words for people of whom it is not known. */
  numbersIn(country: Country | undefined): Numbers;
  /** Countries in the order of their names, shared out over a few groups. */
  readonly groups: readonly (readonly Country[])[];
  /** A country by its typed name or its two letters. */
  named(text: string): Country | undefined;
}

/** What people call a country beside its name in the list. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ...['great britain', 'britain', 'england', 'scotland', 'wales', 'northern ireland'].map(
    (name) => [name, 'GB'] as const,
  ),
  ...['usa', 'america', 'united states of america', 'states'].map((name) => [name, 'US'] as const),
  // The United Kingdom is GB in ISO 3166, however many say UK.
  ['uk', 'GB'],
  ['gb', 'GB'],
  ['us', 'US'],
  ['holland', 'NL'],
  ['uae', 'AE'],
  ['eire', 'IE'],
  ['czechia', 'CZ'],
  ['czech republic', 'CZ'],
  ['turkiye', 'TR'],
  ['korea', 'KR'],
]);

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** The countries of a language, made once. */
const placesIn = oncePer((countries: readonly Country[]) => oncePer((say: Say) => createPlaces(countries, say)));

export const placesOf = ({ say, content }: Texts): Places => placesIn(content.triage.countries)(say);

export function createPlaces(countries: readonly Country[], say: Say): Places {
  const byIso = new Map(countries.map((country) => [country.iso, country]));
  const sorted = [...countries].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const size = Math.ceil(sorted.length / GROUPS);
  const numbersIn = (country: Country | undefined): Numbers => {
    const call = country?.call ?? say('triage-unknown-call');
    const { advice, crisis } = country ?? {};
    return {
      call,
      advice: advice === undefined ? say('triage-unknown-advice') : say('triage-advice', { line: advice }),
      crisis:
        crisis === undefined ? say('triage-unknown-crisis', { call }) : say('triage-crisis', { line: crisis, call }),
      ...(country ? { country } : {}),
    };
  };
  return {
    find: (iso) => (iso === undefined ? undefined : byIso.get(iso)),
    numbers: (iso) => numbersIn(iso === undefined ? undefined : byIso.get(iso)),
    numbersIn,
    groups: Array.from({ length: GROUPS }, (_, at) => sorted.slice(at * size, (at + 1) * size)).filter(
      (group) => group.length > 0,
    ),
    named(text) {
      const wanted = plain(text).replace(/^the |\./g, '');
      // Small letters are words rather than countries: "no" is not Norway.
      const iso = OTHER_NAMES.get(wanted) ?? (/^[A-Z]{2}$/.test(text.trim()) ? text.trim() : undefined);
      return iso !== undefined
        ? byIso.get(iso)
        : sorted.find(({ name }) => plain(name) === wanted || plain(name).replace(/ \(.*/, '') === wanted);
    },
  };
}

const FILLS = /\{(call|advice|crisis|authority)\}/g;

/** Fills numbers into a text of the content and chooses between [you|they]. */
export function speak(text: string, self: boolean, fill: Readonly<Record<string, string>>): string {
  const spoken = text.replace(/\[([^[\]|]*)\|([^[\]|]*)\]/g, self ? '$1' : '$2');
  return spoken.replace(FILLS, (whole, name: string) => fill[name] ?? whole);
}
