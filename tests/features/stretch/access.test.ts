// The result of the check and what was told limit every path through the whole bot: all commands, all buttons that can be
// reached, old and forged ones, codes, names, favourites, a group's cards, the picture's words, and what is shared inline.
// What is unsuitable is read from the limits here, not asked of the code that chooses.
import { describe, expect, test } from 'vitest';
import type { Movement } from '../../../src/content/schema/exercise.ts';
import type { Incoming } from '../../../src/core/incoming.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { encodeRoute } from '../../../src/core/route.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import type { Kept } from '../../../src/core/record.ts';
import type { Promised } from '../../../src/core/promise.ts';
import { size } from '../../support/size.ts';
import { buttonsOf, content, createTalk, NOON, wordsOf } from '../../support/talk.ts';

const DAY = 24 * 3_600_000;
const chat = { platform: 'test', id: '42', private: true };
const GROUP = { platform: 'test', id: '-7', private: false };
const favourites = ['cc-bd', 'kt-cp', 'ppl'];

const checked = (
  level: NonNullable<Kept['check']>['level'],
  limits: readonly string[] = [],
  until = NOON + DAY,
): Kept => ({
  chat,
  check: { level, limits, at: NOON - DAY, until },
  profile: { favourites, last: 'cc-bd', recent: ['cc'] },
});

interface Who {
  readonly name: string;
  readonly kept: Kept;
  readonly access: 'locked' | 'gentle' | 'filtered';
  readonly conditions: readonly string[];
}

const people: readonly Who[] = [
  { name: 'an emergency', kept: checked('emergency'), access: 'locked', conditions: [] },
  { name: 'an old same-day result', kept: checked('urgent_same_day', [], NOON - 1), access: 'locked', conditions: [] },
  { name: 'under 16 by the check', kept: checked('self_care', ['under16']), access: 'locked', conditions: [] },
  {
    name: 'under 16 by the profile',
    kept: { chat, profile: { age: 'under16', favourites, last: 'cc' } },
    access: 'locked',
    conditions: [],
  },
  { name: 'to be seen soon', kept: checked('clinician_soon'), access: 'gentle', conditions: [] },
  {
    name: 'an operation',
    kept: { chat, profile: { conditions: ['recent_surgery'], favourites } },
    access: 'gentle',
    conditions: ['recent_surgery'],
  },
  {
    name: 'thin bones and late pregnancy by the check',
    kept: checked('self_care', ['osteoporosis', 'preg_t3']),
    access: 'filtered',
    conditions: ['osteoporosis', 'preg_t3'],
  },
  {
    name: 'a slipped vertebra by an old check',
    kept: checked('routine', ['spondylolisthesis'], NOON - 1),
    access: 'filtered',
    conditions: ['spondylolisthesis'],
  },
];

function unsuitable(id: string, { access, conditions }: Pick<Who, 'access' | 'conditions'>): boolean {
  const exercise = content.exercises.get(id)!;
  if (access === 'locked') return true;
  if (access === 'gentle' && !['walking', 'rest', 'breathing'].includes(exercise.kind)) return true;
  const moves = Object.entries(exercise.movement) as [Movement, 'mid' | 'end'][];
  return conditions.some(
    (condition) =>
      moves.some(([tag, range]) => content.limits.conditions.get(condition)!.cells[tag][range] === 'avoid') ||
      content.reasons.get(condition)?.avoid.some((key) => exercise.avoid.includes(key)) === true,
  );
}

const shownIn = (replies: readonly Reply[]): readonly string[] =>
  replies.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figure' ? [block.exercise] : [])));

/** What would change who is asking: another check, another profile, the end of all that is kept. */
const CHANGES = /^(?:triage_|profile_(?!ask|show|lands)|privacy_|stretch_(?:drop|agree|keep|now|was)|go_forget)/;
/** Presses of one kind that are followed; like follows like. */
const ALIKE = size(40, 300);
/** Commands that teach a movement or put somebody to one. */
const MOVING = ['stretch', 'routines', 'favourites', 'flare', 'massage', 'walk', 'breathe', 'heat', 'ice', 'selfcheck'];

const everything = [
  ...[...content.byCode.keys()].flatMap((code) => [`stretch_step_${code}_0_0`, `stretch_begin_${code}`]),
  ...[...content.routines.keys()].flatMap((id) => [`stretch_begin_r-${id}`, `stretch_step_r-${id}_1_0`]),
  ...[...content.exercises.keys()].map((id) => `figure_alt_${id}`),
];
const typed = [
  ...MOVING.map((name) => `/${name}`),
  ...['/routine', '/routine cc-bd', '/stretch neck', '/stretch bed 10', '/stretch floor 20', '/tip', '/learn exercise'],
  ...[...content.exercises.values()].map(({ name }) => `/stretch ${name}`),
  ...[...content.byCode.keys()].map((code) => `/stretch ${code}-cc`),
];

