import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render } from '../../../../src/adapters/discord/render/render.ts';
import type { Payload } from '../../../../src/adapters/discord/render/render.ts';
import {
  alert,
  divider,
  dose,
  link,
  list,
  press,
  reply,
  source,
  steps,
  text,
  title,
} from '../../../../src/core/reply.ts';
import type { Block, Button } from '../../../../src/core/reply.ts';
import { route } from '../../../../src/core/route.ts';
import { say } from '../../../support/discord/bot.ts';
import { flatten, problemsOf } from '../../../support/discord/check.ts';
import type { Body, Component } from '../../../support/discord/world.ts';
import { size } from '../../../support/size.ts';

const show = (blocks: readonly Block[], buttons: readonly (readonly Button[])[] = []): Payload[] =>
  render(reply(blocks, { buttons }), say);
const components = (payload: Payload | undefined): Component[] => flatten((payload?.components ?? []) as Component[]);
const texts = (payload: Payload | undefined): string[] => components(payload).flatMap(({ content }) => content ?? []);
const button = (number: number): Button => press(`Button ${number}`, route('a', 'b', number));
const many = (count: number): Button[] => Array.from({ length: count }, (_, index) => button(index));
const problems = (payload: Payload): string[] => problemsOf(payload as unknown as Body, { kind: 'message', files: [] });

describe('render', () => {
  test('shows no address to pass on: Discord has none', () => {
    const shown = show([text('A code.'), link('Or this link:', route('a', 'b'))]);
    expect(shown.flatMap(texts)).toEqual(['A code.']);
  });

  test('shows each kind of block in its own way', () => {
    const [payload] = show([
      title('Neck'),
      text('Sit *tall*.'),
      steps(['Turn', 'Hold']),
      list(['Slowly']),
      dose('2 x 10'),
      divider,
      source('Smith 2020'),
    ]);
    expect(texts(payload)).toEqual([
      '## Neck',
      'Sit \\*tall\\*.',
      '1\\. Turn\n2\\. Hold',
      '• Slowly',
      '2 x 10',
      '-# Smith 2020',
    ]);
    expect(payload?.components[5]).toEqual({ type: 14 });
    expect(payload).toMatchObject({ flags: 1 << 15, allowed_mentions: { parse: [] } });
  });

  test('puts an alert into a coloured container and says the level in words', () => {
    const [payload] = show([alert('emergency', 'Call 112 now.')]);
    expect(payload?.components).toEqual([
      {
        type: 17,
        accent_color: 0xd32f2f,
        components: [{ type: 10, content: '**Emergency**\n**Call 112 now.**' }],
      },
    ]);
    const colours = (['emergency', 'urgent', 'caution'] as const).map(
      (level) => components(show([alert(level, 'x')])[0])[0]?.accent_color,
    );
    expect(new Set(colours).size).toBe(3);
  });

  test('keeps a heading and a source on one line', () => {
    expect(texts(show([title('a\n# b'), source('c\n@everyone')])[0])).toEqual(['## a \\# b', '-# c \\@everyone']);
  });

  test('puts at most five buttons into a row and opens addresses with link buttons', () => {
    const [payload] = show([text('x')], [many(7), [{ label: 'Read', link: 'https://example.org' }]]);
    const rows = components(payload).filter(({ type }) => type === 1);
    expect(rows.map((row) => row.components?.length)).toEqual([5, 2, 1]);
    expect(rows[0]?.components?.[0]).toEqual({ type: 2, style: 2, label: 'Button 0', custom_id: 'a_b_0' });
    expect(rows[2]?.components?.[0]).toEqual({ type: 2, style: 5, label: 'Read', url: 'https://example.org' });
  });

  test('packs many short rows closely', () => {
    const [payload, more] = show(
      [text('x')],
      many(25).map((one) => [one]),
    );
    expect(more).toBeUndefined();
    expect(problems(payload!)).toEqual([]);
  });

  test('leaves room for the buttons under many short blocks', () => {
    const payloads = show(
      Array.from({ length: 38 }, (_, index) => text(`Line ${index}`)),
      [many(25)],
    );
    expect(payloads.flatMap(problems)).toEqual([]);
    expect(payloads.flatMap(texts)).toHaveLength(38);
  });

  test('refuses 26 buttons, two with the same route, and labels Discord does not take', () => {
    expect(() => show([text('x')], [many(26)])).toThrow(RangeError);
    expect(() => show([text('x')], [[button(1)], [button(1)]])).toThrow(/same route/);
    expect(() => show([text('x')], [[press('', route('a', 'b'))]])).toThrow(/label of 0/);
    expect(() => show([text('x')], [[press('y'.repeat(81), route('a', 'b'))]])).toThrow(/label of 81/);
  });

  test('spreads a long text over messages, nothing lost, buttons on the last', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `w${index}`).join(' ');
    const payloads = show([title('Long'), text(words)], [[button(1)]]);
    expect(payloads.length).toBeGreaterThan(1);
    expect(payloads.flatMap(texts).slice(1).join(' ')).toBe(words);
    const withButtons = payloads.map((payload) => components(payload).some(({ type }) => type === 2));
    expect(withButtons.lastIndexOf(true)).toBe(payloads.length - 1);
    expect(withButtons.indexOf(true)).toBe(payloads.length - 1);
  });

  test('keeps the numbers of steps that are too long for one message', () => {
    const payloads = show([steps(Array.from({ length: 60 }, () => 'breathe '.repeat(15)))]);
    expect(
      payloads
        .flatMap(texts)
        .join('\n')
        .match(/^\d+(?=\\\.)/gm),
    ).toEqual(Array.from({ length: 60 }, (_, index) => String(index + 1)));
  });

  test('gives nothing for a reply that shows nothing, and buttons alone when there is no text', () => {
    expect(show([{ kind: 'figure', exercise: 'bd', alt: 'A bird dog' }])).toEqual([]);
    expect(show([], [[button(1)]])).toHaveLength(1);
  });

  test('is accepted by Discord whatever the reply', () => {
    const words = fc.string({ unit: fc.constantFrom(...Array.from('*_a \n#1.')), maxLength: 6000, size: 'max' });
    const block = fc.oneof(
      fc.tuple(fc.constantFrom('title', 'text', 'dose', 'source'), words).map(([kind, t]) => ({ kind, text: t })),
      words.map((t) => alert('urgent', t)),
      fc.array(words, { maxLength: 5 }).map(steps),
      fc.array(words, { maxLength: 5 }).map(list),
      fc.constant(divider),
    );
    const replies = fc.tuple(fc.array(block, { maxLength: 60, size: 'max' }), fc.integer({ min: 0, max: 25 }));
    fc.assert(
      fc.property(replies, ([blocks, count]) => {
        const payloads = show(blocks, [many(count)]);
        expect(payloads.flatMap(problems)).toEqual([]);
        expect(payloads.flatMap(components).filter(({ type }) => type === 2)).toHaveLength(count);
      }),
      { numRuns: size(15, 60) },
    );
  });
});
