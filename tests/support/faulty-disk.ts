// The real disk with a fault at the n-th call: an error that the program lives through, or the end of the process.
import type { Disk } from '../../src/store/lowdb/disk.ts';

export type Fault =
  /** The call does nothing and fails. */
  | 'ENOSPC'
  | 'EIO'
  /** The call is made half (a torn file), then nothing ever happens again. */
  | 'torn'
  /** Nothing happens from this call on. */
  | 'crash before'
  /** This call is still made, then nothing ever happens again. */
  | 'crash after';

export const FAULTS: readonly Fault[] = ['ENOSPC', 'EIO', 'torn', 'crash before', 'crash after'];

/** A disk whose process ended gives no answer any more. */
const silence = (): Promise<never> => new Promise(() => undefined);

export interface FaultyDisk extends Disk {
  /** Calls that write, so far. */
  readonly calls: number;
  /** Resolves when the process has "ended". */
  readonly ended: Promise<void>;
}

/** @param at which writing call fails, counted from 1; none when it is never reached */
export function faultyDisk(real: Disk, fault: Fault, at: number): FaultyDisk {
  let calls = 0;
  let dead = false;
  const isDead = (): boolean => dead;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });

  async function run(call: () => Promise<void>, half: () => Promise<void>): Promise<void> {
    if (isDead()) return silence();
    calls += 1;
    if (calls !== at) {
      await call();
      // A crash while this call ran: it is done, but nobody hears of it.
      return isDead() ? silence() : undefined;
    }
    if (fault === 'ENOSPC' || fault === 'EIO') throw Object.assign(new Error(fault), { code: fault });
    dead = true;
    if (fault === 'torn') await half();
    if (fault === 'crash after') await call();
    end();
    return silence();
  }

  const nothing = (): Promise<void> => Promise.resolve();
  return {
    list: (folder) => real.list(folder),
    read: (path) => real.read(path),
    create: (path, text, mode) =>
      run(
        () => real.create(path, text, mode),
        () => real.create(path, text.slice(0, text.length / 2), mode),
      ),
    double: (path, other) => run(() => real.double(path, other), nothing),
    rename: (from, to) => run(() => real.rename(from, to), nothing),
    remove: (path) => run(() => real.remove(path), nothing),
    syncFolder: (folder) => run(() => real.syncFolder(folder), nothing),
    get calls() {
      return calls;
    },
    ended,
  };
}
