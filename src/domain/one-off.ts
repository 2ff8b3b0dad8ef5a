// Promises to write once, later, in the person's own private chat. Pure.
import type { Chat } from '../core/chat.ts';
import type { Kept } from '../core/record.ts';
import type { Promised } from '../core/promise.ts';

/** What of one kind is still to come. */
export const pending = (kept: Kept | undefined, kind: string): Promised | undefined =>
  kept?.promises?.find((promise) => promise.kind === kind && promise.due !== undefined);

/**
 * Promises something once, in place of everything of its kind.
 * @param at epoch milliseconds
 */
export function promiseOnce(kept: Kept | undefined, chat: Chat, id: string, kind: string, at: number): Kept {
  const others = kept?.promises?.filter((promise) => promise.kind !== kind) ?? [];
  return { ...kept, chat, promises: [...others, { id, kind, rule: { type: 'once', at }, due: at }] };
}

/** Takes back everything of a kind. A record that holds nothing else is given up. */
export function endKind(kept: Kept | undefined, kind: string): Kept | undefined {
  if (!kept?.promises?.some((promise) => promise.kind === kind)) return kept;
  const { chat, promises, revision, ...rest } = kept;
  const others = promises.filter((promise) => promise.kind !== kind);
  if (others.length === 0 && Object.keys(rest).length === 0) return undefined;
  return { ...rest, chat, revision, promises: others };
}
