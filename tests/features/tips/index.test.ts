import { describe, expect, test } from 'vitest';
import { nextTip } from '../../../src/features/tips/tip-rotation.ts';
import { buttonsOf, content, createTalk, labelsOf, wordsOf } from '../../support/talk.ts';

const all = [...content.tips.values()];

describe('the order of tips', () => {
  test('shows every tip once before any comes again, and differs between chats', () => {
    const walk = (chat: string): string[] => {
      const ids: string[] = [];
      for (let last: string | undefined; ids.length < all.length; ids.push(last ?? ''))
        last = nextTip(all, chat, last)?.id;
      return ids;
    };
    const ann = walk('test:1');
    expect(new Set(ann).size).toBe(all.length);
    expect(nextTip(all, 'test:1', ann.at(-1))?.id).toBe(ann[0]);
    expect(walk('test:2')).not.toEqual(ann);
  });

  test('goes on after a tip that exists no longer, and says so when there is none', () => {
    expect(nextTip(all, 'test:1', 'tip-gone')).toBeDefined();
    expect(nextTip([], 'test:1', undefined)).toBeUndefined();
  });
});

describe('/tip', () => {
  test('gives another one each time, with its source', async () => {
    const talk = createTalk();
    const first = wordsOf(await talk.say('/tip'));
    const second = wordsOf(await talk.say('/tip'));
    expect(second).not.toBe(first);
    expect(talk.last()[0]?.blocks.at(-1)?.kind).toBe('source');
    expect(labelsOf(talk.last())).toContain('Another');
  });

  test('answers a double tap on Another twice the same', async () => {
    const talk = createTalk();
    await talk.say('/tip');
    const another = buttonsOf(talk.last()).find(({ label }) => label === 'Another');
    const data = another && 'route' in another ? another.route.args[0] : '';
    const once = await talk.pressData(`tip_after_${data ?? ''}`);
    expect(await talk.pressData(`tip_after_${data ?? ''}`)).toEqual(once);
  });

  test('keeps nothing but the chat and the last tip', async () => {
    const talk = createTalk();
    await talk.say('/tip');
    expect(Object.keys((await talk.store.get('test:42')) ?? {}).sort()).toEqual(['chat', 'lastTip', 'revision']);
  });
});
