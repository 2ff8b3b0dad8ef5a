// Looking at oneself: what is shown before trying, what an answer leads to, and who sees it.
import { describe, expect, test } from 'vitest';
import { createSelfcheck } from '../../../src/features/selfcheck/index.ts';
import { createSmallTalk } from '../../support/small-talk.ts';
import { buttonsOf, content, labelsOf, wordsOf } from '../../support/talk.ts';

const talk = () => createSmallTalk([createSelfcheck()]);

describe('/selfcheck', () => {
  test('lists all, says what they are not for, and leads to the warning signs', async () => {
    const replies = await talk().command('selfcheck');
    const labels = labelsOf(replies);
    for (const { title } of content.selfchecks.values()) expect(labels).toContain(title);
    expect(labels).toContain('Check warning signs');
    expect(wordsOf(replies)).toContain('None of them can say what is wrong');
  });

  test('shows the safety of each before its steps, and what it tells and does not', async () => {
    for (const check of content.selfchecks.values()) {
      const [card] = await talk().pressData(`selfcheck_card_${check.id}`);
      const kinds = card!.blocks.map(({ kind }) => kind);
      expect(kinds.indexOf('alert')).toBeLessThan(kinds.indexOf('steps'));
      expect(wordsOf([card!])).toContain(check.tells);
      expect(wordsOf([card!])).toContain(check.limits);
    }
  });

  test('gives what may help to the answer that was pressed, and a way back', async () => {
    const person = talk();
    await person.command('selfcheck');
    await person.press('How does the next day feel?');
    expect(wordsOf(await person.press('Clearly worse'))).toContain('Stop that move for now.');
    expect(labelsOf(await person.press('Back'))).toContain('Sore or stiff');
  });

  test('is for the eyes of the asker alone', async () => {
    const person = talk();
    for (const replies of [
      await person.command('selfcheck'),
      await person.pressData('selfcheck_list'),
      await person.pressData('selfcheck_card_next-day-check'),
      await person.pressData('selfcheck_answer_next-day-check_0'),
    ]) {
      expect(replies.map(({ audience }) => audience)).toEqual(['asker']);
    }
  });

  test.each([
    'selfcheck_card_gone',
    'selfcheck_card',
    'selfcheck_answer_next-day-check_9',
    'selfcheck_answer_next-day-check_x',
    'selfcheck_answer_wall-alignment_0',
  ])('meets the forged or old button %s kindly', async (data) => {
    const person = talk();
    expect(buttonsOf(await person.pressData(data)).length).toBeGreaterThan(0);
    expect(person.handled()).toEqual({ route: 'unknown' });
  });
});
