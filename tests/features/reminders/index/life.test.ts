// What a person lives through: reminders that come, are put off, paused, merged, thinned, and moved to another zone.
import { describe, expect, test } from 'vitest';
import { reply, text } from '../../../../src/core/reply.ts';
import { createLife, timesOf, type Life } from '../../../support/life.ts';
import { say } from '../../../support/talk.ts';

const withTip = async (start = '2026-11-20T07:00Z'): Promise<Life> => {
  const life = createLife(start);
  await life.say('/subscribe 8:00 Europe/London');
  return life;
};

const DAY = 24 * 60;

describe('a reminder', () => {
  test('carries what can be done with it, in at most eight buttons', async () => {
    const life = await withTip();
    await life.until('2026-11-20T08:00Z');
    const { labels, reply: tip } = life.arrived[0]!;
    expect(labels.slice(-7)).toEqual(['Done', '15 min', '1 h', 'This evening', 'Tomorrow', 'Change', 'Stop']);
    expect(labels).toHaveLength(8);
    expect(Math.max(...tip.buttons.map((row) => row.length))).toBeLessThanOrEqual(3);
  });

  test('put off comes back as the same tip, and shorter the third time, and then not before its time', async () => {
    const life = await withTip();
    await life.until('2026-11-20T08:00Z');
    for (const label of ['15 min', '1 h', 'This evening']) {
      await life.press(label);
      const before = life.arrived.length;
      while (life.arrived.length === before) await life.pass(1);
    }
    expect(timesOf(life)).toEqual(['11-20T08:00', '11-20T08:15', '11-20T09:15', '11-20T19:00']);
    expect(life.arrived[1]!.words).toBe(life.arrived[0]!.words);
    expect(life.arrived[3]!.words).toBe(say('short-tip'));
    expect(life.arrived[3]!.labels.slice(-2)).toEqual(['Done', 'Stop']);
    // An old message still has its buttons.
    expect(await life.pressData('remind_snooze_tip_15_0')).toContain(say('snooze-enough'));
    await life.until('2026-11-21T09:00Z');
    expect(timesOf(life).slice(4)).toEqual(['11-21T08:00']);
    expect(life.arrived.at(-1)!.labels).toContain('15 min');
  });

  test('put off twice by a double tap is put off once', async () => {
    const life = await withTip();
    await life.until('2026-11-20T08:00Z');
    await Promise.all([life.press('15 min'), life.press('15 min')]);
    expect(life.promise('tip')).toMatchObject({ snoozes: 1 });
    await life.until('2026-11-20T12:00Z');
    expect(timesOf(life)).toEqual(['11-20T08:00', '11-20T08:15']);
  });

  test('put off until tomorrow comes tomorrow, once', async () => {
    const life = await withTip();
    await life.until('2026-11-20T08:00Z');
    await life.press('Tomorrow');
    await life.until('2026-11-22T07:00Z');
    expect(timesOf(life)).toEqual(['11-20T08:00', '11-21T08:00']);
  });

  test('that is done is not put off any more', async () => {
    const life = await withTip();
    await life.until('2026-11-20T08:00Z');
    await life.press('1 h');
    await life.pressData('remind_done_tip');
    await life.until('2026-11-20T12:00Z');
    expect(timesOf(life)).toEqual(['11-20T08:00']);
  });

  test('stopped comes no more, and asked for anew not a second time that day', async () => {
    const life = await withTip();
    await life.until('2026-11-20T08:00Z');
    await life.press('Stop');
    expect(await life.say('/reminders')).toContain(say('reminders-none'));
    await life.say('/subscribe 9:00 Europe/London');
    await life.until('2026-11-21T10:00Z');
    expect(timesOf(life)).toEqual(['11-20T08:00', '11-21T09:00']);
  });

  test('of a re-check can be put off although it is over', async () => {
    const life = createLife('2026-11-20T07:00Z');
    await life.pressData('triage_r_24');
    await life.until('2026-11-21T07:00Z');
    expect(life.arrived[0]!.labels.slice(-4)).toEqual(['1 h', 'This evening', 'Tomorrow', 'Stop']);
    await life.press('1 h');
    await life.until('2026-11-21T12:00Z');
    expect(timesOf(life)).toEqual(['11-21T07:00', '11-21T08:00']);
    await life.press('Stop');
    expect(life.kept()?.promises).toEqual([]);
  });
});

