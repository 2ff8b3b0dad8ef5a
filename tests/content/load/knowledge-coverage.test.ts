// Nothing of the collection of facts is lost, told twice, or told where it must not be.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gatherContent } from '../../../src/content/load.ts';

type Section = 'E' | 'F' | 'G' | 'H';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const verdicts = read('inventory-ids.json') as Record<Section, Record<string, string>>;
const exceptions = read('inventory-exceptions.json') as Record<string, string>;

const { content } = gatherContent('content');
const cards = [...content.knowledge.values()];
const myths = [...content.myths.values()];
const checks = [...content.selfchecks.values()];
const told = [...cards, ...checks, ...myths].flatMap(({ covers }) => covers);

const idsWith = (section: Section, ...wanted: readonly string[]): readonly string[] =>
  Object.entries(verdicts[section]).flatMap(([id, verdict]) => (wanted.includes(verdict) ? [id] : []));

const notOnce = (ids: readonly string[]): readonly string[] =>
  ids.filter((id) => told.filter((other) => other === id).length !== (id in exceptions ? 0 : 1));

describe('the collection of facts', () => {
  test('has the sections and sizes that were counted', () => {
    expect(idsWith('E', 'keep', 'correct')).toHaveLength(95);
    expect(idsWith('F', 'keep', 'correct')).toHaveLength(11);
    expect(idsWith('G', 'keep', 'correct')).toHaveLength(32);
    expect(idsWith('H', 'refuse')).toHaveLength(44);
  });

  test.each(['E', 'F', 'G'] as const)(
    'of section %s is told exactly once where it was kept or corrected',
    (section) => {
      expect(notOnce(idsWith(section, 'keep', 'correct'))).toEqual([]);
    },
  );

  test('is told nowhere where it was dropped', () => {
    const dropped = [...idsWith('E', 'drop'), ...idsWith('G', 'drop')];
    expect(dropped.length).toBeGreaterThan(0);
    expect(dropped.filter((id) => told.includes(id))).toEqual([]);
  });

  test('is answered as a myth where it was refused, and told nowhere else', () => {
    const refused = idsWith('H', 'refuse');
    expect(notOnce(refused)).toEqual([]);
    const advice = [...cards, ...checks].flatMap(({ covers }) => covers);
    expect(advice.filter((id) => refused.includes(id))).toEqual([]);
    const agreed = myths.filter(({ answer, covers }) => answer === 'true' && covers.some((id) => refused.includes(id)));
    expect(agreed.map(({ id }) => id)).toEqual([]);
  });

  test('knows every id that is told, and gives a reason for every exception', () => {
    const known = new Set(Object.values(verdicts).flatMap((section) => Object.keys(section)));
    expect(told.filter((id) => !known.has(id))).toEqual([]);
    expect(Object.keys(exceptions).filter((id) => !known.has(id))).toEqual([]);
    expect(Object.entries(exceptions).filter(([, reason]) => reason.length < 30)).toEqual([]);
  });
});

describe('cards, myths and self-checks', () => {
  const words = [
    ...cards.map(({ title, summary, text, points, caution }) =>
      [title, summary, ...text, ...points, caution].join(' '),
    ),
    ...checks.map(({ summary, safety, steps, tells, limits, answers }) =>
      [summary, safety, ...steps, tells, limits, ...answers.map(({ text }) => text)].join(' '),
    ),
    ...myths.map(({ claim, reason }) => `${claim} ${reason}`),
  ];

  test('hold no addresses, telephone numbers, temperatures or amounts to drink', () => {
    const wrong = /https?:|www\.|\+?\d[\d -]{6,}\d|\d ?°|\d ?(?:ml|litres?|mg)\b/i;
    expect(words.filter((text) => wrong.test(text))).toEqual([]);
  });

  test('have the cards that tips, myths and self-checks lead to', () => {
    const wanted = [...content.tips.values()].flatMap(({ leads }) => (leads && 'learn' in leads ? [leads.learn] : []));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((id) => !content.knowledge.has(id))).toEqual([]);
  });

  test('are read without a mistake', () => {
    const { mistakes } = gatherContent('content');
    const own = mistakes.filter(({ file }) => /^(?:knowledge|selfchecks|myths|sources)/.test(file));
    expect(own).toEqual([]);
  });
});

describe('self-checks', () => {
  test('never rate how soon help is needed, and lead to the check of warning signs where an answer is worrying', () => {
    const urgency = /\b(?:emergency|at once|today|tomorrow|within|urgent|days?\b.*\bdoctor)\b/i;
    for (const { id, tells, limits, answers, leads } of checks) {
      const told = [tells, limits, ...answers.map(({ text }) => text)].join(' ');
      expect(urgency.exec(told.replace('tiring today', ''))?.[0], id).toBeUndefined();
      if (told.includes('warning signs') || told.includes('The check'))
        expect(leads, id).toContainEqual({ check: true });
    }
  });
});
