// Which people may change what a chat has set, and what all others are told. Pure but for asking the platform.
import type { Incoming } from '../../core/incoming.ts';
import { mainMenu } from '../../core/menu.ts';
import type { Reply } from '../../core/reply.ts';
import { reply, text } from '../../core/reply.ts';
import type { Say } from '../../core/say.ts';
import type { Context } from '../../domain/feature.ts';

/** In a private chat everything is the person's own. */
export const mayManage = async ({ incoming: { chat, person } }: Context): Promise<boolean> =>
  chat.private || person.mayManage();

/** What is said where we can answer and may not write by ourselves; undefined everywhere else. */
export const refusePromising = ({ say, incoming }: Context): Reply | undefined =>
  incoming.answersOnly
    ? reply([text(say('answers-only'))], { audience: 'ephemeral', buttons: mainMenu(say) })
    : undefined;

/**
 * After a press it is said beside the message, which belongs to everyone in the chat and stays as it is.
 * @param words id of the sentence
 */
export function refuseManaging(say: Say, from: Incoming, words: string): Reply {
  if (from.kind === 'press') return reply([], { notice: say(words), audience: 'ephemeral' });
  return reply([text(say(words))], { buttons: mainMenu(say), audience: 'ephemeral' });
}
