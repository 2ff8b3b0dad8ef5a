import { describe, expect, test } from 'vitest';
import type { Kept } from '../../../../src/core/record.ts';
import type { Promised } from '../../../../src/core/promise.ts';
import { createTalk, NOON, wordsOf } from '../../../support/talk.ts';

const tip: Promised = {
  id: 'tip',
  kind: 'tip',
  rule: { type: 'times', zone: 'Europe/Paris', minutes: [480, 1080], days: [1, 2, 3] },
  due: NOON + 3_600_000,
};

const full: Kept = {
  chat: { platform: 'test', id: '42', private: true },
  zone: 'Europe/Paris',
  country: 'FR',
  lastTip: 'some-tip',
  promises: [tip],
  quiet: { from: 1320, to: 420 },
  ceiling: 7,
  silent: true,
  pausedUntil: NOON + 7_200_000,
  softUntil: NOON + 86_400_000,
  sent: { day: '2026-11-19', week: 4, unheard: 2 },
};

async function told(kept: Kept): Promise<string> {
  const talk = createTalk();
  // The chat is heard of by asking, which ends its count; the record is set behind its back.
  await talk.store.update('test:42', () => ({ ...kept, sent: kept.sent && { ...kept.sent, unheard: 0 } }));
  return wordsOf(await talk.say('/mydata'));
}

describe('/mydata', () => {
  test.each(Object.keys(full).filter((key) => key !== 'chat'))('tells %s', async (key) => {
    expect(await told({ ...full, [key]: undefined })).not.toBe(await told(full));
  });

  test.each([
    [{ ...tip, snoozes: 2 }, 'put off 2 times'],
    [{ ...tip, held: true as const }, 'waits for the end of a pause'],
    [{ ...tip, due: undefined }, 'no next time at present'],
    [{ ...tip, due: undefined, ended: true as const }, "today's was sent"],
    [
      { ...tip, kind: 'break', rule: { ...tip.rule, type: 'every', every: 45, windows: [{ from: 540, to: 1020 }] } },
      '45',
    ],
  ] as [Promised, string][])('tells all of a promise', async (promise, words) => {
    expect(await told({ ...full, promises: [promise] })).toContain(words);
  });

  test('says what it is in words', async () => {
    const words = await told(full);
    expect(words).toContain('Your quiet hours: 22:00–07:00');
    expect(words).toContain('sent in that week: 4');
    expect(words).not.toMatch(/undefined|\[object/);
  });

  test('has nothing left to tell after /forget', async () => {
    const talk = createTalk();
    await talk.store.update('test:42', () => full);
    await talk.pressData('privacy_forget');
    expect(await talk.store.get('test:42')).toBeUndefined();
  });
});
