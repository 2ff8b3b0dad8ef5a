// What every platform must do alike, whatever its own ways: one suite, three adapters over their real transport.
import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createTerminal } from '../../../src/adapters/terminal/index.ts';
import type { Adapter, Receive } from '../../../src/core/adapter.ts';
import { SendError } from '../../../src/core/adapter.ts';
import type { Chat } from '../../../src/core/chat.ts';
import type { Incoming } from '../../../src/core/incoming.ts';
import { alert, press, reply, steps, text, title, type Reply } from '../../../src/core/reply.ts';
import { encodeRoute, go, route } from '../../../src/core/route.ts';
import { prepareBot as prepareDiscord } from '../../support/discord/bot.ts';
import { ANNA, buttonsOf, textOf } from '../../support/discord/person.ts';
import { refusal } from '../../support/discord/faults.ts';
import { sayIds } from '../../support/platform/say-ids.ts';
import { openServer, prepareBot as prepareTelegram } from '../../support/telegram/bot.ts';

/** A person in the private chat of one platform. */
interface Seat {
  readonly adapter: Adapter;
  readonly chat: Chat;
  readonly command: (name: string, words: string) => Promise<void>;
  readonly press: (label: string) => Promise<void>;
  /** All that is shown now, oldest first; resolves when it contains `words`. */
  readonly sees: (words: string) => Promise<string>;
  readonly labels: () => readonly string[];
  /** Makes the platform close this chat to us; undefined where that cannot happen. */
  readonly close?: () => void;
}

const rich: Reply = reply(
  [
    title('1 of 3 · Cat-cow'),
    { kind: 'figure', exercise: 'cat-cow', alt: 'A person on all fours' },
    steps(['Round your back.', 'Arch it a little.']),
    alert('emergency', 'Call 112 now.'),
  ],
  { buttons: [[press('Done', go('next')), press('Skip', route('stretch', 'skip', 1))], [press('Stop', go('stop'))]] },
);

async function telegramSeat(receive: Receive): Promise<Seat> {
  const server = await openServer();
  const { adapter } = prepareTelegram(server);
  await adapter.start(receive);
  const ann = server.person();
  const chat = server.privateChat(ann);
  const shown = (): string =>
    server
      .messagesIn(chat)
      .map(({ text = '' }) => text)
      .join('\n');
  const last = () => server.messagesIn(chat).at(-1);
  return {
    adapter,
    chat: { platform: 'telegram', id: String(ann.id), private: true },
    command: async (name, words) => {
      server.say(chat, `/${name} ${words}`, ann);
      await server.waitFor('an answer', () => server.settled);
    },
    press: async (label) => {
      const message = last();
      if (message) await server.answered(server.press(message, label));
    },
    sees: (words) => server.waitFor(words, () => shown().includes(words) && shown()),
    labels: () =>
      last()
        ?.reply_markup?.inline_keyboard.flat()
        .map(({ text }) => text) ?? [],
    close: () => {
      server.block(ann);
    },
  };
}

async function discordSeat(receive: Receive): Promise<Seat> {
  const bot = await prepareDiscord();
  onTestFinished(() => bot.close());
  await bot.adapter.start(receive);
  const { server } = bot;
  const shown = (): string => server.messagesIn(ANNA).map(textOf).join('\n');
  const last = () => server.messagesIn(ANNA).at(-1);
  return {
    adapter: bot.adapter,
    chat: { platform: 'discord', id: ANNA, private: true },
    command: async (name, words) => {
      await server.command(name, { words }).answered();
    },
    press: async (label) => {
      const message = last();
      if (message) await server.press(message, label).answered();
    },
    sees: (words) => server.until(() => shown().includes(words) && shown(), words),
    labels: () => {
      const message = last();
      return message ? buttonsOf(message).map(({ label = '' }) => label) : [];
    },
    close: () => {
      server.fail(refusal(/POST .*\/messages/, 404, 10003, 9));
    },
  };
}

