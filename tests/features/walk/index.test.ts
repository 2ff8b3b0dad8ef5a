// The walking plan: how it grows, and where each week leads.
import { describe, expect, test } from 'vitest';
import { content, createTalk, labelsOf, wordsOf } from '../../support/talk.ts';

describe('/walk', () => {
  test('begins with five minutes and never grows by more than five', () => {
    const minutes = content.walking.weeks.map((week) => week.minutes);
    expect(minutes[0]).toBe(5);
    for (const [at, length] of minutes.entries()) expect(length - (minutes[at - 1] ?? length)).toBeLessThanOrEqual(5);
    expect(minutes.at(-1)).toBe(30);
  });

  test('goes from week to week and leads to a guided walk of that length', async () => {
    const talk = createTalk();
    await talk.say('/walk');
    await talk.press('Begin with week 1');
    expect(wordsOf(talk.last())).toContain('5 minutes, on 4 days');
    await talk.press('Next week');
    await talk.press('Next week');
    expect(wordsOf(talk.last())).toContain('Week 3 of 12');
    await talk.press('Walk 10 minutes now');
    expect(wordsOf(talk.last())).toContain('1 of 1 · Walking');
    expect(wordsOf(talk.last())).toContain('10 minutes');
  });

  test('a week that was too much leads back a week, privately', async () => {
    const talk = createTalk();
    await talk.say('/walk week 4');
    const [reply] = await talk.press('It was too much');
    expect(reply?.audience).toBe('asker');
    expect(labelsOf(talk.last())).toContain('Check warning signs');
    expect(wordsOf(await talk.press('Do week 3 again'))).toContain('Week 3 of 12');
    await talk.pressData('walk_hard_1');
    expect(labelsOf(talk.last())).toContain('Do week 1 again');
  });

  test('tells what the trial found and that this plan is not what was tested', async () => {
    const talk = createTalk();
    await talk.say('/walk');
    await talk.press('What is known');
    expect(wordsOf(talk.last())).toMatch(/701 adults[\s\S]*208 days[\s\S]*112 days[\s\S]*nobody has tested it/);
  });
});
