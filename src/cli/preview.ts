// The messages that content makes, for looking at and measuring without a bot. Joins modules and adapters; sends nothing.
import { render as renderTelegram } from '../adapters/telegram/render/render.ts';
import type { Library } from '../content/content.ts';
import type { Card } from '../content/lint/material.ts';
import type { Reply } from '../core/reply.ts';
import type { Say } from '../core/say.ts';
import { moveCard } from '../features/stretch/session/card.ts';
import { hurtsCard } from '../features/stretch/session/pain-card.ts';
import type { Plan } from '../features/stretch/routine/plan.ts';
import { planOfRoutine } from '../features/stretch/routine/plan.ts';
import { NOBODY } from '../domain/needs.ts';
import { slidesOf } from '../features/stretch/session/slides.ts';
import { tipCard } from '../features/tips/card.ts';

export interface CardMakers {
  readonly content: Library;
  readonly say: Say;
}

/** How a collection looks to a person. */
interface Shown {
  readonly collection: string;
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
    slidesOf(makers.content, plan, NOBODY).map((_station, at) => moveCard(makers, NOBODY, { plan, at, done: 0 })),
  );

/** One line for each collection. */
const SHOWN: readonly Shown[] = [
  {
    collection: 'exercises',
    most: CAPTION,
    ids: ({ exercises }) => exercises.keys(),
    replies: (makers, id) => {
      const exercise = makers.content.exercises.get(id);
      const plan = exercise && { ref: exercise.code, steps: [{ exercise }] };
      return plan ? [...cardsOfPlan(makers, plan), hurtsCard(makers, { plan, at: 0, done: 0 })] : [];
    },
  },
  {
    collection: 'routines',
    most: CAPTION,
    ids: ({ routines }) => routines.keys(),
    replies: (makers, id) => {
      const routine = makers.content.routines.get(id);
      return routine ? cardsOfPlan(makers, planOfRoutine(makers.content, routine)) : [];
    },
  },
  {
    collection: 'tips',
    most: CAPTION,
    ids: ({ tips }) => tips.keys(),
    replies: (makers, id) => {
      const tip = makers.content.tips.get(id);
      return tip ? [tipCard(makers, tip, [])] : [];
    },
  },
];

/** The messages of an item as a person gets them; undefined when no collection knows the id. */
export function showItem(makers: CardMakers, id: string): readonly Reply[] | undefined {
  const found = SHOWN.map(({ replies }) => replies(makers, id)).filter((replies) => replies.length > 0);
  return found.length > 0 ? found.flat() : undefined;
}

/** All ids that can be shown. */
export const shownIds = (content: Library): string[] => SHOWN.flatMap(({ ids }) => [...ids(content)]);

function measure(reply: Reply): Pick<Card, 'chars' | 'labels'> {
  const messages = renderTelegram(reply);
  return {
    chars: messages.reduce((sum, { text }) => sum + text.length, 0),
    labels: reply.buttons.flat().map(({ label }) => label),
  };
}

/** Every message of every item, measured as Telegram shows it, the tightest of the platforms. */
export function measureCards(makers: CardMakers): Card[] {
  return SHOWN.flatMap(({ collection, most, ids, replies }) =>
    [...ids(makers.content)].flatMap((id) =>
      replies(makers, id).map((reply) => ({ item: `${collection}/${id}`, most, ...measure(reply) })),
    ),
  );
}