function openTalk({ kept }: Who, place = chat) {
  const records = new Map<string, Kept>([['test:42', kept]]);
  return createTalk({ chat: place, store: openMemoryStore(records) });
}

describe.each(people.map((who) => [who.name, who] as const))('with %s', (_name, who) => {
  test('no path shows a movement that does not suit', async () => {
    const talk = openTalk(who);
    const wrong: string[] = [];
    const waiting: string[] = [];
    const seen = new Set<string>();
    const alike = new Map<string, number>();
    const look = (replies: readonly Reply[], from: string): void => {
      for (const id of shownIn(replies)) if (unsuitable(id, who)) wrong.push(`${from} shows ${id}`);
      for (const button of buttonsOf(replies)) {
        if (!('route' in button)) continue;
        const data = encodeRoute(button.route);
        const kind = `${button.route.module}_${button.route.action}`;
        const count = alike.get(kind) ?? 0;
        if (seen.has(data) || CHANGES.test(data) || count >= ALIKE) continue;
        seen.add(data);
        alike.set(kind, count + 1);
        waiting.push(data);
      }
    };
    for (const line of [...typed, ...talk.bot.commands.map(({ name }) => `/${name}`)]) look(await talk.say(line), line);
    for (const data of everything) look(await talk.pressData(data), data);
    for (let data = waiting.pop(); data !== undefined; data = waiting.pop()) look(await talk.pressData(data), data);
    expect(wrong).toEqual([]);
    expect(talk.handled.every(({ bug }) => bug === undefined)).toBe(true);
  });

  test('a picture is told in words only where the movement suits', async () => {
    const talk = openTalk(who);
    for (const { id, alt } of content.exercises.values()) {
      const [told] = await talk.pressData(`figure_alt_${id}`);
      if (!unsuitable(id, who)) continue;
      expect(told?.notice, id).toBeUndefined();
      expect(JSON.stringify(told), id).not.toContain(alt);
    }
  });

  test('inline nothing is offered that does not suit', async () => {
    const talk = openTalk(who);
    const person = { id: '42', mayManage: () => Promise.resolve(false) };
    for (const query of [
      '',
      'neck',
      'hips',
      'bed',
      'floor',
      ...[...content.exercises.values()].map(({ name }) => name),
    ]) {
      const incoming: Incoming = { kind: 'inline', chat, person, at: NOON, query };
      const replies = await talk.bot.handle(incoming);
      expect(talk.handled.at(-1)?.bug).toBeUndefined();
      if (who.access === 'locked') expect(replies.map(({ privateRoute }) => privateRoute)).toEqual(['go_stretch']);
      const open = replies.filter(({ audience }) => audience === 'chat');
      expect(
        shownIn(open).filter((id) => unsuitable(id, who)),
        query,
      ).toEqual([]);
    }
  });

  test('in a group a locked person is told alone, and others get cards for everybody', async () => {
    const talk = openTalk(who, GROUP);
    for (const line of ['/stretch', '/stretch cc-bd', '/routines', '/massage', '/selfcheck', '/walk']) {
      const replies = await talk.say(line);
      if (who.access !== 'locked') continue;
      expect(
        replies.map(({ audience }) => audience),
        line,
      ).toEqual(['asker']);
    }
    for (const data of everything.filter((each) => each.startsWith('stretch_'))) {
      const replies = await talk.pressData(data);
      if (who.access === 'locked') expect(shownIn(replies), data).toEqual([]);
      // Nobody knows who else reads: what any condition leaves out is left out.
      const conditions = [...content.limits.conditions.keys()].filter((id) => id !== 'under16');
      const everybody = { access: 'filtered' as const, conditions };
      expect(
        shownIn(replies).filter((id) => unsuitable(id, everybody)),
        data,
      ).toEqual([]);
    }
  });

  if (who.access !== 'locked') return;
  test.each(['stretch', 'break'])('the promised message “%s” calls to nothing', async (kind) => {
    const talk = openTalk(who);
    const promise: Promised = { id: kind, kind, rule: { type: 'once', at: NOON } };
    expect(await talk.writers.get(kind)?.('test:42', who.kept, promise)).toBeUndefined();
    const calm: Kept = { chat };
    expect(await talk.writers.get(kind)?.('test:42', calm, promise)).toBeDefined();
  });

  test.each(MOVING)('/%s says why nothing is offered, and nothing else', async (name) => {
    const talk = openTalk(who);
    expect(wordsOf(await talk.say(`/${name}`))).toMatch(/I offer no (?:exercises|routines)/);
  });
});
