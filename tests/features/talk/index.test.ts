import { describe, expect, test } from 'vitest';
import { findZone } from '../../../src/core/time/zones.ts';
import { AREAS, COMMANDS, PLACES, SMALL } from '../../../src/understanding/vocabulary.ts';
import { content, createTalk, labelsOf, NOON, say, wordsOf } from '../../support/talk.ts';

const GROUP = { platform: 'test', id: '-7', private: false };

/** What a fresh chat answers to a line. */
async function answer(line: string): Promise<{ words: string; labels: readonly string[] }> {
  const replies = await createTalk({ defaultZone: 'Europe/Paris' }).say(line);
  return { words: wordsOf(replies), labels: labelsOf(replies) };
}

describe('plain talk', () => {
  test.each([
    ['my neck is stiff', 'about your neck', 'Stretch my neck'],
    ['My back hurts since yesterday', 'about your lower back', 'Stretch my lower back'],
    ['my f*cking back hurts like hell!!', 'about your lower back', 'Stretch my lower back'],
    ['sore between my shoulder blades', 'about your upper back', 'Stretch my upper back'],
    ['it hurts', 'Which part is it?', 'Stretch my neck'],
  ])('about pain (“%s”) offers the check first, then what fits', async (line, words, label) => {
    const shown = await answer(line);
    expect(shown.words).toContain(words);
    expect(shown.words).toContain('do the check first');
    expect(shown.labels[0]).toBe(say('button-check'));
    expect(shown.labels).toContain(label);
  });

  test.each([
    "I can't move",
    'I can’t get up',
    'my back has gone',
    'unbearable pain',
    'cannot bend at all',
    'pain 10/10',
    'my arm is numb',
    'no numbness',
    'tingling fingers',
  ])('about strong pain (“%s”) offers the check and no movement', async (line) => {
    const { words, labels } = await answer(line);
    expect(words).toContain('Get emergency help now');
    expect(labels[0]).toBe(say('button-check'));
    expect(labels.filter((label) => /stretch/i.test(label))).toEqual([]);
  });

  test.each([
    ["I can't feel my legs", 'Call '],
    ['thanks, but I want to die', 'You matter'],
  ])('that names a warning sign (“%s”) is answered as one', async (line, words) => {
    expect((await answer(line)).words).toContain(words);
  });

  test.each([
    ['tip', '/tip'],
    ['a tip please', '/tip'],
    ['help', '/help'],
    ['What can you do?', '/help'],
    ['stretch', '/stretch'],
    ['stretch neck 3', '/stretch neck 3'],
    ['a 3 minute neck stretch please', '/stretch neck 3'],
    ['desk', '/stretch desk'],
    ['strech nek', '/stretch neck'],
    ['shouldr 3min', '/stretch shoulders 3'],
    ['tipp', '/tip'],
    ['cc-bd8x2-br', '/stretch cc-bd8x2-br'],
    ['cc-zz', '/stretch cc-zz'],
    ['lower back', '/stretch lower back'],
    ['daily tip', '/subscribe'],
    ['subscribe 8pm London', '/subscribe 8pm London'],
    ['stop the tips', '/unsubscribe'],
    ['/neck', '/stretch neck'],
    ['setup my desk', '/setup desk'],
    ['course lesson 3', '/course 3'],
    ['/delete_my_data', '/forget'],
    ['delete my data', '/forget'],
    ['I am stressed', '/breathe'],
    ['hot water bottle', '/heat'],
    ['my leg hurts', '/learn leg signs'],
    ['sciatica', '/learn sciatica'],
    ['how do I lift a box', '/learn how do I lift a box'],
  ])('“%s” does what %s does', async (line, command) => {
    expect(await answer(line)).toEqual(await answer(command));
  });

  test.each([
    ['Hello!', 'talk-hello'],
    ['how are you?', 'talk-hello'],
    ['thank you so much', 'talk-thanks'],
    ['much better, thank you', 'talk-thanks'],
    ['yes', 'talk-which'],
    ['STOP', 'talk-stop'],
    ['/stop', 'talk-stop'],
    ['/nonsense', 'unknown-command'],
    ['are you a doctor', 'talk-who'],
    ['can you diagnose me?', 'talk-wrong'],
    ["what's wrong with my back", 'talk-wrong'],
    ['you are useless!!!', 'talk-rude'],
    ['headache so bad it is painful', 'talk-elsewhere'],
    ['What is the weather?', 'wish-off-topic'],
    ['привет', 'unknown-text'],
  ])('“%s” gets the sentence %s and buttons', async (line, sentence) => {
    const { words, labels } = await answer(line);
    expect(words).toBe(say(sentence));
    expect(labels.length).toBeGreaterThan(1);
  });

  test('names the profile, and no movement, to people who tell of pain with a condition', async () => {
    const talk = createTalk();
    await talk.say('I have osteoporosis and my back hurts');
    // Thin bones and pain: a break of the spine is asked about first.
    expect(wordsOf(talk.last())).toContain(say('danger-asked'));
    await talk.press(say('danger-none'));
    expect(wordsOf(talk.last())).toContain(say('condition-named'));
    expect(labelsOf(talk.last())).toEqual([say('button-check'), say('button-profile')]);
  });

  test.each(['pregnant', 'neck pregnant', 'osteoporosis', 'spinal stenosis 5'])(
    '/stretch %s asks for the profile before any movement, and begins once it is there',
    async (args) => {
      const talk = createTalk();
      await talk.say(`/stretch ${args}`);
      expect(wordsOf(talk.last())).toBe(say('condition-named'));
      await talk.store.update('test:42', () => ({
        chat: { platform: 'test', id: '42', private: true },
        profile: { conditions: ['osteoporosis'], pregnancy: { week: 30, on: NOON } },
      }));
      await talk.say(`/stretch ${args}`);
      expect(wordsOf(talk.last())).toMatch(/1 of \d/);
      expect(wordsOf(talk.last())).not.toContain("didn't understand");
    },
  );

  test('leads to a stretch only those whom no check has stopped', async () => {
    const talk = createTalk();
    const until = talk.now + 3_600_000;
    await talk.store.update('test:42', () => ({
      chat: { platform: 'test', id: '42', private: true },
      check: { level: 'emergency', at: talk.now, until, limits: [] },
    }));
    await talk.say('stretch');
    expect(wordsOf(talk.last())).toContain('I offer no exercises');
  });

  test('a check that knows no country offers the likeliest and all others, with whole names', async () => {
    const talk = createTalk();
    await talk.say('check');
    await talk.press(say('triage-country-other'));
    expect(labelsOf(talk.last())).toContain('Argentina – Canada');
  });

  test('is not listened to in a group', async () => {
    expect(await createTalk({ chat: GROUP }).say('my neck is stiff')).toEqual([]);
  });

  test('takes no town for itself, but Nice, which is praise more often', () => {
    const words = [...SMALL.keys(), ...COMMANDS.keys(), ...AREAS.keys(), ...PLACES];
    expect(words.filter((word) => findZone(word, content.towns) !== undefined)).toEqual(['nice']);
  });

  test('has a sentence for each small word and a command for each other name', () => {
    const names = new Set(createTalk().bot.commands.map(({ name }) => name));
    for (const sentence of SMALL.values()) expect(say(sentence)).not.toBe('');
    for (const [words, name] of COMMANDS) expect(names.has(name), words).toBe(true);
  });
});
