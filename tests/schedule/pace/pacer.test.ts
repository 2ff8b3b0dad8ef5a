import { describe, expect, it } from 'vitest';
import { SendError } from '../../../src/core/adapter.ts';
import { createPacer } from '../../../src/schedule/pace/pacer.ts';
import { limitedServer, type Law } from '../../support/platform/limited-server.ts';
import { dice, virtualTime } from '../../support/virtual-time.ts';

const HOUR = 3_600_000;

/** Sends `count` messages through a pacer that believes in 30 a second, ten waiting at a time. */
async function deliver(count: number, law: Law, perSecond: number, jitterMs?: number) {
  const time = virtualTime();
  const server = limitedServer({ law, perSecond, time, ...(jitterMs === undefined ? {} : { jitterMs }) });
  const pacer = createPacer({ limit: 30, clock: time.clock, wait: time.wait });
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await pacer.run('bulk', server.send, HOUR);
    }
  };
  await time.until(Promise.all(Array.from({ length: 20 }, worker)));
  const seconds = (time.clock() - server.taken[0]!) / 1000;
  return { share: count / seconds / perSecond, refusals: server.refusals, taken: server.taken.length };
}

describe('the pace of a large delivery', () => {
  it.each([
    ['window', 30, 10],
    ['bucket', 30, 10],
    ['bucket', 30, 60],
    ['window', 25, 10],
    ['bucket', 25, 10],
    ['window', 20, 10],
  ] as const)(
    'uses at least 97 %% of what a %s of %i a second permits, refused at most once in 1,000',
    async (law, limit, jitter) => {
      const { share, refusals, taken } = await deliver(18_000, law, limit, jitter);
      expect(taken).toBe(18_000);
      expect(share).toBeGreaterThanOrEqual(0.97);
      expect(refusals).toBeLessThanOrEqual(18);
    },
  );
});

