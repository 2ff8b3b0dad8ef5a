// The small tools as a whole: every card of every button fits every platform and leads on.
import { describe, expect, test } from 'vitest';
import { render as renderDiscord } from '../../src/adapters/discord/render/render.ts';
import { render as renderTelegram } from '../../src/adapters/telegram/render/render.ts';
import type { Reply } from '../../src/core/reply.ts';
import { LABEL_CHARS } from '../../src/core/reply.ts';
import { encodeRoute } from '../../src/core/route.ts';
import { buttonsOf, createTalk, say, wordsOf } from '../support/talk.ts';

const TOOLS = ['setup', 'breathe', 'heat', 'ice', 'massage', 'walk', 'quiz', 'course'];

function check(reply: Reply, from: string): void {
  expect(wordsOf([reply]).trim(), `${from} says nothing`).not.toBe('');
  expect(reply.buttons.flat().length, `${from} is a dead end`).toBeGreaterThan(0);
  expect(reply.buttons.flat().length, `${from} has too many buttons`).toBeLessThanOrEqual(25);
  for (const row of reply.buttons) expect(row.length, `${from} has an empty or a long row`).toBeGreaterThan(0);
  for (const { label } of reply.buttons.flat()) {
    expect(label.length, `${from}: the label “${label}”`).toBeLessThanOrEqual(LABEL_CHARS);
  }
  expect(renderTelegram(reply), `${from} needs more than one message in Telegram`).toHaveLength(1);
  expect(renderDiscord(reply, say), `${from} needs more than one message in Discord`).toHaveLength(1);
}

describe('the small tools', () => {
  test.each(TOOLS)('/%s: every button that can be reached leads to a good card', async (name) => {
    const talk = createTalk();
    const seen = new Set<string>();
    const waiting: string[] = [];
    const follow = (replies: readonly Reply[], from: string): void => {
      for (const reply of replies) check(reply, from);
      for (const button of buttonsOf(replies)) {
        if (!('route' in button)) continue;
        const data = encodeRoute(button.route);
        // Other modules are crawled elsewhere.
        if (seen.has(data) || !(TOOLS.includes(button.route.module) || data.startsWith(`go_${name}`))) continue;
        seen.add(data);
        waiting.push(data);
      }
    };
    follow(await talk.say(`/${name}`), `/${name}`);
    for (let data = waiting.pop(); data !== undefined && seen.size < 5000; data = waiting.pop()) {
      const replies = await talk.pressData(data);
      expect(talk.handled.at(-1), `behind ${data}`).toEqual({
        route: expect.not.stringContaining('unknown') as string,
      });
      expect(replies.length, `${data} is met with silence`).toBeGreaterThan(0);
      follow(replies, data);
      expect(await talk.pressData(data), `${data} pressed twice`).toEqual(replies);
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  test.each(TOOLS)('/%s answers whatever follows it', async (name) => {
    const talk = createTalk();
    for (const args of ['', 'desk', '3', '0', '-1', '999', 'constructor', '__proto__', 'x'.repeat(500)]) {
      const replies = await talk.say(`/${name} ${args}`);
      expect(talk.handled.at(-1)).toEqual({ route: name });
      for (const reply of replies) check(reply, `/${name} ${args}`);
    }
  });

  test.each([
    'setup_list_desk_fes_x',
    'setup_list_desk_F',
    'setup_list_nowhere_0',
    'setup_list',
    'setup_end_desk',
    'breathe_turn_longer-out_0',
    'breathe_turn_longer-out_11',
    'breathe_turn_constructor_1',
    'breathe_dizzy_1',
    'heat_start_heat_45',
    'heat_start_heat_010',
    'heat_start_ice_20',
    'heat_start_fire_10',
    'heat_how_constructor',
    'heat_stop_heat',
    'massage_way_constructor',
    'massage_way',
    'walk_week_0',
    'walk_week_13',
    'walk_week_1_1',
    'quiz_ask_1_5_0',
    'quiz_ask_1_1_2',
    'quiz_ask_-1_0_0',
    'quiz_answer_1_0_0_constructor_abc',
    'quiz_answer_1_0_0_belts_constructor',
    'quiz_end_1_4_4',
    'course_lesson_0',
    'course_lesson_13',
    'course_later_99',
    'course_later',
  ])('a forged press %s is refused kindly', async (data) => {
    const talk = createTalk();
    await talk.pressData(data);
    expect(talk.handled).toEqual([{ route: 'unknown' }]);
    expect(wordsOf(talk.last())).toContain('older message');
    expect(await talk.store.get('test:42')).toBeUndefined();
  });
});
