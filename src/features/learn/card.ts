// The message of one card, and the buttons below it. Pure: content in, reply out.
import type { Knowledge } from '../../content/schema/knowledge.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { alert, list, press, reply, source, text, title } from '../../core/reply.ts';
import { route } from '../../core/route.ts';
import type { Texts } from '../../domain/feature.ts';
import { leadButtons } from '../shared/links-to-content.ts';
import { sourceLabels } from '../shared/source-labels.ts';
import { GROUP_NAMES } from './group-names.ts';

/** A button that opens a card. */
export const cardButton = ({ id, title: label }: Knowledge): Button => press(label, route('learn', 'card', id));

/** One card, with where it leads, what is related, and the ways to more. */
export function knowledgeCard(texts: Texts, card: Knowledge): Reply {
  const { say, content } = texts;
  const related = card.related.flatMap((id) => content.knowledge.get(id) ?? []);
  return reply(
    [
      title(card.title),
      text(card.summary),
      ...card.text.map((paragraph) => text(paragraph)),
      ...(card.points.length > 0 ? [list(card.points)] : []),
      ...(card.caution === undefined ? [] : [alert('caution', card.caution)]),
      source(sourceLabels(content, card.sources)),
    ],
    {
      buttons: [
        ...leadButtons(texts, card.leads),
        ...related.map((other) => [cardButton(other)]),
        [
          press(say(GROUP_NAMES[card.group]), route('learn', 'group', card.group, 0)),
          press(say('button-topics'), route('learn', 'topics')),
        ],
      ],
    },
  );
}