describe('movement breaks', () => {
  const breaks = async (): Promise<Life> => {
    const life = createLife('2026-11-20T06:00Z');
    await life.say('/zone London');
    await life.pressData('remind_add_break');
    return life;
  };

  test('come in their rhythm inside several windows on their days', async () => {
    const life = await breaks();
    await life.pressData('remind_rhythm_break_45');
    await life.pressData('remind_open_break_540_660_only');
    await life.pressData('remind_open_break_780_840_more');
    await life.until('2026-11-23T09:30Z');
    // Friday, and Monday.
    expect(timesOf(life)).toEqual([
      '11-20T09:00',
      '11-20T09:45',
      '11-20T10:30',
      '11-20T13:00',
      '11-20T13:45',
      '11-23T09:00',
    ]);
    await life.pressData('remind_close_break_540');
    await life.until('2026-11-24T12:00Z');
    expect(timesOf(life).slice(6)).toEqual(['11-23T13:00', '11-23T13:45']);
  });

  test('can come at fixed times, which can be taken out again, but not the last', async () => {
    const life = await breaks();
    await life.pressData('remind_at_break_615');
    await life.pressData('remind_at_break_905');
    await life.until('2026-11-21T00:00Z');
    expect(timesOf(life)).toEqual(['11-20T10:15', '11-20T15:05']);
    await life.pressData('remind_cut_break_615');
    await life.pressData('remind_cut_break_905');
    expect(life.promise('break')?.rule).toMatchObject({ minutes: [905] });
  });

  test('come half as often and ask for less in bad days', async () => {
    const life = await breaks();
    await life.store.update('test:42', (kept) => kept && { ...kept, softUntil: Date.parse('2026-11-21T00:00Z') });
    await life.until('2026-11-20T13:30Z');
    expect(timesOf(life)).toEqual(['11-20T09:00', '11-20T11:00', '11-20T13:00']);
    expect(life.arrived[0]!.words).toContain(say('break-soft'));
  });

  test('do not call somebody to move who was told to get help', async () => {
    const life = await breaks();
    const at = life.now;
    const check = { level: 'emergency', limits: [], until: at, at } as const;
    await life.store.update('test:42', (kept) => kept && { ...kept, check });
    await life.until('2026-11-20T18:00Z');
    expect(life.arrived).toEqual([]);
    expect(life.kept()?.sent).toMatchObject({ week: 0, unheard: 0 });
  });
});

describe('quiet hours and the weekly limit', () => {
  test('keep a tip at their edge and leave breaks out', async () => {
    const life = await withTip('2026-11-20T00:00Z');
    await life.pressData('remind_add_break');
    await life.pressData('remind_hush_840_570');
    await life.until('2026-11-20T23:59Z');
    expect(timesOf(life)).toEqual(['11-20T09:30', '11-20T10:00', '11-20T11:00', '11-20T12:00', '11-20T13:00']);
  });

  test('spread so many messages over the week', async () => {
    const life = await withTip('2026-11-22T12:00Z');
    await life.pressData('remind_limit_3');
    for (let day = 0; day < 14; day += 1) {
      await life.pass(DAY);
      await life.say('hello');
    }
    expect(timesOf(life).map((at) => at.slice(0, 5))).toEqual(['11-23', '11-25', '11-27', '11-30', '12-02', '12-04']);
  });
});

