// Pictures drawn in one process, one after the other: what it takes of memory, and what the pictures weigh.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { MOST_BYTES } from '../../../src/figures/drawing.ts';
import { library } from '../../support/figure-library.ts';
import { size } from '../../support/size.ts';

/** Megabytes one process may take while it draws: small hosts have 512. */
const MOST_MB = 250;
/** Bytes of a picture on average. */
const MEAN_BYTES = 200_000;

/** Every picture, or every so many. */
const EVERY = size(8, 1);

const PROGRAM = `
const { openContent } = await import('./dist/content/content-cache.js');
const { paceOf } = await import('./dist/domain/dose-duration.js');
const { render } = await import('./dist/figures/encode/render.js');
const { drawingOf } = await import('./dist/figures/request.js');
const sizes = [];
for (const [at, exercise] of [...(await openContent('content', 'dist/content.bin')).exercises.values()].entries()) {
  if (at % ${EVERY} > 0) continue;
  const { id, figure, dose } = exercise;
  const request = { id, pose: figure, form: 'moving', palette: 'light', dose: paceOf(exercise, dose.start) };
  const bytes = await render(drawingOf(request));
  if (!figure.still) sizes.push(bytes.length);
}
console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024, sizes }));
`;

test('pictures drawn in one process take less memory than a small host has, and travel light', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAM], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const { megabytes, sizes } = JSON.parse(stdout) as { megabytes: number; sizes: number[] };
  expect(sizes).toHaveLength(library.filter(({ figure }, at) => at % EVERY === 0 && !figure.still).length);
  expect(megabytes).toBeGreaterThan(40);
  expect(megabytes).toBeLessThan(MOST_MB);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_BYTES);
  expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThanOrEqual(MEAN_BYTES);
});
