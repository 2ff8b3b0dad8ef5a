import { describe, expect, test } from 'vitest';
import { groupCommands } from '../../../src/features/help/groups.ts';
import { createTalk, wordsOf } from '../../support/talk.ts';

describe('/help', () => {
  test('names every command once, each with its summary, in groups', async () => {
    const talk = createTalk();
    const lines = wordsOf(await talk.say('/help')).split('\n');
    for (const { name, summary } of talk.bot.commands) {
      expect(
        lines.filter((line) => line === `/${name} – ${summary}`),
        name,
      ).toHaveLength(1);
    }
    expect(talk.last()[0]?.blocks.filter(({ kind }) => kind === 'title').length).toBeGreaterThan(4);
  });

  test('leaves only a handful of commands to the last group', () => {
    const last = groupCommands(createTalk().bot.commands).at(-1);
    expect(last?.entries.map(({ name }) => name).sort()).toEqual([
      'forget',
      'help',
      'mydata',
      'plain',
      'privacy',
      'profile',
      'settings',
    ]);
  });

  test('a command that no group names is shown in the last one', () => {
    const entry = { name: 'dance', summary: 'Dance' };
    expect(groupCommands([entry])).toEqual([{ id: 'you', entries: [entry] }]);
  });
});
