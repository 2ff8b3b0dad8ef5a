// Massage: who should leave it out, and where each way leads.
import { describe, expect, test } from 'vitest';
import { content, createTalk, labelsOf, wordsOf } from '../../support/talk.ts';

describe('/massage', () => {
  test('names who should leave it out before any way', async () => {
    const talk = createTalk();
    await talk.say('/massage');
    expect(wordsOf(talk.last())).toMatch(/blood clot[\s\S]*blood thinners[\s\S]*brittle bones/);
    expect(labelsOf(talk.last()).slice(0, 4)).toEqual([
      'With your hands',
      'Roller on the wall',
      'Ball on the wall',
      "With somebody's help",
    ]);
  });

  test('every way says when to stop, and leads to its movements', async () => {
    const talk = createTalk();
    for (const { id, name, exercises } of content.massage.ways) {
      await talk.pressData(`massage_way_${id}`);
      expect(wordsOf(talk.last())).toContain(name);
      expect(wordsOf(talk.last())).toContain('Stop for sharp pain');
      for (const exercise of exercises) {
        expect(labelsOf(talk.last())).toContain(content.exercises.get(exercise)!.name.slice(0, 34));
      }
    }
    await talk.pressData('massage_way_roller');
    expect(wordsOf(talk.last())).toContain('never the low back');
  });
});
