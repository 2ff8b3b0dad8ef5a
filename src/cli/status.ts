// `npm run status`: prints what the running program last told about itself. Disturbs nothing and needs no lock. Ends with
// exit code 0 when it runs, 1 when it does not seem to.
import '../schedule/host-zone.ts';
import { access, constants, statfs } from 'node:fs/promises';
import { Temporal } from 'temporal-polyfill';
import { ConfigError, loadEnvFile, readConfig } from '../app/config.ts';
import { systemClock } from '../core/time/clock.ts';
import { readStatus } from '../status/read.ts';
import type { Status } from '../status/file.ts';
import type { Unwritten } from '../status/write-faults.ts';

/** It tells every minute; after this long without a word, something is wrong. */
const SILENCE_MS = 150_000;

const number = (value: number): string => value.toLocaleString('en');

/** E.g. `2026-11-20 08:00 UTC`. */
const instant = (at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')
    .replace('Z', ' UTC');

function age(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return seconds < 120 ? `${seconds} s` : `${number(Math.round(seconds / 60))} min`;
}

/** What stands in the way of writing, in words an operator knows. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EROFS: 'the disk is read-only',
  ENOENT: 'the folder is gone',
  EACCES: 'the right to write is missing',
  EIO: 'the disk fails',
};

const unwrittenWords = ({ since, count, code }: Unwritten): string =>
  `${number(count)} changes since ${instant(since)}: ${CAUSES[code] ?? 'it failed'} (${code})`;

/** Whether the folder can be written to at this moment; undefined when it can. */
async function trouble(folder: string): Promise<string | undefined> {
  try {
    await access(folder, constants.W_OK);
    const { bavail } = await statfs(folder);
    return bavail > 0 ? undefined : 'ENOSPC';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}

function lines(told: Status, now: number, running: boolean): readonly string[] {
  const since = `since ${instant(told.started)}`;
  const ended = told.stopped
    ? `Limber was stopped at ${instant(told.at)}.`
    : `Limber has said nothing for ${age(now - told.at)}; it seems to have ended or to be stuck.`;
  return [
    running ? `Limber is running ${since}. As of ${age(now - told.at)} ago:` : `${ended} Its last numbers:`,
    `  people      ${number(told.people)}`,
    `  promises    ${number(told.promises)}, of which ${number(told.dueWithinHour)} come due within the hour`,
    ...Object.entries(told.platforms).flatMap(([platform, { waiting, total, again, sent, lost, refused, late }]) => [
      `  ${platform.padEnd(11)} ${number(waiting)} of ${number(total)} in line, ${number(again)} to be tried again`,
      `              sent ${number(sent)}, lost ${number(lost)}, refused ${number(refused)}, too late ${number(late)} ${since}`,
    ]),
    ...(told.unwritten ? [`  not written ${unwrittenWords(told.unwritten)}`] : []),
    `  last tick   ${instant(told.tick.at)}, took ${number(told.tick.ms)} ms`,
    `  memory      ${number(told.memoryMb)} MB`,
  ];
}

async function main(): Promise<number> {
  loadEnvFile();
  const { dataDir } = readConfig();
  const told = await readStatus(dataDir);
  const code = await trouble(dataDir);
  if (!told) {
    console.log(`No Limber has told its numbers in ${dataDir} yet.`);
    return 1;
  }
  const now = systemClock();
  const running = !told.stopped && now - told.at < SILENCE_MS;
  console.log(lines(told, now, running).join('\n'));
  if (code !== undefined)
    console.log(`Nothing can be written to ${dataDir}: ${CAUSES[code] ?? 'it failed'} (${code}).`);
  return running ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : 'The numbers cannot be read.');
  process.exitCode = 1;
}
