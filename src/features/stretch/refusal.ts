// Whether one movement may be told of at all to who asks, for other modules that speak of movements.
import type { Exercise } from '../../content/schema/exercise.ts';
import type { Incoming } from '../../core/incoming.ts';
import type { Reply } from '../../core/reply.ts';
import type { CardParts } from './session/card.ts';
import { unsuitedCard } from './session/card.ts';
import type { WhoseParts } from './access.ts';
import { whose } from './access.ts';

/** What stands in the way of one movement for who asks: their lock, or a card that says why it does not suit them. */
export async function refusal(
  parts: CardParts & WhoseParts,
  from: Incoming,
  exercise: Exercise,
): Promise<Reply | undefined> {
  const who = await whose(parts, from);
  if (who.locked) return who.locked;
  const card = unsuitedCard(parts, who.needs, { ref: exercise.code, steps: [{ exercise }] });
  return card && { ...card, place: 'new' };
}
