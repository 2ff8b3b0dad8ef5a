import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/core/context.ts';
import { createLoad } from '../../../src/core/routing/load.ts';
import { createRouter, type Handled } from '../../../src/core/routing/router.ts';
import { watching } from '../../../src/core/routing/steps.ts';
import type { Feature as AnyFeature } from '../../../src/core/feature.ts';
import type { Chat } from '../../../src/core/chat.ts';
import type { Incoming } from '../../../src/core/incoming.ts';
import { reply, text } from '../../../src/core/reply.ts';
import { route } from '../../../src/core/route.ts';
import { createTalk, labelsOf, say, wordsOf } from '../../support/talk.ts';

const PRIVATE: Chat = { platform: 'test', id: '1', private: true };
const GROUP: Chat = { platform: 'test', id: '-1', private: false };
const from = (chat: Chat) => ({ chat, person: { id: '1', mayManage: () => Promise.resolve(false) }, at: 0 });

type Feature = AnyFeature<undefined>;

const feature = (id: string, rest: Partial<Feature> = {}): Feature => ({
  id,
  access: { locked: 'allow' },
  commands: [],
  presses: new Map(),
  ...rest,
});

function start(features: readonly Feature[], watch: (words: string) => boolean = () => false) {
  const handled: Handled[] = [];
  const left: Chat[] = [];
  const texts = { say, content: undefined, language: undefined };
  const guard = feature('guard', { watch: (_ctx, words) => (watch(words) ? reply([text('warned')]) : undefined) });
  const records = { get: () => Promise.resolve(undefined), update: () => Promise.resolve(undefined) };
  const bot = createRouter({
    features: [...features, guard],
    texts,
    load: createLoad({ records, texts: () => texts, defaults: {} }),
    around: [],
    before: [watching([guard])],
    leave: (chat) => Promise.resolve(void left.push(chat)),
    move: () => Promise.resolve(),
    reference: () => 'abc123',
    report: (_incoming, what) => handled.push(what),
  });
  return { bot, handled, left };
}

const echo = feature('echo', {
  commands: [
    { name: 'echo', summary: 'summary-help', run: (_ctx, args) => [reply([text(`[${args}]`)], { audience: 'asker' })] },
  ],
  presses: new Map([
    [
      'say',
      (_ctx: Context<undefined>, args: readonly string[]) =>
        args.length === 1 ? [reply([text(args[0] ?? '')])] : undefined,
    ],
  ]),
});
const broken = feature('broken', {
  commands: [
    {
      name: 'broken',
      summary: 'summary-help',
      run: () => {
        throw new Error('a secret text');
      },
    },
  ],
});

describe('what is typed to share something', () => {
  const card = feature('card', { share: (_ctx, words) => [reply([text(`card of ${words}`)])] });
  const inline = (query: string): Incoming => ({ ...from(PRIVATE), kind: 'inline', query });

  test('is answered by every module that shares, with at most 200 characters', async () => {
    const { bot, handled } = start([echo, card, feature('other', { share: () => [reply([text('another')])] })]);
    expect(wordsOf(await bot.handle(inline('  neck ')))).toBe('card of neck\nanother');
    expect(wordsOf(await bot.handle(inline('x'.repeat(5000))))).toContain(`card of ${'x'.repeat(200)}\n`);
    expect(handled.map(({ route: led }) => led)).toEqual(['inline', 'inline']);
  });

  test('shares nothing when it names a warning sign', async () => {
    const { bot } = start([card], (words) => words === 'numb');
    expect(wordsOf(await bot.handle(inline('numb')))).toBe('warned');
    expect(wordsOf(await bot.handle(inline('')))).toBe('card of ');
  });

  test('is nothing where no module shares, and a bug is for the asker alone', async () => {
    expect(await start([echo]).bot.handle(inline('neck'))).toEqual([]);
    const bad = feature('bad', {
      share: () => {
        throw new Error('a secret text');
      },
    });
    const replies = await start([bad]).bot.handle(inline('neck'));
    expect(replies.map(({ audience }) => audience)).toEqual(['asker']);
    expect(wordsOf(replies)).not.toContain('secret');
  });
});

