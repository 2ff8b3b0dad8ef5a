// What every store does, whatever it is made of. Each implementation's test file runs all of it.
import { expect, it } from 'vitest';
import type { Store } from '../../src/store/port.ts';
import type { Kept } from '../../src/core/record.ts';
import { kept, promise, withoutRevision } from './kept.ts';

const MINUTE = 60_000;

/** @param place makes an empty place and gives the way to open the store in it, also a second time after `close` */
export function storeContract(place: () => Promise<() => Promise<Store>>): void {
  const put = (store: Store, key: string, value: Kept | undefined) => store.update(key, () => value);
  /** Hands out what is due and, without a lease, leaves it to the next who asks. */
  const claim = async (store: Store, now: number, { limit = 100, lease = 0 } = {}) =>
    (await store.claimDue(now, limit, lease)).map(({ key, promise: { id } }) => `${key}/${id}`);
  const get = async (store: Store, key: string) => withoutRevision(await store.get(key));

  it('gives back what was kept, and nothing for anyone else', async () => {
    const store = await (await place())();
    expect(await get(store, 'telegram:1')).toBeUndefined();
    expect(await put(store, 'telegram:1', kept('1'))).toEqual({ ...kept('1'), revision: 1 });
    expect(await store.get('telegram:1')).toEqual({ ...kept('1'), revision: 1 });
    expect(await get(store, 'telegram:2')).toBeUndefined();
    await store.close();
  });

  it('raises the revision at every write, whatever the change says, and at no other time', async () => {
    const open = await place();
    const store = await open();
    const revision = async () => (await store.get('telegram:1'))?.revision;
    await put(store, 'telegram:1', kept('1'));
    await put(store, 'telegram:1', { ...kept('1'), revision: 77 });
    expect(await revision()).toBe(2);
    await store.update('telegram:1', (now) => now);
    await expect(put(store, 'telegram:1', { ...kept('1'), zone: '' })).rejects.toThrow('zone');
    expect(await revision()).toBe(2);
    await Promise.all(Array.from({ length: 5 }, () => store.update('telegram:1', (now) => now && { ...now })));
    await store.close();
    const again = await open();
    expect((await again.get('telegram:1'))?.revision).toBe(7);
    await put(again, 'telegram:1', undefined);
    expect((await put(again, 'telegram:1', kept('1')))?.revision).toBe(1);
    await again.close();
  });

  it('tells all that is kept, and nothing that was erased', async () => {
    const store = await (await place())();
    await Promise.all(Array.from({ length: 50 }, (_, n) => put(store, `telegram:${n}`, kept(String(n)))));
    await put(store, 'telegram:7', undefined);
    const found: string[] = [];
    for await (const page of store.scan()) {
      for (const [key, record] of page) {
        expect(record).toEqual(await store.get(key));
        found.push(key);
      }
    }
    expect(found.sort()).toEqual(
      Array.from({ length: 50 }, (_, n) => `telegram:${n}`)
        .filter((key) => key !== 'telegram:7')
        .sort(),
    );
    await store.close();
  });

  it('survives being opened again', async () => {
    const open = await place();
    const before = await open();
    await Promise.all(Array.from({ length: 300 }, (_, n) => put(before, `telegram:${n}`, kept(String(n), promise(n)))));
    await before.close();
    const after = await open();
    for (let n = 0; n < 300; n += 1) expect(await get(after, `telegram:${n}`)).toEqual(kept(String(n), promise(n)));
    expect((await claim(after, 2)).sort()).toEqual(['telegram:0/tip', 'telegram:1/tip', 'telegram:2/tip']);
    await after.close();
  });

  it('makes changes of one key one after the other, in the order they were asked for', async () => {
    const open = await place();
    const store = await open();
    await put(store, 'telegram:1', { ...kept('1'), lastTip: '' });
    const asked = Array.from({ length: 200 }, (_, n) =>
      store.update('telegram:1', (now) => now && { ...now, lastTip: `${now.lastTip ?? ''} ${n}` }),
    );
    const values = await Promise.all(asked);
    expect(values.map((value) => value?.lastTip?.split(' ').length)).toEqual(asked.map((_, n) => n + 2));
    await store.close();
    const again = await open();
    expect((await again.get('telegram:1'))?.lastTip).toBe(asked.map((_, n) => ` ${n}`).join(''));
    await again.close();
  });

  it('lets only one of many win a claim', async () => {
    const store = await (await place())();
    await put(store, 'telegram:1', kept('1', promise(1)));
    let won = 0;
    const take = (now: Kept | undefined): Kept | undefined => {
      if (!now?.promises?.every(({ claimed }) => claimed === undefined)) return now;
      won += 1;
      return { ...now, promises: now.promises.map((each) => ({ ...each, claimed: '2026-11-20' })) };
    };
    await Promise.all(Array.from({ length: 50 }, () => store.update('telegram:1', take)));
    expect(won).toBe(1);
    await store.close();
  });

  it('changes nothing when the change throws or makes something that cannot be kept', async () => {
    const store = await (await place())();
    await put(store, 'telegram:1', kept('1'));
    const oops = (): never => {
      throw new RangeError('no');
    };
    const wrong = { ...kept('1'), chat: { platform: 'telegram', id: 7, private: true } } as unknown as Kept;
    const [first, second, third] = await Promise.allSettled([
      store.update('telegram:1', oops),
      put(store, 'telegram:1', wrong),
      put(store, 'telegram:2', kept('2')),
    ]);
    expect([first.status, second.status, third.status]).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(await get(store, 'telegram:1')).toEqual(kept('1'));
    await store.close();
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '7', ''])(
    'keeps a record under the key "%s"',
    async (key) => {
      const open = await place();
      const store = await open();
      expect(await get(store, key)).toBeUndefined();
      await put(store, key, kept('1', promise(5)));
      await store.close();
      const again = await open();
      expect(await get(again, key)).toEqual(kept('1', promise(5)));
      expect(await claim(again, 5)).toEqual([`${key}/tip`]);
      await put(again, key, undefined);
      expect(await get(again, key)).toBeUndefined();
      await again.close();
    },
  );

  it('tells what is due, earliest first, up to a limit, and nothing later', async () => {
    const store = await (await place())();
    const dues = [50, 10, 40, 20, 30];
    await Promise.all(dues.map((n) => put(store, `telegram:${n}`, kept(String(n), promise(n * MINUTE)))));
    expect(await claim(store, 10 * MINUTE - 1)).toEqual([]);
    expect(await claim(store, 40 * MINUTE)).toEqual([10, 20, 30, 40].map((n) => `telegram:${n}/tip`));
    expect(await claim(store, 99 * MINUTE, { limit: 2 })).toEqual(['telegram:10/tip', 'telegram:20/tip']);
    await store.close();
  });

  it('hands out each promise once while it is leased, and again when the lease is over', async () => {
    const store = await (await place())();
    const all = Array.from({ length: 10 }, (_, n) => `telegram:${n}/tip`);
    // All in one minute, two of them in one chat, and one that is not due yet.
    await Promise.all(all.map((_, n) => put(store, `telegram:${n}`, kept(String(n), promise(n)))));
    await put(store, 'telegram:0', kept('0', promise(0), promise(5, 'stretch'), promise(50, 'break')));
    const lease = 5 * MINUTE;
    const workers = await Promise.all(Array.from({ length: 4 }, () => claim(store, 9, { limit: 3, lease })));
    expect(workers.flat().sort()).toEqual([...all, 'telegram:0/stretch'].sort());
    expect(workers.map((claimed) => claimed.length)).toEqual([3, 3, 3, 2]);
    expect(await claim(store, 9, { lease })).toEqual([]);
    expect(await claim(store, 50, { lease: 2 * lease })).toEqual(['telegram:0/break']);
    expect(await claim(store, 8 + lease, { lease })).toEqual([]);
    expect((await claim(store, 9 + lease, { lease })).sort()).toEqual([...all, 'telegram:0/stretch'].sort());
    expect(await claim(store, 49 + 2 * lease)).toHaveLength(11);
    expect(await claim(store, 50 + 2 * lease)).toHaveLength(12);
    await store.close();
  });

  it('leases a promise at its due instant: another instant is free, the same one is not', async () => {
    const store = await (await place())();
    const lease = 60 * MINUTE;
    const setDue = (due: number | undefined) => put(store, 'telegram:1', { ...kept('1', promise(due)), silent: true });
    await setDue(MINUTE);
    expect(await claim(store, MINUTE, { lease })).toHaveLength(1);
    // As one does who claims it and takes the claim back.
    await setDue(90 * MINUTE);
    await setDue(MINUTE);
    expect(await claim(store, 2 * MINUTE, { lease })).toEqual([]);
    await setDue(2 * MINUTE);
    expect(await claim(store, 2 * MINUTE, { lease })).toHaveLength(1);
    await setDue(undefined);
    expect(await claim(store, 200 * MINUTE)).toEqual([]);
    await put(store, 'telegram:1', undefined);
    await setDue(3 * MINUTE);
    expect(await claim(store, 200 * MINUTE)).toHaveLength(1);
    await store.close();
  });

  it('forgets who holds what with the process', async () => {
    const open = await place();
    const before = await open();
    await put(before, 'telegram:1', kept('1', promise(1)));
    expect(await claim(before, 1, { lease: MINUTE })).toHaveLength(1);
    await before.close();
    const after = await open();
    expect(await claim(after, 1)).toHaveLength(1);
    await after.close();
  });

  it('never alters a record that it has handed out', async () => {
    const store = await (await place())();
    await put(store, 'telegram:1', kept('1', promise(1)));
    const seen = await store.get('telegram:1');
    await store.update('telegram:1', (now) => now && { ...now, silent: true });
    expect(seen).toEqual({ ...kept('1', promise(1)), revision: 1 });
    await store.close();
  });

  it('counts people, promises and what comes due in a time', async () => {
    const open = await place();
    const before = await open();
    const dues = [0, 1, 1, 2, 3].map((n) => n * MINUTE);
    await Promise.all(dues.map((due, n) => put(before, `telegram:${n}`, kept(String(n), promise(due)))));
    await put(before, 'telegram:9', kept('9', promise(undefined)));
    await put(before, 'telegram:3', kept('3', promise(3 * MINUTE)));
    await put(before, 'telegram:4', undefined);
    expect(await before.counts(MINUTE, 3 * MINUTE)).toEqual({ people: 5, promises: 4, due: 2 });
    await before.close();
    const store = await open();
    expect(await store.counts(0, 4 * MINUTE)).toEqual({ people: 5, promises: 4, due: 4 });
    await store.close();
  });

  it('follows every change of what is due', async () => {
    const store = await (await place())();
    const [early, late, never] = [promise(10, 'a'), promise(90, 'b'), promise(undefined, 'c')];
    await put(store, 'telegram:1', kept('1', early, late, never));
    expect(await claim(store, 50)).toEqual(['telegram:1/a']);
    await put(store, 'telegram:1', kept('1', promise(60, 'a'), late, never));
    expect(await claim(store, 50)).toEqual([]);
    expect(await claim(store, 99)).toEqual(['telegram:1/a', 'telegram:1/b']);
    await put(store, 'telegram:1', kept('1', early));
    await put(store, 'telegram:1', kept('1', early, late));
    expect(await claim(store, 99)).toEqual(['telegram:1/a', 'telegram:1/b']);
    await put(store, 'telegram:1', undefined);
    expect(await claim(store, 99)).toEqual([]);
    await store.close();
  });

  it('takes nothing more once it is closed, and finishes what was asked before', async () => {
    const open = await place();
    const store = await open();
    const asked = put(store, 'telegram:1', kept('1'));
    await store.close();
    await store.close();
    await expect(asked).resolves.toMatchObject(kept('1'));
    await expect(put(store, 'telegram:2', kept('2'))).rejects.toThrow('closed');
    const again = await open();
    expect(await get(again, 'telegram:1')).toEqual(kept('1'));
    await again.close();
  });
}
