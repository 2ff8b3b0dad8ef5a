// The started program as a child process: what an operator would run, with everything it prints kept.
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { freshFolder } from './folder.ts';

const main = fileURLToPath(new URL('../../dist/limber.js', import.meta.url));

export interface Program {
  readonly child: ChildProcess;
  readonly folder: string;
  /** Standard output and error so far. */
  readonly printed: () => { readonly out: string; readonly err: string };
  /** Resolves when a log line with this event was written. */
  readonly logged: (event: string, times?: number) => Promise<void>;
  /** Resolves with the exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
  readonly kill: (signal: NodeJS.Signals) => Promise<number | string>;
}

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Written to standard input, which is then closed. */
  readonly input?: string;
  /** DATA_DIR; a fresh folder when left out. */
  readonly folder?: string;
}

/** Everything any started program has printed, for looking through afterwards. */
export const allPrinted: string[] = [];

export async function startProgram({ env = {}, args = [], input, folder }: ProgramOptions = {}): Promise<Program> {
  const data = folder ?? (await freshFolder());
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [main, ...args], {
    // An empty working folder, so that no .env of the developer is read.
    cwd: data,
    env: { PATH, DATA_DIR: data, LOG_LEVEL: 'debug', TZ: 'Europe/Berlin', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const watchers = new Set<() => void>();
  const keep = (chunk: Buffer, add: (text: string) => void): void => {
    add(chunk.toString());
    allPrinted.push(chunk.toString());
    for (const watch of watchers) watch();
  };
  child.stdout.on('data', (chunk: Buffer) => {
    keep(chunk, (text) => (out += text));
  });
  child.stderr.on('data', (chunk: Buffer) => {
    keep(chunk, (text) => (err += text));
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      resolve(code ?? signal ?? 'unknown');
      for (const watch of watchers) watch();
    });
  });
  if (input !== undefined) child.stdin.end(input);
  const kill = (signal: NodeJS.Signals): Promise<number | string> => {
    child.kill(signal);
    return ended;
  };
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    child,
    folder: data,
    printed: () => ({ out, err }),
    ended,
    kill,
    logged: (event, times = 1) =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          if (err.split(`"msg":"${event}"`).length > times) resolve();
          else if (child.exitCode !== null) reject(new Error(`the program ended before "${event}":\n${err}`));
          else return;
          watchers.delete(watch);
        };
        watchers.add(watch);
        watch();
      }),
  };
}
