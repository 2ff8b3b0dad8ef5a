// One card to read about one thing: it fits one message on every platform and takes less than a minute.
import { z } from 'zod';
import { LABEL_CHARS } from '../../core/reply.ts';
import { id, line, review, sources } from './common.ts';

/** The groups that /learn begins with, in the order they are shown. */
export const LEARN_GROUPS = [
  'basics',
  'signs',
  'conditions',
  'daily-life',
  'comfort',
  'moving',
  'pregnancy',
  'bones',
  'care',
  'evidence',
] as const;

export type LearnGroup = (typeof LEARN_GROUPS)[number];

/** Characters of a whole card: about 200 words, one minute's reading, far below what one message holds. */
export const CARD_CHARS = 1200;

/** Ids that the collection of facts gives to what a card carries; each id belongs to one item only. */
export const covers = z.array(id).default([]).describe('ids of the facts that are told here');

/** Where a card leads, as a button. */
export const lead = z.union([
  z.strictObject({ stretch: line(40).describe('what follows /stretch, e.g. neck') }),
  z.strictObject({ exercise: id.describe('one exercise') }),
  z.strictObject({ selfcheck: id.describe('a self-check') }),
  z.strictObject({ check: z.literal(true).describe('the check of warning signs') }),
]);

export type Lead = z.infer<typeof lead>;

export const knowledge = z
  .strictObject({
    title: line(LABEL_CHARS).describe('short: it is also the label of the button that leads here'),
    aliases: z
      .array(line(40))
      .default([])
      .describe('other words that people type for this; each leads to one card only'),
    group: z.enum(LEARN_GROUPS),
    whileLocked: z
      .literal(true)
      .optional()
      .describe('may be read by people who are offered no movement: it tells of signs and help alone'),
    summary: line(200).describe('the answer in a sentence or two'),
    text: z.array(line(400)).max(4).default([]).describe('short paragraphs'),
    points: z.array(line(160)).max(7).default([]).describe('a list, each point on its own'),
    caution: line(280).optional().describe('when not to, or when to ask somebody'),
    related: z.array(id).max(4).default([]).describe('other cards'),
    leads: z.array(lead).max(2).default([]),
    covers,
    sources,
    review,
  })
  .refine(({ text, points }) => text.length + points.length > 0, 'write at least one paragraph or point')
  .refine(
    (card) => charactersOf(card) <= CARD_CHARS,
    `the whole card takes at most ${CARD_CHARS} characters; leave something out or make two cards`,
  );

interface CardText {
  readonly title: string;
  readonly summary: string;
  readonly text: readonly string[];
  readonly points: readonly string[];
  readonly caution?: string | undefined;
}

/** Characters of everything that is read on a card. */
export function charactersOf({ title, summary, text, points, caution }: CardText): number {
  return [title, summary, ...text, ...points, caution ?? ''].join('\n').length;
}

/** A card as the program uses it. */
export type Knowledge = z.infer<typeof knowledge> & { readonly id: string };
