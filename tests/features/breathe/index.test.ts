// Slow breathing: who should not pause is told first, and every turn stands in its button.
import { describe, expect, test } from 'vitest';
import { createTalk, labelsOf, wordsOf } from '../../support/talk.ts';

describe('/breathe', () => {
  test('tells who should choose a way without a pause, and offers that way first', async () => {
    const talk = createTalk();
    const [reply] = await talk.say('/breathe');
    expect(reply?.blocks.find(({ kind }) => kind === 'alert')).toMatchObject({
      text: expect.stringMatching(/pregnant.*high blood pressure.*glaucoma/) as string,
    });
    expect(labelsOf(talk.last())[0]).toBe('No pause, longer breath out');
  });

  test('guides turns of a minute and says at the end how long it was', async () => {
    const talk = createTalk();
    await talk.say('/breathe');
    await talk.press('4-4-4, with a short pause');
    expect(wordsOf(talk.last())).toContain('5 breaths, about a minute');
    await talk.press('Another minute');
    await talk.press('Another minute');
    expect(wordsOf(talk.last())).toContain('minute 3');
    expect(wordsOf(await talk.press('Done'))).toContain('About 3 minutes of slow breathing');
  });

  test('ends after ten turns', async () => {
    const talk = createTalk();
    await talk.pressData('breathe_turn_gentle_10');
    expect(labelsOf(talk.last())).not.toContain('Another minute');
  });

  test('tells who feels light-headed to stop, and nobody else in a group', async () => {
    const talk = createTalk();
    await talk.pressData('breathe_turn_four-four-four_1');
    const [reply] = await talk.press('I feel light-headed');
    expect(wordsOf([reply!])).toContain('Breathe as you normally do');
    expect(reply?.audience).toBe('asker');
    expect(labelsOf([reply!])).toContain('Check warning signs');
  });
});
