import { describe, expect, test } from 'vitest';
import { render, type Payload } from '../../../../src/adapters/telegram/render/render.ts';
import * as say from '../../../../src/core/reply.ts';
import { route } from '../../../../src/core/route.ts';
import { checkEntities, checkMarkup, checkText } from '../../../support/telegram/checks.ts';

const { reply, press } = say;
const to = (n: number) => route('go', 'x', n);

/** What each entity covers. */
const covered = ({ text, entities }: Payload): string[] =>
  entities.map(({ type, offset, length }) => `${type}: ${text.slice(offset, offset + length)}`);

const one = (blocks: readonly say.Block[]): Payload => {
  const messages = render(reply(blocks));
  expect(messages).toHaveLength(1);
  return messages[0]!;
};

const rowsOf = (labels: readonly string[]): string[][] => {
  const buttons = [labels.map((label, index) => press(label, to(index)))];
  const keyboard = render(reply([say.text('x')], { buttons }))[0]?.reply_markup?.inline_keyboard ?? [];
  return keyboard.map((row) => row.map(({ text }) => text));
};

describe('text', () => {
  test('shows every kind of block in its own way', () => {
    const payload = one([
      say.alert('emergency', 'Call 112 now.'),
      say.title('Cat–cow'),
      say.text('For the lower back.'),
      { kind: 'figure', exercise: 'cat-cow', alt: 'On hands and knees.' },
      say.steps(['Kneel', 'Arch']),
      say.list(['mat', 'chair']),
      say.dose('2 × 10'),
      say.divider,
      say.source('WHO 2023'),
    ]);
    expect(payload.text).toBe(
      '🚨 Call 112 now.\n\nCat–cow\n\nFor the lower back.\n\n1. Kneel\n2. Arch\n\n• mat\n• chair\n\n2 × 10\n\n\nWHO 2023',
    );
    expect(covered(payload)).toEqual(['bold: 🚨 Call 112 now.', 'bold: Cat–cow', 'italic: WHO 2023']);
    expect(payload.link_preview_options).toEqual({ is_disabled: true });
  });

  test.each([
    ['urgent', '❗ See a doctor'],
    ['caution', '⚠️ See a doctor'],
  ] as const)('an alert of level %s has its sign', (level, text) => {
    expect(covered(one([say.alert(level, 'See a doctor')]))).toEqual([`bold: ${text}`]);
  });

  test('full of markup stays literal', () => {
    const evil = '</b><a href="tg://user?id=1">*_`[x](y)&lt;||';
    expect(one([say.text(evil), say.title(evil)]).text).toBe(`${evil}\n\n${evil}`);
  });

  test('offsets count UTF-16 units behind emoji and right-to-left names', () => {
    const payload = one([say.text('👩‍👩‍👧 שלום 🧘'), say.title('مرحبا 💪'), say.text('ok'), say.source('𝒳 source')]);
    expect(covered(payload)).toEqual(['bold: مرحبا 💪', 'italic: 𝒳 source']);
    checkEntities(payload.entities, payload.text);
  });

  test('half an emoji, line ends of other systems and edges of space do not shift anything', () => {
    const payload = one([say.text('  a\r\nb \ud83d '), say.title(' bold\ude00 ')]);
    expect(payload.text).toBe('a\nb \ufffd\n\nbold\ufffd');
    expect(covered(payload)).toEqual(['bold: bold\ufffd']);
  });

  test('nothing to show is no message', () => {
    expect(render(reply([]))).toEqual([]);
    expect(render(reply([say.text('  '), say.divider]))).toEqual([]);
  });

  test('a picture alone is told in words', () => {
    expect(one([{ kind: 'figure', exercise: 'cat-cow', alt: 'On hands and knees.' }]).text).toBe('On hands and knees.');
  });
});

describe('a long reply', () => {
  const words = Array.from({ length: 4000 }, (_, index) => `word${index}`);

  test('is split without losing a word, the keyboard on the last part', () => {
    const blocks = [say.title('T'), say.text(words.join(' ')), say.steps(words.slice(0, 900)), say.source('s')];
    const messages = render(reply(blocks, { buttons: [[press('Go', to(1))]] }));
    expect(messages.length).toBeGreaterThan(5);
    for (const message of messages) {
      checkText(message.text, 4096, 'message text');
      checkEntities(message.entities, message.text);
    }
    const all = messages.map(({ text }) => text).join(' ');
    for (const word of words) expect(all).toContain(word);
    expect(messages.map(({ reply_markup }) => reply_markup !== undefined)).toEqual([
      ...messages.slice(1).map(() => false),
      true,
    ]);
  });

  test('of exactly 4096 units is one message', () => {
    expect(render(reply([say.text('x'.repeat(4096))]))).toHaveLength(1);
    expect(render(reply([say.text('x'.repeat(4097))]))).toHaveLength(2);
  });
});

describe('the keyboard', () => {
  test('keeps rows that fit a phone', () => {
    expect(rowsOf(['0', '1', '2', '3', '4', '5'])).toEqual([['0', '1', '2', '3', '4', '5']]);
    expect(rowsOf(['Easier', 'Harder', 'Swap', 'It hurts'])).toHaveLength(1);
  });

  test('splits a row evenly when a label is too wide', () => {
    expect(rowsOf(['Yes', 'No', 'I am not sure'])).toEqual([['Yes', 'No'], ['I am not sure']]);
    expect(rowsOf(['Numbness between my legs', 'None of these'])).toEqual([
      ['Numbness between my legs'],
      ['None of these'],
    ]);
    expect(rowsOf(Array.from({ length: 10 }, (_, n) => `${n}`)).map((row) => row.length)).toEqual([5, 5]);
  });

  test('carries routes and addresses', () => {
    const buttons = [[press('Go', route('triage', 'q', 'k3f9'))], [], [{ label: 'Read', link: 'https://who.int' }]];
    const keyboard = render(reply([say.text('x')], { buttons }))[0]?.reply_markup;
    expect(keyboard?.inline_keyboard).toEqual([
      [{ text: 'Go', callback_data: 'triage_q_k3f9' }],
      [{ text: 'Read', url: 'https://who.int' }],
    ]);
    checkMarkup(keyboard);
  });
});
