// Writes addresses of the private chat with the bot, t.me/<bot>?start=<route>. Pure.
import type { Button, Reply } from '../../../core/reply.ts';
import { encodeRoute } from '../../../core/route.ts';

/**
 * The address of the private chat with the bot; `again` gives the reply there. A route always fits: a start parameter
 * holds 64 characters of `[A-Za-z0-9_-]` (core.telegram.org/bots/features, deep linking).
 */
export function privateLink(username: string, again: string | undefined): string {
  return again === undefined ? `https://t.me/${username}` : `https://t.me/${username}?start=${again}`;
}

/** The reply with its addresses written out. @throws RangeError when one leads to no route of ours */
export function withLinks(reply: Reply, username: string): Reply {
  if (!reply.blocks.some(({ kind }) => kind === 'link')) return reply;
  const blocks = reply.blocks.map((block) =>
    block.kind === 'link'
      ? { kind: 'text' as const, text: `${block.text} ${privateLink(username, encodeRoute(block.to))}` }
      : block,
  );
  return { ...reply, blocks };
}

/** A button as it may stand under a message in any chat: a press leads into the reader's own chat with the bot. */
export const asLink = (button: Button, username: string): Button =>
  'link' in button ? button : { label: button.label, link: privateLink(username, encodeRoute(button.route)) };
