// The messages that content makes, for looking at and measuring without a bot. Joins modules and adapters; sends nothing.
import { basename } from 'node:path';
import { render as renderTelegram } from '../adapters/telegram/render/render.ts';
import { itemsOf } from '../content/collection/collection.ts';
import type { CollectionTable } from '../content/collection/collection.ts';
import { COLLECTIONS } from '../content/collections.ts';
import type { Content, Library } from '../content/content.ts';
import type { Card } from '../content/lint/material.ts';
import { textsOfItem } from '../content/texts/texts.ts';
import type { Text, TextKind } from '../content/texts/texts.ts';
import { list, reply, text, title } from '../core/reply.ts';
import type { Reply } from '../core/reply.ts';
import type { Say } from '../core/say.ts';
import { moveCard } from '../features/stretch/session/card.ts';
import { hurtsCard } from '../features/stretch/session/pain-card.ts';
import type { Plan } from '../features/stretch/routine/plan.ts';
import { planOfRoutine } from '../features/stretch/routine/plan.ts';
import { UNKNOWN_PERSON } from '../domain/needs.ts';
import { slidesOf } from '../features/stretch/session/slides.ts';
import { tipCard } from '../features/tips/card.ts';

export interface CardMakers {
  readonly content: Library;
  readonly say: Say;
}

/** How an item looks that a feature shows on cards of its own. */
interface Cards {
  /** Characters of a message that stay in one piece. */
  readonly most: number;
  readonly ids: (content: Library) => Iterable<string>;
  readonly replies: (makers: CardMakers, id: string) => readonly Reply[];
}

/** Characters a Telegram caption holds (Bot API, sendAnimation); a card with cautions about a person may go beyond and be cut. */
const CAPTION = 1024;

const present = (replies: readonly (Reply | undefined)[]): Reply[] => replies.filter((reply) => reply !== undefined);

const cardsOfPlan = (makers: CardMakers, plan: Plan): Reply[] =>
  present(
    slidesOf(makers.content, plan, UNKNOWN_PERSON).map((_station, at) =>
      moveCard(makers, UNKNOWN_PERSON, { plan, at, done: 0 }),
    ),
  );

/** Collections that are shown as their feature shows them; all others are shown as plain texts. */
const CARDS: Readonly<Record<string, Cards>> = {
  exercises: {
    most: CAPTION,
    ids: ({ exercises }) => exercises.keys(),
    replies: (makers, id) => {
      const exercise = makers.content.exercises.get(id);
      const plan = exercise && { ref: exercise.code, steps: [{ exercise }] };
      return plan ? [...cardsOfPlan(makers, plan), hurtsCard(makers, { plan, at: 0, done: 0 })] : [];
    },
  },
  routines: {
    most: CAPTION,
    ids: ({ routines }) => routines.keys(),
    replies: (makers, id) => {
      const routine = makers.content.routines.get(id);
      return routine ? cardsOfPlan(makers, planOfRoutine(makers.content, routine)) : [];
    },
  },
  tips: {
    most: CAPTION,
    ids: ({ tips }) => tips.keys(),
    replies: (makers, id) => {
      const tip = makers.content.tips.get(id);
      return tip ? [tipCard(makers, tip, [])] : [];
    },
  },
};

/** What can be shown: all content, also of collections that only a test knows. */
export interface ShowParts extends CardMakers {
  readonly content: Content;
  readonly collections?: CollectionTable;
}

/** An item of the content as authors name it. */
interface Item {
  readonly id: string;
  readonly replies: () => readonly Reply[];
}

/** The texts of an item, the names as its title. */
function plainCard(id: string, texts: readonly Text[]): Reply {
  const ofKind = (wanted: TextKind): string[] => texts.filter(({ kind }) => kind === wanted).map((each) => each.text);
  const [first = id, ...names] = ofKind('name');
  const lists = [names, ofKind('phrase')].filter((lines) => lines.length > 0);
  return reply([title(first), ...ofKind('sentence').map((line) => text(line)), ...lists.map((lines) => list(lines))]);
}

function itemsShown({ content, say, collections = COLLECTIONS }: ShowParts): readonly Item[] {
  const values = new Map<string, unknown>(Object.entries(content));
  return Object.entries(collections).flatMap(([name, { from, texts: fields }]) => {
    const cards = CARDS[name];
    return itemsOf(name, values.get(name)).flatMap(([item, value]): Item[] => {
      const id = item === name ? basename(from, '.yaml') : item.slice(name.length + 1);
      if (cards) return [{ id, replies: () => cards.replies({ content, say }, id) }];
      const texts = textsOfItem(item, value, fields);
      return texts.length > 0 ? [{ id, replies: () => [plainCard(id, texts)] }] : [];
    });
  });
}

/** The messages of all items with this id; undefined when there is none. */
export function showItem(parts: ShowParts, id: string): readonly Reply[] | undefined {
  const found = itemsShown(parts).filter((item) => item.id === id);
  return found.length > 0 ? found.flatMap(({ replies }) => replies()) : undefined;
}

/** All ids that can be shown. */
export const shownIds = (parts: ShowParts): string[] => itemsShown(parts).map(({ id }) => id);

function measure(reply: Reply): Pick<Card, 'chars' | 'labels'> {
  const messages = renderTelegram(reply);
  return {
    chars: messages.reduce((sum, { text }) => sum + text.length, 0),
    labels: reply.buttons.flat().map(({ label }) => label),
  };
}

/** Every message of every item with cards, measured as Telegram shows it, the tightest of the platforms. */
export function measureCards(makers: CardMakers): Card[] {
  return Object.entries(CARDS).flatMap(([collection, { most, ids, replies }]) =>
    [...ids(makers.content)].flatMap((id) =>
      replies(makers, id).map((reply) => ({ item: `${collection}/${id}`, most, ...measure(reply) })),
    ),
  );
}
