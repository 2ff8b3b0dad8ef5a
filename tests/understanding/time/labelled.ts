// The labelled sentences about times, and how a reading is compared with what they expect.
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import type { TimeForm } from '../../../src/understanding/time/describe.ts';
import type { TimeContext } from '../../../src/understanding/time/reading.ts';

export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly now: string;
  readonly zone: string | null;
  readonly context: TimeContext;
  readonly expect: TimeForm;
  readonly alsoOk?: readonly TimeForm[];
}

export const LABELLED: readonly Labelled[] = readFileSync('tests/understanding/time/labelled/times.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled);

/** A third of the sentences, which the readers were not written with. */
export const isHeldOut = ({ id }: Labelled): boolean =>
  BigInt(`0x${createHash('sha256').update(id).digest('hex')}`) % 3n === 0n;

const offset = (zone: string, at: string): string =>
  new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).format(new Date(at));

/** Zones are the same when their clocks show the same in winter and in summer. */
const clock = (zone: unknown): string =>
  typeof zone === 'string' ? offset(zone, '2026-01-15T12:00Z') + offset(zone, '2026-07-15T12:00Z') : '';

/** A form as text, its fields in order, instants as numbers. */
function written(form: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(form).flatMap(([name, value]): [string, unknown][] => {
    if (name === 'zone' || name === 'zoneOneOf') return [];
    return [[name, name.endsWith('Until') ? Date.parse(String(value)) : value]];
  });
  return JSON.stringify(fields.sort());
}

export function fits(got: TimeForm, wanted: TimeForm): boolean {
  if (typeof got === 'string' || typeof wanted === 'string') return got === wanted;
  if (written(got) !== written(wanted)) return false;
  const zones = Array.isArray(wanted.zoneOneOf) ? wanted.zoneOneOf : [wanted.zone];
  return zones.some((zone) => clock(zone) === clock(got.zone));
}
