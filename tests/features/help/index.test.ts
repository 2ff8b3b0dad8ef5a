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

  test('shares all commands out under the headings, in the order of the features', () => {
    const groups = groupCommands(createTalk().features);
    expect(groups.map(({ id, commands }) => [id, commands.map(({ name }) => name)])).toEqual([
      ['move', ['stretch', 'routines', 'routine', 'favourites', 'walk', 'flare']],
      ['check', ['triage', 'redflags']],
      ['ease', ['heat', 'ice', 'massage', 'breathe']],
      ['daily', ['tip', 'subscribe', 'unsubscribe', 'reminders', 'pause', 'busy', 'resume', 'zone']],
      ['know', ['learn', 'myth', 'selfcheck', 'setup', 'quiz', 'course']],
      ['you', ['help', 'profile', 'plain', 'privacy', 'mydata', 'forget', 'settings']],
    ]);
  });
});
