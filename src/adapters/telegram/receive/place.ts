// Where an update waits for its turn, and which updates need no turn any more. Pure.
import type { Update } from 'grammy/types';

/** Where an update waits: in a chat, and there in the line of a person. */
export interface Place {
  readonly chat: string;
  readonly line: string;
}

/** Where an update waits. */
export function placeOf(update: Update): Place {
  const { message, channel_post: post, callback_query: query, inline_query: inline, my_chat_member: change } = update;
  // Inline queries wait by themselves, so that they do not hold up the same person's messages.
  if (inline) return { chat: `inline ${inline.from.id}`, line: '' };
  const person = (query ?? message ?? post ?? change)?.from?.id ?? 0;
  const chat = String((message ?? post ?? query?.message ?? change)?.chat.id ?? person);
  return { chat, line: `${chat} ${person}` };
}

/** Inline queries that the same person has replaced by a newer one: every letter typed is a query. */
export function overtaken(updates: readonly Update[]): ReadonlySet<Update> {
  const last = new Map<number, Update>();
  const stale = new Set<Update>();
  for (const update of updates) {
    if (!update.inline_query) continue;
    const before = last.get(update.inline_query.from.id);
    if (before) stale.add(before);
    last.set(update.inline_query.from.id, update);
  }
  return stale;
}
