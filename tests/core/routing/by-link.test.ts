// A link opens and never changes: every route of every feature is opened as a link, by a newcomer and by a person of whom
// all kinds of things are kept.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Kept } from '../../../src/core/record.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { allRoutes } from '../../support/routes.ts';
import { createTalk, labelsOf, NOON, wordsOf } from '../../support/talk.ts';

const ME = 'test:42';
const DO_IT = 'Yes, do it';
const NEWCOMER = async (): Promise<Kept | undefined> => Promise.resolve(undefined);

/** Somebody with a profile, a routine, reminders, a timer and a check that has ended calmly. */
async function regular(): Promise<Kept | undefined> {
  const talk = createTalk();
  for (const line of ['/zone Berlin', '/subscribe 8:00', '/profile', '/tip']) await talk.say(line);
  for (const data of ['profile_yes_neck', 'profile_in_DE_edit', 'remind_add_stretch_600', 'heat_start_heat_10'])
    await talk.pressData(data);
  for (const data of ['course_later_2', 'stretch_keep_cc-br', 'settings_look_dark_moving', 'triage_r_24'])
    await talk.pressData(data);
  const until = NOON + 86_400_000;
  const check = { level: 'urgent_same_day', limits: [], until, at: NOON - 60_000 } as const;
  await talk.store.update(ME, (kept) => kept && { ...kept, check: { ...check, level: 'self_care' } });
  return talk.store.get(ME);
}

let routes: readonly string[];
let changing: readonly string[];

/** A talk of its own with this record, and whether it is still the very same. */
function withRecord(kept: Kept | undefined) {
  const records = new Map(kept ? [[ME, kept]] : []);
  const talk = createTalk({ store: openMemoryStore(records) });
  return { talk, isSame: () => records.get(ME) === kept && records.size === (kept ? 1 : 0) };
}

beforeAll(async () => {
  routes = await allRoutes(createTalk(), 3);
  const kept = await regular();
  const found: string[] = [];
  for (const data of routes) {
    const { talk, isSame } = withRecord(kept);
    await talk.pressData(data);
    if (!isSame()) found.push(data);
  }
  changing = found;
});

describe('a link', () => {
  test('is tried with all features, of whose buttons many change something', () => {
    expect(routes.length).toBeGreaterThan(250);
    expect(changing.length).toBeGreaterThan(40);
    expect(changing).toContain('privacy_forget');
  });

  test.each([
    ['a newcomer', NEWCOMER],
    ['a regular', regular],
  ])('changes nothing that is kept of %s', async (_who, make) => {
    const kept = await make();
    const changed: string[] = [];
    const silent: string[] = [];
    const { talk, isSame } = withRecord(kept);
    for (const data of routes) {
      const replies = await talk.open(data);
      if (!isSame()) changed.push(data);
      if (replies.length === 0 || talk.handled.at(-1)?.bug) silent.push(data);
    }
    expect(changed).toEqual([]);
    expect(silent).toEqual([]);
  });

  test('to what would change something says so, and the button does it', async () => {
    const kept = await regular();
    const { talk, isSame } = withRecord(kept);
    const asked: string[] = [];
    for (const data of changing) if (labelsOf(await talk.open(data)).includes(DO_IT)) asked.push(data);
    // A tip is shown, and is not counted as shown.
    expect(changing.filter((data) => !asked.includes(data) && !/^(?:go_tip|tip_after)/.test(data))).toEqual([]);
    expect(isSame()).toBe(true);

    expect(wordsOf(await talk.open('privacy_forget'))).toContain('erase everything I keep about you');
    await talk.press(DO_IT);
    expect(await talk.store.get(ME)).toBeUndefined();
  });

  test('says which command it asks for, with its words', async () => {
    expect(wordsOf(await createTalk().open('go_subscribe_3am-Tokyo'))).toContain('/subscribe 3am Tokyo');
  });

  test('opens movements, cards, the check and the help at once', async () => {
    const talk = createTalk();
    for (const data of ['go_stretch_neck', 'stretch_begin_cc-br', 'go_triage', 'go_help', 'go_forget', 'go_mydata']) {
      expect(labelsOf(await talk.open(data)), data).not.toContain(DO_IT);
      expect(talk.handled.at(-1)?.route, data).not.toBe('unknown');
    }
  });
});
