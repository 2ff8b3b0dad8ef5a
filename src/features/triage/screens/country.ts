// The screens about the country: which one, and the numbers to call there. Only the country is ever remembered. Pure.
import { press, reply, text, title } from '../../../core/reply.ts';
import type { Block, Button, Reply } from '../../../core/reply.ts';
import type { Country } from '../../../content/triage/types.ts';
import { placesOf } from '../../../domain/countries.ts';
import type { Context } from '../../../domain/feature.ts';
import { groupScreen, groupsScreen } from '../../shared/country-screens.ts';
import type { CountryRoutes } from '../../shared/country-screens.ts';
import type { CheckState } from '../engine/answer-codec.ts';
import { numbersOf, offeredCountries } from '../../../domain/where.ts';
import { answerRoutesOf } from '../routes.ts';
import type { Ticking } from '../routes.ts';
import { numberButton } from './question.ts';

/** Asks for the country, with a first offer. */
export function askCountry(ctx: Context, state: CheckState): Reply {
  const { say, content } = ctx;
  const to = answerRoutesOf(content.triage);
  const offers = offeredCountries(ctx);
  const buttons: Button[][] = offers.map(({ iso, name }) => [press(name, to.to('p', state, iso))]);
  buttons.push(
    [press(say(offers.length > 0 ? 'triage-country-other' : 'triage-country-choose'), to.to('c', state))],
    [numberButton(ctx, state)],
  );
  return reply(
    [
      title(say('triage-title')),
      text(say('triage-intro', { call: numbersOf(ctx).call })),
      title(say('triage-country-ask')),
    ],
    { buttons, place: 'replace', audience: 'asker' },
  );
}

function routesFor(ctx: Context, state: CheckState): CountryRoutes {
  const to = answerRoutesOf(ctx.content.triage);
  return {
    say: ctx.say,
    pick: (iso) => to.to('p', state, iso),
    groups: to.to('c', state),
    group: (at) => to.to('g', state, at),
    more: [[numberButton(ctx, state)]],
  };
}

/** The alphabet in a few pieces. */
export const showGroups = (ctx: Context, state: CheckState): Reply =>
  groupsScreen(placesOf(ctx).groups, routesFor(ctx, state));

/** The countries of one piece of the alphabet. */
export const showGroup = (ctx: Context, state: CheckState, group: readonly Country[]): Reply =>
  groupScreen(group, routesFor(ctx, state));

/** Every number we know for the place. */
export function numberBlocks(ctx: Context): Block[] {
  const { say } = ctx;
  const { call, country } = numbersOf(ctx);
  const blocks = [title(say('triage-number', { call }))];
  if (country) {
    blocks.push(text(say('triage-number-place', { country: country.name })));
    if (country.other !== undefined) blocks.push(text(say('triage-number-other', { other: country.other })));
    if (country.advice !== undefined) blocks.push(text(say('triage-number-advice', { line: country.advice })));
    if (country.crisis !== undefined) blocks.push(text(say('triage-number-crisis', { line: country.crisis })));
  }
  return blocks;
}

/** Every number we know for the place, and the way back to the question with the boxes that are ticked there. */
export function showNumbers(ctx: Context, state: CheckState, boxes?: Ticking): Reply {
  const { say, content } = ctx;
  const to = answerRoutesOf(content.triage);
  const buttons = [
    [press(say('triage-number-return'), boxes ? to.ticking('t', state, boxes.step, boxes.ticked) : to.to('a', state))],
    // The list of countries carries no ticks, so it is one step further away while there are some.
    ...(boxes ? [] : [[press(say('triage-country-change'), to.to('c', state))]]),
  ];
  return reply(numberBlocks(ctx), { buttons, place: 'replace', audience: 'asker' });
}
