// Child processes run the compiled program; this brings it up to date first.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Compiles `src/` when something in it is newer. */
export function buildDist(): void {
  execFileSync(process.execPath, ['scripts/ready.mjs'], { cwd: root, stdio: 'ignore' });
}

/** The path of a script under tests/support. */
export const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
