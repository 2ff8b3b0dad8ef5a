// Many thousand presses by random people through whatever buttons they find: no dead end, no unsafe card, every
// route short enough, and the same press answered the same. What is unsafe is read from the limits here, not asked of
// the code that chooses.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Movement } from '../../../../src/content/schema/exercise.ts';
import { encodeRoute, ROUTE_BYTES } from '../../../../src/core/route.ts';
import type { Reply } from '../../../../src/core/reply.ts';
import type { Kept } from '../../../../src/core/record.ts';
import type { Profile } from '../../../../src/domain/profile.ts';
import { openMemoryStore } from '../../../../src/store/memory.ts';
import { size } from '../../../support/size.ts';
import { buttonsOf, content, createTalk, NOON } from '../../../support/talk.ts';

const WALKS = size(85, 850);
/** The least of presses in so many walks. */
const PRESSES = WALKS * 115;
const DAY = 24 * 3_600_000;
const KEY = 'test:42';

const conditions = [...content.limits.conditions.keys()];
const codes = [...content.byCode.keys()];
const some = (values: readonly string[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });

const profile: fc.Arbitrary<Profile> = fc.record(
  {
    areas: some(['neck', 'shoulders', 'upper-back', 'lower-back', 'hips'], 2),
    places: some(['chair', 'floor', 'bed', 'standing'], 2),
    equipment: some(['band', 'weights', 'roller'], 2),
    conditions: some(conditions, 3),
    pregnancy: fc.record({
      week: fc.integer({ min: 0, max: 42 }),
      on: fc.integer({ min: NOON - 90 * DAY, max: NOON }),
    }),
    hurts: some(['bend', 'arch', 'turn', 'sit'], 2),
    age: fc.constantFrom('under16' as const, 'under18' as const, 'adult' as const, 'over75' as const),
    recent: some(codes, 8),
    favourites: some(codes, 3),
    changes: fc.constant([
      { at: 1, by: 4 },
      { at: 2, by: 3 },
    ]),
  },
  { requiredKeys: [] },
);

const check: fc.Arbitrary<NonNullable<Kept['check']>> = fc.record({
  level: fc.constantFrom('self_care', 'routine', 'clinician_soon', 'urgent_same_day', 'emergency'),
  limits: some(conditions, 2),
  at: fc.constant(NOON - DAY),
  until: fc.constantFrom(NOON - 1, NOON + DAY),
});

const kept = fc.record(
  {
    chat: fc.constant({ platform: 'test', id: '42', private: true }),
    profile,
    check: fc.option(check, { nil: undefined, freq: 3 }),
  },
  { requiredKeys: ['chat'] },
);

const code = fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: 5 }).map((list) => list.join('-'));
const opening = fc.oneof(
  fc.constantFrom('/stretch', '/stretch', '/routines', '/routine', '/favourites', '/flare', '/profile'),
  fc
    .tuple(
      fc.constantFrom('', 'neck', 'shoulders', 'upper back', 'lower back', 'hips'),
      fc.constantFrom('', 'chair', 'floor', 'bed', 'standing'),
      fc.constantFrom('', '1', '3', '5', '10', '20', '30'),
    )
    .map((words) => `/stretch ${words.join(' ')}`),
  code.map((text) => `/stretch ${text}`),
  fc.constantFrom(...content.exercises.values()).map(({ name }) => `/stretch ${name}`),
  fc.constantFrom(...content.routines.keys()).map((id) => `/stretch ${id}`),
);
/** Buttons of old messages. */
const old = fc.oneof(
  fc.tuple(code, fc.integer({ min: 0, max: 4 })).map(([ref, at]) => `stretch_step_${ref}_${at}_0`),
  fc.constantFrom(...content.routines.keys()).map((id) => `stretch_begin_r-${id}`),
);

/** Conditions that follow from all that is kept, worked out anew. */
function conditionsOf({ profile: told, check: last }: Kept): Set<string> {
  const found = new Set([...(told?.conditions ?? []), ...(last?.limits ?? [])]);
  if (told?.age === 'under16' || told?.age === 'under18') found.add(told.age);
  if (told?.age === 'over75') found.add('falls');
  if (told?.pregnancy) {
    const week = told.pregnancy.week + Math.floor((NOON - told.pregnancy.on) / (7 * DAY));
    found.add(week > 42 ? 'postnatal' : week >= 28 ? 'preg_t3' : week >= 14 ? 'preg_t2' : 'preg_t1');
  }
  return found;
}

