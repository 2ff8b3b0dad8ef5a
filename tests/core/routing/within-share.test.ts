// One person can ask for much and take nothing from others; what protects people is never withheld from them.
import { describe, expect, test } from 'vitest';
import { createShares } from '../../../src/core/routing/shares.ts';
import type { Kept } from '../../../src/core/record.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { buttonsOf, createTalk, say, wordsOf, type Talk } from '../../support/talk.ts';

const LINE = say('over-share');
const DANGER = 'my back hurts and it is numb between my legs';
const GROUP = { platform: 'test', id: '-100', private: false };

/** Somebody who has used up their share of three. */
async function loud(parts: Parameters<typeof createTalk>[0] = {}): Promise<Talk> {
  const talk = createTalk({ shares: createShares(3), ...parts });
  for (const line of ['/help', '/tip', '/help']) expect(wordsOf(await talk.say(line))).not.toContain(LINE);
  return talk;
}

describe('a person beyond their share', () => {
  test('gets one kind line, then silence, and answers again when they are calm', async () => {
    const talk = await loud();
    expect(wordsOf(await talk.say('/tip'))).toBe(LINE);
    // A platform that must answer a command shows the line to the asker alone.
    expect(await talk.say('/tip')).toMatchObject([{ blocks: [], buttons: [], notice: LINE }]);
    expect(await talk.say('hello')).toEqual([]);
    expect(await talk.pressData('go_help')).toEqual([]);
    talk.now += 61_000;
    expect(wordsOf(await talk.say('/help'))).not.toBe('');
  });

  test('who pressed is told on the press', async () => {
    const talk = await loud();
    expect(await talk.pressData('go_tip')).toMatchObject([{ blocks: [], notice: LINE }]);
  });

  test('is one person in every chat, and nobody else in it', async () => {
    const shares = createShares(3);
    await loud({ shares, chat: GROUP });
    const inPrivate = createTalk({ shares });
    expect(wordsOf(await inPrivate.say('/help'))).toBe(LINE);
    const other = createTalk({ shares, chat: GROUP, person: '7' });
    expect(wordsOf(await other.say('/tip'))).not.toContain(LINE);
  });

  test('is warned of danger all the same, once for each warning', async () => {
    const talk = await loud();
    const warning = await createTalk().say(DANGER);
    expect(await talk.say(DANGER)).toEqual(warning);
    expect(await talk.say(DANGER)).toEqual([]);
    const other = await talk.say('I want to kill myself');
    expect(other).not.toEqual([]);
    expect(other).not.toEqual(warning);
    expect(wordsOf(await talk.say(`/stretch ${DANGER}`))).toBe('');
    expect(wordsOf(await talk.say('/tip'))).toBe(LINE);
  });

  test('goes on with the check', async () => {
    const talk = await loud();
    await talk.say('/tip');
    await talk.say('/tip');
    let shown = await talk.say('/triage');
    // The country, for whom, and on: always the first answer.
    for (let step = 0; step < 8; step += 1) {
      expect(shown).not.toEqual([]);
      const next = buttonsOf(shown).find((each) => 'route' in each && each.route.module === 'triage');
      if (!next) break;
      shown = await talk.press(next.label);
    }
    expect(wordsOf(shown)).not.toBe('');
  });

  test.each(['/unsubscribe', '/pause 3d', 'stop', 'stop the tips', '/stop'])('can end what comes: %s', async (line) => {
    const talk = await loud();
    for (let n = 0; n < 5; n += 1) await talk.say('/tip');
    expect(wordsOf(await talk.say(line))).toBe(wordsOf(await createTalk().say(line)));
  });

  test('leaves no trace beyond what was answered', async () => {
    const records = new Map<string, Kept>();
    const talk = await loud({ store: openMemoryStore(records) });
    const before = structuredClone([...records]);
    for (const line of ['/subscribe 8:00 Berlin', '/zone Tokyo', 'zone Tokyo', '8:30 Paris']) await talk.say(line);
    expect([...records]).toEqual(before);
  });
});
