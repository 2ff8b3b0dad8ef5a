// The lock before whole modules.
import { describe, expect, test } from 'vitest';
import type { Incoming } from '../../../src/core/incoming.ts';
import { reply, text } from '../../../src/core/reply.ts';
import { createBreathe } from '../../../src/features/breathe/index.ts';
import { createHeat } from '../../../src/features/heat/index.ts';
import { createMassage } from '../../../src/features/massage/index.ts';
import { createSelfcheck } from '../../../src/features/selfcheck/index.ts';
import { createWalk } from '../../../src/features/walk/index.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { content, NOON, say } from '../../support/talk.ts';

const stop = reply([text('Please see somebody first.')]);
const locked = (key: string) => Promise.resolve(key === 'test:42' ? stop : undefined);
const store = openMemoryStore();
const heat = createHeat({ content, say, store, locked }).module;
const modules = [
  heat,
  createBreathe({ content, say, locked }),
  createMassage({ content, say, locked }),
  createWalk({ content, say, locked }),
  createSelfcheck({ content, say, locked }),
];
const from = (id: string): Incoming => ({
  kind: 'press',
  data: '',
  at: NOON,
  chat: { platform: 'test', id: '-100', private: false },
  person: { id, mayManage: () => Promise.resolve(false) },
});

describe('a locked person', () => {
  test.each(modules.flatMap((module) => module.commands.map((command) => [command.name, command] as const)))(
    'gets the lock in place of /%s, others get the card',
    async (_name, command) => {
      expect(await command.run(from('42'), '')).toEqual([stop]);
      expect(await command.run(from('7'), '')).not.toEqual([stop]);
    },
  );

  test('cannot start anything by an old button', async () => {
    for (const [module, action, args] of [
      [modules[0], 'start', ['heat', '10']],
      [modules[1], 'turn', ['gentle', '1']],
      [modules[2], 'way', ['hand']],
      [modules[3], 'week', ['1']],
      [modules[4], 'card', ['wall-hold-birthday']],
    ] as const) {
      expect(await module?.presses.get(action)?.(from('42'), args)).toEqual([stop]);
    }
    expect(await store.get('test:42')).toBeUndefined();
  });

  test('can still stop a timer and read what to do about their skin', async () => {
    expect(await heat.presses.get('stop')?.(from('42'), [])).not.toEqual([stop]);
    expect(await heat.presses.get('skin')?.(from('42'), ['heat'])).not.toEqual([stop]);
  });
});
