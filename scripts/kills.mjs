// `npm run kills` (or `npm run kills -- 2000`): kills a delivering program that often, far more than the test suite does,
// and prints what came of it.
import { spawnSync } from 'node:child_process';

process.chdir(new URL('..', import.meta.url).pathname);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'tests/schedule/deliver/deliver/kill.test.ts'],
  { stdio: 'inherit', env: { ...process.env, KILLS: process.argv[2] ?? '500' } },
);
process.exit(status ?? 1);
