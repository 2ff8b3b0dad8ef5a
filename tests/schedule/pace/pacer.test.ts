import { describe, expect, it } from 'vitest';
import { SendError } from '../../../src/core/adapter.ts';
import type { Limit } from '../../../src/core/platform.ts';
import { createPacer, type PacerParts } from '../../../src/schedule/pace/pacer.ts';
import { limitedServer, type Law } from '../../support/platform/limited-server.ts';
import { dice, virtualTime } from '../../support/virtual-time.ts';

const HOUR = 3_600_000;

type Time = ReturnType<typeof virtualTime>;

/** A pacer that believes in 30 a second. */
const pacerIn = (time: Time, rest: Partial<PacerParts> = {}) =>
  createPacer({ limit: 30, clock: time.clock, wait: time.wait, ...rest });

/** A refusal that asks to wait so many milliseconds. */
const refusal = (retryAfterMs: number, everywhere = false): SendError =>
  new SendError('slow-down', '429', { retryAfterMs, everywhere });

/** Sends that note who was served, in order; those named are refused so many times first. */
function served(refusals: Readonly<Record<string, readonly SendError[]>> = {}) {
  const names: string[] = [];
  const left = new Map(Object.entries(refusals).map(([name, errors]) => [name, [...errors]]));
  const to = (name: string) => (): Promise<void> => {
    const error = left.get(name)?.shift();
    if (error) return Promise.reject(error);
    names.push(name);
    return Promise.resolve();
  };
  return { names, to };
}

/** Sends `count` messages, each to a chat of its own, ten waiting at a time. */
async function deliver(count: number, law: Law, perSecond: number, jitterMs?: number) {
  const time = virtualTime();
  const server = limitedServer({ law, perSecond, time, ...(jitterMs === undefined ? {} : { jitterMs }) });
  const pacer = pacerIn(time);
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await pacer.run('bulk', `chat ${left}`, server.send, HOUR);
    }
  };
  await time.until(Promise.all(Array.from({ length: 20 }, worker)));
  const seconds = (time.clock() - server.taken[0]!) / 1000;
  return { share: count / seconds / perSecond, refusals: server.refusals, taken: server.taken.length };
}

describe('the pace of a large delivery', () => {
  it.each([
    ['window', 30, 10, 0],
    ['bucket', 30, 10, 0],
    ['bucket', 30, 60, 0],
    ['window', 25, 10, 36],
    ['bucket', 25, 10, 36],
    ['window', 20, 10, 36],
  ] as const)(
    'uses at least 97 %% of what is permitted: a %s of %i a second, ways that differ by %i ms, at most %i refusals',
    async (law, limit, jitter, refused) => {
      const { share, refusals, taken } = await deliver(18_000, law, limit, jitter);
      expect(taken).toBe(18_000);
      expect(share).toBeGreaterThanOrEqual(0.97);
      expect(refusals).toBeLessThanOrEqual(refused);
    },
  );

  it('is hardly ever refused by a strict server, however late timers and messages are', async () => {
    const time = virtualTime();
    const random = dice(5);
    // Every other second the event loop is held for a while: what is due then comes afterwards, together.
    const wait = (ms: number): Promise<void> => {
      const end = time.clock() + ms + random() * 20;
      const held = end - (end % 2_000);
      return time.wait(Math.max(end, held + 150) - time.clock());
    };
    const server = limitedServer({ law: 'window', perSecond: 30, time });
    const pacer = pacerIn(time, { wait });
    const send = async (): Promise<void> => {
      await wait(0);
      await server.send();
      await wait(0);
    };
    const bulk = Array.from({ length: 1_000 }, (_, n) => pacer.run('bulk', `chat ${n}`, send, HOUR));
    await time.until(Promise.all(bulk));
    expect(server.refusals).toBeLessThanOrEqual(2);
    const seconds = (server.taken.at(-1)! - server.taken[0]!) / 1000;
    // A seventeenth of the time is lost for good.
    expect(server.taken.length / seconds / 30).toBeGreaterThanOrEqual(0.88);
  });
});

