// What features that move show a person whom a check keeps from exercising, and what stays open to that person.
import { beforeEach, describe, expect, test } from 'vitest';
import { createTalk, NOON, type Talk, wordsOf } from '../../support/talk.ts';

const LOCK = /^Your last check said to get emergency help/;
const ME = 'test:42';
const check = { level: 'emergency', limits: [], until: NOON, at: NOON } as const;

/** Two people in one group: a check keeps the first from exercising. */
let locked: Talk;
let free: Talk;

beforeEach(async () => {
  const chat = { platform: 'test', id: '-100', private: false };
  locked = createTalk({ chat, person: '42' });
  free = createTalk({ chat, person: '7', store: locked.store });
  await locked.store.update(ME, () => ({ chat: { platform: 'test', id: '42', private: true }, check }));
});

describe('a locked person', () => {
  test.each(['heat', 'ice', 'breathe', 'massage', 'walk', 'selfcheck', 'flare'])(
    'gets the lock in place of /%s, others get the card',
    async (command) => {
      const replies = await locked.say(`/${command}`);
      expect(wordsOf(replies)).toMatch(LOCK);
      expect(replies.map(({ audience }) => audience)).toEqual(['asker']);
      expect(wordsOf(await free.say(`/${command}`))).not.toMatch(LOCK);
    },
  );

  test.each([
    'heat_start_heat_10',
    'breathe_turn_gentle_1',
    'massage_way_hand',
    'walk_week_1',
    'selfcheck_card_next-day-check',
  ])('cannot start anything by the old button %s', async (data) => {
    expect(wordsOf(await locked.pressData(data))).toMatch(LOCK);
    expect((await locked.store.get(ME))?.promises).toBeUndefined();
    expect(wordsOf(await free.pressData(data))).not.toMatch(LOCK);
    expect(free.handled.at(-1)?.route).not.toBe('unknown');
  });

  test.each(['heat_stop', 'heat_skin_heat', 'heat_fine_ice', 'heat_not_heat', 'flare_quiet', 'flare_over'])(
    'can still stop, read about skin and choose quiet: %s',
    async (data) => {
      expect(wordsOf(await locked.pressData(data))).not.toMatch(LOCK);
      expect(locked.handled.at(-1)?.route).not.toBe('unknown');
    },
  );
});
