// In a group nothing of the check is ever for everyone: every answer the check can give is for the asker alone, and the
// way to the private chat that a group sees carries no word of theirs.
import { describe, expect, test } from 'vitest';
import type { Chat } from '../../../../src/core/chat.ts';
import type { Reply } from '../../../../src/core/reply.ts';
import { decodeRoute, encodeRoute } from '../../../../src/core/route.ts';
import { buttonsOf, content, createTalk, wordsOf } from '../../../support/talk.ts';
import type { Talk } from '../../../support/talk.ts';

const dataOf = (replies: readonly Reply[]): string[] =>
  buttonsOf(replies).flatMap((button) => ('route' in button ? [encodeRoute(button.route)] : []));

/** What leads out of the check; what is beyond is somebody else's. */
const isOurs = (data: string): boolean => decodeRoute(data)?.module === 'triage';

/** Presses buttons one after the other, breadth first, and gives every answer that was seen. */
async function crawl(talk: Talk, first: readonly Reply[], most: number): Promise<Reply[]> {
  const seen: Reply[] = [...first];
  const known = new Set<string>();
  const queue = dataOf(first).filter(isOurs);
  for (const data of queue) {
    if (known.size >= most) break;
    // Of each kind of button a few suffice on one screen; the walks below go deep.
    if (known.has(data)) continue;
    known.add(data);
    const replies = await talk.pressData(data);
    seen.push(...replies);
    queue.push(...dataOf(replies).filter(isOurs));
  }
  return seen;
}

/** Walks one check to its end, always by the button at a place that `choose` gives. */
async function walk(talk: Talk, choose: (count: number) => number): Promise<Reply[]> {
  const seen: Reply[] = [];
  let replies = await talk.say('/triage');
  for (let step = 0; step < 60; step += 1) {
    seen.push(...replies);
    const answers = dataOf(replies).filter((data) => /^triage_[acgp]_/.test(data));
    const data = answers[choose(answers.length)];
    if (data === undefined) return seen;
    replies = await talk.pressData(data);
  }
  return seen;
}

const groups: Chat[] = [
  { platform: 'telegram', id: '-100', private: false },
  { platform: 'discord', id: '900', private: false },
];

describe.each(groups)('in a group on $platform', (chat) => {
  const talk = () => createTalk({ chat, person: '42' });
  const expectSecret = (replies: readonly Reply[]): void => {
    for (const each of replies) {
      expect(each.audience).toBe('asker');
      // What stands behind the button that everyone sees instead is a way in, not an answer.
      expect(decodeRoute(each.privateRoute ?? '')).toBeDefined();
    }
  };

  test('whatever of the check is pressed, the answer is for the asker alone', async () => {
    const seen = await crawl(talk(), await talk().say('/triage'), 250);
    expect(seen.length).toBeGreaterThan(200);
    expectSecret(seen);
  });

  test('so are whole checks to all sorts of ends, and what can be tapped after them', async () => {
    let seed = 3;
    const ends = new Set<string>();
    for (let time = 0; time < 25; time += 1) {
      const here = talk();
      const seen = await walk(here, (count) => {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
        return time === 0 || seed % 5 > 0 ? 0 : seed % Math.max(1, count);
      });
      expectSecret(seen);
      for (const end of wordsOf(seen.slice(-1)).split('\n').slice(0, 1)) ends.add(end);
      for (const data of dataOf(seen.slice(-1)).filter(isOurs)) expectSecret(await here.pressData(data));
    }
    expect(ends.size).toBeGreaterThan(2);
  });

  test('the lists, the lock, stale and forged buttons too', async () => {
    const here = talk();
    for (const line of ['/redflags', '/triage now please']) expectSecret(await here.say(line));
    for (const data of [
      'triage_b',
      'triage_s',
      'triage_u',
      'triage_x',
      'triage_v_1',
      'triage_w_worse',
      'triage_w_same',
    ])
      expectSecret(await here.pressData(data));
    for (const data of ['triage_a_x_y', 'triage_n', 'triage_t_00000_0', 'triage_r_24', 'triage_l_0', 'triage_h_0'])
      expectSecret(await here.pressData(data));
  });

  test('a warning sign in the words of any command is answered in private, and the way there repeats none of them', async () => {
    const commands = talk().bot.commands.map(({ name }) => name);
    expect(commands.length).toBeGreaterThan(10);
    for (const name of commands) {
      const replies = await talk().say(`/${name} numb between my legs since monday`);
      expectSecret(replies);
      expect(wordsOf(replies), name).toMatch(/emergency department/);
      for (const { privateRoute } of replies) expect(privateRoute).toBe('triage_h_saddle');
    }
    for (const { privateRoute } of await talk().say('/triage something embarrassing about me'))
      expect(privateRoute).toBe('go_triage');
  });

  test('plain talk of the group is not listened to', async () => {
    expect(await talk().say('I have chest pain')).toEqual([]);
  });
});

test('the way in leads to the very advice, for each sign', async () => {
  for (const sign of content.dangers.values()) {
    const shown = wordsOf(await createTalk().pressData(`triage_h_${sign.id}`));
    expect(shown).toContain(sign.advice.slice(0, 20));
  }
});
