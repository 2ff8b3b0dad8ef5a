// What a check sets in motion, through the whole bot: no exercise by an old button while it is locked, and the promise to
// ask again, kept by the scheduler.
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Check } from '../../../../src/domain/lock/check.ts';
import type { Promised } from '../../../../src/core/promise.ts';
import { decodeRoute, encodeRoute } from '../../../../src/core/route.ts';
import { createDelivery } from '../../../../src/schedule/deliver/deliver.ts';
import { unpaced } from '../../../support/scene.ts';
import { buttonsOf, createTalk, labelsOf, NOON, wordsOf } from '../../../support/talk.ts';
import type { Talk } from '../../../support/talk.ts';
import type { Reply } from '../../../../src/core/reply.ts';
import { content } from '../../../support/triage.ts';

const HOUR = 3_600_000;
const chat = { platform: 'test', id: '42', private: true };
const locked: Check = { level: 'emergency', limits: [], at: NOON, until: NOON };

const keep = (talk: Talk, check: Check, promises: Promised[] = []) =>
  talk.store.update('test:42', () => ({ chat, check, promises }));

/** What the buttons of a reply carry, but for those of the check itself. */
const others = (replies: readonly Reply[]): string[] =>
  buttonsOf(replies)
    .flatMap((button) => ('route' in button ? [encodeRoute(button.route)] : []))
    .filter((data) => decodeRoute(data)?.module !== 'triage');

describe('old buttons of /stretch', () => {
  test('show the lock from the moment a check has locked, and never a movement', async () => {
    const talk = createTalk();
    const cards = [
      await talk.say('/stretch neck 3'),
      await talk.say('/stretch'),
      await talk.say('/stretch floor hips 5'),
    ];
    const old = new Set(cards.flatMap((card) => others(card)));
    for (const card of cards) for (const data of others(await talk.pressData(others(card)[0] ?? ''))) old.add(data);
    const moving = [...old].filter((data) => decodeRoute(data)?.module === 'stretch');
    expect(moving.length).toBeGreaterThan(5);
    await keep(talk, locked);
    for (const data of moving) expect(wordsOf(await talk.pressData(data)), data).not.toMatch(/\d of \d/);
    for (const line of ['/stretch', '/stretch neck 3', '/stretch cc-bd8x2-br'])
      expect(wordsOf(await talk.say(line))).toMatch(/No exercises for now|I offer no exercises/);
    // A year later and after a restart it still holds.
    talk.now += 365 * 24 * HOUR;
    const again = createTalk({ store: talk.store });
    expect(wordsOf(await again.say('/stretch'))).toMatch(/No exercises for now|I offer no exercises/);
  });
});

describe('the promise to ask again', () => {
  test.each([
    [24, 'urgent_same_day'],
    [72, 'clinician_soon'],
    [168, 'self_care'],
  ] as const)(
    'after %i hours is kept by the scheduler in the private chat, and "worse" leads into the check',
    async (hours, level) => {
      expect(content.outcomes[level].recheckHours).toBe(hours);
      const talk = createTalk();
      await keep(talk, { ...locked, level });
      await talk.pressData(`triage_r_${hours}`);
      const sent: { to: string; reply: Reply }[] = [];
      const delivery = createDelivery({
        store: talk.store,
        clock: () => talk.now,
        log: () => undefined,
        adapters: [
          {
            platform: 'test',
            start: () => Promise.resolve(),
            stop: () => Promise.resolve(),
            publishCommands: () => Promise.resolve(),
            send: (to, reply) => {
              sent.push({ to: to.id, reply });
              return Promise.resolve();
            },
          },
        ],
        pacer: () => unpaced,
        write: (kind) => talk.writers.get(kind),
      });
      onTestFinished(() => delivery.stop());
      talk.now += hours * HOUR - 60_000;
      await delivery.tick(talk.now);
      await delivery.settled();
      expect(sent).toEqual([]);
      talk.now += 60_000;
      await delivery.tick(talk.now);
      await delivery.settled();
      expect(sent.map(({ to }) => to)).toEqual(['42']);
      const replies = sent.map(({ reply }) => reply);
      expect(labelsOf(replies)).toEqual(['Better', 'The same', 'Worse', 'Something new came']);
      for (const label of ['Worse', 'Something new came']) {
        const button = buttonsOf(replies).find((each) => each.label === label);
        const shown = wordsOf(await talk.pressData(button && 'route' in button ? encodeRoute(button.route) : ''));
        expect(shown).toMatch(/check again right away[\s\S]*Which country|check again right away[\s\S]*Who is this/);
      }
      expect((await talk.store.get('test:42'))?.check?.level).toBe(level);
      await delivery.tick(talk.now + HOUR);
      await delivery.settled();
      expect(sent.length).toBe(1);
    },
  );
});
