import { describe, expect, test } from 'vitest';
import { createTalk, labelsOf, NOON, wordsOf } from '../../support/talk.ts';

const GROUP = { platform: 'test', id: '-7', private: false, topic: '3' };

describe('/subscribe', () => {
  test('with a time and a town agrees at once, in local words', async () => {
    const talk = createTalk();
    await talk.say('/subscribe 8:30pm Europe/Paris weekdays');
    expect(wordsOf(talk.last())).toContain('today, Friday 20 November, at 20:30 (Paris time)');
    expect((await talk.store.get('test:42'))?.promises).toMatchObject([
      {
        id: 'tip',
        kind: 'tip',
        due: Date.UTC(2026, 10, 20, 19, 30),
        rule: { zone: 'Europe/Paris', minute: 1230, days: [1, 2, 3, 4, 5] },
      },
    ]);
  });

  test('during a pause promises nothing before its end', async () => {
    const talk = createTalk();
    await talk.say('/zone Paris');
    await talk.say('/pause 3d');
    await talk.say('/subscribe 20:30');
    expect(wordsOf(talk.last())).toContain('your next tip comes after it');
    expect(wordsOf(talk.last())).toContain('Monday 23 November, at 13:00');
    expect(wordsOf(talk.last())).not.toContain('20:30');
  });

  test('without anything asks for the time, then for the clock, then for the town', async () => {
    const talk = createTalk();
    await talk.say('/subscribe');
    await talk.press('08:00');
    expect(wordsOf(talk.last())).toContain('What time is it where you are?');
    await talk.press('21:00');
    expect(labelsOf(talk.last())).toContain('Tokyo');
    await talk.press('Tokyo');
    expect(wordsOf(talk.last())).toContain('tomorrow, Saturday 21 November, at 08:00 (Tokyo time)');
  });

  test('offers clocks of half and quarter hours on a second page', async () => {
    const talk = createTalk();
    await talk.say('/subscribe 8:00');
    await talk.press('Other times');
    await talk.press('17:45');
    expect(labelsOf(talk.last())).toContain('Kathmandu');
  });

  test('says which place it does not know and asks', async () => {
    const talk = createTalk();
    await talk.say('/subscribe 8:00 Atlantis');
    expect(wordsOf(talk.last())).toContain('“atlantis”');
    expect(labelsOf(talk.last()).length).toBeGreaterThan(20);
  });

  test('keeps a known zone when only the time changes, and a zone is changed with one word', async () => {
    const talk = createTalk();
    await talk.say('/subscribe 20:00 Paris');
    await talk.say('/subscribe 21:15');
    expect(wordsOf(talk.last())).toContain('at 21:15 (Paris time)');
    await talk.say('New York');
    expect(wordsOf(talk.last())).toContain('it is 07:00 there now');
    await talk.press('Yes, New York');
    expect(wordsOf(talk.last())).toContain('at 21:15 (New York time)');
  });

  test('takes a typed time after the question, but never a bare number after the answer', async () => {
    const talk = createTalk({ defaultZone: 'Europe/Paris' });
    await talk.say('7:45');
    expect(wordsOf(talk.last())).toContain('at 07:45 (Paris time)');
    await talk.say('9');
    expect(wordsOf(talk.last())).toContain('There is no number 9');
  });

  test('a second time gives no second tip on a day that had one', async () => {
    const talk = createTalk();
    await talk.say('/subscribe 20:00 Paris');
    await talk.store.update(
      'test:42',
      (kept) =>
        kept && { ...kept, promises: (kept.promises ?? []).map((promise) => ({ ...promise, claimed: '2026-11-20' })) },
    );
    await talk.say('/subscribe 22:00 Paris');
    expect(wordsOf(talk.last())).toContain('tomorrow');
    await talk.say('/unsubscribe');
    await talk.say('/subscribe 23:00 Paris');
    expect(wordsOf(talk.last())).toContain('tomorrow');
  });

  test('at a time that is just over begins tomorrow', async () => {
    const talk = createTalk();
    talk.now = NOON + 1000;
    await talk.say('/subscribe 13:00 Paris');
    expect(wordsOf(talk.last())).toContain('tomorrow');
  });

  test('in a group needs somebody who may manage it, also for its buttons', async () => {
    const visitor = createTalk({ chat: GROUP, manages: false });
    await visitor.say('/subscribe 8:00 Paris');
    expect(wordsOf(visitor.last())).toContain('may manage this chat');
    // Beside the message, which the others read too and which stays as it is.
    const [told] = await visitor.pressData('subscribe_set_480_1234567_Europe--Paris');
    expect(told?.notice).toContain('may manage this chat');
    expect(told?.blocks).toEqual([]);
    expect(await visitor.store.get('test:-7:3')).toBeUndefined();
    const manager = createTalk({ chat: GROUP, manages: true });
    await manager.say('/subscribe 8:00 Paris');
    expect((await manager.store.get('test:-7:3'))?.promises).toHaveLength(1);
    expect((await manager.store.get('test:-7:3'))?.chat).toEqual(GROUP);
  });
});

describe('/unsubscribe', () => {
  test('ends it, and says so when there was nothing', async () => {
    const talk = createTalk();
    await talk.say('/unsubscribe');
    expect(wordsOf(talk.last())).toContain('no daily tip to stop');
    await talk.say('/subscribe 20:00 Paris');
    await talk.press('Stop');
    expect(wordsOf(talk.last())).toContain('No more daily tips');
    expect((await talk.store.get('test:42'))?.promises).toEqual([]);
  });
});

describe('forged buttons', () => {
  test.each([
    'subscribe_set_1440_1_Europe--Paris',
    'subscribe_set_480_8_Europe--Paris',
    'subscribe_set_480_1_Mars--Base',
    'subscribe_set_480_1',
    'subscribe_clock_480_1_99999_0',
    'subscribe_clock_480_1_60_99',
    'subscribe_clocks_480_1_7',
    'subscribe_at_-1_1',
    'subscribe_time_0',
    'subscribe_zone_constructor',
  ])('“%s” are refused kindly', async (data) => {
    const talk = createTalk();
    await talk.pressData(data);
    expect(wordsOf(talk.last())).toContain('older message');
    expect(await talk.store.get('test:42')).toBeUndefined();
  });
});
