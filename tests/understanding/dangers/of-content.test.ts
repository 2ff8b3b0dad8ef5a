// How much is heard of sentences that nothing was taught from. They are never brought into content/, and a failure prints
// figures alone: whoever mends the hearing by these sentences no longer measures it with them.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hearingOf } from '../../../src/understanding/dangers/of-content.ts';
import { content } from '../../support/talk.ts';

interface Line {
  readonly text: string;
  readonly kind: string;
  readonly level?: string;
}

const lines = readFileSync('tests/understanding/dangers/held-out.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);
const hear = hearingOf(content);
const levels = [...content.dangers.values()].map(({ level }) => level);

const share = (of: (line: Line) => boolean, has: (heard: ReturnType<typeof hear>) => boolean): number => {
  const some = lines.filter(of);
  return some.filter(({ text }) => has(hear(text))).length / some.length;
};
const kind = (wanted: string) => (line: Line) => line.kind === wanted;
const found = (heard: ReturnType<typeof hear>): boolean => heard !== undefined;
const card = (heard: ReturnType<typeof hear>): boolean => heard?.sure === true && levels[heard.sign] === 'emergency';
const question = (heard: ReturnType<typeof hear>): boolean => found(heard) && !card(heard);

describe('of what nothing was taught from', () => {
  test('no sentence stands in the content', () => {
    const taught = new Set(
      [...content.dangers.values(), ...content.harmless.values()].flatMap(({ examples }) =>
        examples.map((text) => text.toLowerCase()),
      ),
    );
    expect(lines.filter(({ text }) => taught.has(text.toLowerCase())).length).toBe(0);
  });

  test('dangers are warned of, or asked about', () => {
    expect(share(kind('danger'), found)).toBeGreaterThan(0.935);
    expect(share(({ level }) => level === 'emergency', found)).toBeGreaterThan(0.93);
    expect(share(kind('story with a danger'), found)).toBe(1);
  });

  test('harmless sentences are rarely met with a card, and seldom with a question', () => {
    expect(share(kind('harmless'), card)).toBeLessThan(0.02);
    expect(share(kind('harmless'), question)).toBeLessThan(0.08);
  });
});