describe('the bot', () => {
  test('notes on a reply for the asker how to get it again in private, when it fits a button', async () => {
    const { bot } = start([echo]);
    const ask = (args: string) => bot.handle({ ...from(GROUP), kind: 'command', name: 'echo', args });
    expect((await ask('neck 3'))[0]?.privateRoute).toBe('go_echo_neck-3');
    expect((await ask('ünïcode'))[0]?.privateRoute).toBe('go_echo');
    expect((await ask('x'.repeat(100)))[0]?.privateRoute).toBe('go_echo');
  });

  test('runs a command from a button, with its words', async () => {
    const { bot } = start([echo]);
    expect(wordsOf(await bot.handle({ ...from(PRIVATE), kind: 'press', data: 'go_echo_lower-back_3' }))).toBe(
      '[lower back 3]',
    );
  });

  test('looks at no more than 200 characters of what follows a command', async () => {
    const { bot } = start([echo]);
    expect(
      wordsOf(await bot.handle({ ...from(PRIVATE), kind: 'command', name: 'echo', args: 'x'.repeat(1e6) })),
    ).toHaveLength(202);
  });

  test('lets a warning sign go before everything, in commands and in text', async () => {
    const { bot } = start([echo], (words) => words.includes('numb'));
    expect(wordsOf(await bot.handle({ ...from(PRIVATE), kind: 'command', name: 'echo', args: 'numb' }))).toBe('warned');
    expect(wordsOf(await bot.handle({ ...from(PRIVATE), kind: 'text', text: 'all numb' }))).toBe('warned');
  });

  test('turns a bug into a calm sentence with a code, and reports it without a text', async () => {
    const { bot, handled } = start([broken]);
    const replies = await bot.handle({ ...from(PRIVATE), kind: 'command', name: 'broken', args: '' });
    expect(wordsOf(replies)).toContain('abc123');
    expect(wordsOf(replies)).not.toContain('secret');
    expect(labelsOf(replies).length).toBeGreaterThan(0);
    expect(handled[0]?.bug?.reference).toBe('abc123');
  });

  test('is silent in groups about words and commands of others, and kind in private', async () => {
    const { bot } = start([echo]);
    expect(await bot.handle({ ...from(GROUP), kind: 'command', name: 'otherbot', args: '' })).toEqual([]);
    expect(await bot.handle({ ...from(GROUP), kind: 'text', text: 'hello' })).toEqual([]);
    expect(wordsOf(await bot.handle({ ...from(PRIVATE), kind: 'command', name: 'otherbot', args: '' }))).toContain(
      "don't know",
    );
  });

  test.each(['echo_say', 'echo_say_a_b', 'echo_shout_a', 'nobody_say_a', 'go_nobody', '%%', ''])(
    'answers the button “%s” that leads nowhere',
    async (data) => {
      const { bot } = start([echo]);
      expect(wordsOf(await bot.handle({ ...from(PRIVATE), kind: 'press', data }))).toContain('older message');
    },
  );

  test('ends what was promised when a chat is closed', async () => {
    const { bot, left } = start([echo]);
    expect(await bot.handle({ ...from(PRIVATE), kind: 'left' })).toEqual([]);
    expect(left).toEqual([PRIVATE]);
  });
});

describe('leaving and moving', () => {
  test('a closed chat gets nothing more, in private and in a group', async () => {
    for (const chat of [{ ...PRIVATE, id: '42' }, GROUP]) {
      const talk = createTalk({ chat, manages: true });
      await talk.say('/subscribe 20:00 Paris');
      expect(await talk.store.claimDue(Number.MAX_SAFE_INTEGER, 10, 0)).toMatchObject([{ promise: { id: 'tip' } }]);
      await talk.bot.handle({ ...from(chat), kind: 'left' });
      const due = await talk.store.claimDue(Number.MAX_SAFE_INTEGER, 10, 0);
      expect(due.map(({ promise }) => promise.id)).not.toContain('tip');
    }
  });

  test('a group that became another takes its promises along', async () => {
    const talk = createTalk({ chat: GROUP, manages: true });
    await talk.say('/subscribe 20:00 Paris');
    const to = { ...GROUP, id: '-100' };
    await talk.bot.handle({ ...from(GROUP), kind: 'moved', to });
    expect(await talk.store.get('test:-1')).toBeUndefined();
    expect(await talk.store.get('test:-100')).toMatchObject({ chat: to, promises: [{ id: 'tip' }] });
  });
});

test('a route is what its parts say', () => {
  expect(route('a', 'b', 1)).toEqual({ module: 'a', action: 'b', args: ['1'] });
});
