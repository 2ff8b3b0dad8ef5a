// What is only suspected in somebody's words is asked about first: nothing that moves comes before the answer, and "none"
// goes on with what was wanted.
import { expect, test } from 'vitest';
import { MINUTE_MS } from '../../../../src/core/time/units.ts';
import { createTalk, labelsOf, NOON, type Talk, wordsOf } from '../../../support/talk.ts';

/** A sign that is asked about, in words and behind a command. */
const ASKED = 'is it normal that my bottom goes numb and I cannot pee?';
const NONE = 'No, none of these';

async function asked(line = ASKED): Promise<Talk> {
  const talk = createTalk();
  await talk.say(line);
  return talk;
}

test('the question names the likeliest signs, and that none is true', async () => {
  const talk = await asked();
  expect(wordsOf(talk.last())).toContain('is one of these true right now?');
  expect(labelsOf(talk.last())).toContain(NONE);
  expect(labelsOf(talk.last()).length).toBeGreaterThanOrEqual(2);
  expect(labelsOf(talk.last()).length).toBeLessThanOrEqual(4);
  expect((await talk.store.get('test:42'))?.warning).toMatchObject({ at: NOON, asked: expect.any(Array) as string[] });
});

test.each(['/stretch', '/stretch neck', '/routines', '/walk', '/breathe'])('%s shows it again', async (command) => {
  const talk = await asked();
  expect(wordsOf(await talk.say(command))).toContain('is one of these true right now?');
});

test('a sign that is true is a warning, and is kept as one', async () => {
  const talk = await asked();
  talk.now += MINUTE_MS;
  const [first = ''] = labelsOf(talk.last());
  expect(wordsOf(await talk.press(first))).toContain('Until you answer this, I offer no movement');
  expect((await talk.store.get('test:42'))?.warning).toEqual({ level: 'emergency', at: NOON + MINUTE_MS });
  expect(wordsOf(await talk.say('/stretch'))).toMatch(/^You wrote about/);
});

test('"none" goes on with the words', async () => {
  const talk = await asked('can a slipped disc numb my bottom? where is the card about discs');
  const after = wordsOf(await talk.press(NONE));
  expect(after).not.toContain('is one of these true');
  expect(after).not.toContain('Thank you. What did you want to do?');
  expect((await talk.store.get('test:42'))?.warning).toBeUndefined();
});

test('"none" goes on with a command, and movement is open again', async () => {
  const talk = await asked('/stretch neck, can it make my face numb on one side?');
  expect(wordsOf(talk.last())).toContain('is one of these true right now?');
  await talk.press(NONE);
  expect(labelsOf(talk.last()).length).toBeGreaterThan(1);
  expect(wordsOf(await talk.say('/stretch neck'))).not.toContain('is one of these true');
});

test('"none" of an older question answers no newer one', async () => {
  const talk = await asked();
  const old = talk.last();
  const none = old.flatMap(({ buttons }) => buttons.flat()).find(({ label }) => label === NONE);
  talk.now += MINUTE_MS;
  await talk.say(ASKED);
  if (none && 'route' in none) await talk.pressData(`triage_z_${NOON}`);
  expect((await talk.store.get('test:42'))?.warning?.asked).toBeDefined();
});

test('a warning that stands is not hidden behind a question', async () => {
  const talk = createTalk();
  await talk.say('I cannot pee and both my legs are numb');
  await talk.say(ASKED);
  expect((await talk.store.get('test:42'))?.warning).toEqual({ level: 'emergency', at: NOON });
});

test('what is sure comes in place of what was only asked', async () => {
  const talk = await asked();
  talk.now += MINUTE_MS;
  await talk.say('I cannot pee and both my legs are numb');
  expect((await talk.store.get('test:42'))?.warning).toEqual({ level: 'emergency', at: NOON + MINUTE_MS });
});

test('a sign at the end of a long message is heard, behind a command as well', async () => {
  const long = 'My back is a bit stiff when I sit at the desk. '.repeat(80);
  for (const line of [`${long}I cannot pee.`, `/stretch ${long}I cannot pee.`]) {
    expect(wordsOf(await createTalk().say(line)), line.slice(0, 10)).toContain('You wrote “I cannot pee”');
  }
});

test('in a group the question goes to the private chat, and its way holds no word', async () => {
  const chat = { platform: 'test', id: '-7', private: false };
  const talk = createTalk({ chat });
  const replies = await talk.say(`/stretch ${ASKED}`);
  for (const each of replies) {
    expect(each.audience).toBe('asker');
    expect(each.privateRoute).toBe('triage_q');
  }
  const home = createTalk({ store: talk.store });
  expect(wordsOf(await home.pressData('triage_q'))).toContain('is one of these true right now?');
});
