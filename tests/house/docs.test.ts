// README and the code say the same.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createTalk } from '../support/talk.ts';

const readme = readFileSync('README.md', 'utf8');

describe('README', () => {
  test('names every command, and no other', () => {
    const table = readme.slice(readme.indexOf('| command | what happens |'), readme.indexOf('A **routine code**'));
    const named = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap((row) =>
      [...(row[1] ?? '').matchAll(/`\/([a-z]+)`/g)].map((match) => match[1]),
    );
    expect(named.sort()).toEqual(
      createTalk()
        .bot.commands.map(({ name }) => name)
        .sort(),
    );
  });

  test('names every variable of .env.example', () => {
    for (const [, name] of readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm))
      expect(readme).toContain(`\`${name ?? ''}\``);
  });

  test('names every room of the house, and only rooms there are', () => {
    for (const entry of readdirSync('src', { withFileTypes: true })) {
      if (entry.isDirectory()) expect(readme, entry.name).toContain(`  ${entry.name}/`);
    }
    for (const [, file] of readme.matchAll(/^ {2}([a-z]+\.ts) /gm))
      expect(existsSync(`src/${file ?? ''}`), file).toBe(true);
  });

  test('links only to files that exist', () => {
    for (const [, path] of readme.matchAll(/\]\(((?!https?:)[^)#]+)/g)) expect(existsSync(path ?? ''), path).toBe(true);
  });

  test('counts the lessons of the course as they are', () => {
    const lessons = createTalk().bot.commands.find(({ name }) => name === 'course')?.summary;
    expect(lessons).toMatch(/^Twelve short lessons/);
    expect(readme).toContain('twelve short lessons');
  });

  test('says that the content awaits review as long as it does', () => {
    expect(readme).toContain('awaiting review by a clinician');
  });
});
