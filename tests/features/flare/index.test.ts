// Quieter promises on a bad day are offered only where somebody can make them quieter, and only on a press.
import { expect, test } from 'vitest';
import type { Incoming } from '../../../src/core/incoming.ts';
import { createFlare } from '../../../src/features/flare/index.ts';
import { labelsOf, NOON, say, wordsOf } from '../../support/talk.ts';

const from: Incoming = {
  kind: 'command',
  name: 'flare',
  args: '',
  chat: { platform: 'test', id: '42', private: true },
  person: { id: '42', mayManage: () => Promise.resolve(true) },
  at: NOON,
};
const nobody = (): Promise<undefined> => Promise.resolve(undefined);
const number = (): Promise<string> => Promise.resolve('999');

test('a bad day makes promises quieter only when asked, and as before when it has passed', async () => {
  const softened: boolean[] = [];
  const soften = (_from: Incoming, softer: boolean): Promise<void> => {
    softened.push(softer);
    return Promise.resolve();
  };
  const flare = createFlare({ say, call: number, locked: nobody, soften });
  const card = await flare.commands[0]!.run(from, '');
  expect(labelsOf(card)).toContain('Quieter reminders');
  expect(softened).toEqual([]);
  const quiet = (await flare.presses.get('quiet')!(from, []))!;
  expect(labelsOf(quiet)).toEqual(['It has passed']);
  await flare.presses.get('over')!(from, []);
  expect(softened).toEqual([true, false]);
});

test('nothing is offered that cannot be done', async () => {
  const card = await createFlare({ say, call: number, locked: nobody }).commands[0]!.run(from, '');
  expect(labelsOf(card)).not.toContain('Quieter reminders');
  expect(wordsOf(card)).toContain('call 999');
});
