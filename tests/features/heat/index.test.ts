// Heat and ice: safety first, then a timer that is a promise kept once.
import { describe, expect, test } from 'vitest';
import type { Kept } from '../../../src/core/record.ts';
import { createTalk, labelsOf, NOON, wordsOf } from '../../support/talk.ts';

const MINUTE = 60_000;
const ME = 'test:42';
const timers = (kept: Kept | undefined) => kept?.promises?.filter(({ kind }) => kind === 'timer') ?? [];

/** The message that the scheduler sends when a promise is due. */
async function overOf(id: string, now = NOON) {
  const talk = createTalk();
  talk.now = now;
  const chat = { platform: 'test', id: '42', private: true };
  const promise = { id, kind: 'timer', rule: { type: 'once', at: NOON }, claimed: 'once' } as const;
  return talk.writers.get('timer')?.(ME, { chat }, promise);
}

describe('/heat and /ice', () => {
  test('name who should not before a timer can be started', async () => {
    const talk = createTalk();
    for (const command of ['/heat', '/ice']) {
      await talk.say(command);
      expect(wordsOf(talk.last())).toMatch(/numb[\s\S]*broken/);
      expect(labelsOf(talk.last())).toEqual(['None of these fits me', 'Something fits me']);
    }
  });

  test('offer something else to whom it does not suit, and no timer', async () => {
    const talk = createTalk();
    await talk.say('/heat');
    await talk.press('Something fits me');
    expect(wordsOf(talk.last())).toContain('leave heat out');
    expect(labelsOf(talk.last()).filter((label) => label.includes('minutes'))).toEqual([]);
  });

  test('say how with a cloth between, awake, and 20 minutes at most', async () => {
    const talk = createTalk();
    await talk.say('/heat');
    await talk.press('None of these fits me');
    expect(wordsOf(talk.last())).toMatch(/cloth or towel[\s\S]*Stay awake[\s\S]*Twenty minutes at most/);
    expect(labelsOf(talk.last())).toEqual(['10 minutes', '15 minutes', '20 minutes', 'Back']);
    await talk.say('/ice');
    await talk.press('None of these fits me');
    expect(labelsOf(talk.last())).toEqual(['10 minutes', '15 minutes', 'Back']);
  });

  test('a timer is one promise, due when its minutes are over', async () => {
    const talk = createTalk();
    await talk.pressData('heat_start_heat_15');
    const at = NOON + 15 * MINUTE;
    expect((await talk.store.get(ME))?.promises).toEqual([
      { id: 'heat', kind: 'timer', rule: { type: 'once', at }, due: at },
    ]);
    expect(await talk.store.claimDue(at - 1, 9, 0)).toEqual([]);
    expect((await talk.store.claimDue(at, 9, 0)).map(({ key }) => key)).toEqual([ME]);
    expect(talk.writers.has('timer')).toBe(true);
  });

  test('a new timer replaces the old one, also that of the other kind, and leaves other promises alone', async () => {
    const talk = createTalk();
    await talk.say('/subscribe 8:30 Paris');
    await talk.pressData('heat_start_heat_20');
    talk.now += 5 * MINUTE;
    await talk.pressData('heat_start_ice_10');
    await talk.pressData('heat_start_ice_10');
    const kept = await talk.store.get(ME);
    expect(timers(kept)).toEqual([expect.objectContaining({ id: 'ice', due: NOON + 15 * MINUTE })]);
    expect(kept?.promises?.map(({ kind }) => kind).sort()).toEqual(['timer', 'tip']);
    expect(kept?.zone).toBe('Europe/Paris');
  });

  test('Stop takes the timer back and leaves nothing behind', async () => {
    const talk = createTalk();
    await talk.pressData('heat_start_heat_10');
    await talk.press('Stop the timer');
    expect(wordsOf(talk.last())).toContain('Please take the pack off as well');
    expect(await talk.store.get(ME)).toBeUndefined();
    expect(wordsOf(await talk.pressData('heat_stop'))).toContain('Please take the pack off as well');
  });

  test('Stop leaves the daily tip alone', async () => {
    const talk = createTalk();
    await talk.say('/subscribe 8:30 Paris');
    await talk.pressData('heat_start_heat_10');
    await talk.pressData('heat_stop');
    expect((await talk.store.get(ME))?.promises?.map(({ kind }) => kind)).toEqual(['tip']);
  });

  test('when the time is up the message says to take it off and to look at the skin', async () => {
    const heat = await overOf('heat');
    expect(wordsOf([heat!])).toMatch(/Time is up[\s\S]*Take the warmth off now and look at your skin/);
    expect(heat?.place).toBe('new');
    expect(labelsOf([heat!])).toEqual(['My skin looks as usual', 'My skin looks or feels wrong']);
    expect(wordsOf([(await overOf('ice'))!])).toContain('Take the cold pack off now');
    expect(await overOf('something-else')).toBeUndefined();
  });

  test('a message that could not be sent in time says so, and still says to take it off', async () => {
    expect(wordsOf([(await overOf('heat', NOON + 4 * MINUTE))!])).not.toContain('sorry');
    expect(wordsOf([(await overOf('heat', NOON + 20 * MINUTE))!])).toMatch(/sorry[\s\S]*Take the warmth off now/);
  });

  test('skin that looks wrong leads to first aid', async () => {
    const talk = createTalk();
    expect(wordsOf(await talk.pressData('heat_skin_heat'))).toMatch(
      /running water for 20 minutes[\s\S]*medical help now/,
    );
    expect(wordsOf(await talk.pressData('heat_skin_ice'))).toMatch(/Warm the place slowly[\s\S]*medical help now/);
  });

  test('in a group everything is for the asker alone, and the timer writes to their private chat', async () => {
    const talk = createTalk({ chat: { platform: 'test', id: '-100', private: false }, person: '7' });
    for (const data of ['go_heat', 'heat_how_heat', 'heat_start_heat_10', 'heat_stop', 'heat_skin_heat']) {
      const replies = await talk.pressData(data);
      expect(
        replies.map(({ audience }) => audience),
        data,
      ).toEqual(['asker']);
      if (data === 'heat_start_heat_10') {
        expect(wordsOf(replies)).toContain('our private chat');
        expect(await talk.store.get('test:7')).toMatchObject({ chat: { platform: 'test', id: '7', private: true } });
      }
    }
    expect(await talk.store.get('test:-100')).toBeUndefined();
  });

  test('/mydata names the timer', async () => {
    const talk = createTalk();
    await talk.pressData('heat_start_heat_10');
    expect(wordsOf(await talk.say('/mydata'))).toContain('a timer for heat or ice');
  });
});
