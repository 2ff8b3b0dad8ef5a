// What every store does, whatever it is made of. Each implementation's test file runs all of it.
import { expect, it } from 'vitest';
import type { Store } from '../../src/store/port.ts';
import type { Kept } from '../../src/core/record.ts';
import { kept, promise } from './kept.ts';

/** @param place makes an empty place and gives the way to open the store in it, also a second time after `close` */
export function storeContract(place: () => Promise<() => Promise<Store>>): void {
  const put = (store: Store, key: string, value: Kept | undefined) => store.update(key, () => value);
  const keys = async (store: Store, until: number, limit = 100) =>
    (await store.due(until, limit)).map(({ key, promise: { id } }) => `${key}/${id}`);

  it('gives back what was kept, and nothing for anyone else', async () => {
    const store = await (await place())();
    expect(await store.get('telegram:1')).toBeUndefined();
    expect(await put(store, 'telegram:1', kept('1'))).toEqual(kept('1'));
    expect(await store.get('telegram:1')).toEqual(kept('1'));
    expect(await store.get('telegram:2')).toBeUndefined();
    await store.close();
  });

  it('survives being opened again', async () => {
    const open = await place();
    const before = await open();
    await Promise.all(Array.from({ length: 300 }, (_, n) => put(before, `telegram:${n}`, kept(String(n), promise(n)))));
    await before.close();
    const after = await open();
    for (let n = 0; n < 300; n += 1) expect(await after.get(`telegram:${n}`)).toEqual(kept(String(n), promise(n)));
    expect(await keys(after, 2)).toEqual(['telegram:0/tip', 'telegram:1/tip', 'telegram:2/tip']);
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
    const claim = (now: Kept | undefined): Kept | undefined => {
      if (!now?.promises?.every(({ claimed }) => claimed === undefined)) return now;
      won += 1;
      return { ...now, promises: now.promises.map((each) => ({ ...each, claimed: '2026-11-20' })) };
    };
    await Promise.all(Array.from({ length: 50 }, () => store.update('telegram:1', claim)));
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
    expect(await store.get('telegram:1')).toEqual(kept('1'));
    await store.close();
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '7', ''])(
    'keeps a record under the key "%s"',
    async (key) => {
      const open = await place();
      const store = await open();
      expect(await store.get(key)).toBeUndefined();
      await put(store, key, kept('1', promise(5)));
      await store.close();
      const again = await open();
      expect(await again.get(key)).toEqual(kept('1', promise(5)));
      expect(await keys(again, 5)).toEqual([`${key}/tip`]);
      await put(again, key, undefined);
      expect(await again.get(key)).toBeUndefined();
      await again.close();
    },
  );

  it('tells what is due, earliest first, up to a limit, and nothing later', async () => {
    const store = await (await place())();
    const dues = [50, 10, 40, 20, 30];
    await Promise.all(dues.map((due) => put(store, `telegram:${due}`, kept(String(due), promise(due)))));
    expect(await keys(store, 9)).toEqual([]);
    expect(await keys(store, 40)).toEqual([10, 20, 30, 40].map((due) => `telegram:${due}/tip`));
    expect(await keys(store, 99, 2)).toEqual(['telegram:10/tip', 'telegram:20/tip']);
    await store.close();
  });

  it('counts people, promises and what comes due in a time', async () => {
    const minute = 60_000;
    const open = await place();
    const before = await open();
    const dues = [0, 1, 1, 2, 3].map((n) => n * minute);
    await Promise.all(dues.map((due, n) => put(before, `telegram:${n}`, kept(String(n), promise(due)))));
    await put(before, 'telegram:9', kept('9', promise(undefined)));
    await put(before, 'telegram:3', kept('3', promise(3 * minute)));
    await put(before, 'telegram:4', undefined);
    expect(await before.counts(minute, 3 * minute)).toEqual({ people: 5, promises: 4, due: 2 });
    await before.close();
    const store = await open();
    expect(await store.counts(0, 4 * minute)).toEqual({ people: 5, promises: 4, due: 4 });
    await store.close();
  });

  it('follows every change of what is due', async () => {
    const store = await (await place())();
    const [early, late, never] = [promise(10, 'a'), promise(90, 'b'), promise(undefined, 'c')];
    await put(store, 'telegram:1', kept('1', early, late, never));
    expect(await keys(store, 50)).toEqual(['telegram:1/a']);
    await put(store, 'telegram:1', kept('1', promise(60, 'a'), late, never));
    expect(await keys(store, 50)).toEqual([]);
    expect(await keys(store, 99)).toEqual(['telegram:1/a', 'telegram:1/b']);
    await put(store, 'telegram:1', kept('1', early));
    await put(store, 'telegram:1', kept('1', early, late));
    expect(await keys(store, 99)).toEqual(['telegram:1/a', 'telegram:1/b']);
    await put(store, 'telegram:1', undefined);
    expect(await keys(store, 99)).toEqual([]);
    await store.close();
  });

  it('takes nothing more once it is closed, and finishes what was asked before', async () => {
    const open = await place();
    const store = await open();
    const asked = put(store, 'telegram:1', kept('1'));
    await store.close();
    await store.close();
    await expect(asked).resolves.toEqual(kept('1'));
    await expect(put(store, 'telegram:2', kept('2'))).rejects.toThrow('closed');
    const again = await open();
    expect(await again.get('telegram:1')).toEqual(kept('1'));
    await again.close();
  });
}
