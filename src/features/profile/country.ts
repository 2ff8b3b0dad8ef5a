// The country as part of the profile: the same that the check asks for, kept once and for both. Pure but for what it is given.
import type { Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Kept } from '../../core/record.ts';
import type { CountryRoutes } from '../shared/country-screens.ts';
import { shownButton } from '../shared/typed/shown-button.ts';
import { groupScreen, groupsScreen } from '../shared/country-screens.ts';
import { NOWHERE, placesOf } from '../../domain/countries.ts';
import { offeredCountries } from '../../domain/where.ts';
import type { Context, Texts } from '../../domain/feature.ts';

/** `guided` goes on to the next question after one answer; `edit` stays, so that several can be chosen. */
export type Mode = 'guided' | 'edit';
export const isMode = (text: string | undefined): text is Mode => text === 'guided' || text === 'edit';

const SHOW = route('profile', 'show');

const routesOf = (say: Say, mode: Mode): CountryRoutes => ({
  say,
  pick: (iso) => route('profile', 'in', iso, mode),
  groups: route('profile', 'lands', mode),
  group: (at) => route('profile', 'land', at, mode),
  more: [[press(say(mode === 'guided' ? 'button-skip' : 'button-profile-done'), SHOW)]],
});

/** Asks for the country, with a first offer where there is one. */
export function askCountry(ctx: Context, mode: Mode): Reply {
  const { say } = ctx;
  const { pick, groups, more } = routesOf(say, mode);
  const offers = offeredCountries(ctx);
  return reply([text(say('profile-ask-country'))], {
    place: 'replace',
    audience: 'asker',
    buttons: [
      ...offers.map(({ iso, name }) => [press(name, pick(iso))]),
      [press(say(offers.length > 0 ? 'triage-country-other' : 'triage-country-choose'), groups)],
      ...more,
    ],
  });
}

/** All countries, in two steps; undefined for a piece of the alphabet that is not there. */
export const listCountries = (texts: Texts, mode: Mode): Reply =>
  groupsScreen(placesOf(texts).groups, routesOf(texts.say, mode));

export function listGroup(texts: Texts, at: string | undefined, mode: Mode): Reply | undefined {
  const group = /^\d$/.test(at ?? '') ? placesOf(texts).groups[Number(at)] : undefined;
  return group && groupScreen(group, routesOf(texts.say, mode));
}

/** A country that a button carries. */
export const isCountry = (texts: Texts, iso: string | undefined): iso is string =>
  iso === NOWHERE || placesOf(texts).find(iso) !== undefined;

/** The country on the person's own screen, with what it decides. */
export function countryLine(texts: Texts, kept: Kept | undefined): readonly string[] {
  const { say } = texts;
  if (kept?.country === undefined) return [];
  const { call, country } = placesOf(texts).numbers(kept.country);
  return [say('profile-line-country', { country: country?.name ?? say('profile-country-none'), call })];
}

/** A country typed in answer to one of its screens, with the mode of that screen. */
export function heardCountry(ctx: Context, words: string): { readonly iso: string; readonly mode: Mode } | undefined {
  const mode = shownButton(ctx.incoming, 'profile', /^(?:in|lands|land)$/)?.args.at(-1);
  const country = isMode(mode) ? placesOf(ctx).named(words) : undefined;
  return country && isMode(mode) ? { iso: country.iso, mode } : undefined;
}
