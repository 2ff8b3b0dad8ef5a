// Programs that are measured from outside: started, watched until something happens, asked for processor time and memory.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Compiled to dist/bench/bench, so that `dist` is two folders up. */
const DIST = fileURLToPath(new URL('../..', import.meta.url));

export const limber = join(DIST, 'limber.js');
export const bare = (name: string): string => fileURLToPath(new URL(`bare/${name}.js`, import.meta.url));

/** A new folder on the disk that holds this repository: /tmp may live in memory, where syncing costs nothing. */
export const newFolder = (): Promise<string> => mkdtemp(join(DIST, 'bench-data-'));

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

export interface Measured {
  readonly child: ChildProcess;
  /** `performance.now()` just before it was started. */
  readonly begun: number;
  /** Processor time used so far, user and system, in milliseconds. */
  readonly cpuMs: () => number;
  /** Memory that is really in use, in megabytes of 2^20 bytes. */
  readonly rssMb: () => number;
  readonly stop: () => Promise<void>;
}

function cpuMs(pid: number): number {
  if (process.platform === 'linux') {
    // The first field of each thread's schedstat: nanoseconds on a processor. Finer than the ticks of /proc/<pid>/stat.
    const threads = readdirSync(`/proc/${pid}/task`);
    const spent = threads.map((id) => Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]));
    return spent.reduce((sum, one) => sum + one, 0) / 1e6;
  }
  // `[hh:]mm:ss.cc`
  const parts = execFileSync('ps', ['-o', 'time=', '-p', String(pid)], { encoding: 'utf8' })
    .trim()
    .split(':');
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
}

const rssMb = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

/** Starts a script with nothing of the caller's environment but what is given. */
export function start(script: string, env: Readonly<Record<string, string>>, folder: string): Measured {
  const begun = performance.now();
  const child = spawn(process.execPath, [script], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', DATA_DIR: folder, LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-2000)));
  let wanted = false;
  child.once('exit', (code) => {
    if (!wanted) throw new Error(`${script} ended by itself (${code ?? 'killed'}):\n${complaints}`);
  });
  const pid = child.pid ?? 0;
  return {
    child,
    begun,
    cpuMs: () => cpuMs(pid),
    rssMb: () => rssMb(pid),
    async stop() {
      wanted = true;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
