// The screens about the country: which one, and the numbers to call there. Only the country is ever remembered. Pure.
import { press, reply, text, title } from '../../../core/reply.ts';
import type { Button, Reply } from '../../../core/reply.ts';
import type { Country } from '../../../content/triage/types.ts';
import { numberButton } from './question.ts';
import type { Spot, Scene } from './question.ts';
import type { Walk } from '../engine/answer-codec.ts';
import { groupScreen, groupsScreen } from '../../shared/country-screens.ts';
import type { CountryRoutes } from '../../shared/country-screens.ts';
import type { Numbers, Places } from '../../../domain/countries.ts';

const pick = ({ to }: Scene, walk: Walk, { iso, name }: Country): Button => press(name, to.to('p', walk, iso));

/** Asks for the country, with a first offer. */
export function askCountry(scene: Scene, walk: Walk, offer: Country | undefined, numbers: Numbers): Reply {
  const { say, to } = scene;
  const buttons: Button[][] = [];
  if (offer) buttons.push([pick(scene, walk, offer)]);
  buttons.push(
    [press(say(offer ? 'triage-country-other' : 'triage-country-choose'), to.to('c', walk))],
    [numberButton(scene, numbers, { walk })],
  );
  return reply(
    [title(say('triage-title')), text(say('triage-intro', { call: numbers.call })), title(say('triage-country-ask'))],
    { buttons, place: 'replace', audience: 'asker' },
  );
}

const shown = ({ to, say }: Scene, walk: Walk, more: readonly Button[]): CountryRoutes => ({
  say,
  pick: (iso) => to.to('p', walk, iso),
  groups: to.to('c', walk),
  group: (at) => to.to('g', walk, at),
  more: [more],
});

/** The alphabet in a few pieces. */
export const showGroups = (scene: Scene, walk: Walk, { groups }: Places, numbers: Numbers): Reply =>
  groupsScreen(groups, shown(scene, walk, [numberButton(scene, numbers, { walk })]));

/** The countries of one piece of the alphabet. */
export const showGroup = (scene: Scene, walk: Walk, group: readonly Country[], numbers: Numbers): Reply =>
  groupScreen(group, shown(scene, walk, [numberButton(scene, numbers, { walk })]));

/** Every number we know for the place, and the way back to the question with its ticks. */
export function showNumbers({ say, to }: Scene, { call, country }: Numbers, from: Spot): Reply {
  const blocks = [title(say('triage-number', { call }))];
  if (country) {
    blocks.push(text(say('triage-number-place', { country: country.name })));
    if (country.other !== undefined) blocks.push(text(say('triage-number-other', { other: country.other })));
    if (country.advice !== undefined) blocks.push(text(say('triage-number-advice', { line: country.advice })));
    if (country.crisis !== undefined) blocks.push(text(say('triage-number-crisis', { line: country.crisis })));
  }
  const buttons = [
    [
      press(
        say('triage-number-return'),
        from.step ? to.ticking('t', from.walk, from.step, from.ticked ?? 0) : to.to('a', from.walk),
      ),
    ],
    // The list of countries carries no ticks, so it is one step further away while there are some.
    ...(from.step ? [] : [[press(say('triage-country-change'), to.to('c', from.walk))]]),
  ];
  return reply(blocks, { buttons, place: 'replace', audience: 'asker' });
}
