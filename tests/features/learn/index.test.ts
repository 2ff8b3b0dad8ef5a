// Reading about backs: by topic, by words with slips in them, and from a tip.
import { describe, expect, test } from 'vitest';
import { createLearn } from '../../../src/features/learn/index.ts';
import { createSearch } from '../../../src/features/learn/search.ts';
import { encodeRoute, go } from '../../../src/core/route.ts';
import { createSmallTalk, dataOf } from '../../support/small-talk.ts';
import { buttonsOf, content, labelsOf, wordsOf } from '../../support/talk.ts';

const talk = () => createSmallTalk([createLearn()]);
const titleOf = (id: string): string => content.knowledge.get(id)!.title;

describe('/learn', () => {
  test('alone offers every topic, and each opens a list of cards', async () => {
    const person = talk();
    const topics = buttonsOf(await person.command('learn'));
    expect(topics.map(({ label }) => label)).toContain('Pregnancy');
    const reached = new Set<string>();
    for (const topic of topics) {
      let data = dataOf(topic);
      for (let pages = 0; pages < 5; pages += 1) {
        const page = await person.pressData(data);
        for (const label of labelsOf(page)) reached.add(label);
        data = dataOf(buttonsOf(page).find(({ label }) => label === 'More') ?? topic);
      }
    }
    expect([...content.knowledge.values()].map(({ title }) => title).filter((title) => !reached.has(title))).toEqual(
      [],
    );
  });

  test('with the words of one card opens it, with its sources and a way on', async () => {
    const person = talk();
    const replies = await person.command('learn', 'Heat and cold');
    expect(wordsOf(replies)).toContain('Cochrane review: heat or cold');
    expect(replies[0]?.place).toBe('new');
    expect(labelsOf(replies)).toContain('All topics');
    expect(wordsOf(await person.press('Massage'))).toContain('401 adults');
  });

  test.each([
    ['sciatca', 'sciatica'],
    ['pregnnt sleep', 'pregnancy-sleep'],
    ['i am 34 weeks pregnant', 'pregnancy-weeks-28-on'],
    ['20 weeks pregnant', 'pregnancy-weeks-14-27'],
    ['pregnant, 8 weeks', 'pregnancy-weeks-1-13'],
    ['mattres', 'sleep'],
    ['acupunture', 'acupuncture'],
    ['foam roler', 'roller-safety'],
    ['Slipped Disc', 'sciatica'],
    ['how do I sit at my desk?', 'sitting'],
    ['MRI', 'imaging'],
    ['my neck hurts', 'neck-signs'],
    ['can i take ibuprofen', 'medicines'],
    ['Bechterew', 'ankylosing-spondylitis'],
    ['lifting heavy boxes', 'lifting'],
  ])('finds “%s”, with slips of the finger forgiven', async (typed, id) => {
    const replies = await talk().command('learn', typed);
    const first = labelsOf(replies)[0];
    expect(first === titleOf(id) || wordsOf(replies).startsWith(titleOf(id)), wordsOf(replies)).toBe(true);
  });

  test('with words that fit several cards lets the person choose', async () => {
    const person = talk();
    const labels = labelsOf(await person.command('learn', 'exercise'));
    expect(labels.length).toBeGreaterThan(2);
    expect(labels.length).toBeLessThanOrEqual(7);
    expect(wordsOf(await person.press(labels[0]!))).toContain(labels[0]);
  });

  test.each(['xyzzy', 'the', '💥', '́', 'ЯБВ', '__proto__', 'valueOf'])(
    'with “%s”, which fits nothing, offers the topics',
    async (typed) => {
      const replies = await talk().command('learn', typed);
      expect(wordsOf(replies)).toContain('I found nothing about');
      expect(labelsOf(replies)).toContain('Conditions');
    },
  );

  test('with a word that only resembles one of ours asks, and does not guess', async () => {
    const replies = await talk().command('learn', 'constructor');
    expect(wordsOf(replies)).toContain('This is what I found');
    expect(labelsOf(replies)).toHaveLength(2);
  });

  test('opens every card from a tip', async () => {
    for (const id of content.knowledge.keys()) {
      const replies = await talk().pressData(encodeRoute(go('learn', id)));
      expect(wordsOf(replies).startsWith(titleOf(id)), id).toBe(true);
    }
  });

  test.each([
    'learn_card_no-such-card',
    'learn_card',
    'learn_group_care_99',
    'learn_group_toString_0',
    'learn_group_care_x',
    'learn_group_care',
  ])('meets the forged or old button %s kindly', async (data) => {
    const person = talk();
    const replies = await person.pressData(data);
    expect(person.handled()).toEqual({ route: 'unknown' });
    expect(buttonsOf(replies).length).toBeGreaterThan(0);
  });
});

test('the index is built only when somebody searches, and once', () => {
  let reads = 0;
  const counted = new Map(content.knowledge);
  counted.values = () => {
    reads += 1;
    return content.knowledge.values();
  };
  const search = createSearch(counted);
  expect(reads).toBe(0);
  search('sleep');
  search('heat');
  expect(reads).toBe(1);
});
