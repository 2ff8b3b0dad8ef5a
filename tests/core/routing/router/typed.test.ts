// A number typed in answer to a message of ours presses its button.
import { expect, test } from 'vitest';
import { createTalk, NOON, wordsOf } from '../../../support/talk.ts';

const routes = ['stretch_step_cc-bd_1_1', 'stretch_stop_cc-bd_0_0'];

test.each([
  ['1', 'Bird-dog'],
  ['2', 'Stopped'],
  ['3', 'There is no number 3'],
  ['0', 'There is no number 0'],
  ['300', 'There is no number 300'],
])('%s answers with “%s”', async (typed, words) => {
  const talk = createTalk();
  const replies = await talk.bot.handle({
    kind: 'text',
    chat: { platform: 'test', id: '42', private: true },
    person: { id: '42', mayManage: () => Promise.resolve(true) },
    at: NOON,
    text: typed,
    answering: routes,
  });
  expect(wordsOf(replies)).toContain(words);
});