describe('a pause', () => {
  test('ends by itself, and what was held arrives once, as one message', async () => {
    const life = await withTip();
    await life.pressData('remind_at_stretch_600');
    expect(await life.say('/pause 3d')).toContain('Monday 23 November, at 07:00');
    await life.until('2026-11-23T07:59Z');
    expect(life.arrived).toEqual([]);
    await life.until('2026-11-23T12:00Z');
    // The pause ends in the night, so that what was held waits for the morning.
    expect(timesOf(life)).toEqual(['11-23T08:00', '11-23T10:00']);
    expect(life.arrived[0]!.words).toContain(say('reminders-welcome'));
    expect(life.arrived[0]!.words).toContain(say('tip-title'));
    expect(life.arrived[0]!.words).toContain(say('stretch-time-title'));
    expect(life.arrived[0]!.labels.slice(-2)).toEqual(['All reminders', 'Pause']);
    expect(life.kept()?.pausedUntil).toBeUndefined();
  });

  test('without anything to hold ends in silence', async () => {
    const life = await withTip('2026-11-20T09:00Z');
    await life.say('/busy 90m');
    await life.until('2026-11-20T23:00Z');
    expect(life.arrived).toEqual([]);
  });

  test('ended by hand brings what was held at once, and nothing twice', async () => {
    const life = await withTip();
    await life.say('/pause 3d');
    await life.until('2026-11-20T12:00Z');
    expect(await life.say('/resume')).toContain(say('reminders-resumed-held'));
    await life.pass(5);
    expect(timesOf(life)).toEqual(['11-20T12:01']);
    expect(await life.say('/resume')).toContain(say('reminders-not-paused'));
    await life.until('2026-11-21T12:00Z');
    expect(timesOf(life).slice(1)).toEqual(['11-21T08:00']);
  });

  test('holds a re-check, but never a timer', async () => {
    const life = await withTip();
    await life.pressData('triage_r_24');
    const at = life.now + 5 * 60_000;
    const timer = { id: 'heat', kind: 'timer', rule: { type: 'once', at }, due: at } as const;
    await life.store.update('test:42', (kept) => kept && { ...kept, promises: [...kept.promises!, timer] });
    (life.talk.writers as Map<string, unknown>).set('timer', () => Promise.resolve(reply([text('off')])));
    await life.say('/pause until Monday');
    await life.until('2026-11-23T12:00Z');
    expect(timesOf(life)).toEqual(['11-20T07:05', '11-23T08:00']);
    expect(life.arrived[0]!.options?.silent).toBe(false);
    expect(life.arrived[1]!.words).toContain(say('triage-recheck'));
    expect(life.arrived[1]!.words).toContain(say('tip-title'));
  });
});

describe('who does not react', () => {
  test('is asked about the time, then hears once a week, then nothing, and is awake again at a word', async () => {
    const life = await withTip();
    await life.pass(90 * DAY, 30);
    const days = timesOf(life).map((at) => at.slice(0, 5));
    expect(days.slice(0, 7)).toEqual(['11-20', '11-21', '11-22', '11-23', '11-24', '11-25', '11-26']);
    expect(days.slice(7)).toEqual(['12-03', '12-10', '12-17', '12-24', '12-31', '01-07', '01-14']);
    const asked = life.arrived.map(({ words }) => words.includes(say('unheard-ask')));
    expect(asked.indexOf(true)).toBe(3);
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(life.arrived[3]!.labels).toEqual(expect.arrayContaining(['Another time', 'Once a week', "It's fine"]));
    expect(life.arrived.map(({ words }) => words.includes(say('unheard-weekly'))).indexOf(true)).toBe(7);
    expect(life.arrived[13]!.words).toContain(say('unheard-asleep'));
    expect(life.promise('tip')?.due).toBeUndefined();
    const { now } = life;
    await life.say('hello');
    await life.pass(2 * DAY, 30);
    expect(life.arrived.slice(14).map(({ at }) => Math.floor((at - now) / (DAY * 60_000)))).toEqual([0, 1]);
    expect(life.kept()?.sent?.unheard).toBe(2);
  });

  test('once a week hears of everything in one message', async () => {
    const life = await withTip();
    await life.pressData('remind_at_stretch_1080');
    await life.pass(15 * DAY, 30);
    // Six days with two each, the first message of the seventh, and one a week later.
    expect(life.arrived).toHaveLength(14);
    expect(life.arrived[13]!.words).toContain(say('tip-title'));
    expect(life.arrived[13]!.words).toContain(say('stretch-time-title'));
  });

  test('counts a day with many breaks as one day', async () => {
    const life = createLife('2026-11-23T06:00Z');
    await life.say('/zone London');
    await life.pressData('remind_add_break');
    await life.pass(2 * DAY, 10);
    expect(life.arrived).toHaveLength(18);
    expect(life.kept()?.sent?.unheard).toBe(2);
  });

  test('is any press or message away from a fresh count', async () => {
    const life = await withTip();
    await life.pass(3 * DAY, 30);
    expect(life.kept()?.sent?.unheard).toBe(3);
    await life.press('Done');
    expect(life.kept()?.sent?.unheard).toBe(0);
  });
});

