// Every text that people read is replaced, and nothing else.
import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { COLLECTIONS } from '../../../src/content/collections.ts';
import { openContent } from '../../../src/content/content-cache.ts';
import { textsOf } from '../../../src/content/texts/texts.ts';
import { translateContent } from '../../../src/content/texts/translate.ts';
import { changeWords } from '../../../src/content/texts/words.ts';

const content = await openContent('content', 'dist/content.bin');
const before = serialize(content);
const translated = translateContent(content, (text) => `§${text}`);

describe('translated content', () => {
  test.each(Object.keys(COLLECTIONS))('has every text of %s replaced that is shown, and none that is typed', (name) => {
    const shown = textsOf(translated, COLLECTIONS).filter(({ item }) => item.split('/')[0] === name);
    for (const { item, path, text, kind } of shown) {
      expect(text.startsWith('§'), `${item} ${path.join('.')}: ${text}`).toBe(kind !== 'typed');
    }
  });

  test('has nothing else replaced', () => {
    expect(translateContent(translated, (text) => text.slice(1))).toEqual(content);
  });

  test('leaves what it was made from as it was', () => {
    // Byte by byte: what was learnt holds a million weights.
    expect(serialize(content).equals(before)).toBe(true);
  });

  test('has the same items by their codes as by their ids', () => {
    expect(translated.byCode.get('cc')).toBe(translated.exercises.get('cat-cow'));
    expect(translated.byCode.get('cc')?.name).toBe('§Cat-cow');
  });

  test('keeps the rules of the check, what people type, and placeholders', () => {
    const { triage, dangers } = translateContent(content, (text) => changeWords(text, (words) => words.toUpperCase()));
    expect(triage.rules).toEqual(content.triage.rules);
    for (const { id, patterns, examples } of dangers.values())
      expect({ patterns, examples }).toEqual({
        patterns: content.dangers.get(id)?.patterns,
        examples: content.dangers.get(id)?.examples,
      });
    expect(triage.outcomes.emergency.headline).toBe('CALL {call} NOW, OR GO TO THE NEAREST EMERGENCY DEPARTMENT.');
    // Questions find their part by its name.
    for (const { part } of triage.questions) expect(triage.parts).toContain(part);
  });

  test('tells where each text stands', () => {
    const places: string[] = [];
    translateContent(content, (text, { item, path }) => {
      places.push(`${item} ${path.join('.')}`);
      return text;
    });
    expect(places).toContain('exercises/cat-cow steps.0');
    expect(places).toContain('heatIce heat.intro');
    expect(places).toContain('triage outcomes.emergency.headline');
    expect(new Set(places).size).toBe(places.length);
  });
});
