// The plain form of answers, for screen readers: no emoji, numbered choices, one idea a message, steps as one block. Pure.
import type { Block, Button, Reply } from '../reply.ts';
import { cutLabel, LABEL_CHARS } from '../reply.ts';

/** Pictographs, and what joins and colours them. Digits and © stay. */
const EMOJI = /(?:\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\u200D\uFE0F\u20E3])+ ?/gu;
const KEPT = /[©®™]/u;

const clean = (words: string): string => words.replace(EMOJI, (found) => (KEPT.test(found) ? found : '')).trim();

function cleanBlock(block: Block): Block {
  switch (block.kind) {
    case 'steps':
    case 'list':
      return { ...block, items: block.items.map(clean) };
    case 'figure':
      // A picture says nothing to a screen reader; what it shows stands in the text beside it.
      return { kind: 'text', text: clean(block.alt) };
    case 'divider':
      return block;
    case 'title':
    case 'text':
    case 'alert':
    case 'dose':
    case 'source':
    case 'link':
      return { ...block, text: clean(block.text) };
    default:
      return block satisfies never;
  }
}

/** What belongs to the idea before it. */
const JOINED: ReadonlySet<Block['kind']> = new Set(['list', 'source', 'link']);

/** Where a new idea begins: steps and lists stay with the line that leads to them. */
function ideas(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const messages: Block[][] = [];
  for (const block of blocks.filter(({ kind }) => kind !== 'divider')) {
    const current = messages.at(-1);
    const before = current?.at(-1)?.kind;
    const opens = before === undefined || (!JOINED.has(block.kind) && before !== 'title');
    if (current && !opens) current.push(block);
    else messages.push([block]);
  }
  return messages;
}

/** `Done` becomes `1. Done`: the number can be typed in answer, except where a number is the answer itself. */
function numbered({ buttons, typed }: Reply): readonly (readonly Button[])[] {
  if (typed === 'number') return buttons.map((row) => row.map((each) => ({ ...each, label: clean(each.label) })));
  let count = 0;
  return buttons.map((row) =>
    row.map((button) => {
      count += 1;
      const number = `${count}. `;
      return { ...button, label: number + cutLabel(clean(button.label), LABEL_CHARS - number.length) };
    }),
  );
}

/** A reply in its plain form where only one message can be sent: a promised one. */
export const plainMessage = (reply: Reply): Reply => ({
  ...reply,
  blocks: reply.blocks.map(cleanBlock),
  buttons: numbered(reply),
});

/** A reply in its plain form: one message an idea, in order, the choices on the last. */
export function plainReply(reply: Reply): readonly Reply[] {
  const messages = ideas(reply.blocks.map(cleanBlock));
  return messages.map((blocks, at): Reply => {
    const last = at === messages.length - 1;
    const { notice, ...rest } = reply;
    return {
      ...rest,
      ...(notice !== undefined && at === 0 ? { notice } : {}),
      blocks,
      // A message that changes in place is not read out; a new one is.
      place: 'new',
      buttons: last ? numbered(reply) : [],
    };
  });
}