describe('a person who waits', () => {
  it('goes before all messages nobody asked for', async () => {
    const time = virtualTime();
    const pacer = pacerIn(time);
    const order: string[] = [];
    const send = (name: string) => async (): Promise<void> => {
      order.push(name);
      await time.wait(50);
    };
    const bulk = Array.from({ length: 300 }, (_, n) => pacer.run('bulk', `chat ${n}`, send(`bulk ${n}`), HOUR));
    await time.until(time.wait(2_000));
    const before = order.length;
    const asked = time.clock();
    await time.until(pacer.run('waiting', 'ann', send('person'), HOUR));
    expect(order[before]).toBe('person');
    // In the place of the next bulk message: at most a thirtieth of a second later.
    expect(time.clock() - asked).toBeLessThanOrEqual(50 + 35);
    await time.until(Promise.all(bulk));
  });

  it.each(['window', 'bucket'] as const)(
    'is soon answered during a delivery, and a %s of 30 a second refuses nothing',
    async (law) => {
      const time = virtualTime();
      const server = limitedServer({ law, perSecond: 30, time });
      const pacer = pacerIn(time);
      const bulk = Array.from({ length: 3_400 }, (_, n) => pacer.run('bulk', `chat ${n}`, server.send, HOUR));
      const waits: number[] = [];
      const random = dice(3);
      const asking = (async () => {
        for (let n = 0; n < 250; n += 1) {
          await time.wait(random() * 700);
          const asked = time.clock();
          await pacer.run('waiting', `person ${n}`, server.send, HOUR);
          waits.push(time.clock() - asked);
        }
      })();
      await time.until(asking);
      await time.until(Promise.all(bulk));
      expect(server.refusals).toBe(0);
      // An answer takes 60 to 80 ms by itself.
      expect(waits.sort((one, other) => one - other)[Math.floor(waits.length * 0.95)]).toBeLessThan(120);
      const seconds = (server.taken.at(-1)! - server.taken[0]!) / 1000;
      expect(server.taken.length / seconds / 30).toBeGreaterThanOrEqual(0.97);
    },
  );

  it('shares the limit with hundreds of others, and none of them is refused', async () => {
    const time = virtualTime();
    const server = limitedServer({ law: 'window', perSecond: 30, time });
    const pacer = pacerIn(time);
    const people = Array.from({ length: 300 }, (_, n) => pacer.run('waiting', `person ${n}`, server.send, HOUR));
    await time.until(Promise.all(people));
    expect(server.refusals).toBe(0);
    expect((server.taken.at(-1)! - server.taken[0]!) / 1000).toBeLessThan(9.5);
  });

  it('takes turns with a chat that asks for much', async () => {
    const time = virtualTime();
    const pacer = pacerIn(time, { limit: 1 });
    const { names, to } = served();
    const all = ['loud', 'loud', 'loud', 'loud', 'ann', 'bob'].map((chat) =>
      pacer.run('waiting', chat, to(chat), HOUR),
    );
    await time.until(Promise.all(all));
    expect(names).toEqual(['loud', 'loud', 'ann', 'bob', 'loud', 'loud']);
  });
});

describe('the limits of a chat', () => {
  const limitsOf = (chat: string): readonly Limit[] => (chat.startsWith('-') ? [{ count: 20, ms: 60_000 }] : []);

  it('are kept without a refusal, and hold up nobody else', async () => {
    const time = virtualTime();
    const pacer = pacerIn(time, { limitsOf });
    const { names, to } = served();
    const group = Array.from({ length: 21 }, () => pacer.run('waiting', '-1', to('group'), HOUR));
    const people = Array.from({ length: 30 }, (_, n) => pacer.run('waiting', `${n}`, to('person'), HOUR));
    await time.until(Promise.all(people));
    expect(time.clock()).toBeLessThan(3_000);
    expect(names.filter((name) => name === 'group')).toHaveLength(20);
    await time.until(Promise.all(group));
    expect(time.clock()).toBeGreaterThanOrEqual(60_000);
  });

  it('turn away at once what would wait longer than anybody is patient', async () => {
    const time = virtualTime();
    const pacer = pacerIn(time, { limitsOf });
    const { to } = served();
    const all = await time.until(
      Promise.allSettled(Array.from({ length: 45 }, () => pacer.run('waiting', '-1', to('group'), 100_000))),
    );
    // Twenty at once, twenty a minute later; the others would have had to wait for two.
    expect(all.map(({ status }) => status)).toEqual([
      ...Array<string>(40).fill('fulfilled'),
      ...Array<string>(5).fill('rejected'),
    ]);
    expect(all.at(-1)).toMatchObject({ reason: { reason: 'slow-down', certain: true } });
  });
});

