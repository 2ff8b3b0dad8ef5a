// The list of countries in two steps, for the check and the profile. Pure.
import type { Country } from '../../content/triage/types.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { cutLabel, press, reply, text, title } from '../../core/reply.ts';
import type { Route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { NOWHERE } from '../../domain/countries.ts';

/** Where the buttons of the list lead. */
export interface CountryRoutes {
  readonly say: Say;
  readonly pick: (iso: string) => Route;
  /** Back to the pieces of the alphabet. */
  readonly groups: Route;
  readonly group: (at: number) => Route;
  /** Rows below the list. */
  readonly more: readonly (readonly Button[])[];
}

/** The alphabet in a few pieces. */
export function groupsScreen(groups: readonly (readonly Country[])[], to: CountryRoutes): Reply {
  const { say, more } = to;
  const buttons = groups.map((group, at) =>
    press(cutLabel([group[0], group.at(-1)].map((country) => country?.name ?? '').join(' – ')), to.group(at)),
  );
  const rows: (readonly Button[])[] = [];
  for (let at = 0; at < buttons.length; at += 2) rows.push(buttons.slice(at, at + 2));
  rows.push([press(say('triage-country-none'), to.pick(NOWHERE))], ...more);
  return reply([title(say('triage-country-ask')), text(say('triage-country-groups'))], {
    buttons: rows,
    place: 'replace',
    audience: 'asker',
  });
}

/** The countries of one piece of the alphabet. */
export function groupScreen(group: readonly Country[], to: CountryRoutes): Reply {
  const { say, more } = to;
  const back = press(say('triage-back'), to.groups);
  const rows = group.map(({ iso, name }) => [press(cutLabel(name), to.pick(iso))]);
  return reply([title(say('triage-country-pick'))], {
    buttons: [...rows, [back, press(say('triage-country-none'), to.pick(NOWHERE))], ...more],
    place: 'replace',
    audience: 'asker',
  });
}
