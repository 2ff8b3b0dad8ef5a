import { describe, expect, test } from 'vitest';
import { createTalk, NOON, say, triage, wordsOf } from '../support/talk.ts';

const GROUP = { platform: 'test', id: '-7', private: false };

describe('what is kept', () => {
  test('is shown whole', async () => {
    const talk = createTalk();
    await talk.say('/subscribe 20:00 Paris weekdays');
    await talk.say('/tip');
    const shown = wordsOf(await talk.say('/mydata'));
    const kept = (await talk.store.get('test:42')) ?? { chat: undefined };
    for (const words of ['number 42', 'Europe/Paris', 'at 20:00 on weekdays', 'today, Friday 20 November'])
      expect(shown).toContain(words);
    expect(shown).toContain('lastTip' in kept ? (kept.lastTip ?? '') : 'nothing');
  });

  test('tells the result of a check, and a promise to write once without saying “once”', async () => {
    const talk = createTalk();
    const day = 86_400_000;
    await talk.store.update('test:42', () => ({
      chat: { platform: 'test', id: '42', private: true },
      country: 'GB',
      check: { level: 'clinician_soon', at: NOON, until: NOON + 3 * day, limits: ['osteoporosis'], country: 'IE' },
      promises: [{ id: 'recheck', kind: 'recheck', rule: { type: 'once', at: NOON + day }, due: NOON + day }],
    }));
    const shown = wordsOf(await talk.say('/mydata'));
    for (const words of [
      'see a clinician within days',
      'Monday 23 November',
      'thin bones',
      ': GB',
      ': IE',
      'how you are',
    ])
      expect(shown).toContain(words);
    expect(shown).toContain('tomorrow, Saturday 21 November');
    expect(shown).not.toContain(', once');
  });

  test('has words for every level and every limit of a check', () => {
    for (const { id } of triage.limits) expect(say(`mydata-limit-${id}`), id).not.toBe('');
    for (const level of Object.keys(triage.outcomes)) expect(say(`mydata-level-${level}`), level).not.toBe('');
  });

  test('is nothing at first', async () => {
    const talk = createTalk();
    expect(wordsOf(await talk.say('/mydata'))).toBe('I keep nothing about you.');
  });

  test('is erased only after a confirmation, and then all of it', async () => {
    const talk = createTalk();
    await talk.say('/subscribe 20:00 Paris');
    await talk.say('/forget');
    expect(await talk.store.get('test:42')).toBeDefined();
    await talk.press('No, keep it');
    expect(await talk.store.get('test:42')).toBeDefined();
    await talk.say('/forget');
    await talk.press('Yes, erase everything');
    expect(await talk.store.get('test:42')).toBeUndefined();
    expect(await talk.store.due(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
  });

  test('is the person’s own business in a group: for the asker alone, and about their private chat', async () => {
    const talk = createTalk({ chat: GROUP, person: '42' });
    const [shown] = await talk.say('/mydata');
    expect(shown).toMatchObject({ audience: 'asker', again: 'go_mydata' });
    expect(wordsOf(talk.last())).toBe('I keep nothing about you.');
  });
});
