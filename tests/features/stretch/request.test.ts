// What people type after the commands of sessions, and who sees the answer.
import { describe, expect, test } from 'vitest';
import type { Chat } from '../../../src/core/chat.ts';
import { readLine } from '../../../src/adapters/terminal/read.ts';
import { content, createTalk, labelsOf, wordsOf } from '../../support/talk.ts';

const GROUP: Chat = { platform: 'test', id: '-7', private: false };

describe('pain words after /stretch', () => {
  test.each(['neck pain', 'my back hurts', 'neck hurts', 'stiff hips', 'sciatica'])(
    '“%s” begins a session with the check at hand',
    async (typed) => {
      const talk = createTalk();
      const replies = await talk.say(`/stretch ${typed}`);
      expect(wordsOf(replies)).not.toContain('understand');
      expect(wordsOf(replies)).toMatch(/1 of \d/);
      expect(labelsOf(replies)[0]).toBe('Check warning signs');
    },
  );

  test('that say it is strong bring the check and no movement', async () => {
    const talk = createTalk();
    for (const typed of ['severe back pain', "can't move my neck", 'my back went out']) {
      const replies = await talk.say(`/stretch ${typed}`);
      expect(wordsOf(replies), typed).toContain('Please do the check before anything else');
      expect(wordsOf(replies), typed).not.toContain('1 of');
    }
  });

  test('in a group are answered to the asker alone, and the card says nothing of them', async () => {
    const talk = createTalk({ chat: GROUP });
    for (const typed of ['neck pain', 'neck wobbly']) {
      const [card, aside] = await talk.say(`/stretch ${typed}`);
      expect(card?.audience, typed).toBe('chat');
      expect(wordsOf([card!]), typed).not.toMatch(/wobbly|pain that is new/i);
      expect(aside?.audience, typed).toBe('asker');
      expect(aside?.privateRoute, typed).toMatch(/^go_/);
    }
    const [only] = await talk.say('/stretch wobbly');
    expect(only?.audience).toBe('asker');
    const [strong] = await talk.say('/stretch unbearable back pain');
    expect(strong?.audience).toBe('asker');
  });
});

describe('/routines', () => {
  test('with an area lists those for it, on all its pages, and leads back to all', async () => {
    const talk = createTalk();
    const names = (): string[] => labelsOf(talk.last()).filter((label) => !['More', 'All routines'].includes(label));
    const wanted = [...content.routines.values()].filter(({ areas }) => areas.includes('hips'));
    await talk.say('/routines hips');
    const found = [...names()];
    for (let page = 1; page < Math.ceil(wanted.length / 8); page += 1) {
      await talk.press('More');
      found.push(...names());
    }
    expect(found).toHaveLength(wanted.length);
    await talk.press('All routines');
    expect(wordsOf(talk.last())).toMatch(/^Routines\n/);
    await talk.pressData('stretch_list_0_nowhere');
    expect(talk.handled.at(-1)?.route).toBe('unknown');
  });
});

test('a routine’s note stands on its first card, and only there', async () => {
  const talk = createTalk();
  for (const routine of content.routines.values()) {
    if (routine.note === undefined || routine.steps.length < 2) continue;
    expect(wordsOf(await talk.say(`/stretch ${routine.id}`)), routine.id).toContain(routine.note);
    if (!labelsOf(talk.last()).includes('Skip')) continue;
    await talk.press('Skip');
    expect(wordsOf(talk.last()), routine.id).not.toContain(routine.note);
  }
});

test('who must leave a movement out is told once, not again for its other side', async () => {
  const talk = createTalk();
  const left = wordsOf(await talk.say('/stretch single knee to chest'));
  const right = wordsOf(await talk.press('Done'));
  expect(left).toContain('Leave it out, or ask first, with:');
  expect(right).not.toContain('Leave it out, or ask first, with:');
  expect(right).toContain('Stop if pain');
});

test('a one-sided movement is shared with its first side, for both', async () => {
  const [card] = await createTalk().share('clamshell');
  expect(card?.blocks.find((block) => block.kind === 'figure')).toMatchObject({ exercise: 'clamshell', side: 'left' });
  expect(wordsOf([card!])).toContain('on each side');
});

test('a command in the terminal may name the bot', () => {
  expect(readLine('/stretch@LimberBot neck', [], 0)).toMatchObject({ kind: 'command', name: 'stretch', args: 'neck' });
  expect(readLine('/stretch neck', [], 0)).toMatchObject({ kind: 'command', name: 'stretch', args: 'neck' });
  expect(readLine('/tip', [], 0)).toMatchObject({ kind: 'command', name: 'tip', args: '' });
});

describe('other commands', () => {
  test.each([
    ['/walk 99', 'The plan has 12 weeks'],
    ['/walk week 3', 'Week 3 of 12'],
    ['/walk weeks', 'Week 12:'],
    ['/massage ball', 'Ball on the wall'],
    ['/massage', 'Leave it out, or ask first, if any of these fits you'],
    ['/selfcheck tray', 'The tray, in three postures'],
  ])('%s uses its words', async (typed, shown) => {
    expect(wordsOf(await createTalk().say(typed))).toContain(shown);
  });

  test('/selfcheck wall offers the two with a wall, and all', async () => {
    const replies = await createTalk().say('/selfcheck wall');
    expect(labelsOf(replies)).toEqual([
      'A look along the wall',
      'Wall hold with a song',
      'All self-checks',
      'Check warning signs',
    ]);
  });
});
