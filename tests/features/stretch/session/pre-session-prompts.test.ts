// The signs to look out for come before every tenth session of who stretches once a day.
import { describe, expect, test } from 'vitest';
import type { Kept } from '../../../../src/core/record.ts';
import { openMemoryStore } from '../../../../src/store/memory.ts';
import { createTalk, NOON, wordsOf } from '../../../support/talk.ts';

const DAY = 24 * 3_600_000;
const NET = 'a numb or odd feeling between the legs';

/** On which of some days in a row /stretch brought the signs. */
async function netDays(person: string, days: number): Promise<number[]> {
  const talk = createTalk({ person, chat: { platform: 'test', id: person, private: true } });
  const found: number[] = [];
  for (let day = 0; day < days; day += 1) {
    talk.now = NOON + day * DAY;
    const replies = await talk.say('/stretch');
    // The first movement is there whatever comes before it.
    expect(wordsOf(replies.slice(-1))).toMatch(/1 of \d/);
    if (wordsOf(replies).includes(NET)) found.push(day);
  }
  return found;
}

describe('the signs to look out for', () => {
  test('come every tenth day, with the number to call and the check', async () => {
    for (const person of ['42', '43', '7001']) {
      const days = await netDays(person, 31);
      expect(days.length).toBeGreaterThanOrEqual(3);
      expect(days.slice(1).map((day, at) => day - days[at]!)).toEqual(days.slice(1).map(() => 10));
    }
  });

  test('come on other days to other people', async () => {
    const first = await Promise.all(
      ['1', '2', '3', '4', '5', '6'].map(async (person) => (await netDays(person, 10))[0]),
    );
    expect(new Set(first).size).toBeGreaterThan(2);
  });

  test('are for the asker alone, keep nothing, and bring the same to the same press', async () => {
    const records = new Map<string, Kept>();
    const talk = createTalk({ store: openMemoryStore(records) });
    const [day] = await netDays('42', 10);
    talk.now = NOON + day! * DAY;
    const once = await talk.say('/stretch');
    expect(once).toHaveLength(2);
    expect(once[0]).toMatchObject({ audience: 'asker' });
    expect(wordsOf(once)).toMatch(/Call .+ if any of these comes/);
    expect(await talk.pressData('go_stretch')).toEqual([{ ...once[0], privateRoute: 'go_stretch' }, once[1]]);
    expect(records.size).toBe(0);
    const group = createTalk({ chat: { platform: 'test', id: '-7', private: false } });
    group.now = talk.now;
    expect(wordsOf(await group.say('/stretch'))).not.toContain(NET);
  });

  test('do not stand above the lock', async () => {
    const [day] = await netDays('42', 10);
    const check = { level: 'emergency' as const, limits: [], at: NOON, until: NOON };
    const kept: Kept = { chat: { platform: 'test', id: '42', private: true }, check };
    const talk = createTalk({ store: openMemoryStore(new Map([['test:42', kept]])) });
    talk.now = NOON + day! * DAY;
    expect(await talk.say('/stretch')).toHaveLength(1);
  });
});
