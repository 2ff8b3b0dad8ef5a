// A feature is one folder and one line: a toy that is added to the list is found wherever features show themselves.
import { beforeEach, expect, test } from 'vitest';
import { createFeatures, FEATURES, shapesOf } from '../../../src/app/features.ts';
import { speak } from '../../../src/app/texts.ts';
import { sentencesOf } from '../../../src/content/sentences.ts';
import { createWords } from '../../../src/core/say.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { content, createTalk, NOON, type Talk, wordsOf } from '../../support/talk.ts';
import { createToy, TOY_SENTENCES } from './toy.ts';

const features = createFeatures({}, [...FEATURES, createToy]);
const say = createWords('en', [...sentencesOf('content', 'en'), TOY_SENTENCES]);
const texts = speak({ say, content });
let talk: Talk;

beforeEach(() => {
  talk = createTalk({
    features,
    texts,
    defaultZone: 'Europe/Paris',
    store: openMemoryStore(new Map(), shapesOf(features)),
  });
});

test('its command and its button are answered', async () => {
  expect(wordsOf(await talk.say('/toy'))).toBe('A toy.');
  expect(wordsOf(await talk.press('Again'))).toBe('A toy.');
});

test('it stands in the menus of the platforms and under its heading of /help', async () => {
  expect(talk.bot.commands).toContainEqual({ name: 'toy', summary: 'Plays with a toy' });
  expect(wordsOf(await talk.say('/help'))).toContain('/toy – Plays with a toy');
});

test('a locked person is refused it', async () => {
  const chat = { platform: 'test', id: '42', private: true };
  const check = { level: 'emergency', limits: [], until: NOON, at: NOON } as const;
  await talk.store.update('test:42', () => ({ chat, check }));
  expect(wordsOf(await talk.say('/toy'))).toMatch(/^Your last check said/);
  expect(wordsOf(await talk.pressData('toy_again'))).toMatch(/^Your last check said/);
});

test('its promise is offered, kept, changed, written and ended like all others', async () => {
  await talk.say('/reminders');
  await talk.press('Add a toy');
  await talk.press('09:00');
  expect(wordsOf(await talk.press('09:00'))).toContain('Toy');
  const record = await talk.store.get('test:42');
  const promise = record?.promises?.find(({ kind }) => kind === 'toy');
  expect(promise?.rule).toMatchObject({ type: 'daily', minute: 540 });
  const message = await talk.writers.get('toy')?.('test:42', record!, promise!);
  expect(wordsOf(message ? [message] : [])).toBe('The toy waits.');
  expect(wordsOf([talk.merge(record!, [{ promise: promise!, message: message! }], false)])).toBe('The toy waits.');
  expect(wordsOf(await talk.pressData('remind_done_toy'))).toContain('Played.');
  expect(wordsOf(await talk.pressData('remind_stop_toy'))).toBe('No more toys.');
});

test('what it keeps is told by /mydata and erased by /forget', async () => {
  await talk.pressData('toy_again');
  await talk.pressData('toy_again');
  expect(wordsOf(await talk.say('/mydata'))).toContain('You played 2 times');
  await talk.pressData('privacy_forget');
  expect(wordsOf(await talk.say('/mydata'))).not.toContain('You played');
});

test('a store that was not told of its field refuses it by name', async () => {
  const store = openMemoryStore(new Map(), shapesOf(createFeatures()));
  const told = createTalk({ features, texts, store });
  await told.pressData('toy_again');
  expect(String(told.handled.at(-1)?.bug?.error)).toContain('no feature names its "toyed"');
});
