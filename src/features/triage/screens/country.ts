// The screens about the country: which one, and the numbers to call there. Only the country is ever remembered. Pure.
import { press, reply, text, title } from '../../../core/reply.ts';
import type { Button, Reply } from '../../../core/reply.ts';
import type { Country } from '../../../content/triage/types.ts';
import { numberButton } from './question.ts';
import type { Spot, Scene } from './question.ts';
import type { CheckState } from '../engine/answer-codec.ts';
import { groupScreen, groupsScreen } from '../../shared/country-screens.ts';
import type { CountryRoutes } from '../../shared/country-screens.ts';
import type { Numbers, Places } from '../../../domain/countries.ts';

const pick = ({ to }: Scene, state: CheckState, { iso, name }: Country): Button => press(name, to.to('p', state, iso));

/** Asks for the country, with a first offer. */
export function askCountry(scene: Scene, state: CheckState, offer: Country | undefined, numbers: Numbers): Reply {
  const { say, to } = scene;
  const buttons: Button[][] = [];
  if (offer) buttons.push([pick(scene, state, offer)]);
  buttons.push(
    [press(say(offer ? 'triage-country-other' : 'triage-country-choose'), to.to('c', state))],
    [numberButton(scene, numbers, { state })],
  );
  return reply(
    [title(say('triage-title')), text(say('triage-intro', { call: numbers.call })), title(say('triage-country-ask'))],
    { buttons, place: 'replace', audience: 'asker' },
  );
}

const shown = ({ to, say }: Scene, state: CheckState, more: readonly Button[]): CountryRoutes => ({
  say,
  pick: (iso) => to.to('p', state, iso),
  groups: to.to('c', state),
  group: (at) => to.to('g', state, at),
  more: [more],
});

/** The alphabet in a few pieces. */
export const showGroups = (scene: Scene, state: CheckState, { groups }: Places, numbers: Numbers): Reply =>
  groupsScreen(groups, shown(scene, state, [numberButton(scene, numbers, { state })]));

/** The countries of one piece of the alphabet. */
export const showGroup = (scene: Scene, state: CheckState, group: readonly Country[], numbers: Numbers): Reply =>
  groupScreen(group, shown(scene, state, [numberButton(scene, numbers, { state })]));

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
        from.step ? to.ticking('t', from.state, from.step, from.ticked ?? 0) : to.to('a', from.state),
      ),
    ],
    // The list of countries carries no ticks, so it is one step further away while there are some.
    ...(from.step ? [] : [[press(say('triage-country-change'), to.to('c', from.state))]]),
  ];
  return reply(blocks, { buttons, place: 'replace', audience: 'asker' });
}
