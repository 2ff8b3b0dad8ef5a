// Nothing lost, nobody waits for others: how updates are received.
import { describe, expect, test } from 'vitest';
import type { Incoming } from '../../../../src/core/incoming.ts';
import { reply, text } from '../../../../src/core/reply.ts';
import { echo, openServer, prepareBot, startBot } from '../../../support/telegram/bot.ts';

/** A promise and the function that resolves it. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

const wordsOf = (incoming: Incoming): string => (incoming.kind === 'text' ? incoming.text : incoming.kind);

describe('an update', () => {
  test('counts as received only once it was answered', async () => {
    const server = await openServer();
    const { opened, open } = gate();
    const first = await startBot(async (incoming) => (await opened, echo(incoming)), { server });
    const ann = server.person();
    server.say(server.privateChat(ann), 'hello', ann);
    await server.waitFor('it to be heard', () => first.heard.length === 1);
    await first.adapter.stop();
    expect(server.messagesIn(server.privateChat(ann))).toEqual([]);

    const second = await startBot(echo, { server });
    await server.message(server.privateChat(ann));
    expect(second.heard.map(wordsOf)).toEqual(['hello']);
    open();
  });

  test('that was answered does not come again after a polite stop', async () => {
    const server = await openServer();
    const first = await startBot(echo, { server });
    const ann = server.person();
    server.say(server.privateChat(ann), 'hello', ann);
    await server.message(server.privateChat(ann));
    await first.adapter.stop();
    expect(server.world.updates).toEqual([]);
  });

  test('is answered once although a slow neighbour keeps its batch open', async () => {
    const { opened, open } = gate();
    const { server, heard } = await startBot(async (incoming) => {
      if (wordsOf(incoming) === 'slow') await opened;
      return echo(incoming);
    });
    const [slow, quick] = [server.person(), server.person()];
    server.say(server.privateChat(slow), 'slow', slow);
    for (const nth of [1, 2, 3]) {
      server.say(server.privateChat(quick), `quick ${nth}`, quick);
      await server.message(server.privateChat(quick), nth);
    }
    expect(server.world.updates).toHaveLength(4);
    open();
    await server.message(server.privateChat(slow));
    await server.waitFor('rest', () => server.settled);
    expect(heard.map(wordsOf)).toEqual(['slow', 'quick 1', 'quick 2', 'quick 3']);
  });

  test('whose answer hangs is let go, with a line in the log', async () => {
    const { opened, open } = gate();
    const { server, lines } = await startBot(
      async (incoming) => {
        if (wordsOf(incoming) === 'hang') await opened;
        return echo(incoming);
      },
      { letGoMs: 40 },
    );
    const ann = server.person();
    server.say(server.privateChat(ann), 'hang', ann);
    server.say(server.privateChat(ann), 'next', ann);
    expect((await server.message(server.privateChat(ann))).text).toBe('heard next');
    await server.waitFor('everything to be confirmed', () => server.settled);
    expect(lines.some((line) => line.includes('slow answer let go'))).toBe(true);
    open();
    expect((await server.message(server.privateChat(ann), 2)).text).toBe('heard hang');
  });

  test('of one chat is answered in order', async () => {
    const { server } = await startBot(async (incoming) => {
      // The earlier, the slower.
      for (let turns = 30 - Number(wordsOf(incoming)); turns > 0; turns -= 1) await new Promise(setImmediate);
      return echo(incoming);
    });
    const ann = server.person();
    for (let nth = 0; nth < 30; nth += 1) server.say(server.privateChat(ann), `${nth}`, ann);
    await server.message(server.privateChat(ann), 30);
    const order = server.messagesIn(server.privateChat(ann)).map((message) => message.text);
    expect(order).toEqual(Array.from({ length: 30 }, (_, nth) => `heard ${nth}`));
  });
});

describe('many people', () => {
  test('twenty at once do not wait for each other', async () => {
    const { server } = await startBot();
    const people = Array.from({ length: 20 }, () => server.person());
    let open = (): void => undefined;
    server.fail('sendMessage', { hold: new Promise<void>((resolve) => (open = resolve)) }, 20);
    for (const nth of [0, 1, 2]) for (const one of people) server.say(server.privateChat(one), `${nth}`, one);
    await server.waitFor('the first answer of all twenty to be under way', () => server.held === 20);
    open();
    await server.waitFor('sixty answers', () => server.callsOf('sendMessage').length === 60);
    for (const one of people) {
      const texts = server.messagesIn(server.privateChat(one)).map((message) => message.text);
      expect(texts).toEqual(['heard 0', 'heard 1', 'heard 2']);
    }
  });

  test('are answered while somebody floods the bot', async () => {
    const server = await openServer();
    const [loud, ann] = [server.person(), server.person()];
    const polls = (): number => server.callsOf('getUpdates').length;
    const { heard } = await startBot(
      async (incoming) => {
        const before = polls();
        // Each answer to the flood takes as long as a further poll, while there is anything to fetch.
        if (incoming.chat.id === String(loud.id))
          await server.waitFor('polls', () => polls() > before || server.settled);
        return echo(incoming);
      },
      { server },
    );
    for (let nth = 0; nth < 160; nth += 1) server.say(server.privateChat(loud), `${nth}`, loud);
    server.say(server.privateChat(ann), 'hello', ann);
    await server.message(server.privateChat(ann));
    // A hundred updates are handed over at a time, and thirty of one chat hold back the others.
    expect(heard.length).toBeLessThan(40);
    await server.message(server.privateChat(loud), 160);
  });
});

describe('one member of a group', () => {
  test('who floods it fills no more than a line, and the others are answered; their presses never spin', async () => {
    const { opened, open } = gate();
    const server = await openServer();
    const [loud, ann] = [server.person(), server.person()];
    const { heard } = await startBot(
      async (incoming) => {
        if (incoming.person.id === String(loud.id)) await opened;
        return echo(incoming);
      },
      { server },
    );
    const group = server.addToGroup('Backs', ann);
    server.say(group, '/tip', ann);
    const message = await server.message(group);
    for (let nth = 0; nth < 1_100; nth += 1) server.say(group, '/tip', loud);
    const spinning = server.pressData(message, 'any', loud);
    const press = server.pressData(message, 'any', ann);
    await server.answered(press);
    // There was no room for it, and it is answered all the same.
    await server.answered(spinning);
    expect(heard.filter(({ person }) => person.id === String(loud.id))).toHaveLength(1);
    open();
    await server.waitFor('the line', () => heard.length >= 202);
    expect(heard).toHaveLength(202);
  });
});

describe('an outage', () => {
  test('is outlived with growing pauses and told once', async () => {
    const { server, lines, waits } = await startBot(echo);
    server.fail('getUpdates', { status: 502 }, 3);
    server.fail('getUpdates', { drop: 'before' }, 4);
    const ann = server.person();
    server.say(server.privateChat(ann), 'hello', ann);
    await server.waitFor('the first failure', () => waits.length > 0);
    server.say(server.privateChat(ann), 'again', ann);
    await server.message(server.privateChat(ann), 2);
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(lines.filter((line) => line.includes('receiving interrupted'))).toHaveLength(1);
    await server.waitFor('the end to be told', () => lines.some((line) => line.includes('receiving again')));
  });

  test('a wish to slow down while polling is obeyed', async () => {
    const { server, waits } = await startBot(echo);
    server.fail('getUpdates', { status: 429, retryAfter: 9 });
    const ann = server.person();
    server.say(server.privateChat(ann), 'hello', ann);
    await server.message(server.privateChat(ann));
    server.say(server.privateChat(ann), 'hello', ann);
    await server.message(server.privateChat(ann), 2);
    expect(waits).toContain(9000);
  });
});

describe('the end', () => {
  test.each([
    [
      'another poller',
      { status: 409, description: 'Conflict: terminated by other getUpdates request' },
      /^Another program/,
    ],
    [
      'a webhook',
      { status: 409, description: "Conflict: can't use getUpdates method while webhook is active" },
      /webhook/,
    ],
    ['a revoked token', { status: 401, description: 'Unauthorized' }, /does not know this bot token/],
  ])('%s stops a start in one line without the token', async (_, fault, words) => {
    const server = await openServer();
    const { adapter } = prepareBot(server);
    server.fail('getUpdates', fault);
    const error: unknown = await adapter
      .start(() => Promise.resolve([reply([text('x')])]))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'StartError', message: expect.stringMatching(words) as string });
    expect((error as Error).message).not.toMatch(/\n|AAtest/);
  });

  test('a second poller ends the first one, which says so', async () => {
    const server = await openServer();
    const first = await startBot(echo, { server });
    await server.waitFor('the first to poll', () => server.settled);
    await startBot(echo, { server });
    await server.waitFor('the end of the first', () => first.fatals.length > 0);
    expect(first.fatals).toEqual([expect.stringMatching(/^Another program .* \(409\)/)]);
    expect(first.lines.join()).not.toContain('AAtest');
  });

  test('a wrong token stops the start', async () => {
    const server = await openServer();
    const token = '987654321:BBwrong-token-wrong-token-wrong-tok';
    const { adapter, lines } = prepareBot(server, { token });
    const error: unknown = await adapter.start(() => Promise.resolve([])).catch((thrown: unknown) => thrown);
    expect((error as Error).message).toBe(
      'Telegram does not know this bot token (401). Check TELEGRAM_BOT_TOKEN; @BotFather shows the right one.',
    );
    expect(lines.join()).not.toContain('BBwrong');
  });

  test('no network stops the start after three tries', async () => {
    const server = await openServer();
    const { adapter, waits } = prepareBot(server, { apiRoot: 'http://127.0.0.1:9' });
    const error: unknown = await adapter.start(() => Promise.resolve([])).catch((thrown: unknown) => thrown);
    expect((error as Error).message).toMatch(/^Telegram cannot be reached \(ECONNREFUSED\)/);
    expect(waits).toEqual([1000, 2000]);
  });

  test('a slow network delays the start and does not stop it', async () => {
    const server = await openServer();
    server.fail('getMe', { drop: 'before' });
    server.fail('getUpdates', { status: 500 });
    const { waits } = await startBot(echo, { server });
    expect(waits).toEqual([1000, 1000]);
  });

  test('a stop waits for what is being answered', async () => {
    const { opened, open } = gate();
    const { server, adapter, heard } = await startBot(async (incoming) => (await opened, echo(incoming)));
    const ann = server.person();
    server.say(server.privateChat(ann), 'hello', ann);
    await server.waitFor('it to be heard', () => heard.length === 1);
    const stopped = adapter.stop();
    open();
    await stopped;
    expect(server.messagesIn(server.privateChat(ann))).toHaveLength(1);
    expect(server.world.updates).toEqual([]);
  });
});
