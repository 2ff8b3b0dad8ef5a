// Every test runs in the project that gives it what it needs, and in no slower one.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectOf, testFiles, type Project } from '../projects.ts';

/** What a file imports to run, as paths from the root or names of packages. */
function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8').replace(/^import type [^;]+;/gm, '');
  return ts.preProcessFile(code).importedFiles.map(({ fileName }) => {
    return fileName.startsWith('.') ? join(dirname(file), fileName).replaceAll('\\', '/') : fileName;
  });
}

/** Everything that runs before a test does. */
function reachedFrom(file: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    if (next.endsWith('.ts') && existsSync(next)) waiting.push(...importsOf(next));
  }
  return reached;
}

/** Processes, sockets, threads and the store on disk. */
const OUTSIDE = /^(?:node:(?:child_process|http|https|net|worker_threads)|ws|src\/store\/lowdb\/disk\.ts)$/;

/** The fastest project that a test could run in. */
function neededBy(file: string): Project {
  const reached = [...reachedFrom(file)];
  if (reached.some((name) => OUTSIDE.test(name))) return 'e2e';
  return reached.some((name) => name.startsWith('node:fs')) ? 'content' : 'unit';
}

test('there are tests in every project', () => {
  expect([...new Set(testFiles.map(projectOf))].sort()).toEqual(['content', 'e2e', 'unit']);
});

test('every test is where it finds what it needs, and no more', () => {
  const wrong = testFiles.filter((file) => projectOf(file) !== neededBy(file));
  expect(wrong.map((file) => `${file} belongs to ${neededBy(file)}`)).toEqual([]);
});
