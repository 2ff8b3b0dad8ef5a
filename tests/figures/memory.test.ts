import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { REFERENCE } from './library.ts';

/** Megabytes one process may take while it draws everything: small hosts have 512. */
const MOST_MB = 250;

const PROGRAM = `
const { loadFigures } = await import('./dist/figures/load.js');
const { render } = await import('./dist/figures/encode/render.js');
const { drawingOf } = await import('./dist/figures/request.js');
const ids = new Set(process.argv.slice(1));
const { figures } = await loadFigures('content/exercises');
for (const { id, figure } of figures.filter((one) => ids.has(one.id))) {
  await render(drawingOf({ id, pose: figure, form: 'moving', palette: 'light', dose: { hold: 20 } }));
}
console.log(process.resourceUsage().maxRSS / 1024);
`;

test('many pictures drawn in one process take less memory than a small host has', () => {
  expect(spawnSync(process.execPath, ['scripts/ready.mjs']).status).toBe(0);
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAM, ...REFERENCE], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(Number(stdout)).toBeGreaterThan(40);
  expect(Number(stdout)).toBeLessThan(MOST_MB);
}, 120_000);
