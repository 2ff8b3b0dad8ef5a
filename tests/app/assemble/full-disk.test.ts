// What people meet while nothing can be written: the check begins and ends, what it locks stays locked, and whatever could
// not be kept is said.
import { describe, expect, test } from 'vitest';
import { NotWrittenError } from '../../../src/core/not-written.ts';
import { protectionIn } from '../../../src/domain/lock/hold.ts';
import { openHoldingStore } from '../../../src/store/holding.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import type { Store } from '../../../src/store/port.ts';
import { createTalk, labelsOf, NOON, say, wordsOf, type Talk } from '../../support/talk.ts';

interface Full {
  readonly talk: Talk;
  full: boolean;
  readonly store: ReturnType<typeof openHoldingStore>;
}

function fullDisk(): Full {
  const inner = openMemoryStore();
  const disk: Store = {
    ...inner,
    update: async (key, change) => {
      if (!here.full) return inner.update(key, change);
      change(await inner.get(key));
      throw new NotWrittenError('full', 'ENOSPC');
    },
  };
  const store = openHoldingStore(disk, {
    toHold: (before, after) => protectionIn(before, after, NOON),
    failed: () => undefined,
    written: () => undefined,
  });
  const here: Full = { talk: createTalk({ store }), full: true, store };
  return here;
}

/** Goes through the check, ticking the first sign of each question, to a result that locks. */
async function checked(talk: Talk): Promise<string> {
  await talk.say('/triage');
  for (let step = 0; step < 20; step += 1) {
    const labels = labelsOf(talk.last());
    if (labels.includes(say('triage-checked-button'))) break;
    const known = labels.find((label) => /^(?:United Kingdom|Me|Done.*)$/.test(label));
    await talk.press(known ?? labels[0]!);
  }
  return wordsOf(talk.last());
}

describe('on a full disk', () => {
  test('the check begins, ends and locks, and says what could not be kept', async () => {
    const { talk } = fullDisk();
    const result = await checked(talk);
    expect(result).toContain('999');
    expect(result).toContain(say('triage-not-saved'));
    await talk.say('/stretch neck');
    expect(labelsOf(talk.last())).toContain(say('triage-checked-button'));
    expect(talk.handled.filter(({ bug, route }) => bug ?? route === 'not-written')).toEqual([]);
  });

  test('a warning locks by every path although it cannot be kept, and the person is told', async () => {
    const { talk } = fullDisk();
    expect(wordsOf(await talk.say('my back hurts and it is numb between my legs'))).toContain(say('warned-not-kept'));
    for (const asked of ['/stretch neck', '/flare', '/tip']) {
      await talk.say(asked);
      expect(labelsOf(talk.last())).toContain(say('warned-not-me'));
    }
    expect(talk.handled.filter(({ bug }) => bug)).toEqual([]);
  });

  test('the lock is on the disk as soon as there is room', async () => {
    const here = fullDisk();
    await here.talk.say('my back hurts and it is numb between my legs');
    here.full = false;
    await here.store.retry();
    expect((await here.store.get('test:42'))?.warning).toMatchObject({ level: 'emergency' });
  });

  test('a tip is shown, and may come again', async () => {
    const { talk } = fullDisk();
    expect(wordsOf(await talk.say('/tip'))).toContain(say('tip-title'));
  });

  test('what cannot be promised is not, and that is said without a code', async () => {
    const { talk } = fullDisk();
    expect(wordsOf(await talk.say('/subscribe 8:00 London'))).toBe(say('not-written'));
    expect(await talk.store.get('test:42')).toBeUndefined();
    expect(talk.handled.at(-1)).toEqual({ route: 'not-written' });
  });
});
