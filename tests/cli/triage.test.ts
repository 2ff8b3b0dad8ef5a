// The terminal command for clinicians, as a real process.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'limber-cli-'));
const cases = join(folder, 'cases.jsonl');
const run = (...args: string[]) => spawnSync(process.execPath, ['dist/cli/triage.js', ...args], { encoding: 'utf8' });
const answers = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

beforeAll(() => {
  const lines = [
    {
      id: 'A',
      age: 40,
      sex: 'F',
      pregnant: false,
      findings: { site: 'low_back', duration_days: 3, onset: 'after_activity', severity: 4 },
    },
    { id: 'B', age: 70, sex: 'M', pregnant: false, findings: { saddle_numb: true, unheard_of: 3 } },
    {
      id: 'C',
      age: 15,
      sex: 'M',
      pregnant: null,
      country: 'GB',
      findings: { sport_extension_pain: true, duration_days: '35' },
    },
  ];
  writeFileSync(cases, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('explain prints level, reasons, restrictions and the message', () => {
  const { stdout, status } = run('explain', cases);
  expect(status).toBe(0);
  const [calm, urgent, young] = answers(stdout);
  expect(calm).toMatchObject({ id: 'A', level: 'self_care', reasons: [], restrictions: [] });
  expect(urgent).toMatchObject({ id: 'B', level: 'emergency' });
  expect(urgent?.reasons).toContain('E12');
  expect(urgent?.message).toMatch(/^Call 911 now/);
  expect(young?.restrictions).toEqual(expect.arrayContaining(['extension', 'high_impact']));
  expect(young?.message).toMatch(/Call 999/);
});

test('play prints level, taps and questions', () => {
  const { stdout, status } = run('play', cases);
  expect(status).toBe(0);
  expect(answers(stdout).map(({ id, level }) => [id, level])).toEqual([
    ['A', 'self_care'],
    ['B', 'emergency'],
    ['C', 'clinician_soon'],
  ]);
  expect(answers(stdout)[0]).toMatchObject({ taps: 14, questions: 13 });
});

test('score prints what is found of the published cases, by kind', () => {
  const { stdout, status } = run('score');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^kind +cases +emergencies found/);
  expect(stdout).toMatch(/^all +141 +\d+ of 78 /m);
});

test('graph prints a chart', () => {
  expect(run('graph').stdout).toMatch(/^flowchart TB\n/);
});

test('a line that is no JSON is named, and the others are still answered', () => {
  const broken = join(folder, 'broken.jsonl');
  writeFileSync(broken, '{"id":"A","age":40}\nnonsense\n{"id":"B","age":41}\n');
  const { stdout, stderr, status } = run('explain', broken);
  expect(status).toBe(1);
  expect(answers(stdout).map(({ id }) => id)).toEqual(['A', 'B']);
  expect(stderr).toMatch(/broken\.jsonl:2: /);
});

test('a line that is no case is named, and a key that no rule reads as well', () => {
  const odd = join(folder, 'odd.jsonl');
  writeFileSync(
    odd,
    '[]\n\r\n{"id":"A","age":40,"findings":"saddle_numb"}\n7\n{"id":"B","findings":{"sadle_numb":true}}\n',
  );
  const { stdout, stderr, status } = run('explain', odd);
  expect(status).toBe(1);
  expect(answers(stdout).map(({ id }) => id)).toEqual(['B']);
  expect(stderr).toMatch(/odd\.jsonl:1: [\s\S]*odd\.jsonl:3: [\s\S]*odd\.jsonl:4: [\s\S]*No rule reads: sadle_numb\./);
});

test('without a command, or with a file that is not there, it says so and fails', () => {
  expect(run()).toMatchObject({ status: 2, stdout: '' });
  expect(run().stderr).toMatch(/^Usage: /);
  expect(run('play', join(folder, 'nothing.jsonl')).status).toBe(1);
});
