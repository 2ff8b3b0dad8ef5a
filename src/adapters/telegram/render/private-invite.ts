// What a group sees in place of a reply that is for the asker alone. Pure.
import type { SayIn } from '../../../core/adapter.ts';
import type { Chat } from '../../../core/chat.ts';
import type { Reply } from '../../../core/reply.ts';
import { privateLink } from './links.ts';
import type { Payload } from './render.ts';

/** Whether a reply must not be shown in this chat. */
export const isSecret = (reply: Reply, chat: Chat): boolean => reply.audience === 'asker' && !chat.private;

/** A message that says nothing of the reply and leads to it in the private chat. */
export function renderPrivateInvite(reply: Reply, username: string, sayIn: SayIn): Payload {
  const say = sayIn(reply.language);
  const button = { text: say('private-open'), url: privateLink(username, reply.privateRoute) };
  return {
    text: say('private-invite'),
    entities: [],
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: [[button]] },
  };
}
