// Runs one part of the benchmark in a process of its own, so that none inherits another's memory or warm code.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Row } from './table.ts';

export const PARTS = ['commands', 'starting', 'computing', 'tick', 'storage', 'delivery', 'flood'] as const;

export type PartName = (typeof PARTS)[number];

/** Runs a part and gives its rows. Rejects when it fails. */
export async function runPart(name: PartName): Promise<readonly Row[]> {
  const script = fileURLToPath(new URL(`parts/${name}.js`, import.meta.url));
  const child = spawn(process.execPath, ['--expose-gc', '--max-old-space-size=3000', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the part "${name}" failed`);
  return JSON.parse(printed) as readonly Row[];
}

/** Called by a part with what it found. */
export const found = (rows: readonly Row[]): void => {
  process.stdout.write(JSON.stringify(rows));
};
