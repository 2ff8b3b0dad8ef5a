// A reminder wished for in a sentence is read back and kept only on a press.
import { describe, expect, test } from 'vitest';
import { createTalk, labelsOf, say, wordsOf } from '../../support/talk.ts';

const kept = async (talk: ReturnType<typeof createTalk>) => (await talk.store.get('test:42'))?.promises ?? [];

describe('a sentence with a rule', () => {
  test.each([
    [
      'nudge me to get up every 50 minutes from 9 till 6',
      'every 50 minutes, 09:00–18:00, weekdays',
      'break',
      { type: 'every', every: 50, windows: [{ from: 540, to: 1080 }], days: [1, 2, 3, 4, 5] },
    ],
    [
      'please remind me to stretch at 11:00 and 15:00 on weekdays',
      '11:00, 15:00, weekdays',
      'stretch',
      { type: 'times', minutes: [660, 900], days: [1, 2, 3, 4, 5] },
    ],
    [
      'remind me to stretch every day at 10',
      '10:00, every day',
      'stretch',
      { type: 'times', minutes: [600], days: [1, 2, 3, 4, 5, 6, 7] },
    ],
  ])('%s', async (sentence, words, kind, rule) => {
    const talk = createTalk({ defaultZone: 'Europe/Paris' });
    await talk.say(sentence);
    expect(wordsOf(talk.last())).toContain(words);
    expect(await kept(talk)).toEqual([]);
    await talk.press(say('remind-wish-yes'));
    expect(await kept(talk)).toMatchObject([{ kind, rule: { zone: 'Europe/Paris', ...rule } }]);
  });
});

test('what stands already is named before it is replaced', async () => {
  const talk = createTalk({ defaultZone: 'Europe/Paris' });
  await talk.say('remind me to stretch every day at 10');
  await talk.say('yes');
  await talk.say('remind me to stretch every day at 17:00');
  expect(wordsOf(talk.last())).toContain('takes the place of: 10:00, every day');
});

test.each(['remind me', 'remind me tomorrow at 8 to stretch', 'remind me to stretch twice a day'])(
  '“%s” opens all reminders and promises nothing',
  async (sentence) => {
    const talk = createTalk({ defaultZone: 'Europe/Paris' });
    await talk.say(sentence);
    expect(labelsOf(talk.last())).toContain(say('remind-add-stretch'));
    expect(await kept(talk)).toEqual([]);
  },
);

test.each([
  'remind_rule_stretch_8_t_600',
  'remind_rule_stretch_1_t_1440',
  'remind_rule_break_1_e5_540-600',
  'remind_rule_break_1_e50_540-540',
  'remind_rule_break_1_e50_540',
  'remind_rule_tip_1_t_600',
  'remind_rule_stretch_1_t',
])('a forged “%s” keeps nothing', async (data) => {
  const talk = createTalk({ defaultZone: 'Europe/Paris' });
  await talk.pressData(data);
  expect(wordsOf(talk.last())).toContain('older message');
  expect(await kept(talk)).toEqual([]);
});
