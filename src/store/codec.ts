// The text of one file: a version and the records by key. Whatever does not fit exactly is refused, never guessed at.
import type { Chat } from '../core/chat.ts';
import type { Look } from '../core/form/look.ts';
import { StoreError } from './error.ts';
import { MIGRATIONS, migrate, type Migration } from './migrations.ts';
import type { Counts, Kept } from '../core/record.ts';
import type { Profile } from '../domain/profile.ts';
import type { Check } from '../domain/check.ts';
import type { Promised, Rule, Span } from '../core/promise.ts';
import { fields, flag, isTable, list, oneOf, whole, words, type Shape } from '../core/util/validators.ts';

/** All records of one file. A map, since a key may be called `__proto__`. */
export type Table = ReadonlyMap<string, Kept>;

const instant = whole();
const minute = whole(0, 1439);
const days = list(whole(1, 7), 1);
const zone = words(1);
const span = fields<Span>({ from: minute, to: minute }, {});
const names = list(words(1));

type RuleOf<Type extends Rule['type']> = Extract<Rule, { type: Type }>;

const rules: Readonly<Record<Rule['type'], Shape>> = {
  daily: fields<RuleOf<'daily'>>({ type: words(), zone, minute, days }, {}),
  times: fields<RuleOf<'times'>>({ type: words(), zone, minutes: list(minute, 1), days }, {}),
  every: fields<RuleOf<'every'>>({ type: words(), zone, every: whole(1, 1440), windows: list(span, 1), days }, {}),
  once: fields<RuleOf<'once'>>({ type: words(), at: instant }, {}),
};

const rule: Shape = (value) => {
  const type = isTable(value) ? value.type : undefined;
  return typeof type === 'string' && Object.hasOwn(rules, type) ? rules[type as Rule['type']](value) : '';
};

const promised = fields<Promised>(
  { id: words(1), kind: words(1), rule },
  {
    due: instant,
    claimed: words(),
    ended: oneOf(true),
    snoozes: whole(0),
    snoozeAt: instant,
    held: oneOf(true),
  },
);

const check = fields<Check>(
  {
    level: oneOf('self_care', 'routine', 'clinician_soon', 'urgent_same_day', 'emergency'),
    limits: list(words()),
    until: instant,
    at: instant,
  },
  { country: words() },
);

const profile = fields<Profile>(
  {},
  {
    areas: names,
    places: names,
    equipment: names,
    conditions: names,
    pregnancy: fields<NonNullable<Profile['pregnancy']>>({ week: whole(0, 42), on: instant }, {}),
    hurts: names,
    age: oneOf('under16', 'under18', 'adult', 'over75'),
    recent: list(words(1), 0, 8),
    last: words(),
    favourites: list(words(1), 0, 10),
    changes: list(fields<NonNullable<Profile['changes']>[number]>({ at: instant, by: whole(-10, 10) }, {}), 0, 2),
  },
);

const record = fields<Kept>(
  { chat: fields<Chat>({ platform: words(1), id: words(1), private: flag }, { topic: words() }) },
  {
    zone,
    language: words(1),
    country: words(),
    lastTip: words(),
    promises: list(promised),
    check,
    profile,
    askedNews: instant,
    plain: flag,
    quiet: span,
    ceiling: whole(1),
    silent: flag,
    pausedUntil: instant,
    softUntil: instant,
    sent: fields<Counts>({ day: words(), week: instant, unheard: instant }, {}),
    closedAt: instant,
    look: fields<Look>({ palette: oneOf('light', 'dark'), form: oneOf('moving', 'still') }, {}),
  },
);

const version = whole(1);

/**
 * Sees to it that nothing is written that could not be read back.
 * @throws StoreError naming the field, never its value
 */
export function checkKept(kept: Kept): void {
  const wrong = record(kept);
  if (wrong !== undefined) throw new StoreError(`A record cannot be kept: "${wrong}" is not as it must be.`);
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
  if (!isTable(raw) || version(raw.version) !== undefined || !isTable(raw.kept)) {
    throw new StoreError('it is not a file of kept data (version or records are missing)');
  }
  const table = new Map<string, Kept>();
  for (const [key, value] of Object.entries(migrate(raw.kept, raw.version as number, migrations))) {
    const wrong = record(value);
    if (wrong !== undefined) throw new StoreError(`a record in it is not as it must be (at "${wrong}")`);
    if (!belongs(key)) throw new StoreError('a record in it belongs into another file');
    table.set(key, value as Kept);
  }
  return table;
}
