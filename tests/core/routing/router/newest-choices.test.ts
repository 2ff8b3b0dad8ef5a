// What stands on the newest buttons of a chat can be typed, on every platform.
import { describe, expect, test } from 'vitest';
import { press, reply, text } from '../../../../src/core/reply.ts';
import { route } from '../../../../src/core/route.ts';
import { createNewestChoices, findBeginning, findChoice } from '../../../../src/core/routing/newest-choices.ts';
import { createTalk, labelsOf, NOON, wordsOf } from '../../../support/talk.ts';

const choices = [
  { label: 'Yes, New York', data: 'a_b' },
  { label: '2. No', data: 'a_c' },
  { label: '⏹ Stop', data: 'a_d' },
  { label: 'Sitting at a desk', data: 'a_e' },
  { label: 'Sitting for long', data: 'a_f' },
];

test.each([
  ['yes, new york', 'a_b'],
  ['YES', 'a_b'],
  ['yep', 'a_b'],
  ['no', 'a_c'],
  ['nope!', 'a_c'],
  ['stop', 'a_d'],
  ['stop it', undefined],
  ['yes but it hurts', undefined],
  ['sitting', undefined],
  ['!', undefined],
])('“%s” is the choice %s', (typed, data) => {
  expect(findChoice(typed, choices)?.data).toBe(data);
});

test.each([
  ['sitting at', 'a_e'],
  ['sitting', undefined],
  ['sit', undefined],
  ['new york', undefined],
])('“%s” begins %s', (typed, data) => {
  expect(findBeginning(typed, choices)?.data).toBe(data);
});

describe('in a private chat', () => {
  test('a label, its number or its beginning presses the button', async () => {
    const talk = createTalk();
    await talk.say('/subscribe 20:00 Paris');
    await talk.say('not my time');
    expect(wordsOf(talk.last())).toContain('What time is it where you are?');
    await talk.say('/subscribe 20:00 Paris');
    const place = labelsOf(talk.last()).indexOf('Stop') + 1;
    await talk.say(String(place));
    expect(wordsOf(talk.last())).toContain('No more daily tips');
    await talk.say('/subscribe 20:00 Paris');
    await talk.say('stop');
    expect(wordsOf(talk.last())).toContain('No more daily tips');
  });

  test('an answer without buttons leaves those before it, and another chat has its own', async () => {
    const store = createTalk().store;
    const one = createTalk({ store });
    await one.say('/subscribe 20:00 Paris');
    await one.say('77');
    expect(wordsOf(one.last())).toContain('There is no number 77');
    const other = createTalk({ store, person: '43', chat: { platform: 'test', id: '43', private: true } });
    await other.say('stop');
    expect(wordsOf(other.last())).not.toContain('No more daily tips');
  });

  test('buttons of yesterday are no longer meant', () => {
    const newest = createNewestChoices();
    const chat = { platform: 'test', id: '42', private: true };
    newest.remember(chat, [reply([text('Which?')], { buttons: [[press('This', route('toy', 'this'))]] })], NOON);
    expect(newest.of(chat, NOON + 5 * 3_600_000)).toEqual([{ label: 'This', data: 'toy_this' }]);
    expect(newest.of(chat, NOON + 7 * 3_600_000)).toEqual([]);
  });

  test('a number is an answer where one is asked for', () => {
    const newest = createNewestChoices();
    const chat = { platform: 'test', id: '42', private: true };
    const person = { id: '42', mayManage: () => Promise.resolve(true) };
    const asked = reply([text('How old?')], {
      buttons: [[press('16 to 17', route('toy', 'age', 16))]],
      typed: 'number',
    });
    newest.remember(chat, [asked], NOON);
    const typed = { kind: 'text', chat, person, at: NOON, text: '1' } as const;
    expect(newest.read(typed)).toMatchObject({ kind: 'text', answering: ['toy_age_16'], unnumbered: true });
    newest.remember(chat, [reply(asked.blocks, { buttons: asked.buttons })], NOON);
    expect(newest.read(typed)).not.toHaveProperty('unnumbered');
  });
});

test('in a group words press nothing', async () => {
  const talk = createTalk({ chat: { platform: 'test', id: '-7', private: false }, manages: true });
  await talk.say('/subscribe 20:00 Paris');
  expect(await talk.say('stop')).toEqual([]);
});
