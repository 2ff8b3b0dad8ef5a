// The groups of cards, and one page of a group. Pure: content in, replies out.
import type { LearnGroup } from '../../content/schema/knowledge.ts';
import type { Block, Button, Reply } from '../../core/reply.ts';
import { list, press, reply, text, title } from '../../core/reply.ts';
import { route } from '../../core/route.ts';
import type { Texts } from '../../domain/feature.ts';
import { cardButton } from './card.ts';
import { GROUP_NAMES } from './group-names.ts';

/** Cards on one page of a group. */
const PAGE = 8;

const isGroup = (name: string): name is LearnGroup => Object.hasOwn(GROUP_NAMES, name);

/** All groups as buttons, two a row, below the opening words. */
export function topicsCard({ say }: Texts, opening: readonly Block[]): Reply {
  const buttons = Object.entries(GROUP_NAMES).map(([group, name]) =>
    press(say(name), route('learn', 'group', group, 0)),
  );
  const rows: Button[][] = [];
  for (let at = 0; at < buttons.length; at += 2) rows.push(buttons.slice(at, at + 2));
  return reply(opening, { buttons: rows });
}

/** Page `page` (from 0) of a group; undefined when there is no such group or page. */
export function groupCard({ say, content }: Texts, group: string, page: number): Reply | undefined {
  if (!isGroup(group)) return undefined;
  const cards = [...content.knowledge.values()].filter((card) => card.group === group);
  cards.sort((one, other) => (one.title < other.title ? -1 : 1));
  const pages = Math.ceil(cards.length / PAGE);
  const shown = cards.slice(page * PAGE, (page + 1) * PAGE);
  if (shown.length === 0) return undefined;
  const more = press(say('button-more'), route('learn', 'group', group, (page + 1) % pages));
  const blocks = [
    title(say(GROUP_NAMES[group])),
    list(shown.map(({ title: name, summary }) => say('learn-line', { name, summary }))),
  ];
  if (pages > 1) blocks.push(text(say('learn-page', { page: page + 1, pages })));
  return reply(blocks, {
    buttons: [
      ...shown.map((card) => [cardButton(card)]),
      [...(pages > 1 ? [more] : []), press(say('button-topics'), route('learn', 'topics'))],
    ],
  });
}
