// What the documents say about commands, scripts, variables, files and links is as it is. Judges no wording.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainStyle, renderReply } from '../../src/adapters/terminal/render.ts';
import { createTalk, say } from '../support/talk.ts';

const README_LINES = 130;

const read = (path: string): string => readFileSync(path, 'utf8');
const readme = read('README.md');
const operating = read('docs/operating.md');
const contributing = read('CONTRIBUTING.md');

/** Every page of the project, those of the root first. */
const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...['docs', 'content', 'bench', 'scripts', 'src', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  ),
];

const withoutCode = (text: string): string => text.replace(/^```[^]*?^```$/gm, '');

/** The text of a page between a heading of the second level and the next one. */
const sectionOf = (page: string, heading: string): string =>
  page.split(/^## /m).find((section) => section.startsWith(`${heading}\n`)) ?? '';

/** The first cell of each row of the tables in a text. */
const firstCells = (text: string): readonly string[] =>
  [...text.matchAll(/^\| (.*?) \|/gm)].map(([, cell]) => cell ?? '');

/** The anchors that GitHub gives the headings of a page. */
const anchorsOf = (path: string): readonly string[] =>
  [...withoutCode(read(path)).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Whether a link in a page leads somewhere inside the project; addresses on the web are not looked at. */
function leadsSomewhere(page: string, link: string): boolean {
  if (/^https?:/.test(link)) return true;
  const [file = '', anchor] = link.split('#');
  const path = file === '' ? page : normalize(join(dirname(page), file));
  return existsSync(path) && (anchor === undefined || anchorsOf(path).includes(anchor));
}

const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('README', () => {
  test(`has at most ${README_LINES} lines`, () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(README_LINES);
  });

  test('names every command in its table, and no other', () => {
    const named = firstCells(sectionOf(readme, 'What it can do')).flatMap((cell) =>
      [...cell.matchAll(/`\/([a-z]+)`/g)].map(([, name]) => name),
    );
    expect(named.sort()).toEqual(
      createTalk()
        .bot.commands.map(({ name }) => name)
        .sort(),
    );
  });

  test.each(
    [...readme.matchAll(/^```text\n> (.*)\n([^]*?)^```$/gm)].map(([, line, answer]) => [line, answer] as const),
  )('shows what Limber really answers to “%s”', async (line = '', answer = '') => {
    const talk = createTalk();
    await talk.say(line);
    const shown = oneSpaced(
      talk
        .last()
        .map((reply) => renderReply(reply, say, plainStyle))
        .join('\n'),
    );
    const quoted = answer
      .split('\n')
      .flatMap((each) => each.split('…'))
      .map(oneSpaced)
      .filter((each) => /\w/.test(each));
    expect(quoted.length).toBeGreaterThan(2);
    for (const each of quoted) expect(shown).toContain(each);
  });

  test('counts the lessons of the course as they are', () => {
    const lessons = createTalk().bot.commands.find(({ name }) => name === 'course')?.summary;
    expect(lessons).toMatch(/^Twelve short lessons/);
    expect(readme).toContain('twelve short lessons');
  });

  test('says that the content awaits review as long as it does', () => {
    expect(readme).toContain('awaiting review by a clinician');
  });

  test('names the oldest Node that package.json allows', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    expect(readme).toContain(`Node ${engines.node.replace('>=', '')} or newer`);
  });
});

describe.each(pages)('%s', (page) => {
  const text = read(page);

  test('links only to files and headings that exist', () => {
    const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  test('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run )?((?<=run )[a-z:]+|start|test)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('names only files and folders that exist', () => {
    const named = [...text.matchAll(/`((?:src|tests|content|docs|bench|scripts)\/[\w./-]*)`/g)].map(
      ([, path]) => path ?? '',
    );
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('refers to nothing outside the project', () => {
    expect(text).not.toMatch(/\/(?:work|tmp|home|root)\//);
  });
});

describe('the pages for people who run, write and change Limber', () => {
  test('explain every variable of .env.example, and no other', () => {
    const variables = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => `\`${name ?? ''}\``);
    expect(variables.length).toBeGreaterThan(0);
    expect(firstCells(sectionOf(operating, 'Variables')).filter((cell) => cell.startsWith('`'))).toEqual(variables);
  });

  test('name every field of the log', () => {
    const [, list = ''] = /fixed\s+list \(`src\/core\/util\/log\.ts`\): ([^.]*)\./.exec(operating) ?? [];
    const fields = [...read('src/core/util/log.ts').matchAll(/^ {2}readonly (\w+)\?:/gm)].map(([, name]) => name);
    expect(list.split(/,\s+/)).toEqual(fields);
  });

  test('name every room of the house, and only rooms there are', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${entry.name}/` : entry.name,
    );
    const [, tree = ''] = /^src\/\n([^]*?)^\w/m.exec(contributing) ?? [];
    const named = [...tree.matchAll(/^ {2}([\w.]+\/?)/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(rooms.sort());
  });

  test('name every file and folder of content', () => {
    const cells = firstCells(sectionOf(read('docs/content.md'), 'What is where')).join(' ');
    const missing = readdirSync('content', { withFileTypes: true })
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .filter((name) => name !== 'README.md' && !cells.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });

  test('count the emergency numbers as they are', () => {
    const countries = read('content/countries.yaml').match(/\biso: '/g)?.length ?? 0;
    expect(read('docs/check.md')).toContain(`the ${countries} emergency numbers`);
  });

  test('hold the licence that package.json names', () => {
    const { license } = JSON.parse(read('package.json')) as { license: string };
    expect(read('LICENSE')).toMatch(new RegExp(`^${license} License\n`));
  });
});
