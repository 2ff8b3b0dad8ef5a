// /flare: help on a bad day. Positions of ease, breathing, what is normal and what is not, and a gentle set. All of it is
// for the asker alone; the routes lead into sessions, which leave out what does not suit.
import { DAY_MS } from '../../core/time/units.ts';
import type { Reply } from '../../core/reply.ts';
import { callFor } from '../../domain/where.ts';
import type { Context, Feature } from '../../domain/feature.ts';
import { inPlace } from '../shared/in-place.ts';
import { badDayCard, overCard, quietCard } from './cards.ts';

/** How long bad days last unless the person says sooner that they are over. */
const BAD_DAYS_MS = 3 * DAY_MS;

/** Makes what was promised to a person rarer until then, epoch milliseconds. Without promises nothing is kept. */
async function soften(ctx: Context, softUntil: number, card: Reply): Promise<readonly Reply[] | undefined> {
  await ctx.update((kept) => kept && { ...kept, softUntil });
  return inPlace(card);
}

export const createFlare = (): Feature => ({
  id: 'flare',
  help: 'move',
  access: { locked: 'refuse', except: ['quiet', 'over'] },
  links: { commands: ['flare'] },
  commands: [
    { name: 'flare', summary: 'summary-flare', intents: ['flare'], run: (ctx) => [badDayCard(ctx, callFor(ctx))] },
  ],
  presses: new Map([
    ['quiet', (ctx) => soften(ctx, ctx.now + BAD_DAYS_MS, quietCard(ctx))],
    ['over', (ctx) => soften(ctx, ctx.now, overCard(ctx))],
  ]),
});
