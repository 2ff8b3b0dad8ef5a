import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, splitMessage } from '../../../src/adapters/shared/split-message.ts';
import type { Block } from '../../../src/core/reply.ts';
import { list, text, title } from '../../../src/core/reply.ts';

const letters = (value: string): string => value.replace(/\s+/g, '');

describe('cutting text', () => {
  test('loses nothing and keeps every piece within the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 2, max: 60 }), (whole, limit) => {
        const pieces = cutText(whole, limit);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
        expect(letters(pieces.join(''))).toBe(letters(whole));
      }),
    );
  });

  test('never parts the two halves of an emoji', () => {
    for (const piece of cutText('🙂'.repeat(50), 7)) expect(piece).toBe('🙂'.repeat(piece.length / 2));
  });

  test('prefers the end of a sentence', () => {
    expect(cutText('One two three. Four five six.', 20)).toEqual(['One two three.', 'Four five six.']);
  });
});

const size = (block: Block): number => {
  if (block.kind === 'steps' || block.kind === 'list') return block.items.join('\n').length;
  return block.kind === 'figure' || block.kind === 'divider' ? 0 : block.text.length;
};

describe('fitting blocks', () => {
  test('keeps together what fits and begins a new message where it does not', () => {
    expect(splitMessage([title('abc'), text('defg'), text('hi')], 8, size)).toEqual([
      [title('abc'), text('defg')],
      [text('hi')],
    ]);
  });

  test('cuts a list that is too long without losing an item', () => {
    const messages = splitMessage([list(['one', 'two', 'three', 'four'])], 12, size);
    const words = messages.flat().map((block) => ('text' in block ? block.text : ''));
    expect(words.join(' ')).toMatch(/one.*two.*three.*four/s);
  });
});
