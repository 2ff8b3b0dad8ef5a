// The house's rule of who may import whom. When it fails it names the file that breaks it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

interface Import {
  readonly from: string;
  /** Path from src/ for our own files, the package's name for others. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));

const TYPE_IMPORT = /^\s*(?:import|export)\s+type\s[^;]*?from\s+'([^']+)'/gms;

function importsOf(file: string): Import[] {
  const code = readFileSync(join('src', file), 'utf8');
  const types = new Set([...code.matchAll(TYPE_IMPORT)].map((match) => match[1]));
  const values = new Set(
    [...code.replace(TYPE_IMPORT, '').matchAll(/from\s+'([^']+)'|import\s*\(?\s*'([^']+)'/g)].map(
      (match) => match[1] ?? match[2],
    ),
  );
  return ts.preProcessFile(code).importedFiles.map(({ fileName }) => {
    const own = fileName.startsWith('.');
    const to = own ? relative('src', join('src', dirname(file), fileName)).replaceAll('\\', '/') : fileName;
    return { from: file, to, typeOnly: types.has(fileName) && !values.has(fileName) };
  });
}

const all = files.flatMap(importsOf);
const room = (file: string): string => file.split('/')[0] ?? file;
const two = (file: string): string => file.split('/').slice(0, 2).join('/');

/** Value imports each room may make, beside its own files. `types` rooms may be imported as types only. */
const MAY: Readonly<Record<string, { readonly values: readonly string[]; readonly types: readonly string[] }>> = {
  core: { values: ['@fluent/bundle', 'temporal-polyfill'], types: ['content'] },
  // The words in which rules of the check are written are content without files: types, constants, a pure parser.
  modules: {
    values: ['core', 'temporal-polyfill', 'content/condition.ts', 'content/triage-asks.ts', 'content/triage-types.ts'],
    types: ['content', 'store'],
  },
  adapters: { values: ['core', 'log.ts', 'node:'], types: ['log.ts'] },
  schedule: { values: ['core', 'log.ts', 'utc.ts', 'temporal-polyfill', 'node:'], types: ['core', 'store', 'log.ts'] },
  store: { values: ['core', 'lowdb', 'zod', 'node:'], types: ['core', 'log.ts'] },
  // The form of a pose is content; drawing it is not.
  content: { values: ['core', 'figures/pose', 'yaml', 'zod', 'node:'], types: ['figures'] },
};

const allowed = (to: string, list: readonly string[]): boolean =>
  list.some((start) => to === start || to.startsWith(start.endsWith(':') ? start : `${start}/`));

describe('the house', () => {
  test.each(Object.entries(MAY))('%s imports only what its room may', (name, { values, types }) => {
    const wrong = all.filter(({ from, to, typeOnly }) => {
      if (room(from) !== name) return false;
      if (room(to) === name && name !== 'adapters' && name !== 'modules') return false;
      return !(allowed(to, values) || (typeOnly && allowed(to, types)));
    });
    const left = wrong.filter(({ from, to }) => {
      if (name === 'adapters') {
        const own = two(from) === two(to) || (room(to) === 'adapters' && to.split('/').length === 2);
        const sdk = from.startsWith('adapters/telegram/')
          ? 'grammy'
          : from.startsWith('adapters/discord/')
            ? 'discord.js'
            : undefined;
        return !own && to !== sdk && !to.startsWith(`${sdk ?? 'no'}/`);
      }
      if (name === 'modules') {
        const own = two(from) === two(to) || (room(to) === 'modules' && to.split('/').length === 2);
        return !own && !(from === 'modules/learn/search.ts' && to === 'minisearch');
      }
      if (name === 'schedule') return !(from === 'schedule/ticker.ts' && to === 'node-cron');
      return true;
    });
    expect(left.map(({ from, to }) => `src/${from} imports ${to}`)).toEqual([]);
  });

  test('has programs at its top that nothing imports', () => {
    const programs = files.filter((file) => file === 'main.ts' || /^[a-z-]+-cli\.ts$/.test(file));
    expect(programs).toContain('content-cli.ts');
    expect(all.filter(({ to }) => programs.includes(to)).map(({ from, to }) => `src/${from} imports ${to}`)).toEqual(
      [],
    );
  });

  test('has no circle of imports', () => {
    const next = new Map(
      files.map((file) => [file, all.filter(({ from, typeOnly }) => from === file && !typeOnly).map(({ to }) => to)]),
    );
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
    files.filter((file) => pattern.test(readFileSync(join('src', file), 'utf8').replace(/\/\/.*$/gm, '')));

  test('reads the environment in one file', () => {
    expect(mentions(/process\.env(?!\.TZ = )/)).toEqual(['config.ts']);
  });

  test('reads the clock in one file', () => {
    expect(mentions(/Date\.now\(|new Date\(\)|Temporal\.Now/)).toEqual(['core/clock.ts']);
  });

  test('has no barrels, no default exports and no file too long to read in one go', () => {
    expect(mentions(/export default |export \* from/)).toEqual([]);
    const long = files.filter((file) => readFileSync(join('src', file), 'utf8').split('\n').length > 260);
    expect(long).toEqual([]);
  });

  test('opens every file with what it is for', () => {
    expect(
      files.filter((file) => !/^(?:#!.*\n)?(?:\/\/ |\/\*\*)/.test(readFileSync(join('src', file), 'utf8'))),
    ).toEqual([]);
  });

  test('refers to nothing outside itself', () => {
    const tracked = [...files.map((file) => join('src', file)), 'README.md', 'package.json'].filter((file) =>
      statSync(file, { throwIfNoEntry: false }),
    );
    expect(tracked.filter((file) => /\.\.\/shared|\/work\//.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
