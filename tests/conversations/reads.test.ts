// Every request reads each record that it needs once, at the edge, and nothing behind it asks the store.
import { expect, test } from 'vitest';
import { openMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/port.ts';
import { crawl } from '../support/crawl.ts';
import { createTalk, type TalkParts } from '../support/talk.ts';

/** Presses of one kind that are enough to meet every kind of press. */
const MOST_ALIKE = 3;

/** A store that notes which keys were read. */
function countingStore(): { readonly store: Store; readonly reads: string[] } {
  const reads: string[] = [];
  const memory = openMemoryStore();
  return {
    reads,
    store: {
      ...memory,
      get(key) {
        reads.push(key);
        return memory.get(key);
      },
    },
  };
}

const GROUP = { platform: 'test', id: '-100', private: false };

test.each<[string, TalkParts, readonly string[]]>([
  ['a private chat', {}, ['test:42']],
  ['a group', { chat: GROUP, manages: true }, ['test:-100', 'test:42']],
])('every command and every kind of press in %s reads each record once', async (_where, parts, keys) => {
  const { store, reads } = countingStore();
  const talk = createTalk({ ...parts, store });
  const pressed = await crawl(
    talk,
    (_replies, from) => {
      expect(reads.splice(0), from).toEqual(keys);
    },
    MOST_ALIKE,
  );
  expect(pressed).toBeGreaterThan(100);
});

test('a sentence and a shared card read no more', async () => {
  const { store, reads } = countingStore();
  const talk = createTalk({ store });
  for (const ask of [() => talk.say('my neck hurts'), () => talk.say('heat'), () => talk.share('neck')]) {
    await ask();
    expect(reads.splice(0)).toEqual(['test:42']);
  }
});
