import { describe, expect, test } from 'vitest';
import { content, createTalk, wordsOf } from '../../support/talk.ts';

const GROUP = { platform: 'test', id: '-7', private: false };

describe('what is kept', () => {
  test('is shown whole', async () => {
    const talk = createTalk();
    await talk.say('/subscribe 20:00 Paris weekdays');
    await talk.say('/tip');
    const shown = wordsOf(await talk.say('/mydata'));
    const kept = (await talk.store.get('test:42')) ?? { chat: undefined };
    for (const words of ['number 42', 'Europe/Paris', '20:00, weekdays', 'today, Friday 20 November'])
      expect(shown).toContain(words);
    // The tip itself: its id says nothing to the person.
    const tip = content.tips.get(('lastTip' in kept ? kept.lastTip : undefined) ?? '');
    expect(shown).toContain(`The tip you had last: “${tip?.text ?? 'none'}”`);
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
    expect(await talk.store.claimDue(Number.MAX_SAFE_INTEGER, 10, 0)).toEqual([]);
  });

  test('is the person’s own business in a group: for the asker alone, and about their private chat', async () => {
    const talk = createTalk({ chat: GROUP, person: '42' });
    const [shown] = await talk.say('/mydata');
    expect(shown).toMatchObject({ audience: 'asker', privateRoute: 'go_mydata' });
    expect(wordsOf(talk.last())).toBe('I keep nothing about you.');
  });
});