const HURTS: Readonly<Record<string, readonly string[]>> = {
  bend: ['flexion', 'loaded-flexion', 'inverted'],
  arch: ['extension'],
  turn: ['rotation', 'neck'],
};

/** What is wrong with showing these replies to somebody of whom this is kept. */
function unsafe(replies: readonly Reply[], who: Kept): string[] {
  const shown = replies.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block.exercise] : [])),
  );
  const has = conditionsOf(who);
  const level = who.check?.level;
  const locked = level === 'emergency' || level === 'urgent_same_day' || has.has('under16');
  const gentle = (level === 'clinician_soon' && who.check!.until > NOON) || has.has('recent_surgery');
  return shown.flatMap((id) => {
    const exercise = content.exercises.get(id)!;
    const moves = Object.entries(exercise.movement) as [Movement, 'mid' | 'end'][];
    const cells = [...has].filter((condition) =>
      moves.some(([tag, range]) => content.limits.conditions.get(condition)!.cells[tag][range] === 'avoid'),
    );
    const named = [...has].filter((condition) =>
      content.reasons.get(condition)?.avoid.some((key) => exercise.avoid.includes(key)),
    );
    const hurt = (who.profile?.hurts ?? []).filter((each) =>
      moves.some(([tag, range]) => range === 'end' && HURTS[each]?.includes(tag)),
    );
    return [
      ...(locked ? [`${id} while locked`] : []),
      ...(gentle && !['walking', 'rest', 'breathing'].includes(exercise.kind) ? [`${id} while only gentle`] : []),
      ...[...cells, ...named, ...hurt].map((condition) => `${id} with ${condition}`),
    ];
  });
}

/** What these tests do not walk into: other modules, and what erases or advances on purpose. */
const FOLLOWED = /^(?:(?:stretch|flare|profile|plain)_|go_(?:stretch|routines?|favourites|flare|profile)(?:_|$))/;

describe('random people on random walks', () => {
  test('meet no dead end, no unsafe card and no changing answer', async () => {
    let presses = 0;
    let cards = 0;
    await fc.assert(
      fc.asyncProperty(
        kept,
        fc.array(fc.oneof({ weight: 3, arbitrary: opening }, { weight: 1, arbitrary: old }), {
          minLength: 5,
          maxLength: 5,
        }),
        fc.infiniteStream(fc.nat()),
        async (start, begins, dice) => {
          const records = new Map<string, Kept>([[KEY, start]]);
          const talk = createTalk({ store: openMemoryStore(records) });
          for (const begin of begins) {
            let data = begin.startsWith('/') ? undefined : begin;
            let replies: readonly Reply[] = [];
            for (let step = 0; step < 20; step += 1) {
              const from = data ?? begin;
              const who = records.get(KEY) ?? start;
              replies = data === undefined ? await talk.say(begin) : await talk.pressData(data);
              const again = data === undefined ? await talk.say(begin) : await talk.pressData(data);
              presses += 2;
              if (talk.handled.at(-1)?.bug) expect.fail(`a bug behind ${from}`);
              if (JSON.stringify(again) !== JSON.stringify(replies))
                expect(again, `${from}, pressed again`).toEqual(replies);
              const wrong = unsafe(replies, who);
              if (wrong.length > 0) expect(wrong, `${from} for ${JSON.stringify(who)}`).toEqual([]);
              cards += replies.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'figure')).length;
              const next = buttonsOf(replies).flatMap((button) =>
                'route' in button ? [encodeRoute(button.route)] : [],
              );
              if (next.length === 0) expect.fail(`${from} is a dead end`);
              if (next.some((route) => route.length > ROUTE_BYTES)) expect.fail(`${from} holds too long a route`);
              const choices = next.filter((route) => FOLLOWED.test(route));
              data = choices[(dice.next().value ?? 0) % choices.length];
              if (data === undefined) break;
            }
            (talk.handled as unknown[]).length = 0;
          }
        },
      ),
      { numRuns: WALKS },
    );
    expect(presses).toBeGreaterThan(PRESSES);
    expect(cards).toBeGreaterThan(PRESSES / 10);
  });
});
