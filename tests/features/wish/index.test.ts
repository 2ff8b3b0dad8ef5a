// Wishes in plain words: what is surely meant is done, what may be meant is asked, and nothing shrugs.
import { describe, expect, test } from 'vitest';
import { ANSWERED } from '../../../src/features/wish/answers.ts';
import { content, createTalk, labelsOf, say, wordsOf } from '../../support/talk.ts';

test('every wish of the content is answered by one feature', () => {
  const { features } = createTalk();
  const answered = [
    ...ANSWERED,
    ...features.flatMap(({ commands, intents = {} }) => [
      ...commands.flatMap((command) => command.intents ?? []),
      ...Object.keys(intents),
    ]),
  ];
  expect(answered.toSorted()).toEqual([...content.wishes.keys()].sort());
});

/** What a fresh chat answers to a line. */
async function answer(line: string): Promise<{ words: string; labels: readonly string[] }> {
  const replies = await createTalk({ defaultZone: 'Europe/Paris' }).say(line);
  return { words: wordsOf(replies), labels: labelsOf(replies) };
}

describe('a sure wish', () => {
  test.each([
    ['do i need a back belt', '/learn do i need a back belt'],
    ['could you show me a few moves for my hips please', '/stretch hips'],
    ['lets do the bird dog', '/stretch bird-dog'],
    ['my physio gave me this code cc-bd8x2 to run', '/stretch cc-bd8x2'],
    ['would you please stop sending me the daily tips', '/unsubscribe'],
    ['i would like to see what data you have stored about me', '/mydata'],
    ['can you erase everything you know about me', '/forget'],
    ['pause everything until friday 9am', '/pause until friday 9am'],
    ['sign me up for daily tips at 7:15 on weekdays', '/subscribe 7:15 weekdays'],
    ['how high should my computer screen be', '/setup how high should my computer screen be'],
    ['which reminders do i have set up', '/reminders'],
    ['my f*cking back is killing me!!', '/flare'],
  ])('“%s” does what %s does', async (line, command) => {
    expect(await answer(line)).toEqual(await answer(command));
  });

  test.each([
    ['i am so sad and fed up with this pain', 'wish-low'],
    ['can i talk to a real person please', 'wish-human'],
    ['what can my 80 year old mother do for her back', 'wish-other'],
    ['what is the weather like tomorrow', 'wish-off-topic'],
  ])('“%s” gets the sentence %s', async (line, sentence) => {
    expect((await answer(line)).words).toContain(say(sentence));
  });
});

describe('during a session', () => {
  test.each([
    ['ok next one please', 'button-done'],
    ['this is too hard for me', 'button-easier'],
    ['ouch that hurt', 'button-hurts'],
    ['that is enough for today', 'button-stop'],
  ])('“%s” presses %s', async (line, label) => {
    const typed = createTalk();
    await typed.say('/stretch lower back floor 10');
    const pressed = createTalk();
    await pressed.say('/stretch lower back floor 10');
    expect(wordsOf(await typed.say(line))).toBe(wordsOf(await pressed.press(say(label))));
  });
});

describe('what may be meant is asked', () => {
  test('with at most three choices, each of which leads on', async () => {
    const talk = createTalk();
    await talk.say('my sister told me that you could do things');
    expect(wordsOf(talk.last())).toBe(say('wish-ask'));
    const labels = labelsOf(talk.last());
    expect(labels.length).toBeLessThanOrEqual(4);
    await talk.press(labels[0]!);
    expect(wordsOf(talk.last())).not.toContain('older message');
  });

  test('a locked person is offered no movement', async () => {
    const talk = createTalk();
    await talk.store.update('test:42', () => ({
      chat: { platform: 'test', id: '42', private: true },
      check: { level: 'emergency', at: talk.now, until: talk.now + 3_600_000, limits: [] },
    }));
    for (const line of ['show me some stretches for my hips', 'my sister told me that you could do things']) {
      await talk.say(line);
      expect(labelsOf(talk.last())).not.toContain(say('button-stretch'));
      expect(labelsOf(talk.last())).not.toContain(say('meant-stretch'));
      expect(wordsOf(talk.last())).not.toMatch(/1 of \d/);
    }
  });
});
