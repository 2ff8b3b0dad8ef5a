// What people are offered who type after the bot's name in any chat, over real sockets against the strict test server, with
// the whole bot behind it.
import { describe, expect, test } from 'vitest';
import type { TelegramOptions } from '../../../../src/adapters/telegram/index.ts';
import type { Kept } from '../../../../src/core/record.ts';
import { openMemoryStore } from '../../../../src/store/memory.ts';
import { judge } from '../../../../src/features/stretch/select/verdict.ts';
import { ANY_PERSON } from '../../../../src/domain/needs.ts';
import { createDrawn } from '../../../support/platform/drawn.ts';
import { content, createTalk, NOON } from '../../../support/talk.ts';
import { startBot } from '../../../support/telegram/bot.ts';
import { buttonsOf } from '../../../support/telegram/world.ts';
import type { TestResult, TestUser } from '../../../support/telegram/world.ts';
import type { TelegramServer } from '../../../support/telegram/server.ts';

const DAY = 24 * 3_600_000;

interface Scene {
  readonly server: TelegramServer;
  readonly ann: TestUser;
  readonly records: Map<string, Kept>;
  readonly lines: readonly string[];
  /** Keeps something about Ann. */
  readonly keep: (kept: Partial<Kept>) => void;
  readonly offered: (query: string, offset?: string) => ReturnType<TelegramServer['offered']>;
}

async function scene(options: Partial<TelegramOptions> = {}): Promise<Scene> {
  const records = new Map<string, Kept>();
  const whole = createTalk({ store: openMemoryStore(records) });
  const { server, lines } = await startBot((incoming) => whole.bot.handle({ ...incoming, at: NOON }), options);
  const ann = server.person();
  const chat = { platform: 'telegram', id: String(ann.id), private: true };
  return {
    server,
    ann,
    records,
    lines,
    keep: (kept) => records.set(`telegram:${ann.id}`, { chat, ...kept }),
    offered: (query, offset) => server.offered(server.typeInline(ann, query, offset)),
  };
}

const wordsOf = ({ caption, input_message_content: words }: TestResult): string => caption ?? words?.message_text ?? '';
const exerciseOf = ({ title }: TestResult) => [...content.exercises.values()].find(({ name }) => name === title);

