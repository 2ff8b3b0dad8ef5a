// Which process is meant, also after its number was given to another one. Reads the system only, changes nothing.
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from '../error.ts';
import { fields, whole, words } from '../../core/util/validators.ts';

/** A process and where it runs. What the system does not tell is empty. */
export interface Owner {
  readonly pid: number;
  /** When the process began, in the system's own count. */
  readonly started: string;
  readonly host: string;
  /** Changes when the machine starts anew. */
  readonly boot: string;
  /** The container's own count of processes. */
  readonly space: string;
}

const owner = fields<Owner>({ pid: whole(1), started: words(), host: words(), boot: words(), space: words() }, {});

function tell(read: () => string): string {
  try {
    return read().trim();
  } catch {
    // A system without /proc leaves this empty on every start alike.
    return '';
  }
}

/** Field 22 of /proc/<pid>/stat, see proc(5); the name in field 2 may hold spaces and brackets. */
const startedOf = (pid: number): string =>
  tell(() => readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ')[19] ?? '');

/** This very process. */
export const thisProcess = (): Owner => ({
  pid: process.pid,
  started: startedOf(process.pid),
  host: hostname(),
  boot: tell(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
  space: tell(() => readlinkSync('/proc/self/ns/pid')),
});

/** Reads what `JSON.stringify` made of an owner; undefined for anything else. */
export function readOwner(text: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return owner(value) === undefined ? (value as Owner) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process still runs; undefined when it ran on another machine or in another container, unseen from here. */
export function runs({ pid, started, host, boot, space }: Owner): boolean | undefined {
  const here = thisProcess();
  if (host !== here.host) return undefined;
  if (boot !== here.boot) return false;
  if (space !== here.space) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, but someone else's.
    if (errorCode(error) !== 'EPERM') return false;
  }
  return started === '' || startedOf(pid) === started;
}
