// The quiz: five questions a round, every answer explained, all of it in the buttons.
import { describe, expect, test } from 'vitest';
import { choicesOf, choiceToken, questionsOf, ROUND } from '../../../src/features/quiz/round.ts';
import { content, createTalk, labelsOf, NOON, wordsOf } from '../../support/talk.ts';

const all = [...content.quiz.values()];
const round = Math.floor(NOON / 60_000);

describe('/quiz', () => {
  test('asks five questions, explains each with its source and counts the right ones', async () => {
    const talk = createTalk();
    const questions = questionsOf(all, 'test:42', round);
    await talk.say('/quiz');
    for (const [at, question] of questions.entries()) {
      expect(wordsOf(talk.last())).toContain(`Question ${at + 1} of 5`);
      expect([...labelsOf(talk.last())].sort()).toEqual([question.right, ...question.wrong].sort());
      const right = at !== 1;
      await talk.press(right ? question.right : question.wrong[0]!);
      expect(wordsOf(talk.last())).toContain(right ? `Yes: ${question.right}.` : `The answer is: ${question.right}.`);
      expect(wordsOf(talk.last())).toContain(question.why);
      expect(talk.last()[0]?.blocks.at(-1)?.kind).toBe('source');
      await talk.press(at === 4 ? 'How did I do?' : 'Next question');
    }
    expect(wordsOf(talk.last())).toContain('You had 4 of 5');
    await talk.press('Another round');
    expect(wordsOf(talk.last())).toContain('Question 1 of 5');
    expect(await talk.store.get('test:42')).toBeUndefined();
  });

  test('rounds that follow each other share no question until all were asked', () => {
    const rounds = Math.floor(all.length / ROUND);
    const first = Math.ceil(round / rounds) * rounds;
    const asked = Array.from({ length: rounds }, (_, at) => questionsOf(all, 'test:42', first + at)).flat();
    expect(new Set(asked.map(({ id }) => id)).size).toBe(rounds * ROUND);
  });

  test('chats and rounds have orders of their own', () => {
    const ids = (key: string, number: number) => questionsOf(all, key, number).map(({ id }) => id);
    expect(ids('test:1', 0)).not.toEqual(ids('test:2', 0));
    expect(ids('test:1', 0)).not.toEqual(ids('test:1', 5));
    expect(ids('test:1', 0)).toEqual(ids('test:1', 0));
  });

  test('the right choice stands in every place about as often', () => {
    const places = [0, 0, 0];
    for (const question of all.filter(({ wrong }) => wrong.length === 2)) {
      for (let number = 0; number < 100; number += 1) places[choicesOf(question, number).indexOf(question.right)]! += 1;
    }
    const total = places.reduce((sum, count) => sum + count, 0);
    for (const count of places) expect(count / total).toBeGreaterThan(0.28);
  });

  test('an answer to a choice that was reworded is refused, not guessed', async () => {
    const talk = createTalk();
    await talk.pressData(`quiz_answer_1_0_0_belts_${choiceToken('No profit!')}`);
    expect(talk.handled.at(-1)).toEqual({ route: 'unknown' });
    await talk.pressData(`quiz_answer_1_0_0_belts_${choiceToken('No benefit')}`);
    expect(wordsOf(talk.last())).toContain('Yes: No benefit.');
  });

  test('every choice of a question has a token of its own', () => {
    for (const { right, wrong } of all) {
      expect(new Set([right, ...wrong].map(choiceToken)).size).toBe(wrong.length + 1);
    }
  });

  test('the choices of a question change their order from round to round', () => {
    for (const question of all) {
      const orders = Array.from({ length: 20 }, (_, number) => choicesOf(question, number).join());
      expect(new Set(orders).size, question.id).toBeGreaterThan(2);
    }
  });

  test('a double press of an answer does not count twice', async () => {
    const talk = createTalk();
    const data = `quiz_answer_1_0_0_belts_${choiceToken('No benefit')}`;
    const first = await talk.pressData(data);
    expect(await talk.pressData(data)).toEqual(first);
    expect(first[0]?.buttons[0]?.[0]).toMatchObject({ route: { args: ['1', '1', '1'] } });
  });

  test('has at least 24 questions, and the choices do not tell the answer by their length', () => {
    expect(all.length).toBeGreaterThanOrEqual(24);
    const longest = all.filter(({ right, wrong }) => wrong.every((each) => each.length < right.length));
    expect(longest.length / all.length).toBeLessThan(0.5);
  });
});
