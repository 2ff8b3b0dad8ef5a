// Child processes run the compiled program. The `e2e` project brings it up to date once, before its first test.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Called by vitest: compiles `src/` and prepares `content/` when something in them is newer. */
export function setup(): void {
  execFileSync(process.execPath, ['scripts/ready.mjs'], { cwd: root, stdio: 'ignore' });
}

/** The path of a script under tests/support. */
export const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
