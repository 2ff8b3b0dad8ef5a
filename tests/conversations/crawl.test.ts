// Presses every button that can be reached from every command, and looks at each answer as all platforms would show it.
import { describe, expect, test } from 'vitest';
import { render as renderDiscord } from '../../src/adapters/discord/render/render.ts';
import { render as renderTelegram } from '../../src/adapters/telegram/render/render.ts';
import { plainStyle, renderReply } from '../../src/adapters/terminal/render.ts';
import type { Reply } from '../../src/core/reply.ts';
import { LABEL_CHARS } from '../../src/core/reply.ts';
import { decodeRoute, encodeRoute } from '../../src/core/route.ts';
import { crawl } from '../support/crawl.ts';
import { size } from '../support/size.ts';
import { buttonsOf, createTalk, say, wordsOf } from '../support/talk.ts';

/** Presses followed of one module and action; beyond it, like follows like (a check has millions of paths, proven elsewhere). */
const MOST_ALIKE = size(100, 1000);

function check(reply: Reply, from: string): void {
  expect(wordsOf([reply]).trim(), `${from} says nothing`).not.toBe('');
  expect(reply.buttons.flat().length, `${from} has too many buttons`).toBeLessThanOrEqual(25);
  for (const { label } of reply.buttons.flat()) {
    expect(label.length, `${from}: the label “${label}”`).toBeLessThanOrEqual(LABEL_CHARS);
  }
  // The full lists of warning signs may take two messages: none of them is left out for brevity.
  const most = /^(?:\/redflags|go_redflags|triage_s)$/.test(from) ? 2 : 1;
  expect(renderTelegram(reply).length, `${from} needs too many messages in Telegram`).toBeLessThanOrEqual(most);
  expect(renderDiscord(reply, say).length, `${from} needs too many messages in Discord`).toBeLessThanOrEqual(most);
  expect(renderReply(reply, say, plainStyle)).not.toContain('undefined');
}

describe('every button', () => {
  test('that can be reached from any command leads to a good answer', async () => {
    const talk = createTalk();
    const look = (replies: readonly Reply[], from: string): void => {
      expect(talk.handled.at(-1)?.bug, `a bug behind ${from}`).toBeUndefined();
      expect(talk.handled.at(-1)?.route, `nobody answers ${from}`).not.toBe('unknown');
      expect(replies.length, `${from} is met with silence`).toBeGreaterThan(0);
      for (const reply of replies) check(reply, from);
      // In the plain form the choices stand on the last of several messages.
      expect(replies.at(-1)?.buttons.flat().length, `${from} is a dead end`).toBeGreaterThan(0);
      for (const button of buttonsOf(replies)) {
        if ('route' in button)
          expect(decodeRoute(encodeRoute(button.route)), `${from} holds a button that does not decode`).toBeDefined();
      }
    };
    expect(await crawl(talk, look, MOST_ALIKE)).toBeGreaterThan(500);
  });
});
