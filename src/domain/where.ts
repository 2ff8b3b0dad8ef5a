// Which country a person is in, as far as anything tells, and the numbers to call there. Pure. A language alone tells no
// country, and numbers that rest on a guess name the country they are for.
import type { Country } from '../content/triage/types.ts';
import { oncePer } from '../core/util/once-per.ts';
import { NOWHERE, placesOf } from './countries.ts';
import type { Numbers } from './countries.ts';
import type { Context } from './feature.ts';

type Asking = Pick<Context, 'say' | 'content' | 'person' | 'defaults' | 'incoming'>;

/** Runtimes spell it one way or the other: ECMA-402, Intl Locale Info. */
interface LocaleZones {
  readonly timeZones?: readonly string[];
  readonly getTimeZones?: () => readonly string[];
}

/** The name under which the runtime knows a zone; undefined for one that it does not know. */
function spelled(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** The countries of the list by the zones of their clocks, made once. */
const byZone = oncePer((countries: readonly Country[]): ReadonlyMap<string, string> => {
  const zonesOf = (iso: string): readonly string[] => {
    const locale = new Intl.Locale(`und-${iso}`) as LocaleZones;
    return locale.getTimeZones?.() ?? locale.timeZones ?? [];
  };
  return new Map(countries.flatMap(({ iso }) => zonesOf(iso).map((zone) => [spelled(zone) ?? zone, iso] as const)));
});

/** The country of a zone; `NOWHERE` for a zone of a country that is not in the list, undefined for one of no country. */
function countryOfZone(countries: readonly Country[], zone: string | undefined): string | undefined {
  const name = zone === undefined ? undefined : spelled(zone);
  if (name === undefined || name === 'UTC' || name.startsWith('Etc/')) return undefined;
  return byZone(countries).get(name) ?? NOWHERE;
}

/** The region that the platform tells with a language: `pt-BR` gives `BR`; `en` gives none, and `es-419` no country. */
export function regionOf(language: string | undefined): string | undefined {
  if (language === undefined) return undefined;
  try {
    const { region } = new Intl.Locale(language);
    return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : undefined;
  } catch {
    // A hint that is no language tag is no hint.
    return undefined;
  }
}

export interface Whereabouts {
  /** ISO 3166; `NOWHERE` for a country that is not in the list; undefined when nothing tells one. */
  readonly iso: string | undefined;
  /** Whether the person or the operator told it, or it follows from their zone or their platform. */
  readonly from: 'told' | 'guess' | 'operator' | 'nothing';
}

/** Where a person is: the country they told, else that of their zone, of their platform's region, of the operator. */
export function whereabouts({ person, defaults, incoming, content }: Asking): Whereabouts {
  if (person?.country !== undefined) return { iso: person.country, from: 'told' };
  const guess = countryOfZone(content.triage.countries, person?.zone) ?? regionOf(incoming.person.language);
  if (guess !== undefined) return { iso: guess, from: 'guess' };
  if (defaults.country !== undefined) return { iso: defaults.country, from: 'operator' };
  return { iso: undefined, from: 'nothing' };
}

/** `999` gives `999 (United Kingdom)`, `15 (SAMU)` gives `15 (SAMU, France)`. */
const ofCountry = (number: string, country: string): string =>
  number.endsWith(')') ? `${number.slice(0, -1)}, ${country})` : `${number} (${country})`;

/** A country whose every number says where it is one. */
function named(country: Country): Country {
  const { name, call, advice, crisis } = country;
  return {
    ...country,
    call: ofCountry(call, name),
    ...(advice === undefined ? {} : { advice: ofCountry(advice, name) }),
    ...(crisis === undefined ? {} : { crisis: ofCountry(crisis, name) }),
  };
}

/** The numbers where a person is, all of one country. */
export function numbersOf(ctx: Asking): Numbers {
  const { iso, from } = whereabouts(ctx);
  const places = placesOf(ctx);
  const country = from === 'guess' ? places.find(iso) : undefined;
  return country ? places.numbersIn(named(country)) : places.numbers(iso);
}

/** The number to call in an emergency where a person is. */
export const callFor = (ctx: Asking): string => numbersOf(ctx).call;

/** Where most people are who speak a language. */
function likelyIn(likely: Readonly<Record<string, readonly string[]>>, language = 'en'): readonly string[] {
  try {
    const locale = new Intl.Locale(language);
    return likely[locale.language] ?? [locale.maximize().region ?? ''];
  } catch {
    return [];
  }
}

/** Where a person may be of whom nothing tells it, the likeliest first; none when something does. */
export function likelyCountries(ctx: Asking): readonly Country[] {
  if (whereabouts(ctx).from !== 'nothing') return [];
  const { likely } = ctx.content.triage;
  const places = placesOf(ctx);
  const found = likelyIn(likely, ctx.incoming.person.language).flatMap((iso) => places.find(iso) ?? []);
  return found.length > 0 ? found : (likely.en ?? []).flatMap((iso) => places.find(iso) ?? []);
}

/** Countries to offer as a first answer to the question where somebody is. */
export function offeredCountries(ctx: Asking): readonly Country[] {
  const { iso } = whereabouts(ctx);
  const country = placesOf(ctx).find(iso);
  return country ? [country] : likelyCountries(ctx);
}
