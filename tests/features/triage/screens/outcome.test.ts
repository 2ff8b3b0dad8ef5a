// Whoever needs emergency help sees the number first: for every emergency rule and sign, in every place we know or don't.
import { expect, test } from 'vitest';
import { plainText, showResult } from '../../../../src/features/triage/screens/outcome.ts';
import { showWarning } from '../../../../src/features/triage/warning.ts';
import { NOWHERE, placesOf } from '../../../../src/domain/countries.ts';
import {
  command,
  content,
  contextsOver,
  explain,
  KEY,
  memoryStore,
  texts,
  vignettes,
  wholeResult,
} from '../../../support/triage.ts';

const places = placesOf(texts);
const somewhere = [...content.countries.map(({ iso }) => iso), NOWHERE];
const urgent = vignettes.map((each) => explain(each)).filter(({ level }) => level === 'emergency');

test('the emergency vignettes cover most emergency rules, so that the next test means something', () => {
  const fired = new Set(
    urgent.flatMap((result) => result.fired.map(({ id }) => id)).filter((id) => id.startsWith('E')),
  );
  expect(somewhere.length).toBe(65);
  expect(fired.size).toBeGreaterThan(18);
});

test.each(somewhere)('%s: every emergency result names the number to call in its first line', (iso) => {
  const numbers = places.numbers(iso);
  for (const result of urgent) {
    for (const self of [true, false]) {
      const shown = plainText(showResult(texts, result, self, numbers));
      expect(shown.slice(0, 200)).toContain(numbers.call);
      expect(shown.split('\n')[0]).toContain(numbers.call);
      expect(shown).toMatch(/do not drive/i);
      expect(shown).toMatch(/do not exercise/i);
    }
  }
});

test.each([...texts.content.dangers.values()].filter(({ level }) => level === 'emergency'))(
  'a text that names $id is answered with the number first, everywhere',
  async (sign) => {
    for (const iso of somewhere) {
      const store = memoryStore();
      store.records.set(KEY, { chat: { platform: 'terminal', id: 'p', private: true }, country: iso });
      const shown = plainText(showWarning(await contextsOver(store, {})(command()), sign).blocks);
      expect(shown.slice(0, 200)).toContain(places.numbers(iso).call);
    }
  },
);

test('every result names a source, and thoughts of ending life bring a crisis line everywhere', () => {
  for (const result of [...urgent, ...vignettes.map((each) => explain(each))]) {
    const shown = wholeResult(result, true, places.numbers('US'));
    // A name before the date of the content, on its own line.
    expect(shown).toMatch(/^\S+ [^\n]{4,}\. Content of \d{4}/m);
  }
  const dark = explain({ age: 30, findings: { self_harm_thoughts: true } });
  for (const iso of somewhere) {
    const { crisis } = places.numbers(iso);
    expect(plainText(showResult(texts, dark, true, places.numbers(iso)))).toContain(crisis);
  }
});
