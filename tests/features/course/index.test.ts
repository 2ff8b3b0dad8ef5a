// The course: read by buttons; the next lesson comes a day later only to who asks for it.
import { describe, expect, test } from 'vitest';
import { createTalk, labelsOf, NOON, wordsOf } from '../../support/talk.ts';

const DAY = 24 * 3_600_000;
const ME = 'test:42';

/** The message that the scheduler sends when a promise is due. */
async function written(id: string) {
  const chat = { platform: 'test', id: '42', private: true };
  const promise = { id, kind: 'course', rule: { type: 'once', at: NOON }, claimed: 'once' } as const;
  return createTalk().writers.get('course')?.(ME, { chat }, promise);
}

describe('/course', () => {
  test('has four parts and sends nothing by itself', async () => {
    const talk = createTalk();
    await talk.say('/course');
    expect(labelsOf(talk.last())).toEqual([
      '1. How a back works',
      '2. What can trouble it',
      '3. How it is examined',
      '4. What to do about it',
    ]);
    await talk.press('1. How a back works');
    await talk.press('Next lesson now');
    expect(wordsOf(talk.last())).toContain('Lesson 2 of 12');
    expect(await talk.store.get(ME)).toBeUndefined();
  });

  test('“tomorrow” promises the next lesson once, 24 hours later', async () => {
    const talk = createTalk();
    await talk.say('/course 1');
    await talk.press('Send me the next one tomorrow');
    expect(wordsOf(talk.last())).toContain('Lesson 2 comes in 24 hours.');
    expect((await talk.store.get(ME))?.promises).toEqual([
      { id: 'course-2', kind: 'course', rule: { type: 'once', at: NOON + DAY }, due: NOON + DAY },
    ]);
    expect(talk.writers.has('course')).toBe(true);
  });

  test('says the day and the hour to who has told their town', async () => {
    const talk = createTalk();
    await talk.say('/subscribe 8:30 Paris');
    await talk.pressData('course_later_3');
    expect(wordsOf(talk.last())).toContain('tomorrow, Saturday 21 November, at 13:00 (Paris time)');
    expect((await talk.store.get(ME))?.promises?.map(({ id }) => id)).toEqual(['tip', 'course-3']);
  });

  test('a second wish replaces the first, and a double press promises no second lesson', async () => {
    const talk = createTalk();
    await talk.pressData('course_later_2');
    await talk.pressData('course_later_2');
    await talk.pressData('course_later_5');
    expect((await talk.store.get(ME))?.promises?.map(({ id }) => id)).toEqual(['course-5']);
  });

  test('can be cancelled, and tells what is on its way', async () => {
    const talk = createTalk();
    await talk.pressData('course_later_4');
    await talk.say('/course');
    expect(wordsOf(talk.last())).toContain('Lesson 4 is on its way');
    await talk.press('Cancel that lesson');
    expect(await talk.store.get(ME)).toBeUndefined();
    expect(wordsOf(await talk.say('/course'))).not.toContain('on its way');
  });

  test('the lesson that comes is a new message and offers the one after it', async () => {
    const lesson = await written('course-11');
    expect(wordsOf([lesson!])).toContain('Lesson 11 of 12');
    expect(lesson?.place).toBe('new');
    expect(labelsOf([lesson!])).toContain('Send me the next one tomorrow');
    expect(labelsOf([(await written('course-12'))!])).not.toContain('Send me the next one tomorrow');
  });

  test.each(['course-13', 'course-0', 'course', 'course-1e1', 'tip'])('nothing is written for %s', async (id) => {
    expect(await written(id)).toBeUndefined();
  });

  test('in a group the promise belongs to whoever asked, in their private chat', async () => {
    const talk = createTalk({ chat: { platform: 'test', id: '-100', private: false }, person: '7' });
    const replies = await talk.pressData('course_later_2');
    expect(replies[0]?.audience).toBe('asker');
    expect((await talk.store.get('test:7'))?.chat).toEqual({ platform: 'test', id: '7', private: true });
    expect(wordsOf(await talk.say('/course'))).not.toContain('on its way');
  });

  test('/mydata names the lesson', async () => {
    const talk = createTalk();
    await talk.pressData('course_later_2');
    expect(wordsOf(await talk.say('/mydata'))).toContain('a lesson of the course');
  });
});