describe('the pacer', () => {
  it('lets a waiting person go before all messages nobody asked for', async () => {
    const time = virtualTime();
    const pacer = createPacer({ limit: 30, clock: time.clock, wait: time.wait });
    const order: string[] = [];
    const send = (name: string) => async (): Promise<void> => {
      order.push(name);
      await time.wait(50);
    };
    const bulk = Array.from({ length: 300 }, (_, n) => pacer.run('bulk', send(`bulk ${n}`), HOUR));
    await time.until(time.wait(2_000));
    const before = order.length;
    const asked = time.clock();
    await time.until(pacer.run('waiting', send('person'), HOUR));
    expect(order[before]).toBe('person');
    // In the place of the next bulk message: at most a thirtieth of a second later.
    expect(time.clock() - asked).toBeLessThanOrEqual(50 + 35);
    await time.until(Promise.all(bulk));
  });

  it('lets hundreds of waiting people through at once, and the bulk lane make up for it without standing still', async () => {
    const time = virtualTime();
    const pacer = createPacer({ limit: 30, clock: time.clock, wait: time.wait });
    let sent = 0;
    const bulk = Array.from({ length: 200 }, () =>
      pacer.run(
        'bulk',
        () => {
          sent += 1;
          return Promise.resolve();
        },
        HOUR,
      ),
    );
    await time.until(time.wait(1_000));
    const [asked, before] = [time.clock(), sent];
    await time.until(Promise.all(Array.from({ length: 300 }, () => pacer.run('waiting', () => time.wait(50), HOUR))));
    expect(time.clock() - asked).toBeLessThanOrEqual(50 + 35);
    await time.until(time.wait(900));
    expect(sent - before).toBeLessThanOrEqual(1);
    await time.until(time.wait(1_100));
    expect(sent - before).toBeGreaterThan(25);
    await time.until(Promise.all(bulk));
  });

  it.each(['window', 'bucket'] as const)(
    'is not refused by a %s of 30 a second when people ask all the time during a delivery',
    async (law) => {
      const time = virtualTime();
      const server = limitedServer({ law, perSecond: 30, time });
      const pacer = createPacer({ limit: 30, clock: time.clock, wait: time.wait });
      const bulk = Array.from({ length: 3_400 }, () => pacer.run('bulk', server.send, HOUR));
      const waits: number[] = [];
      const random = dice(3);
      const asking = (async () => {
        for (let n = 0; n < 250; n += 1) {
          await time.wait(random() * 700);
          const asked = time.clock();
          await pacer.run('waiting', server.send, HOUR);
          waits.push(time.clock() - asked);
        }
      })();
      await time.until(asking);
      await time.until(Promise.all(bulk));
      expect(server.refusals).toBeLessThanOrEqual(3);
      // An answer takes 60 to 80 ms by itself.
      expect(waits.sort((one, other) => one - other)[Math.floor(waits.length * 0.95)]).toBeLessThan(120);
      const seconds = (server.taken.at(-1)! - server.taken[0]!) / 1000;
      expect(server.taken.length / seconds / 30).toBeGreaterThanOrEqual(0.97);
    },
  );

  it('keeps the pace also with the waiting people after a pause', async () => {
    const time = virtualTime();
    const server = limitedServer({ law: 'window', perSecond: 30, time });
    const pacer = createPacer({ limit: 30, clock: time.clock, wait: time.wait });
    // Forty at once: too many for the server, so that all wait a second.
    const people = Array.from({ length: 40 }, () => pacer.run('waiting', server.send, HOUR));
    await time.until(time.wait(200));
    const held = Array.from({ length: 200 }, () => pacer.run('waiting', server.send, HOUR));
    const refused = server.refusals;
    await time.until(Promise.all([...people, ...held]));
    expect(refused).toBe(10);
    expect(server.refusals - refused).toBeLessThanOrEqual(1);
  });

  it('makes everyone wait for as long as the platform asks, the refused chat 1.3 seconds', async () => {
    const time = virtualTime();
    const pacer = createPacer({ limit: 30, clock: time.clock, wait: time.wait });
    const starts: [string, number][] = [];
    let refusals = 1;
    const first = pacer.run(
      'bulk',
      () => {
        starts.push(['first', time.clock()]);
        refusals -= 1;
        return refusals < 0
          ? Promise.resolve()
          : Promise.reject(new SendError('slow-down', '429', { retryAfterMs: 1000 }));
      },
      HOUR,
    );
    await time.until(time.wait(10));
    const others = (['bulk', 'waiting'] as const).map((lane) =>
      pacer.run(
        lane,
        () => {
          starts.push([lane, time.clock()]);
          return Promise.resolve();
        },
        HOUR,
      ),
    );
    await time.until(Promise.all([first, ...others]));
    expect(starts.map(([name]) => name)).toEqual(['first', 'waiting', 'bulk', 'first']);
    expect(starts[1]![1]).toBe(1000);
    expect(starts[3]![1]).toBeGreaterThanOrEqual(1300);
  });

  it('gives up when the wait would be longer than the patience, and passes every other failure on at once', async () => {
    const time = virtualTime();
    const pacer = createPacer({ limit: 30, clock: time.clock, wait: time.wait });
    let tries = 0;
    const long = pacer.run(
      'bulk',
      () => {
        tries += 1;
        return Promise.reject(new SendError('slow-down', '429', { retryAfterMs: 60_000 }));
      },
      30_000,
    );
    await expect(time.until(long)).rejects.toMatchObject({ reason: 'slow-down' });
    expect(tries).toBe(1);
    const gone = pacer.run('bulk', () => Promise.reject(new SendError('gone', '403')), HOUR);
    await expect(time.until(gone)).rejects.toMatchObject({ reason: 'gone' });
  });

  it('has at most ten bulk messages under way, and still serves a waiting person', async () => {
    const time = virtualTime();
    const pacer = createPacer({ limit: 1000, clock: time.clock, wait: time.wait });
    let underWay = 0;
    let most = 0;
    const send = async (): Promise<void> => {
      underWay += 1;
      most = Math.max(most, underWay);
      await time.wait(5_000);
      underWay -= 1;
    };
    const bulk = Array.from({ length: 40 }, () => pacer.run('bulk', send, HOUR));
    await time.until(time.wait(1_000));
    expect(underWay).toBe(10);
    const asked = time.clock();
    await time.until(pacer.run('waiting', () => Promise.resolve(), HOUR));
    expect(time.clock()).toBe(asked);
    await time.until(Promise.all(bulk));
    expect(most).toBe(10);
  });

  it('turns away what has not begun when it is stopped', async () => {
    const time = virtualTime();
    const pacer = createPacer({ limit: 30, clock: time.clock, wait: time.wait });
    const all = Promise.allSettled(Array.from({ length: 30 }, () => pacer.run('bulk', () => time.wait(50), HOUR)));
    pacer.stop('bulk');
    const results = await time.until(all);
    const turnedAway = results.filter((result) => result.status === 'rejected');
    expect(turnedAway.length).toBeGreaterThan(20);
    expect(turnedAway[0]).toMatchObject({ reason: { reason: 'network', certain: true } });
    await expect(pacer.run('bulk', () => Promise.resolve(), HOUR)).rejects.toThrow('stopped');
    await expect(time.until(pacer.run('waiting', () => Promise.resolve(7), HOUR))).resolves.toBe(7);
  });
});
