// The message of one card, and the buttons below it. Pure: content in, reply out.
import type { Content } from '../../content/content.ts';
import type { Knowledge } from '../../content/schema/knowledge.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { alert, list, press, reply, source, text, title } from '../../core/reply.ts';
import { route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { leadButtons } from '../shared/links-to-content.ts';
import { sourceLabels } from '../shared/source-labels.ts';
import { GROUP_NAMES } from './group-names.ts';

/** A button that opens a card. */
export const cardButton = ({ id, title: label }: Knowledge): Button => press(label, route('learn', 'card', id));

export function knowledgeCard(content: Content, say: Say, card: Knowledge): Reply {
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
      place: 'replace',
      buttons: [
        ...leadButtons(content, say, card.leads),
        ...related.map((other) => [cardButton(other)]),
        [
          press(say(GROUP_NAMES[card.group]), route('learn', 'group', card.group, 0)),
          press(say('button-topics'), route('learn', 'topics')),
        ],
      ],
    },
  );
}
