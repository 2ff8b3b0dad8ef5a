// Throws many thousand senseless and hostile things at the bot: none may end in a bug or in silence.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROUTE_BYTES } from '../../src/core/route.ts';
import type { Reply } from '../../src/core/reply.ts';
import { size } from '../support/size.ts';
import { createTalk } from '../support/talk.ts';

const UPDATES = size(10_000, 100_000);

const hostile = fc.constantFrom(
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '../../etc/passwd',
  '<b>x</b>',
  '*_`[x](y)',
  '\u202Eevil\u202C',
  '\u0000\u0007',
  '🙂'.repeat(50),
  '\uD800',
  '1e309',
  '-1',
  '99999999999999999999',
  "'; drop table tips; --",
  '${7*7}',
  '{ $name }',
);
const anything = fc.oneof(hostile, fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }));
const talk = createTalk();
const names = fc.constantFrom('start', ...talk.bot.commands.map(({ name }) => name));
const features = fc.constantFrom('go', ...talk.features.map(({ id }) => id));
/** Actions of all features, and the commands that `go` runs. */
const actions = fc.constantFrom(
  ...new Set([
    ...talk.features.flatMap(({ presses }) => [...presses.keys()]),
    ...talk.bot.commands.map(({ name }) => name),
  ]),
);
const args = fc.array(
  fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9-]{0,12}$/),
    fc.integer({ min: -20, max: 2000 }).map(String),
    fc.constantFrom(
      'cc',
      'r-starter-three',
      '1234567',
      'Europe--Paris',
      'constructor',
      'known',
      'guided',
      'edit',
      'm',
      'tip',
      'break',
      'stretch',
      'none',
      'neck',
      'DE',
      'UK',
      'shoulder-rolls',
      'left',
    ),
  ),
  { maxLength: 5 },
);
const forged = fc.tuple(features, actions, args).map(([module, action, rest]) => [module, action, ...rest].join('_'));
const line = fc.oneof(
  fc.tuple(names, anything).map(([name, rest]) => `/${name} ${rest}`),
  anything.map((text) => `/${text}`),
  anything,
);

type Update =
  | { readonly text: string; readonly answering?: readonly string[] }
  | { readonly data: string }
  | { readonly query: string };

function send(update: Update): Promise<readonly Reply[]> {
  if ('data' in update) return talk.pressData(update.data);
  if ('query' in update) return talk.share(update.query);
  return update.answering ? talk.answer(update.text, update.answering) : talk.say(update.text);
}

describe('hostile input', () => {
  test(`of ${UPDATES.toLocaleString('en')} updates is always answered and never breaks anything`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            line.map((text) => ({ text })),
            forged.map((data) => ({ data })),
            fc.tuple(anything, fc.array(forged, { maxLength: 3 })).map(([text, answering]) => ({ text, answering })),
            anything.map((query) => ({ query })),
            anything.map((data) => ({ data })),
          ),
          { minLength: 100, maxLength: 100 },
        ),
        async (updates) => {
          for (const update of updates) {
            const replies = await send(update);
            expect(talk.handled.at(-1)?.bug, JSON.stringify(update)).toBeUndefined();
            expect(replies.length, `silence for ${JSON.stringify(update)}`).toBeGreaterThan(0);
            for (const reply of replies) expect(reply.privateRoute?.length ?? 0).toBeLessThanOrEqual(ROUTE_BYTES);
          }
          (talk.handled as unknown[]).length = 0;
        },
      ),
      { numRuns: UPDATES / 100 },
    );
  });

  test('of six megabytes is answered like any other', async () => {
    for (const words of ['a'.repeat(6_000_000), 'ab '.repeat(2_000_000), '8:30 '.repeat(1_200_000)]) {
      expect((await talk.say(words)).length).toBeGreaterThan(0);
      expect((await talk.say(`/stretch ${words}`)).length).toBeGreaterThan(0);
      expect((await talk.say(`/subscribe ${words}`)).length).toBeGreaterThan(0);
      expect((await talk.say(`/profile ${words}`)).length).toBeGreaterThan(0);
      expect((await talk.share(words)).length).toBeGreaterThan(0);
      expect(talk.handled.every(({ bug }) => bug === undefined)).toBe(true);
    }
  });

  test.each(['constructor', '__proto__', 'toString', 'valueOf'])('“%s” is an ordinary unknown word', async (word) => {
    // A question may be open in the other talk: hostile words can look like a sign.
    const fresh = createTalk();
    await fresh.say(`/stretch ${word}`);
    expect(fresh.last()[0]?.blocks[0]).toEqual({ kind: 'text', text: `I didn't understand “${word.toLowerCase()}”.` });
  });
});
