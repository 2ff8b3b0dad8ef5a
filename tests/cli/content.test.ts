// The authors' commands as they are run.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder } from '../support/folder.ts';
import { exercise, GOOD } from '../support/content-folder.ts';

function run(...args: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/content.js', ...args], {
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

async function folderWith(changes: Readonly<Record<string, string>>): Promise<string> {
  const folder = await freshFolder();
  for (const [file, text] of Object.entries({ ...GOOD, ...changes })) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

describe('npm run content', () => {
  test('finds the shipped content clean', () => {
    const { status, out, err } = run();
    expect(err).toBe('');
    expect(out).toContain('No mistakes');
    expect(status).toBe(0);
  });

  test('prints file, line, field and what to do, and fails', async () => {
    const folder = await folderWith({ 'exercises/cat-cow.yaml': exercise({ summary: 'A cure for backs.' }) });
    const { status, out } = run('--in', folder);
    expect(out).toContain('exercises/cat-cow.yaml:4 summary: do not write “cure”: write ease\n');
    expect(out).toMatch(/\d+ mistakes? to mend\./);
    expect(status).toBe(1);
  });

  test.each([
    ['cat-cow', 'Cat-cow'],
    ['cc', 'Cat-cow'],
    ['tip-sleep-04', 'A tip for your back'],
    ['starter-three', '3 of 3'],
    ['sciatica', 'Disc trouble and sciatica'],
    ['heat-ice', 'Warmth for your back'],
    ['triage', 'Call {call} now'],
  ])('shows %s', (id, words) => {
    const { status, out } = run('show', id);
    expect(out).toContain(words);
    expect(status).toBe(0);
  });

  test('tells near ids when there is no such item', () => {
    const { status, out } = run('show', 'cat');
    expect(out).toContain('Do you mean cat-cow');
    expect(status).toBe(1);
  });

  test('adds new codes to the list and leaves its lines as they are', async () => {
    const added = exercise({ code: 'nm', name: 'New move' });
    const folder = await folderWith({ 'exercises/new-move.yaml': added });
    expect(run('lock', '--in', folder).out).toBe('Added nm.\n');
    const list = await readFile(join(folder, 'codes.lock.yaml'), 'utf8');
    expect(list).toBe(`${GOOD['codes.lock.yaml'] ?? ''}nm: new-move\n`);
    expect(run('lock', '--in', folder).out).toBe('Nothing to add.\n');
  });

  test('explains itself to who types something else', () => {
    expect(run('shwo', 'cat-cow')).toMatchObject({
      status: 1,
      out: expect.stringContaining('npm run content -- show') as string,
    });
    expect(run('--wrong')).toMatchObject({ status: 1, out: expect.stringContaining('npm run content') as string });
  });
});
