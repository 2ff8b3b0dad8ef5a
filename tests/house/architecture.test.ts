// The house's rule of who may import whom, and of how it looks. When it fails it names the file that breaks it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

interface Import {
  readonly from: string;
  /** Path from src/ for our own files, the package's name for others. */
  readonly to: string;
}

const list = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));

const files = list('src').filter((name) => name.endsWith('.ts'));
const codeOf = (file: string): string => readFileSync(join('src', file), 'utf8');

/** All imports of a file, those of types alone as well. */
function importsOf(from: string): Import[] {
  return ts.preProcessFile(codeOf(from)).importedFiles.map(({ fileName }) => {
    const own = fileName.startsWith('.');
    return { from, to: own ? relative('src', join('src', dirname(from), fileName)).replaceAll('\\', '/') : fileName };
  });
}

const all = files.flatMap(importsOf);
const under = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** What a room may import beside its own files: other rooms, single files, packages. The first fitting line counts. */
const MAY: readonly (readonly [room: string, may: readonly string[]])[] = [
  ['core', ['@fluent/bundle', 'temporal-polyfill']],
  // Content is known by its types; how urgent a level is stands in domain.
  ['domain', ['core', 'temporal-polyfill', 'content']],
  ['understanding', ['core', 'domain', 'temporal-polyfill', 'content']],
  ['features/learn', ['minisearch']],
  ['features', ['core', 'domain', 'understanding', 'features/shared', 'temporal-polyfill', 'content', 'store/port.ts']],
  ['adapters/telegram', ['core', 'adapters/shared', 'files', 'grammy', 'node:']],
  ['adapters/discord', ['core', 'adapters/shared', 'discord.js', 'node:']],
  ['adapters', ['core', 'node:']],
  ['files', ['node:']],
  ['schedule/ticker.ts', ['core', 'node-cron']],
  ['schedule', ['core', 'store/port.ts', 'temporal-polyfill', 'tinyqueue', 'node:']],
  ['store', ['core', 'files', 'lowdb', 'p-limit', 'tinyqueue', 'node:']],
  // The form of a pose is content; drawing it is not. What examples teach is learnt and kept with them.
  [
    'content',
    [
      'core',
      'domain',
      'files',
      'figures/pose',
      'understanding/dangers/learn.ts',
      'understanding/intents',
      'understanding/learning/model.ts',
      '@fluent/bundle',
      'syllable',
      'yaml',
      'zod',
      'node:',
    ],
  ],
  ['figures', ['core/util/log.ts', 'files', '@resvg/resvg-wasm', 'gifenc', 'yaml', 'zod', 'node:']],
  ['status', ['core', 'files', 'schedule', 'store/port.ts', 'zod', 'node:']],
];

const fits = (to: string, may: string): boolean => (may.endsWith(':') ? to.startsWith(may) : under(to, may));

/** The room a file shares with those it may import freely: a feature, an adapter or a whole top folder. */
function roomOf(path: string): string {
  const depth = /^(?:features|adapters)\//.test(path) ? 2 : 1;
  return path.split('/').slice(0, depth).join('/');
}

/** Types and pure readers of content; reading files is for those who load it. */
const CONTENT_TYPES = /^content\/(?:content|movement-limits|schema\/|triage\/(?:condition|asks|types)\.)/;

describe('the house', () => {
  test.each([...new Set(MAY.map(([room]) => room))])('%s imports only what its room may', (name) => {
    const wrong = all.filter(({ from, to }) => {
      if (!under(from, name) || roomOf(from) === roomOf(to)) return false;
      const may = MAY.filter(([room]) => under(from, room)).flatMap(([, each]) => each);
      // Another feature is known by its table alone.
      if (/^features\/[a-z]+\/index\.ts$/.test(to) && under(from, 'features')) return false;
      if (!may.some((each) => fits(to, each))) return true;
      return under(to, 'content') && !CONTENT_TYPES.test(to);
    });
    expect(wrong.map(({ from, to }) => `src/${from} imports ${to}`)).toEqual([]);
  });

  test('has programs that nothing imports', () => {
    const programs = files.filter((file) => file === 'main.ts' || /^cli\/(?!preview|understood)/.test(file));
    expect(programs).toContain('cli/content.ts');
    expect(all.filter(({ to }) => programs.includes(to)).map(({ from, to }) => `src/${from} imports ${to}`)).toEqual(
      [],
    );
  });

  test('has no circle of imports, types counted', () => {
    const next = new Map(files.map((file) => [file, all.filter(({ from }) => from === file).map(({ to }) => to)]));
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): string | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' -> ');
      if (done.has(file)) return undefined;
      const found = (next.get(file) ?? [])
        .map((to) => walk(to, [...path, file]))
        .find((circle) => circle !== undefined);
      done.add(file);
      return found;
    };
    expect(files.map((file) => walk(file, [])).find((circle) => circle !== undefined)).toBeUndefined();
  });

  const mentions = (pattern: RegExp): string[] =>
    files.filter((file) => pattern.test(codeOf(file).replace(/\/\/.*$/gm, '')));

  test('reads the environment in one file', () => {
    expect(mentions(/process\.env(?!\.TZ = )/)).toEqual(['app/config.ts']);
  });

  test('reads the clock in one file', () => {
    expect(mentions(/Date\.now\(|new Date\(\)|Temporal\.Now/)).toEqual(['core/time/clock.ts']);
  });

  test('has no barrels, no default exports and no file too long to read in one go', () => {
    expect(mentions(/export default |export \* from/)).toEqual([]);
    expect(files.filter((file) => codeOf(file).split('\n').length > 250)).toEqual([]);
  });

  test('has no folder that a person does not see at a glance', () => {
    const crowded = [...new Set(files.map(dirname))].filter(
      (folder) => files.filter((file) => dirname(file) === folder).length > 14,
    );
    expect(crowded).toEqual([]);
  });

  test('opens every file with what it is for', () => {
    expect(files.filter((file) => !/^(?:#!.*\n)?(?:\/\/ |\/\*\*)/.test(codeOf(file)))).toEqual([]);
  });

  test('refers to nothing outside itself', () => {
    const tracked = [...files.map((file) => join('src', file)), 'README.md', 'package.json'].filter(existsSync);
    const outside = (file: string): boolean =>
      /\.\.\/shared|\/work\//.test(readFileSync(file, 'utf8').replace(/from '[^']+'/g, ''));
    expect(tracked.filter(outside)).toEqual([]);
  });
});

/** Tests of the whole, which belong to no file. */
const BESIDE = /^(?:conversations|e2e|support|house)\//;

describe('the tests', () => {
  test('stand at the path of what they test: a file, a folder, or several beside each other for one file', () => {
    const tests = list('tests').filter((name) => name.endsWith('.test.ts') && !BESIDE.test(name));
    expect(tests.length).toBeGreaterThan(0);
    const mirrored = (name: string): boolean => {
      const path = name.replace(/\.test\.ts$/, '');
      return [path, dirname(path)].some((each) => existsSync(`src/${each}.ts`)) || existsSync(`src/${path}`);
    };
    expect(tests.filter((name) => !mirrored(name))).toEqual([]);
  });
});