describe('travelling', () => {
  test('moves everything, and never brings two on one local day', async () => {
    const life = await withTip();
    await life.until('2026-11-20T08:00Z');
    expect(await life.say('/zone Los Angeles')).toContain('Los Angeles it is: 00:00 now');
    await life.until('2026-11-21T18:00Z');
    expect(timesOf(life)).toEqual(['11-20T08:00', '11-21T16:00']);
    await life.say('/zone Tokyo');
    // It is 03:00 on the 22nd there.
    await life.until('2026-11-22T12:00Z');
    expect(timesOf(life).slice(2)).toEqual(['11-21T23:00']);
  });
});

test('a town sent as a message moves reminders also without a tip', async () => {
  const life = createLife('2026-11-20T07:00Z');
  await life.say('/zone London');
  await life.pressData('remind_at_stretch_480');
  expect(await life.say('Tokyo')).toContain('Tokyo');
  expect(await life.pressData('subscribe_zone_Asia--Tokyo')).toContain('Tokyo it is: 16:00 now');
  expect(life.promise('stretch')?.due).toBe(Date.parse('2026-11-20T23:00Z'));
});

describe('a group', () => {
  const group = { platform: 'test', id: '-100', private: false };

  test('is set up by someone who may manage it, and is written to without a sound unless wished', async () => {
    const member = createLife('2026-11-20T07:00Z', { chat: group, manages: false });
    expect(await member.say('/reminders')).toContain(say('reminders-managers'));
    expect(await member.pressData('remind_at_stretch_480')).toContain(say('reminders-managers'));
    const life = createLife('2026-11-20T07:00Z', { chat: group });
    await life.say('/zone London');
    await life.pressData('remind_at_stretch_480');
    await life.until('2026-11-20T08:01Z');
    expect(life.arrived[0]!.options?.silent).toBe(true);
    expect(life.arrived[0]!.labels.slice(-2)).toEqual(['Change', 'Stop']);
    await life.pressData('remind_sound_on');
    await life.until('2026-11-21T08:01Z');
    expect(life.arrived[1]!.options?.silent).toBe(false);
  });

  const incoming = { chat: group, person: { id: '7', mayManage: () => Promise.resolve(true) } };

  test('that becomes a supergroup keeps its promises, also when the old one is left first', async () => {
    for (const order of [['left', 'moved'], ['moved', 'left'], ['moved']] as const) {
      const life = createLife('2026-11-20T07:00Z', { chat: group });
      await life.say('/subscribe 8:00 Europe/London');
      const to = { ...group, id: '-1002' };
      for (const kind of order) {
        await life.talk.bot.handle(
          kind === 'left' ? { ...incoming, kind, at: life.now } : { ...incoming, kind, to, at: life.now },
        );
      }
      await life.until('2026-11-22T12:00Z');
      expect(timesOf(life), order.join()).toEqual(['11-20T08:00', '11-21T08:00', '11-22T08:00']);
      expect(life.records.get('test:-1002')?.chat).toEqual(to);
      expect(life.kept()).toBeUndefined();
    }
  });

  test('that is left is silent at once and forgotten a day later', async () => {
    const life = createLife('2026-11-20T07:00Z', { chat: group });
    await life.say('/subscribe 8:00 Europe/London');
    await life.talk.bot.handle({ ...incoming, kind: 'left', at: life.now });
    await life.until('2026-11-21T06:00Z');
    expect(life.kept()).toBeDefined();
    await life.until('2026-11-21T08:00Z');
    expect(life.kept()).toBeUndefined();
    expect(life.arrived).toEqual([]);
  });

  test('that is left is forgotten also when the program was off for days', async () => {
    const life = createLife('2026-11-20T07:00Z', { chat: group });
    await life.say('/subscribe 8:00 Europe/London');
    await life.talk.bot.handle({ ...incoming, kind: 'left', at: life.now });
    life.now += 4 * DAY * 60_000;
    await life.tick();
    expect(life.kept()).toBeUndefined();
  });

  test('that was left and asks anew begins anew', async () => {
    const life = createLife('2026-11-20T07:00Z', { chat: group });
    await life.say('/subscribe 8:00 Europe/London');
    await life.talk.bot.handle({ ...incoming, kind: 'left', at: life.now });
    await life.say('/subscribe 9:00 Europe/London');
    await life.until('2026-11-22T12:00Z');
    expect(timesOf(life)).toEqual(['11-20T09:00', '11-21T09:00', '11-22T09:00']);
  });
});
