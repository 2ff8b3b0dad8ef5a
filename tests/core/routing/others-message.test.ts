// A message in a group belongs to the person whose request it answers, and to those who may manage the group: others are
// answered beside it, whatever button of whichever feature they press.
import { describe, expect, test } from 'vitest';
import type { Kept } from '../../../src/core/record.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import type { Store } from '../../../src/store/port.ts';
import { allRoutes } from '../../support/routes.ts';
import { createTalk, type Talk, wordsOf } from '../../support/talk.ts';

const GROUP = { platform: 'test', id: '-100', private: false };
const KEY = 'test:-100';

const member = (store: Store = openMemoryStore()): Talk =>
  createTalk({ chat: GROUP, person: '7', onOthers: true, store });
const manager = (): Talk => createTalk({ chat: GROUP, person: '1', onOthers: true, manages: true });

describe('a message of somebody else in a group', () => {
  test('is never changed by a member, whatever they press, nor is what is kept of the group', async () => {
    const records = new Map<string, Kept>();
    const talk = member(openMemoryStore(records));
    const owner = createTalk({ chat: GROUP, person: '1', manages: true, store: talk.store });
    await owner.say('/subscribe 8:00 Berlin');
    const kept = records.get(KEY);
    const changed: string[] = [];
    for (const data of await allRoutes(createTalk(), 3)) {
      // A command by a button is the member's own, as if they had typed it.
      if (data.startsWith('go_')) continue;
      const replies = await talk.pressData(data);
      const shown = replies.filter(({ place, blocks }) => place === 'replace' && blocks.length > 0);
      const open = shown.some(({ audience }) => audience !== 'asker');
      if (!data.startsWith('stretch_join') && open) changed.push(data);
      if (records.get(KEY) !== kept) changed.push(`kept: ${data}`);
    }
    expect(changed).toEqual([]);
  });

  test('leads Done and Skip to a session of their own, and Stop to its beginning', async () => {
    const talk = member();
    const [done] = await talk.pressData('stretch_step_cc-br_1_1');
    expect(done).toMatchObject({ place: 'new', audience: 'asker', privateRoute: 'stretch_step_cc-br_1_1' });
    const [stop] = await talk.pressData('stretch_stop_cc-br_0_0');
    expect(stop).toMatchObject({ place: 'new', audience: 'asker', privateRoute: 'stretch_begin_cc-br' });
    expect(wordsOf([stop!])).toContain('Somebody else began this session');
  });

  test('gives another tip to the presser alone', async () => {
    const talk = member();
    const [tip] = await talk.pressData('tip_after_none');
    expect(tip).toMatchObject({ place: 'new', audience: 'asker' });
    expect(await talk.store.get(KEY)).toBeUndefined();
  });

  test('is steered by those who manage the group, by anybody to be counted in, and by the person it answers', async () => {
    const [steered] = await manager().pressData('stretch_step_cc-br_1_1');
    expect(steered).toMatchObject({ place: 'replace', audience: 'chat' });
    const [joined] = await member().pressData('stretch_join_cc-br_0_0');
    expect(joined).toMatchObject({ place: 'replace', audience: 'chat' });
    const [own] = await createTalk({ chat: GROUP, person: '7' }).pressData('stretch_step_cc-br_1_1');
    expect(own).toMatchObject({ place: 'replace', audience: 'chat' });
  });
});
