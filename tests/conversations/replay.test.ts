// Replays the conversations beside this file. Each reads like a chat:
//   # a comment            kept: what is kept about the person, as JSON (numbers of days for instants, from now)
//   group: yes             the chat is a group
//   > /stretch desk        the person writes; `> [Done]` presses that button, `> <stretch_step_cc_0_0>` an old one
//   later: 2 days          time goes by
//   < words                stands somewhere in the answer
//   ! words                stands nowhere in the answer
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainStyle, renderReply } from '../../src/adapters/terminal/render.ts';
import type { Kept } from '../../src/core/record.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import { createTalk, NOON, say } from '../support/talk.ts';

const FOLDER = 'tests/conversations';
const DAY = 24 * 3_600_000;
const INSTANTS = new Set(['at', 'until', 'on', 'askedNews']);

/** Days from now become instants, so that a conversation needs no dates. */
function readKept(text: string): Kept {
  const kept = JSON.parse(text, (name, value: unknown) =>
    INSTANTS.has(name) && typeof value === 'number' ? NOON + value * DAY : value,
  ) as Partial<Kept>;
  return { chat: { platform: 'test', id: '42', private: true }, ...kept };
}

async function replay(script: readonly string[]): Promise<void> {
  const records = new Map<string, Kept>();
  const group = script.some((line) => line === 'group: yes');
  const chat = group ? { platform: 'test', id: '-7', private: false } : { platform: 'test', id: '42', private: true };
  const talk = createTalk({ chat, store: openMemoryStore(records) });
  let shown = '';
  for (const [index, line] of script.entries()) {
    const where = `line ${index + 1}: ${line}\n\n${shown}`;
    const said = line.slice(2);
    if (line.startsWith('kept: ')) records.set('test:42', readKept(line.slice(6)));
    else if (line.startsWith('later: ')) talk.now += Number(/\d+/.exec(line)?.[0]) * DAY;
    else if (line.startsWith('> ')) {
      const button = /^\[(.*)\]$/.exec(said)?.[1];
      const old = /^<(.*)>$/.exec(said)?.[1];
      if (button !== undefined) await talk.press(button);
      else if (old !== undefined) await talk.pressData(old);
      else await talk.say(said);
      expect(talk.handled.at(-1)?.bug, where).toBeUndefined();
      const replies = talk.last().map((reply) => {
        const aside = reply.audience === 'asker' && group ? '(to the asker alone)\n' : '';
        const labels = reply.buttons.map((row) => row.map(({ label }) => `[${label}]`).join(' ')).join('\n');
        return `${aside}${renderReply({ ...reply, buttons: [] }, say, plainStyle)}\n${labels}`;
      });
      shown = replies.join('\n---\n').replace(/\n +/g, ' ');
    } else if (line.startsWith('< ')) expect(shown.replace(/\s+/g, ' '), where).toContain(said);
    else if (line.startsWith('! ')) expect(shown.replace(/\s+/g, ' '), where).not.toContain(said);
    else if (!/^(?:#|group: yes|$)/.test(line)) throw new Error(`not understood: ${line}`);
  }
}

describe('the conversation', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  test.each(files)('%s', async (name) => {
    await replay(readFileSync(`${FOLDER}/${name}`, 'utf8').split('\n'));
  });
});
