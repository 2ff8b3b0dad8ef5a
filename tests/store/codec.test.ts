import { describe, expect, it } from 'vitest';
import { createFeatures, shapesOf } from '../../src/app/features.ts';
import { createCodec } from '../../src/store/codec.ts';
import type { Migration } from '../../src/store/migrations.ts';
import type { Kept } from '../../src/core/record.ts';
import { kept, promise } from '../support/kept.ts';

const anywhere = (): boolean => true;

const { check, decode, encode } = createCodec(shapesOf(createFeatures()));

/** Made up: version 1 knew a subscription, version 2 a list of them, version 3 is today's promises. */
const steps: readonly Migration[] = [
  (records) =>
    Object.fromEntries(
      Object.entries(records).map(([key, value]) => [
        key,
        { ...(value as object), list: [(value as { sub: number }).sub] },
      ]),
    ),
  (records) =>
    Object.fromEntries(
      Object.entries(records).map(([key, value]) => {
        const { chat, list } = value as { chat: unknown; list: readonly number[] };
        return [key, { chat, promises: list.map((due) => promise(due)) }];
      }),
    ),
];

const made = createCodec({}, steps);

describe('the text of a file', () => {
  it('holds the version and gives back what it was made of', () => {
    const table = new Map([
      ['telegram:1', kept('1', promise(5))],
      ['__proto__', kept('2')],
    ]);
    expect(JSON.parse(encode(table))).toMatchObject({ version: 2 });
    expect(decode(encode(table), anywhere)).toEqual(table);
  });

  it('of an older version is brought up to date, step by step', () => {
    const { chat } = kept('1');
    const old = (version: number, record: object): string =>
      JSON.stringify({ version, kept: { 'telegram:1': record } });
    const today = new Map([['telegram:1', kept('1', promise(7))]]);
    expect(made.decode(old(1, { chat, sub: 7 }), anywhere)).toEqual(today);
    expect(made.decode(old(2, { chat, list: [7] }), anywhere)).toEqual(today);
    expect(made.decode(old(3, kept('1', promise(7))), anywhere)).toEqual(today);
    expect(JSON.parse(made.encode(today))).toMatchObject({ version: 3 });
  });

  it('of version 1 marks as ended what had no next time', () => {
    const over = promise(undefined);
    const once = { ...over, id: 'recheck', rule: { type: 'once', at: 5 } };
    const text = JSON.stringify({
      version: 1,
      kept: { 'telegram:1': kept('1', over, promise(7, 'b'), once as never) },
    });
    const ended = decode(text, anywhere)
      .get('telegram:1')
      ?.promises?.map((each) => each.ended);
    expect(ended).toEqual([true, undefined, undefined]);
  });

  it('of a newer version is refused', () => {
    expect(() => made.decode('{"version":4,"kept":{}}', anywhere)).toThrow(
      'newer Limber (data version 4, this one knows 3)',
    );
  });

  it('keeps a field that this version does not know', () => {
    const more = { ...kept('1'), later: { yes: true } } as Kept;
    expect(decode(encode(new Map([['telegram:1', more]])), anywhere).get('telegram:1')).toEqual(more);
  });
});

describe('a record', () => {
  it('is refused by the name of its field, never by its value, when it could not be read back', () => {
    const wrong: Kept = { ...kept('1'), promises: [{ ...promise(1), id: '', kind: 'secret' }] };
    expect(() => {
      check(wrong);
    }).toThrow('promises.0.id');
    expect(() => {
      check({ ...kept('1'), promises: [promise(Number.NaN)] });
    }).toThrow('promises.0.due');
  });

  it.each([
    [{ profile: { age: 'secret' } }, 'profile.age'],
    [{ check: { level: 'urgent_same_day', limits: [], at: 1 } }, 'check.until'],
    [{ look: { palette: 'light' } }, 'look.form'],
  ])('is refused for what a feature keeps in it: %o', (part, field) => {
    const wrong = { ...kept('1'), ...part } as Kept;
    expect(() => {
      check(wrong);
    }).toThrow(`"${field}"`);
    expect(() => decode(encode(new Map([['telegram:1', wrong]])), anywhere)).toThrow(`"${field}"`);
    // Without the features nobody knows how their fields must look.
    createCodec().check(wrong);
  });

  it('is refused for a new field that no feature names, and keeps one that another version wrote', () => {
    const more = { ...kept('1'), later: true } as Kept;
    expect(() => {
      check(more);
    }).toThrow('no feature names its "later"');
    expect(() => {
      check({ ...more, zone: 'Europe/Paris' }, more);
    }).not.toThrow();
  });
});
