import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandEntry } from '../../../src/core/feature.ts';
import { prepareBot } from '../../support/discord/bot.ts';
import type { Bot } from '../../support/discord/bot.ts';
import { refusal } from '../../support/discord/faults.ts';

let bot: Omit<Bot, 'incoming'>;
beforeAll(async () => {
  bot = await prepareBot();
});
afterAll(() => bot.close());

const HELP: CommandEntry = { name: 'help', summary: 'What I can do' };
const STRETCH: CommandEntry = { name: 'stretch', summary: 'A stretch now', hint: 'neck, back, 3 …' };
const writes = (): number => bot.server.calls(/^PUT .*commands/).length;

describe('the menu of commands', () => {
  test('is written when it differs, and not again when nothing changed', async () => {
    await bot.adapter.publishCommands([HELP, STRETCH]);
    expect(bot.server.world.commands).toMatchObject([
      { name: 'help', description: 'What I can do', contexts: [0, 1, 2], integration_types: [0, 1] },
      { name: 'stretch', options: [{ type: 3, name: 'words', description: 'neck, back, 3 …', max_length: 200 }] },
    ]);
    await bot.adapter.publishCommands([STRETCH, HELP]);
    expect(writes()).toBe(1);
  });

  test.each([
    ['a summary', [{ ...HELP, summary: 'All I can do' }, STRETCH]],
    ['a hint', [HELP, { ...STRETCH, hint: 'where' }]],
    ['a hint that is gone', [HELP, { name: 'stretch', summary: 'A stretch now' }]],
    ['a command that is gone', [HELP]],
  ])('is written for %s', async (_what, commands) => {
    await bot.adapter.publishCommands([HELP, STRETCH]);
    const before = writes();
    await bot.adapter.publishCommands(commands);
    expect(writes()).toBe(before + 1);
  });

  test('is refused with the name of the command Discord would not take', async () => {
    const long = { ...HELP, summary: 'x'.repeat(101) };
    await expect(bot.adapter.publishCommands([long])).rejects.toThrow('/help is described in 101 characters');
    await expect(bot.adapter.publishCommands([{ ...HELP, name: 'Help me' }])).rejects.toThrow('"Help me"');
  });

  test('that Discord refuses is told by its code alone', async () => {
    bot.server.fail(refusal(/^PUT/, 400, 50035, 1));
    await expect(bot.adapter.publishCommands([STRETCH])).rejects.toThrow('Discord did not take the commands (50035).');
  });
});
