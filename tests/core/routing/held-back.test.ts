// What is wanted waits behind a question, for one person in one chat, and not for long.
import { expect, test } from 'vitest';
import type { Context } from '../../../src/core/context.ts';
import { createHeldBack } from '../../../src/core/routing/held-back.ts';
import { reply, text } from '../../../src/core/reply.ts';
import { HOUR_MS } from '../../../src/core/time/units.ts';

const ctx = (id: string, now = 0) =>
  ({
    now,
    incoming: { chat: { platform: 'test', id: 'c', private: false }, person: { id } },
  }) as unknown as Context<null>;
const says = (words: string) => () => Promise.resolve([reply([text(words)])]);

test('goes on once, with the newest wish, and as watched already', async () => {
  const held = createHeldBack<null>();
  const seen: unknown[] = [];
  held.put(ctx('1'), says('old'));
  held.put(ctx('1'), (after) => {
    seen.push(after.watched, after.now);
    return says('new')();
  });
  expect((await held.take(ctx('1', 5))?.((each) => each))?.[0]?.blocks).toEqual([text('new')]);
  expect(seen).toEqual([true, 5]);
  expect(held.take(ctx('1'))).toBeUndefined();
});

test('is of the person who wanted it, and ends after an hour', () => {
  const held = createHeldBack<null>();
  held.put(ctx('1'), says('mine'));
  expect(held.take(ctx('2'))).toBeUndefined();
  expect(held.take(ctx('1', HOUR_MS + 1))).toBeUndefined();
});

test('the oldest of very many makes room', () => {
  const held = createHeldBack<null>();
  for (let id = 0; id <= 1_000; id += 1) held.put(ctx(String(id)), says(''));
  expect(held.take(ctx('0'))).toBeUndefined();
  expect(held.take(ctx('1000'))).toBeDefined();
});