describe('a refusal', () => {
  it('makes the refused chat wait, at least 1.3 seconds, and nobody else', async () => {
    const time = virtualTime();
    const pacer = pacerIn(time);
    const { names, to } = served({ refused: [refusal(57_000)] });
    const first = pacer.run('waiting', 'refused', to('refused'), HOUR);
    await time.until(time.wait(10));
    const others = Array.from({ length: 30 }, (_, n) => pacer.run('waiting', `${n}`, to('other'), HOUR));
    await time.until(Promise.all(others));
    expect(time.clock()).toBeLessThan(2_000);
    await time.until(first);
    expect(time.clock()).toBeGreaterThanOrEqual(57_000);
    expect(names.at(-1)).toBe('refused');
  });

  it.each([3_600_000, 57_000])('of %i ms neither drops nor delays the delivery to others', async (retryAfterMs) => {
    const time = virtualTime();
    const pacer = pacerIn(time);
    const chats = Array.from({ length: 20 }, (_, n) => `refused ${n}`);
    const { names, to } = served(Object.fromEntries(chats.map((chat) => [chat, [refusal(retryAfterMs)]])));
    const turnedAway: unknown[] = [];
    for (const chat of chats) {
      // Further apart than what would count as one refusal of them all.
      turnedAway.push(await time.until(pacer.run('bulk', chat, to(chat), 3 * HOUR).catch((error: unknown) => error)));
      await time.until(time.wait(11_000));
    }
    const begun = time.clock();
    const bulk = Array.from({ length: 60 }, (_, n) => pacer.run('bulk', `${n}`, to('tip'), HOUR));
    await time.until(Promise.all(bulk));
    expect(time.clock() - begun).toBeLessThan(2_500);
    expect(names).toHaveLength(60);
    // They come again by the delivery's own hand, and stand in nobody's way until then.
    expect(turnedAway).toEqual(
      chats.map(() => expect.objectContaining({ reason: 'slow-down', retryAfterMs }) as unknown),
    );
  });

  it('of a second chat within the pause of the first makes everyone wait until the shorter pause is over', async () => {
    const time = virtualTime();
    const pacer = pacerIn(time);
    const { names, to } = served({ one: [refusal(5_000)], two: [refusal(3_000)] });
    const refused = ['one', 'two'].map((chat) => pacer.run('waiting', chat, to(chat), HOUR));
    await time.until(time.wait(10));
    const other = pacer.run('waiting', 'other', to('other'), HOUR);
    await time.until(other);
    expect(time.clock()).toBeGreaterThanOrEqual(3_000);
    expect(time.clock()).toBeLessThan(5_000);
    await time.until(Promise.all(refused));
    expect(names).toHaveLength(3);
  });

  it('of two chats never makes everyone wait for longer than ten seconds', async () => {
    const time = virtualTime();
    const pacer = pacerIn(time);
    const { to } = served({ one: [refusal(3_600_000)], two: [refusal(3_600_000)] });
    for (const chat of ['one', 'two'])
      await expect(time.until(pacer.run('waiting', chat, to(chat), 60_000))).rejects.toMatchObject({
        reason: 'slow-down',
      });
    await time.until(pacer.run('waiting', 'other', to('other'), 60_000));
    expect(time.clock()).toBeGreaterThanOrEqual(10_000);
    expect(time.clock()).toBeLessThan(11_000);
  });

  it('that is meant for all makes everyone wait for as long as it says', async () => {
    const time = virtualTime();
    const pacer = pacerIn(time);
    const { to } = served({ one: [refusal(40_000, true)] });
    const first = pacer.run('bulk', 'one', to('one'), HOUR);
    await time.until(time.wait(10));
    await time.until(pacer.run('waiting', 'other', to('other'), HOUR));
    expect(time.clock()).toBeGreaterThanOrEqual(40_000);
    await time.until(first);
  });

  it('is passed on when the wait would be longer than the patience, as is every other failure', async () => {
    const time = virtualTime();
    const pacer = pacerIn(time);
    const { names, to } = served({ one: [refusal(60_000)], two: [new SendError('gone', '403')] });
    const long = pacer.run('waiting', 'one', to('one'), 30_000);
    await expect(time.until(long)).rejects.toMatchObject({ reason: 'slow-down' });
    await expect(time.until(pacer.run('bulk', 'two', to('two'), HOUR))).rejects.toMatchObject({ reason: 'gone' });
    expect(names).toEqual([]);
  });
});

describe('the pacer', () => {
  it('has at most ten bulk messages under way, and still serves a waiting person', async () => {
    const time = virtualTime();
    const pacer = pacerIn(time, { limit: 1000 });
    let underWay = 0;
    let most = 0;
    const send = async (): Promise<void> => {
      underWay += 1;
      most = Math.max(most, underWay);
      await time.wait(5_000);
      underWay -= 1;
    };
    const bulk = Array.from({ length: 40 }, (_, n) => pacer.run('bulk', `chat ${n}`, send, HOUR));
    await time.until(time.wait(1_000));
    expect(underWay).toBe(10);
    const asked = time.clock();
    await time.until(pacer.run('waiting', 'ann', () => Promise.resolve(), HOUR));
    expect(time.clock()).toBe(asked);
    await time.until(Promise.all(bulk));
    expect(most).toBe(10);
  });

  it('turns away whoever has waited longer than they are patient', async () => {
    const time = virtualTime();
    const pacer = pacerIn(time, { limit: 1 });
    const { to } = served();
    const all = await time.until(
      Promise.allSettled(Array.from({ length: 100 }, (_, n) => pacer.run('waiting', `${n}`, to('answer'), 10_000))),
    );
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(11);
    expect(all.at(-1)).toMatchObject({ reason: { reason: 'slow-down', certain: true } });
    expect(time.clock()).toBeLessThan(20_000);
  });

  it('turns away what has not begun when it is stopped', async () => {
    const time = virtualTime();
    const pacer = pacerIn(time);
    const all = Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => pacer.run('bulk', `chat ${n}`, () => time.wait(50), HOUR)),
    );
    pacer.stop('bulk');
    const results = await time.until(all);
    const turnedAway = results.filter((result) => result.status === 'rejected');
    expect(turnedAway.length).toBeGreaterThan(20);
    expect(turnedAway[0]).toMatchObject({ reason: { reason: 'network', certain: true } });
    await expect(pacer.run('bulk', 'ann', () => Promise.resolve(), HOUR)).rejects.toThrow('stopped');
    await expect(time.until(pacer.run('waiting', 'ann', () => Promise.resolve(7), HOUR))).resolves.toBe(7);
  });
});
