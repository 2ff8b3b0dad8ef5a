// Takes everything kept about a chat to its new address.
import type { Chat } from '../core/chat.ts';
import { chatKey } from '../core/chat.ts';
import type { Store } from '../store/port.ts';
import { move } from './plan/activity.ts';

/** @param now epoch milliseconds */
export async function moveChat(store: Store, from: Chat, to: Chat, now: number): Promise<void> {
  const old = await store.get(chatKey(from));
  if (!old) return;
  await store.update(chatKey(to), (kept) => move(old, kept, to, now));
  await store.update(chatKey(from), () => undefined);
}
