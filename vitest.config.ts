// Three projects of tests; tests/projects.ts says which file belongs to which. `--mode long` does all that tests/support/size.ts
// leaves out otherwise.
import { defineConfig } from 'vitest/config';
import { projectOf, PROJECTS, testFiles } from './tests/projects.ts';
import { summary } from './tests/summary.ts';
import { WAIT_MS } from './tests/support/wait.ts';

export default defineConfig(({ mode }) => ({
  test: {
    reporters: ['default', summary],
    // The parent process only waits.
    maxWorkers: '100%',
    // Files of a project share a worker and what it has loaded: content is read once a worker.
    isolate: false,
    hookTimeout: 300_000,
    projects: PROJECTS.map((name) => ({
      extends: true as const,
      test: {
        name,
        // Said here, since a project reads the rest of this file anew, and always in the mode `test`.
        env: { TZ: 'Europe/Berlin', TEST_SIZE: mode === 'long' ? 'long' : 'short' },
        // A test that hangs fails in the end; on a busy machine all others take the time they need.
        testTimeout: mode === 'long' ? 3_600_000 : 300_000,
        include: testFiles.filter((file) => projectOf(file) === name),
        expect: { poll: { timeout: WAIT_MS } },
        ...(name === 'e2e' ? { globalSetup: ['tests/support/dist.ts'] } : {}),
      },
    })),
  },
}));
