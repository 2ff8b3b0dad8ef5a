import { afterEach, describe, expect, test, vi } from 'vitest';
import { ANSWER_MS, GUARD_MS } from '../../../../src/adapters/discord/limits.ts';
import { list, press, reply, text, title } from '../../../../src/core/reply.ts';
import type { Reply } from '../../../../src/core/reply.ts';
import { go, route } from '../../../../src/core/route.ts';
import { startBot } from '../../../support/discord/bot.ts';
import type { Bot, Script } from '../../../support/discord/bot.ts';
import { refusal, tooMany } from '../../../support/discord/faults.ts';
import { buttonsOf, textOf } from '../../../support/discord/person.ts';
import { WAIT_MS } from '../../../support/wait.ts';

let bot: Bot;
afterEach(() => bot.close());

const start = async (script: Script, options?: { readonly guardMs?: number | undefined }): Promise<Bot['server']> => {
  bot = await startBot(script, options);
  return bot.server;
};
const card = (words: string, rest: Partial<Reply> = {}): Reply =>
  reply([text(words)], { buttons: [[press('Next', route('step', 'show', 1))]], ...rest });
const server = { guild: '1400000000000000001', channel: '1400000000000000002' };
const PUBLIC = { server };
const HIDDEN = 64;

/** A promise and the key that opens it. */
function latch(): { readonly opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('a command', () => {
  test('is answered with a new message', async () => {
    const discord = await start(() => [card('Hello')]);
    const asked = discord.command('stretch', { words: 'neck' });
    expect(textOf(await asked.sees())).toBe('Hello');
    expect(await asked.answered()).toMatchObject({ type: 4 });
    expect(bot.incoming).toMatchObject([{ kind: 'command', name: 'stretch', args: 'neck' }]);
  });

  test('gets several replies in their order', async () => {
    const discord = await start(() => [card('One'), reply([text('Two')]), reply([text('Three')])]);
    const asked = discord.command('help');
    await asked.sees(2);
    expect(asked.interaction.shown.map(textOf)).toEqual(['One', 'Two', 'Three']);
  });

  test('is never left without an answer', async () => {
    const discord = await start(() => []);
    expect(textOf(await discord.command('help').sees())).toBe('Done.');
  });

  test('shows the notice when there is nothing else', async () => {
    const discord = await start(() => [reply([], { notice: 'Saved' })]);
    const message = await discord.command('settings', PUBLIC).sees();
    expect(textOf(message)).toBe('Saved');
    expect(message.onlyFor).toBeDefined();
  });

  test('keeps a name full of markup literal and pings nobody', async () => {
    const name = '<@1200000000000000001> **Bob** [x](https://evil.example) @everyone';
    const discord = await start((ask) => [reply([title(ask.kind === 'command' ? ask.args : '')])]);
    const shown = textOf(await discord.command('hi', { words: name }).sees());
    expect(shown).toBe(
      '## \\<\\@1200000000000000001\\> \\*\\*Bob\\*\\* \\[x\\]\\(https\\://evil.example\\) \\@everyone',
    );
    const [call] = discord.calls(/callback/);
    expect(call?.body).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
  });

  test('with six megabytes of words is answered like any other', async () => {
    const discord = await start((ask) => [reply([text(ask.kind === 'command' ? ask.args : '')])]);
    const asked = discord.command('hi', { words: '*'.repeat(6_000_000) });
    expect(textOf(await asked.sees())).toBe('\\*'.repeat(200));
  });
});

describe('a press', () => {
  const script: Script = (ask) => [ask.kind === 'press' ? card(ask.data, { place: 'replace' }) : card('First')];

  test('changes its message in place', async () => {
    const discord = await start(script);
    const message = await discord.command('go').sees();
    const pressed = discord.press(message, 'Next');
    const changed = await pressed.sees();
    expect(changed.id).toBe(message.id);
    expect(textOf(changed)).toBe('step\\_show\\_1');
    expect(await pressed.answered()).toMatchObject({ type: 7 });
    expect(changed.flags).toBe(1 << 15);
  });

  test('that was forged or is old reaches the bot as it is and is answered', async () => {
    const discord = await start(script);
    const message = await discord.command('go').sees();
    const forged = '__proto__: or 100 characters'.padEnd(100, '!');
    await discord.pressId(message, forged).sees();
    expect(bot.incoming.at(-1)).toMatchObject({ kind: 'press', data: forged });
  });

  test('twice at once is answered twice with the same', async () => {
    const discord = await start(script);
    const message = await discord.command('go').sees();
    const taps = [discord.press(message, 'Next'), discord.press(message, 'Next')];
    for (const tap of taps) expect(textOf(await tap.sees())).toBe('step\\_show\\_1');
    expect(message.edits).toBe(2);
  });

  test('with nothing to show is acknowledged without a word', async () => {
    const discord = await start((ask) => (ask.kind === 'press' ? [] : [card('First')]));
    const pressed = discord.press(await discord.command('go').sees(), 'Next');
    expect(await pressed.answered()).toMatchObject({ type: 6 });
    expect(pressed.interaction.shown).toEqual([]);
  });

  test('replaces first and adds after, whatever the order', async () => {
    const both = [reply([text('New')]), card('Replaced', { place: 'replace' })];
    const discord = await start((ask) => (ask.kind === 'press' ? both : [card('First')]));
    const message = await discord.command('go').sees();
    const pressed = discord.press(message, 'Next');
    expect(textOf(await pressed.sees(1))).toBe('New');
    expect(pressed.interaction.shown[0]?.id).toBe(message.id);
    expect(textOf(message)).toBe('Replaced');
  });

  test('on a message that was deleted shows the answer anew', async () => {
    const discord = await start(script);
    const message = await discord.command('go').sees();
    discord.world.messages.delete(message.id);
    const shown = await discord.press(message, 'Next').sees();
    expect(shown.id).not.toBe(message.id);
  });
});

describe('in a server', () => {
  test('what is for the asker is seen by the asker alone', async () => {
    const discord = await start(() => [card('Your pain', { audience: 'asker' })]);
    const message = await discord.command('check', PUBLIC).sees();
    expect(message.flags & HIDDEN).toBe(HIDDEN);
  });

  test('the same in private needs no hiding', async () => {
    const discord = await start(() => [card('Your pain', { audience: 'asker' })]);
    expect((await discord.command('check').sees()).flags & HIDDEN).toBe(0);
  });

  test("a public message is not replaced by the asker's own", async () => {
    const own = card('Yours', { audience: 'asker', place: 'replace' });
    const discord = await start((ask) => (ask.kind === 'press' ? [own] : [card('All')]));
    const message = await discord.command('menu', PUBLIC).sees();
    const shown = await discord.press(message, 'Next', PUBLIC).sees();
    expect(shown.id).not.toBe(message.id);
    expect(shown.onlyFor).toBeDefined();
    expect(textOf(message)).toBe('All');
  });

  test("the asker's own message goes on in place and stays the asker's", async () => {
    const discord = await start((ask) => [
      card(ask.kind, { audience: 'asker', place: ask.kind === 'press' ? 'replace' : 'new' }),
    ]);
    const message = await discord.command('check', PUBLIC).sees();
    const shown = await discord.press(message, 'Next', PUBLIC).sees();
    expect(shown.id).toBe(message.id);
    expect(shown.flags & HIDDEN).toBe(HIDDEN);
  });

  test('what follows on a hidden message stays hidden', async () => {
    const discord = await start((ask) => [card(ask.kind, { audience: ask.kind === 'press' ? 'chat' : 'ephemeral' })]);
    const message = await discord.command('check', PUBLIC).sees();
    expect((await discord.press(message, 'Next', PUBLIC).sees()).onlyFor).toBeDefined();
  });
});

describe('a slow answer', () => {
  test('to a command is promised in time and given later', async () => {
    const slow = latch();
    const discord = await start(
      async () => {
        await slow.opened;
        return [card('Late'), reply([text('Later')])];
      },
      { guardMs: 20 },
    );
    const asked = discord.command('go', PUBLIC);
    expect((await asked.answered()).type).toBe(5);
    slow.open();
    expect(textOf(await asked.sees())).toBe('Late');
    expect(asked.interaction.original?.flags).toBe((1 << 15) | HIDDEN);
    expect(textOf(await asked.sees(1))).toBe('Later');
    expect(discord.calls(/^(POST|PATCH) .*(callback|@original|webhooks)/).map(({ method }) => method)).toEqual([
      'POST',
      'PATCH',
      'POST',
    ]);
  });

  test('to a press is promised without a sign and changes the message later', async () => {
    const slow = latch();
    const discord = await start(
      async (ask) => {
        if (ask.kind === 'press') await slow.opened;
        return [card(ask.kind, { place: 'replace' })];
      },
      { guardMs: 20 },
    );
    const message = await discord.command('go').sees();
    const pressed = discord.press(message, 'Next');
    expect((await pressed.answered()).type).toBe(6);
    slow.open();
    expect((await pressed.sees()).id).toBe(message.id);
    expect(textOf(message)).toBe('press');
  });

  test('is promised by default before Discord lets go of the interaction', async () => {
    const slow = latch();
    const discord = await start(
      async () => {
        await slow.opened;
        return [card('Late')];
      },
      { guardMs: undefined },
    );
    const { type } = await discord.command('go').answered();
    slow.open();
    expect(type).toBe(5);
    expect(GUARD_MS).toBeLessThan(ANSWER_MS);
  });

  test('is given before the program stops', async () => {
    const slow = latch();
    const discord = await start(
      async () => {
        await slow.opened;
        return [card('Last words')];
      },
      { guardMs: 20 },
    );
    const asked = discord.command('go');
    await asked.answered();
    const stopped = bot.adapter.stop();
    const left = discord.until(() => !discord.gateway.connected(), 'the end', 300);
    await expect(left).rejects.toThrow('never saw the end');
    slow.open();
    await stopped;
    expect(asked.interaction.shown.map(textOf)).toEqual(['Last words']);
  });
});

describe('when something goes wrong', () => {
  test('a reply Discord refuses is replaced by a plain sentence', async () => {
    const discord = await start(() => [card('Bad')]);
    discord.fail(refusal(/callback/, 400, 50035, 1));
    expect(textOf(await discord.command('go').sees())).toContain('could not show this');
    expect(bot.lines.join()).toContain('50035');
  });

  test('a reply that cannot be rendered is replaced by a plain sentence', async () => {
    const twice = press('Same', go('help'));
    const discord = await start(() => [reply([list(['x'])], { buttons: [[twice, twice]] })]);
    expect(textOf(await discord.command('go').sees())).toContain('could not show this');
  });

  test('a bot that throws after all does not leave the person waiting', async () => {
    const discord = await start(() => Promise.reject(new Error('secret words')));
    expect(textOf(await discord.command('go').sees())).toContain('could not show this');
    expect(bot.lines.join()).not.toContain('secret words');
  });

  test('an interaction that is over or answered already is let go, and the next one is answered', async () => {
    const discord = await start(() => [card('Hello'), reply([text('More')])]);
    for (const code of [10062, 40060]) {
      discord.fail(refusal(/callback/, code === 10062 ? 404 : 400, code, 1));
      const before = discord.world.calls.length;
      discord.command('go');
      await vi.waitUntil(() => bot.lines.some((line) => line.includes(String(code))), {
        timeout: WAIT_MS,
        interval: 5,
      });
      expect(discord.world.calls.length).toBe(before + 1);
    }
    expect(textOf(await discord.command('go').sees(1))).toBe('More');
  });

  test.each([
    ['a server error', { on: /callback/, status: 500, body: {}, times: 1 }],
    ['a lost connection', { on: /callback/, drop: 'before' as const, times: 1 }],
    ['a rate limit', tooMany(/callback/, 0.05)],
  ])('%s is tried again', async (_what, fault) => {
    const discord = await start(() => [card('Hello')]);
    discord.fail({ ...fault });
    expect(textOf(await discord.command('go').sees())).toBe('Hello');
    expect(discord.calls(/callback/)).toHaveLength(2);
  });

  test('the buttons of an answer all lead somewhere', async () => {
    const discord = await start(() => [card('Hello')]);
    expect(buttonsOf(await discord.command('go').sees()).map(({ custom_id: id }) => id)).toEqual(['step_show_1']);
  });
});
