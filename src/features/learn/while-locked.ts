// What people may read while movement is kept from them: signs to look out for, and how to get help. Leads to nothing that
// moves.
import type { Knowledge } from '../../content/schema/knowledge.ts';
import type { Reply } from '../../core/reply.ts';
import { press, reply, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Texts } from '../../domain/feature.ts';
import { cardButton, knowledgeCard } from './card.ts';

/** All cards that they may read. */
export function readingCard({ say, content }: Texts): Reply {
  const cards = [...content.knowledge.values()].filter(({ whileLocked }) => whileLocked);
  return reply([title(say('learn-title')), text(say('locked-reading'))], {
    buttons: cards.map((card) => [cardButton(card)]),
    audience: 'asker',
  });
}

/** A card, with the ways to the check and to their other cards alone; the list of those for a card that is none of them. */
export function lockedCard(texts: Texts, card: Knowledge): Reply {
  if (!card.whileLocked) return readingCard(texts);
  const { blocks } = knowledgeCard(texts, card);
  const { say } = texts;
  const buttons = [[press(say('button-check'), go('triage'))], [press(say('locked-read'), route('learn', 'topics'))]];
  return reply(blocks, { buttons, audience: 'asker' });
}