describe('typing after the bot’s name in any chat', () => {
  test('offers cards for an area, with dose, stop rules and a way to do it with Limber', async () => {
    const here = await scene();
    const { results, cache_time: cache, is_personal: personal, next_offset: next, button } = await here.offered('neck');
    expect(results.length).toBeGreaterThan(1);
    for (const result of results) {
      const exercise = exerciseOf(result)!;
      expect(exercise.areas).toContain('neck');
      expect(wordsOf(result)).toContain('Stop if pain runs down an arm or leg');
      expect(result.description).not.toBe('');
      expect(result.reply_markup?.inline_keyboard).toEqual([
        [
          {
            text: 'Do it step by step',
            url: `https://t.me/limber_test_bot?start=stretch_begin_${exercise.code}`,
          },
        ],
      ]);
    }
    expect({ cache, personal, next }).toEqual({ cache: 0, personal: true, next: '' });
    expect(button?.start_parameter).toBe('go_help');
  });

  test('asks Telegram for such queries', async () => {
    const { server } = await scene();
    const asked = server.callsOf('getUpdates').map(({ params }) => params.allowed_updates);
    expect(asked[0]).toContain('inline_query');
  });

  test.each([
    ['nothing', ''],
    ['a name that is still being typed', 'should'],
    ['a whole name', 'Shoulder rolls'],
    ['a code', 'sr-bd'],
    ['a place and minutes', 'floor 3 min'],
    ['pain', 'my neck hurts'],
  ])('finds something for %s', async (_, query) => {
    const here = await scene();
    const { results } = await here.offered(query);
    expect(results.length).toBeGreaterThan(0);
    expect(results.length).toBeLessThanOrEqual(10);
    for (const result of results)
      expect(judge(content, exerciseOf(result)!, ANY_PERSON).verdict, result.title).not.toBe('avoid');
  });

  test('begins the movement in the reader’s own chat when the button is pressed', async () => {
    const here = await scene();
    const { results } = await here.offered('shoulder rolls');
    const [button] = results[0]!.reply_markup!.inline_keyboard.flat();
    const ben = here.server.person('Ben');
    const start = new URL(button!.url!).searchParams.get('start')!;
    here.server.say(here.server.privateChat(ben), `/start ${start}`, ben);
    const shown = await here.server.message(here.server.privateChat(ben));
    expect(shown.text).toContain('1 of 1 · Shoulder rolls');
    expect(buttonsOf(shown).map(({ text }) => text)).toContain('It hurts');
  });

  test('shares a moving picture only when Telegram holds it already', async () => {
    const drawn = await createDrawn('shoulder-rolls', 'scapular-squeeze');
    const here = await scene({ pictures: drawn.pictures });
    expect((await here.offered('shoulder rolls')).results[0]?.type).toBe('article');
    here.server.say(here.server.privateChat(here.ann), '/stretch sr', here.ann);
    const shown = await here.server.message(here.server.privateChat(here.ann));
    const [card] = (await here.offered('shoulder rolls')).results;
    expect(card).toMatchObject({ type: 'mpeg4_gif', mpeg4_file_id: shown.animation!.file_id });
    expect(wordsOf(card!)).toContain('Stop if pain');
    expect((await here.offered('scapular squeeze')).results[0]?.type).toBe('article');
    // Telegram has forgotten the file: the words are offered all the same.
    here.server.world.files.clear();
    expect((await here.offered('shoulder rolls')).results[0]?.type).toBe('article');
  });

  test('shares a one-sided movement with the picture of its first side', async () => {
    const drawn = await createDrawn('clamshell');
    const here = await scene({ pictures: drawn.pictures });
    here.server.say(here.server.privateChat(here.ann), '/stretch clamshell', here.ann);
    await here.server.message(here.server.privateChat(here.ann));
    const [card] = (await here.offered('clamshell')).results;
    expect(card?.type).toBe('mpeg4_gif');
    expect(wordsOf(card!)).toContain('on each side');
  });

  test.each(['emergency', 'urgent_same_day'] as const)(
    'offers nothing to who is locked (%s), and leads to why',
    async (level) => {
      const here = await scene();
      here.keep({ check: { level, limits: [], at: NOON - DAY, until: NOON } });
      for (const query of ['', 'neck', 'shoulder rolls', 'sr', 'walking']) {
        const { results, button } = await here.offered(query);
        expect(results, query).toEqual([]);
        expect(button?.start_parameter).toBe('go_stretch');
      }
    },
  );

  test('offers only what is left to who should be seen first, to who has pain on a movement, and under 16 nothing', async () => {
    const here = await scene();
    const kinds = async (query: string): Promise<Set<string>> =>
      new Set((await here.offered(query)).results.map((result) => exerciseOf(result)!.kind));
    here.keep({ check: { level: 'clinician_soon', limits: [], at: NOON - DAY, until: NOON + DAY } });
    expect([...(await kinds(''))].filter((kind) => !['walking', 'rest', 'breathing'].includes(kind))).toEqual([]);
    here.keep({ profile: { conditions: ['recent_surgery'] } });
    expect((await here.offered('bird-dog')).results).toEqual([]);
    here.keep({ profile: { age: 'under16' } });
    expect((await here.offered('neck')).results).toEqual([]);
  });

  test('tells nothing of the profile of who shares', async () => {
    const here = await scene();
    const before = (await here.offered('hips')).results;
    here.keep({ profile: { conditions: ['osteoporosis'], areas: ['neck'], recent: ['sr', 'bd', 'cl'] }, plain: true });
    expect((await here.offered('hips')).results).toEqual(before);
  });

  test('answers a warning sign in private and shares nothing', async () => {
    const here = await scene();
    const { results, button } = await here.offered('numb between my legs');
    expect(results).toEqual([]);
    expect(button?.text).toBe('Read this first: it may be urgent');
    expect(button?.start_parameter).toMatch(/^triage_h_[a-z-]+$/);
  });

  test('that tells of pain beyond bearing leads to the check and shares nothing', async () => {
    const here = await scene();
    const { results, button } = await here.offered('unbearable back pain');
    expect(results).toEqual([]);
    expect(button?.start_parameter).toBe('go_triage');
  });

  test.each([
    ['256 characters', 'neck '.repeat(51)],
    ['more than Telegram lets through', 'x'.repeat(5000)],
    ['emoji and control characters', '🧘\u202E\u0000'.repeat(20)],
    ['half a character', '\uD83D'],
    ['names of built-in properties', '__proto__ constructor'],
  ])('answers %s', async (_, query) => {
    const here = await scene();
    const { results } = await here.offered(query);
    expect(results.length).toBeLessThanOrEqual(10);
    expect(here.lines.filter((line) => /warn|error/.test(line))).toEqual([]);
  });

  test.each(['10', '-1', 'garbage', '🙂'.repeat(16), '__proto__'])(
    'gives nothing more for the offset %s',
    async (offset) => {
      const here = await scene();
      expect((await here.offered('neck', offset)).results).toEqual([]);
    },
  );

  test('answers the last of three thousand letters, and a message in between is not held up', async () => {
    const here = await scene();
    for (let at = 0; at < 1500; at += 1) here.server.typeInline(here.ann, `n${at}`);
    here.server.say(here.server.privateChat(here.ann), '/stretch', here.ann);
    for (let at = 0; at < 1499; at += 1) here.server.typeInline(here.ann, `n${at}`);
    const last = here.server.typeInline(here.ann, 'neck');
    expect((await here.server.offered(last)).results.length).toBeGreaterThan(0);
    await here.server.message(here.server.privateChat(here.ann));
    expect(here.server.callsOf('answerInlineQuery').length).toBeLessThan(100);
  });

  test('that was answered too late, or refused, breaks nothing', async () => {
    const here = await scene();
    const late = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
    here.server.fail('answerInlineQuery', { status: 400, description: late });
    here.server.typeInline(here.ann, 'neck');
    await here.server.waitFor('the refusal', () => here.server.callsOf('answerInlineQuery').length === 1);
    here.server.fail('answerInlineQuery', { status: 429, retryAfter: 5 });
    here.server.typeInline(here.ann, 'neck');
    await here.server.waitFor('the second', () => here.server.callsOf('answerInlineQuery').length === 2);
    expect((await here.offered('neck')).results.length).toBeGreaterThan(0);
    expect(here.lines.join('\n')).not.toContain('neck');
  });

  test('by somebody who blocked the bot opens nothing again and keeps nothing', async () => {
    const here = await scene();
    here.keep({ closedAt: NOON - DAY });
    const before = JSON.stringify([...here.records]);
    await here.offered('neck');
    expect(JSON.stringify([...here.records])).toBe(before);
  });
});

