// The text of one file: a version and the records by key. Whatever does not fit exactly is refused, never guessed at.
// How a feature's own fields must look is told from outside; no feature is named here.
import type { Chat } from '../core/chat.ts';
import { StoreError } from './error.ts';
import { MIGRATIONS, migrate, type Migration } from './migrations.ts';
import type { Barred, CoreRecord, Counts, Kept, RecordShapes } from '../core/record.ts';
import type { Promised, Rule, Span } from '../core/promise.ts';
import { DAY_MINUTES } from '../core/time/units.ts';
import { fields, flag, isTable, list, oneOf, whole, words, type Shape } from '../core/util/validators.ts';

/** All records of one file. A map, since a key may be called `__proto__`. */
export type Table = ReadonlyMap<string, Kept>;

const instant = whole();
const minute = whole(0, DAY_MINUTES - 1);
const days = list(whole(1, 7), 1);
const zone = words(1);
const span = fields<Span>({ from: minute, to: minute }, {});

type RuleOf<Type extends Rule['type']> = Extract<Rule, { type: Type }>;

const rules: Readonly<Record<Rule['type'], Shape>> = {
  daily: fields<RuleOf<'daily'>>({ type: words(), zone, minute, days }, {}),
  times: fields<RuleOf<'times'>>({ type: words(), zone, minutes: list(minute, 1), days }, {}),
  every: fields<RuleOf<'every'>>(
    { type: words(), zone, every: whole(1, DAY_MINUTES), windows: list(span, 1), days },
    {},
  ),
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
    claimId: words(),
    ended: oneOf(true),
    snoozes: whole(0),
    snoozeAt: instant,
    held: oneOf(true),
  },
);

const chat = fields<Chat>({ platform: words(1), id: words(1), private: flag }, { topic: words() });

/** The fields that the store and the schedule work with, beside the chat. All others belong to features. */
const OPTIONAL = {
  revision: whole(0),
  zone,
  language: words(2),
  promises: list(promised),
  quiet: span,
  ceiling: whole(1),
  silent: flag,
  pausedUntil: instant,
  softUntil: instant,
  sent: fields<Counts>({ day: words(), week: instant, unheard: instant }, {}),
  barred: fields<Barred>({ since: instant }, { rests: oneOf(true) }),
  closedAt: instant,
};
const CORE = { chat, ...OPTIONAL };
const core = fields<CoreRecord>({ chat }, OPTIONAL);

const version = whole(1);

export interface Codec {
  /**
   * Sees to it that nothing is written that could not be read back, and no new field that no feature has named.
   * @throws StoreError naming the field, never its value
   */
  readonly check: (kept: Kept, before?: Kept) => void;
  /** The text of a file that holds `table`. */
  readonly encode: (table: Table) => string;
  /**
   * Reads a file's text, bringing older data up to date.
   * @param belongs whether a key has its place in this file
   * @throws StoreError with the reason, to be completed with the file's name
   */
  readonly decode: (text: string, belongs: (key: string) => boolean) => Map<string, Kept>;
}

/**
 * @param shapes of the features' fields; without them any field may be kept
 * @param migrations the steps to today's form; others than the usual only in tests
 */
export function createCodec(shapes?: RecordShapes, migrations: readonly Migration[] = MIGRATIONS): Codec {
  const own = fields<Partial<Record<string, unknown>>>({}, shapes ?? {});
  /** A new field that no feature has named. What another version of Limber kept stays. */
  const unnamed = (kept: Kept, before: Kept | undefined): string | undefined =>
    shapes &&
    Object.keys(kept).find(
      (name) => !Object.hasOwn(CORE, name) && !Object.hasOwn(shapes, name) && !(before && name in before),
    );
  const record: Shape = (value) => core(value) ?? own(value);

  function parse(text: string): Readonly<Record<string, unknown>> {
    let raw: unknown;
    try {
      raw = JSON.parse(text);
    } catch {
      throw new StoreError('it is damaged or cut off (not complete JSON)');
    }
    if (!isTable(raw) || version(raw.version) !== undefined || !isTable(raw.kept)) {
      throw new StoreError('it is not a file of kept data (version or records are missing)');
    }
    return migrate(raw.kept, raw.version as number, migrations);
  }

  return {
    check(kept, before) {
      const wrong = record(kept);
      if (wrong !== undefined) throw new StoreError(`A record cannot be kept: "${wrong}" is not as it must be.`);
      const nobodys = unnamed(kept, before);
      if (nobodys !== undefined) throw new StoreError(`A record cannot be kept: no feature names its "${nobodys}".`);
    },
    encode: (table) => `${JSON.stringify({ version: migrations.length + 1, kept: Object.fromEntries(table) })}\n`,
    decode(text, belongs) {
      const table = new Map<string, Kept>();
      for (const [key, value] of Object.entries(parse(text))) {
        const wrong = record(value);
        if (wrong !== undefined) throw new StoreError(`a record in it is not as it must be (at "${wrong}")`);
        if (!belongs(key)) throw new StoreError('a record in it belongs into another file');
        table.set(key, value as Kept);
      }
      return table;
    },
  };
}
