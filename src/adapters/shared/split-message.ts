// Cuts a long reply into messages that a platform accepts, between blocks where it can. Never loses text.
import type { Block } from '../../core/reply.ts';

/** Cuts `text` into pieces of at most `limit` UTF-16 units: at a line end, else after a sentence, else at a space, else hard. */
export function cutText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const head = rest.slice(0, limit + 1);
    const line = head.lastIndexOf('\n');
    const sentence = head.lastIndexOf('. ') + 1;
    const space = head.lastIndexOf(' ');
    let at = [line, sentence, space].find((place) => place > limit / 2) ?? limit;
    // Never between the two halves of a character outside the basic plane.
    if (/[\uD800-\uDBFF]/.test(rest.charAt(at - 1))) at -= 1;
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '' || pieces.length === 0) pieces.push(rest);
  return pieces;
}

function cutBlock(block: Block, limit: number, size: (block: Block) => number): Block[] {
  if (size(block) <= limit) return [block];
  switch (block.kind) {
    case 'figure':
    case 'divider':
      return [block];
    case 'steps':
    case 'list': {
      // A numbered list that is cut continues as plain lines, so that its numbers stay right.
      const lines = block.items.map((item, index) => (block.kind === 'steps' ? `${index + 1}. ${item}` : `• ${item}`));
      return cutBlock({ kind: 'text', text: lines.join('\n') }, limit, size);
    }
    default: {
      const overhead = size(block) - block.text.length;
      return cutText(block.text, Math.max(1, limit - overhead)).map((piece) => ({ ...block, text: piece }));
    }
  }
}

/**
 * Shares blocks out over as few messages as hold them in order.
 * @param limit what one message holds, in the unit of `size`
 * @param size what a block takes, its separator included
 */
export function splitMessage(blocks: readonly Block[], limit: number, size: (block: Block) => number): Block[][] {
  const messages: Block[][] = [];
  let current: Block[] = [];
  let used = 0;
  for (const block of blocks.flatMap((whole) => cutBlock(whole, limit, size))) {
    const needed = size(block);
    if (current.length > 0 && used + needed > limit) {
      messages.push(current);
      current = [];
      used = 0;
    }
    current.push(block);
    used += needed;
  }
  if (current.length > 0) messages.push(current);
  return messages;
}
