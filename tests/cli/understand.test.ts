// The terminal command for authors of example sentences, as a real process.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'limber-cli-'));
const file = join(folder, 'lines.jsonl');
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['dist/cli/understand.js', ...args], { encoding: 'utf8' });

beforeAll(() => {
  const lines = [
    { id: 'A', text: 'numb between my legs', label: 'saddle', level: 'emergency' },
    { id: 'B', text: 'my back is stiff', label: 'sore', level: 'none' },
  ];
  writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('explain tells of a sentence how it is heard, and by which examples', () => {
  const { stdout, status } = run('explain', 'numb between my legs');
  expect(stdout).toContain('A warning: Numb between the legs');
  expect(stdout).toContain('Shown by: “numb between my legs”');
  expect(stdout).toContain('saddle: numb between my legs');
  expect(status).toBe(0);
});

test('explain answers a file line by line, in its order', () => {
  const answers = run('explain', file)
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(answers).toMatchObject([
    { id: 'A', danger: { sign: 'saddle', level: 'emergency', sure: true, words: 'numb between my legs' } },
    { id: 'B', danger: null },
  ]);
});

test('score counts dangers and harmless lines by label', () => {
  const { stdout } = run('score', file);
  expect(stdout).toContain('saddle (1): heard 100.0 %, sure 100.0 %');
  expect(stdout).toContain('sore (1): heard 0.0 %, sure 0.0 %, emergency card 0.0 %');
});

test('what is no sentence is refused, and wrong use shows how to', () => {
  writeFileSync(join(folder, 'bad.jsonl'), '{"words":1}\n');
  expect(run('score', join(folder, 'bad.jsonl'))).toMatchObject({ status: 1, stdout: '' });
  expect(run('count')).toMatchObject({ status: 2 });
});
