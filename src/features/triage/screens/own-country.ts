// What is said while nothing tells where a person is: the numbers of the likeliest countries beside every warning, and a
// button to choose. Only the country is ever remembered.
import { privateChatOf, withPerson } from '../../../core/context.ts';
import type { Block, Reply } from '../../../core/reply.ts';
import { press, text } from '../../../core/reply.ts';
import { decodeRoute } from '../../../core/route.ts';
import { NOWHERE, placesOf } from '../../../domain/countries.ts';
import type { Context, Press } from '../../../domain/feature.ts';
import { likelyCountries } from '../../../domain/where.ts';
import { groupScreen, groupsScreen } from '../../shared/country-screens.ts';
import type { CountryRoutes } from '../../shared/country-screens.ts';
import { MODULE, routes } from '../routes.ts';
import { numberBlocks } from './country.ts';
import { forAsker, restartButton, signsButton } from './screen.ts';

const routesIn = ({ say }: Context): CountryRoutes => ({
  say,
  pick: routes.ownCountry,
  groups: routes.countries(),
  group: routes.countries,
  more: [],
});

/** The countries of one piece of the alphabet; without a piece, all pieces. */
export const showCountries: Press = (ctx, [at, ...rest]) => {
  const { groups } = placesOf(ctx);
  if (at === undefined) return [groupsScreen(groups, routesIn(ctx))];
  const group = /^\d$/.test(at) && rest.length === 0 ? groups[Number(at)] : undefined;
  return group && [groupScreen(group, routesIn(ctx))];
};

/** Keeps the country and shows its numbers. */
async function keep(ctx: Context, country: string, place: Reply['place']): Promise<readonly Reply[]> {
  // A store that fails costs the record, never the number.
  const kept = await ctx
    .update((old = { chat: privateChatOf(ctx.incoming) }) => ({ ...old, country }))
    .catch(() => ({ ...(ctx.person ?? { chat: privateChatOf(ctx.incoming) }), country }));
  const buttons = [[press(ctx.say('triage-country-change'), routes.countries())], [restartButton(ctx.say)]];
  return [forAsker(numberBlocks(withPerson(ctx, kept)), [...buttons, [signsButton(ctx.say)]], place)];
}

export const chooseCountry: Press = (ctx, [iso, ...rest]) => {
  const known = iso === NOWHERE || placesOf(ctx).find(iso) !== undefined;
  return iso !== undefined && known && rest.length === 0 ? keep(ctx, iso, 'replace') : undefined;
};

/** A country typed in answer to one of these screens; undefined for anything else. */
export function hearCountry(ctx: Context, words: string): Promise<readonly Reply[]> | undefined {
  const { incoming } = ctx;
  const shown = incoming.kind === 'text' ? (incoming.answering ?? []).map(decodeRoute) : [];
  if (!shown.some((to) => to?.module === MODULE && (to.action === 'k' || to.action === 'o'))) return undefined;
  const country = placesOf(ctx).named(words);
  return country && keep(ctx, country.iso, 'new');
}

const isWarning = (block: Block): boolean =>
  block.kind === 'alert' && (block.level === 'emergency' || block.level === 'urgent');

/** Replies as they are, but a warning to a person of whom no country is known names the likeliest ones' numbers. */
export function withLikelyNumbers(ctx: Context, replies: readonly Reply[]): readonly Reply[] {
  if (!replies.some(({ blocks }) => blocks.some(isWarning))) return replies;
  const likely = likelyCountries(ctx);
  if (likely.length === 0) return replies;
  const { say } = ctx;
  const list = likely.map(({ name, call }) => say('triage-likely-number', { country: name, call })).join(' ');
  const numbers = text(say('triage-likely', { list }));
  return replies.map((reply) => {
    const at = reply.blocks.findIndex(isWarning);
    if (at < 0) return reply;
    const blocks = [...reply.blocks.slice(0, at + 1), numbers, ...reply.blocks.slice(at + 1)];
    const choose = [press(say('triage-country-choose'), routes.countries())];
    return { ...reply, blocks, buttons: [...reply.buttons, choose] };
  });
}
