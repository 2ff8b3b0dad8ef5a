import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../../src/adapters/discord/render/escape.ts';

/** How Discord reads a backslash: before a punctuation mark it makes the mark literal and disappears. */
const shown = (markdown: string): string => markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');

describe('escapeMarkdown', () => {
  test.each([
    ['**bold**', '\\*\\*bold\\*\\*'],
    ['_it_ __under__', '\\_it\\_ \\_\\_under\\_\\_'],
    ['~~gone~~ ||spoiler||', '\\~\\~gone\\~\\~ \\|\\|spoiler\\|\\|'],
    ['`code`', '\\`code\\`'],
    ['[a](https://b.c)', '\\[a\\]\\(https\\://b.c\\)'],
    ['<@123> @everyone <#1> <:e:2>', '\\<\\@123\\> \\@everyone \\<\\#1\\> \\<:e:2\\>'],
    ['# big', '\\# big'],
    ['> quote', '\\> quote'],
    ['- item\n  + item', '\\- item\n  \\+ item'],
    ['-# small', '\\-\\# small'],
    ['1. one\n 22. two', '1\\. one\n 22\\. two'],
    ['a\\*b', 'a\\\\\\*b'],
  ])('makes %j literal', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
    expect(shown(escaped)).toBe(text);
  });

  test('leaves ordinary sentences alone', () => {
    const sentence = "Hold for 5.5 seconds, 2 x 10 - don't rush: at 12:30 it is done!";
    expect(escapeMarkdown(sentence)).toBe(sentence);
  });

  test('shows any text as it was given', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...Array.from('\\*_~|`[]()<>@#:/-+1. \na')), maxLength: 60 });
    fc.assert(
      fc.property(nasty, (text) => {
        const escaped = escapeMarkdown(text);
        expect(shown(escaped)).toBe(text);
        // What is left when every escaped mark is taken out can no longer be markup.
        const bare = escaped.replace(/\\[^0-9A-Za-z\s]/g, 'x');
        expect(bare).not.toMatch(/[\\*_~|`[\]()<>@#]|:\/\/|^\s*[-+]\s|^[^\S\n]*\d+\./m);
      }),
    );
  });

  test('takes six megabytes in one pass', () => {
    // In a time that grows with the square, this would not come back within the test's patience.
    expect(escapeMarkdown('1 *'.repeat(2_000_000)).slice(0, 8)).toBe(escapeMarkdown('1 *1 *').slice(0, 8));
  });
});
