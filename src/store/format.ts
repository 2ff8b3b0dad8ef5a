// The text of one file: a version and the records by key. Whatever does not fit exactly is refused, never guessed at.
import { z } from 'zod';
import { StoreError } from './error.ts';
import { MIGRATIONS, migrate, type Migration } from './migrations.ts';
import type { Kept } from './port.ts';

/** All records of one file. A map, since a key may be called `__proto__`. */
export type Table = ReadonlyMap<string, Kept>;

const instant = z.number().int();

const minute = z.number().int().min(0).max(1439);
const days = z.array(z.number().int().min(1).max(7)).min(1);
const zone = z.string().min(1);
const span = z.looseObject({ from: minute, to: minute });

const promised = z.looseObject({
  id: z.string().min(1),
  kind: z.string().min(1),
  rule: z.union([
    z.looseObject({ type: z.literal('daily'), zone, minute, days }),
    z.looseObject({ type: z.literal('times'), zone, minutes: z.array(minute).min(1), days }),
    z.looseObject({
      type: z.literal('every'),
      zone,
      every: z.number().int().min(1).max(1440),
      windows: z.array(span).min(1),
      days,
    }),
    z.looseObject({ type: z.literal('once'), at: instant }),
  ]),
  due: instant.optional(),
  claimed: z.string().optional(),
  ended: z.literal(true).optional(),
  snoozes: z.number().int().min(0).optional(),
  snoozeAt: instant.optional(),
  held: z.literal(true).optional(),
});

const check = z.looseObject({
  level: z.enum(['self_care', 'routine', 'clinician_soon', 'urgent_same_day', 'emergency']),
  limits: z.array(z.string()),
  until: instant,
  at: instant,
  country: z.string().optional(),
});

const names = z.array(z.string().min(1));

const profile = z.looseObject({
  areas: names.optional(),
  places: names.optional(),
  equipment: names.optional(),
  conditions: names.optional(),
  pregnancy: z.looseObject({ week: z.number().int().min(0).max(42), on: instant }).optional(),
  hurts: names.optional(),
  age: z.enum(['under16', 'under18', 'adult', 'over75']).optional(),
  recent: names.max(8).optional(),
  last: z.string().optional(),
  favourites: names.max(10).optional(),
  changes: z
    .array(z.looseObject({ at: instant, by: z.number().int().min(-10).max(10) }))
    .max(2)
    .optional(),
});

// Loose: a field this version does not know is kept, not dropped.
const record: z.ZodType<Kept> = z.looseObject({
  chat: z.looseObject({
    platform: z.string().min(1),
    id: z.string().min(1),
    private: z.boolean(),
    topic: z.string().optional(),
  }),
  zone: zone.optional(),
  country: z.string().optional(),
  lastTip: z.string().optional(),
  promises: z.array(promised).optional(),
  check: check.optional(),
  profile: profile.optional(),
  askedNews: instant.optional(),
  plain: z.boolean().optional(),
  quiet: span.optional(),
  ceiling: z.number().int().min(1).optional(),
  silent: z.boolean().optional(),
  pausedUntil: instant.optional(),
  softUntil: instant.optional(),
  sent: z.looseObject({ day: z.string(), week: z.number().int(), unheard: z.number().int() }).optional(),
  closedAt: instant.optional(),
  look: z.looseObject({ palette: z.enum(['light', 'dark']), form: z.enum(['moving', 'still']) }).optional(),
});

const envelope = z.object({ version: z.number().int().min(1), kept: z.record(z.string(), z.unknown()) });

/** Where in a record the mistake is, without what stands there. */
const place = (error: z.ZodError): string => error.issues[0]?.path.join('.') ?? '';

/**
 * Sees to it that nothing is written that could not be read back.
 * @throws StoreError naming the field, never its value
 */
export function checkKept(kept: Kept): void {
  const { error } = record.safeParse(kept);
  if (error) throw new StoreError(`A record cannot be kept: "${place(error)}" is not as it must be.`);
}

/** The text of a file that holds `table`. */
export function encode(table: Table, migrations: readonly Migration[] = MIGRATIONS): string {
  return `${JSON.stringify({ version: migrations.length + 1, kept: Object.fromEntries(table) })}\n`;
}

/**
 * Reads a file's text, bringing older data up to date.
 * @param belongs whether a key has its place in this file
 * @throws StoreError with the reason, to be completed with the file's name
 */
export function decode(
  text: string,
  belongs: (key: string) => boolean,
  migrations: readonly Migration[] = MIGRATIONS,
): Map<string, Kept> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new StoreError('it is damaged or cut off (not complete JSON)');
  }
  const file = envelope.safeParse(raw);
  if (!file.success) throw new StoreError('it is not a file of kept data (version or records are missing)');
  // Zod leaves out a key called `__proto__`; JSON.parse has made it a plain property.
  const { kept } = raw as { readonly kept: Readonly<Record<string, unknown>> };
  const table = new Map<string, Kept>();
  for (const [key, value] of Object.entries(migrate(kept, file.data.version, migrations))) {
    const parsed = record.safeParse(value);
    if (!parsed.success) throw new StoreError(`a record in it is not as it must be (at "${place(parsed.error)}")`);
    if (!belongs(key)) throw new StoreError('a record in it belongs into another file');
    table.set(key, parsed.data);
  }
  return table;
}
