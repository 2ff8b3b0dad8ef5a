// Judging claims: what is asked, what is told, and that no claim comes twice before all were shown.
import { describe, expect, test } from 'vitest';
import { createMyth } from '../../../src/features/myth/index.ts';
import { createSmallTalk, dataOf } from '../../support/small-talk.ts';
import { buttonsOf, content, labelsOf, wordsOf } from '../../support/talk.ts';

const talk = (chat?: string, at?: number) => createSmallTalk([createMyth()], chat, at);

const claimed = (words: string): string => [...content.myths.values()].find(({ claim }) => words.includes(claim))!.id;

describe('/myth', () => {
  test('asks before it tells, and gives the reason and a source to either guess', async () => {
    const person = talk();
    const asked = await person.command('myth');
    expect(labelsOf(asked)).toEqual(['True', 'Not quite']);
    const myth = content.myths.get(claimed(wordsOf(asked)))!;
    expect(wordsOf(asked)).not.toContain(myth.reason);
    for (const button of buttonsOf(asked)) {
      const told = wordsOf(await person.pressData(dataOf(button)));
      expect(told).toContain(myth.reason);
      expect(told).toContain(content.sources.get(myth.sources[0]!)!.label);
      expect(told).toContain(myth.answer === 'true' ? 'This is true.' : 'This is not quite right.');
    }
  });

  test.each([
    ['myth_true_walking-keeps-pain-away', 'I see it the same way'],
    ['myth_not_walking-keeps-pain-away', 'I see it differently'],
    ['myth_true_belts-protect', 'I see it differently'],
    ['myth_not_belts-protect', 'I see it the same way'],
  ])('answers %s with “%s”', async (data, words) => {
    expect(wordsOf(await talk().pressData(data))).toContain(words);
  });

  test('shows every claim once before any comes again, without keeping anything', async () => {
    const seen: string[] = [];
    let data = '';
    while (seen.length < content.myths.size) {
      // A new bot each time: nothing may be remembered but what the buttons carry.
      const person = talk();
      seen.push(claimed(wordsOf(data === '' ? await person.command('myth') : await person.pressData(data))));
      await person.press('True');
      data = `myth_after_${seen.at(-1) ?? ''}`;
    }
    expect(new Set(seen).size).toBe(content.myths.size);
  });

  test('has another order in another chat, and begins at another place at another time', async () => {
    const after = async (chat: string) => claimed(wordsOf(await talk(chat).pressData('myth_after_belts-protect')));
    const next = await Promise.all(['1', '2', '3', '4', '5', '6'].map(after));
    expect(new Set(next).size).toBeGreaterThan(2);
    const begun = await Promise.all([1, 2, 3, 4, 5, 6].map((at) => talk('1', at).command('myth')));
    expect(new Set(begun.map((replies) => claimed(wordsOf(replies)))).size).toBeGreaterThan(2);
  });

  test('goes on after a claim that is gone by now', async () => {
    const replies = await talk().pressData('myth_after_gone-by-now');
    expect(labelsOf(replies)).toEqual(['True', 'Not quite']);
  });

  test.each(['myth_true_gone-by-now', 'myth_ask', 'myth_after', 'myth_maybe_belts-protect'])(
    'meets the forged or old button %s kindly',
    async (data) => {
      const person = talk();
      expect(buttonsOf(await person.pressData(data)).length).toBeGreaterThan(0);
      expect(person.handled()).toEqual({ route: 'unknown' });
    },
  );
});
