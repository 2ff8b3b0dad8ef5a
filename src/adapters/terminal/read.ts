// Reads a line typed in the terminal: a command, a button by number or label, or plain words. Pure.
import type { Chat, Person } from '../../core/chat.ts';
import type { Incoming } from '../../core/incoming.ts';
import type { Button } from '../../core/reply.ts';
import { encodeRoute } from '../../core/route.ts';
import { findChoice } from '../../core/routing/newest-choices.ts';
import { PLATFORM } from './limits.ts';

export const CHAT: Chat = { platform: PLATFORM, id: 'me', private: true };
const PERSON: Person = { id: 'me', mayManage: () => Promise.resolve(true) };

/** A button's label without the number of the plain form: in the terminal every button has a number already. */
export const labelOf = ({ label }: Button): string => label.replace(/^\d{1,2}\. /, '');

/**
 * @param buttons the buttons shown last, in the order of their numbers
 * @param at epoch ms
 * @param numbered whether the buttons have numbers; without them a number is an answer, e.g. an age
 */
export function readLine(line: string, buttons: readonly Button[], at: number, numbered = true): Incoming {
  const from = { chat: CHAT, person: PERSON, at };
  const typed = line.trim();
  // As in a group of a chat platform, where a command may name the bot it is for.
  const command = /^\/([A-Za-z0-9_]+)(?:@\w+)?(?:\s+([\s\S]*))?$/.exec(typed);
  if (command) return { ...from, kind: 'command', name: (command[1] ?? '').toLowerCase(), args: command[2] ?? '' };
  const byNumber = numbered && /^\d{1,3}$/.test(typed) ? buttons[Number(typed) - 1] : undefined;
  const choices = buttons.flatMap((each) =>
    'route' in each ? [{ label: each.label, data: encodeRoute(each.route) }] : [],
  );
  const data = byNumber && 'route' in byNumber ? encodeRoute(byNumber.route) : findChoice(typed, choices)?.data;
  if (data !== undefined) return { ...from, kind: 'press', data };
  const answering = choices.map((each) => each.data);
  return { ...from, kind: 'text', text: typed, answering, ...(numbered ? {} : { unnumbered: true as const }) };
}