async function terminalSeat(receive: Receive): Promise<Seat> {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  const watchers = new Set<() => void>();
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    for (const watch of watchers) watch();
  });
  const adapter = createTerminal({
    say: sayIds,
    clock: () => 0,
    input,
    output,
    line: undefined,
    ended: () => undefined,
  });
  await adapter.start(receive);
  onTestFinished(() => adapter.stop());
  const until = (look: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const watch = (): void => {
        if (look()) resolve();
      };
      watchers.add(watch);
      watch();
    });
  const type = (line: string): Promise<void> => {
    const before = shown.length;
    input.write(`${line}\n`);
    return until(() => shown.length > before && shown.endsWith('\n\n'));
  };
  return {
    adapter,
    chat: { platform: 'terminal', id: 'me', private: true },
    command: (name, words) => type(`/${name} ${words}`),
    press: (label) => type(label),
    sees: async (words) => {
      await until(() => shown.includes(words));
      return shown;
    },
    labels: () =>
      [...(shown.split('\n\n').findLast((part) => part.startsWith('  1) ')) ?? '').matchAll(/\d+\) (.*)/g)].map(
        (match) => match[1] ?? '',
      ),
  };
}

const seats: readonly [string, (receive: Receive) => Promise<Seat>][] = [
  ['Telegram', telegramSeat],
  ['Discord', discordSeat],
  ['the terminal', terminalSeat],
];

describe.each(seats)('%s', (_name, sit) => {
  const heard: Incoming[] = [];
  const answering =
    (answer: (incoming: Incoming) => readonly Reply[]): Receive =>
    (incoming) => {
      heard.push(incoming);
      return Promise.resolve(answer(incoming));
    };

  test('hands over a command with its words, from a private chat whose id is the person’s', async () => {
    heard.length = 0;
    const seat = await sit(answering(() => [rich]));
    await seat.command('stretch', 'neck 3');
    await seat.sees('Cat-cow');
    expect(heard[0]).toMatchObject({ kind: 'command', name: 'stretch', args: 'neck 3', chat: seat.chat });
    expect(heard[0]?.person.id).toBe(seat.chat.id);
    expect(await heard[0]?.person.mayManage()).toBe(true);
  });

  test('shows every block and every button of a card, the emergency in words', async () => {
    const seat = await sit(answering(() => [rich]));
    await seat.command('stretch', '');
    const shown = await seat.sees('Call 112 now.');
    for (const words of ['1 of 3 · Cat-cow', 'Round your back.', 'Arch it a little.']) expect(shown).toContain(words);
    expect(seat.labels()).toEqual(['Done', 'Skip', 'Stop']);
  });

  test('brings back what a button carries', async () => {
    heard.length = 0;
    const seat = await sit(
      answering((ask) => (ask.kind === 'press' ? [reply([text('went on')], { place: 'replace' })] : [rich])),
    );
    await seat.command('stretch', '');
    await seat.sees('Call 112');
    await seat.press('Skip');
    await seat.sees('went on');
    expect(heard.at(-1)).toMatchObject({ kind: 'press', data: encodeRoute(route('stretch', 'skip', 1)) });
  });

  test('shows several replies in their order', async () => {
    const seat = await sit(answering(() => ['one', 'two', 'three'].map((word) => reply([text(`reply ${word}`)]))));
    await seat.command('help', '');
    expect(await seat.sees('reply three')).toMatch(/reply one[^]*reply two[^]*reply three/);
  });

  test('sends what nobody just asked for', async () => {
    const seat = await sit(answering(() => []));
    await seat.adapter.send(seat.chat, reply([text('A tip out of the blue')]), { silent: true, once: 'tip-1' });
    await seat.sees('out of the blue');
  });

  test('tells a closed chat from other failures', async () => {
    const seat = await sit(answering(() => []));
    if (!seat.close) return;
    seat.close();
    const refused = seat.adapter.send(seat.chat, reply([text('A tip')]));
    await expect(refused).rejects.toBeInstanceOf(SendError);
    await expect(refused).rejects.toMatchObject({ reason: 'gone' });
  });
});