describe('the code of a routine', () => {
  test('comes with a link that opens it from end to end', async () => {
    const here = await scene();
    const chat = here.server.privateChat(here.ann);
    here.server.say(chat, '/routine cc8-bd6x2-br10h3', here.ann);
    const shown = await here.server.message(chat);
    const link = /https:\/\/t\.me\/limber_test_bot\?start=([\w-]{1,64})$/.exec(shown.text ?? '');
    expect(shown.text).toContain('/stretch cc8-bd6x2-br10h3');
    const ben = here.server.person('Ben');
    here.server.say(here.server.privateChat(ben), `/start ${link?.[1] ?? ''}`, ben);
    const first = await here.server.message(here.server.privateChat(ben));
    expect(first.text).toContain('1 of 3 · Cat-cow');
    expect(first.text).toContain('8 times');
  });

  test('of every named routine, and of the longest code, fits a link', async () => {
    const here = await scene();
    const chat = here.server.privateChat(here.ann);
    const longest = 'bd20x3h10-cl20x3h10-br20x3h10-pl120s-rs60s';
    let count = 0;
    for (const ref of [...content.routines.keys(), longest]) {
      here.server.say(chat, `/routine ${ref}`, here.ann);
      const { text } = await here.server.message(chat, (count += 1));
      expect(text, ref).toMatch(/\?start=stretch_begin_[A-Za-z0-9-]{1,50}$/);
    }
  });
});
