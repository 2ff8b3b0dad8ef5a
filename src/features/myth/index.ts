// /myth: a claim to judge, then what is known about it. Keeps nothing: the buttons carry the claim and the judgement.
import type { Myth } from '../../content/schema/myth.ts';
import { chatKey } from '../../core/chat.ts';
import type { Reply } from '../../core/reply.ts';
import type { Context, Feature, Press } from '../../domain/feature.ts';
import { inPlace } from '../shared/in-place.ts';
import { nextInOrder, placeInOrder } from '../shared/rotation.ts';
import { answerCard, claimCard, noneCard } from './cards.ts';

/** The claim that follows `id` in the order of this chat; undefined without any claims. */
function nextCard(ctx: Context, id: string): Reply | undefined {
  const key = chatKey(ctx.incoming.chat);
  const myth = nextInOrder(ctx.content.myths.values(), key, placeInOrder(key, id));
  return myth && claimCard(ctx, myth);
}

/** A button that carries a claim. */
const pressMyth =
  (card: (ctx: Context, myth: Myth) => Reply): Press =>
  (ctx, [id]) => {
    const myth = ctx.content.myths.get(id ?? '');
    return myth && inPlace(card(ctx, myth));
  };

export const createMyth = (): Feature => ({
  id: 'myth',
  help: 'know',
  access: { locked: 'refuse' },
  links: { commands: ['myth'], presses: ['ask', 'true', 'not', 'after'] },
  commands: [
    {
      name: 'myth',
      intents: ['myth'],
      summary: 'summary-myth',
      // Nothing is kept about the claims a chat has seen, so the moment of asking says where it begins.
      run: (ctx) => [nextCard(ctx, String(ctx.now)) ?? noneCard(ctx)],
    },
  ],
  presses: new Map([
    ['ask', pressMyth(claimCard)],
    ['true', pressMyth((ctx, myth) => answerCard(ctx, myth, 'true'))],
    ['not', pressMyth((ctx, myth) => answerCard(ctx, myth, 'not-quite'))],
    ['after', (ctx, [id]) => (id === undefined ? undefined : inPlace(nextCard(ctx, id)))],
  ]),
});
