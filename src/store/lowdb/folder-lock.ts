// One process per folder. Locks are numbered, and the process that made the highest number holds the folder; a number is only
// taken when the owner of the one before is gone, and the highest is never removed. So two that find the same dead
// owner cannot both win, which removing and making one lock file would allow.
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../core/time/clock.ts';
import { errorCode, StoreError } from '../error.ts';
import { readOwner, runs, thisProcess } from './process-identity.ts';

/** Milliseconds between two signs of life, for those who cannot look the process up (another container). */
const SIGN_MS = 5_000;

/** Without a sign of life for this long, an owner who cannot be looked up is taken for dead. */
const SILENCE_MS = 30_000;

/** A lock without readable content is being written at this moment, or was torn by a power cut. */
const TORN_MS = 2_000;

const RELEASED = 'released';

export interface Lock {
  /** Lets go; the folder can be taken at once, also by this process. */
  release(): void;
}

/** Numbers of the locks in the folder, highest first. */
const numbers = (folder: string): number[] =>
  readdirSync(folder)
    .flatMap((name) => /^lock-(\d{1,15})$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => other - one);

const pathOf = (folder: string, number: number): string => join(folder, `lock-${number}`);

/** Names the process that holds a lock, or gives undefined when it can be taken over. */
function holder(path: string, now: number): string | undefined {
  let text: string;
  let age: number;
  try {
    text = readFileSync(path, 'utf8');
    age = now - statSync(path).mtimeMs;
  } catch (error) {
    // Removed between listing and reading: someone took a higher number.
    if (errorCode(error) === 'ENOENT') return 'another process';
    throw error;
  }
  if (text === RELEASED) return undefined;
  const owner = readOwner(text);
  if (!owner) return age < TORN_MS ? 'a process that is just starting' : undefined;
  const alive = runs(owner) ?? age < SILENCE_MS;
  return alive ? `process ${owner.pid} on ${owner.host}` : undefined;
}

function refuse(folder: string, who: string): never {
  throw new StoreError(
    `The data folder ${folder} is in use by another Limber (${who}). Two on one folder would send everything twice: ` +
      'stop the other one first, or give this one its own DATA_DIR.',
  );
}

/** Removes a lock that cannot be marked as released, as on a full disk; nobody has taken a higher number while it stood. */
function letGo(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Read-only by now: the end of this process lets go as well.
  }
}

/**
 * Takes the folder for this process.
 * @param write puts a text into a file; tests let it fail
 * @throws StoreError when another process holds it
 */
export function takeLock(folder: string, clock: Clock, write: typeof writeFileSync = writeFileSync): Lock {
  const [highest = 0] = numbers(folder);
  const who = highest > 0 ? holder(pathOf(folder, highest), clock()) : undefined;
  if (who !== undefined) refuse(folder, who);
  const own = highest + 1;
  const path = pathOf(folder, own);
  try {
    write(path, JSON.stringify(thisProcess()), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') refuse(folder, 'a process that started at the same moment');
    // A full disk takes the name and not the content.
    rmSync(path, { force: true });
    throw new StoreError(`The data folder ${folder} cannot be written (${errorCode(error)}).`);
  }
  if (numbers(folder)[0] !== own) {
    rmSync(path, { force: true });
    refuse(folder, 'a process that started at the same moment');
  }
  for (const older of numbers(folder).slice(1)) rmSync(pathOf(folder, older), { force: true });
  const signs = setInterval(() => {
    const seconds = clock() / 1000;
    try {
      utimesSync(path, seconds, seconds);
    } catch {
      // The folder was taken away under us; the next write says so.
    }
  }, SIGN_MS);
  signs.unref();
  return {
    release() {
      clearInterval(signs);
      try {
        write(path, RELEASED, { mode: 0o600 });
      } catch {
        letGo(path);
      }
    },
  };
}
