// Which of many comes next. Every chat has its own order, fixed by a hash, so that nothing repeats before all were shown
// and no list of what was shown needs to be kept.
import { hash } from '../../core/util/hash.ts';

/** Where an item stands in the order of a chat, 0 to 2^32 - 1. */
export const placeInOrder = (chatKey: string, id: string): number => hash(`${chatKey} ${id}`);

/** The item behind the place `reached` in the order of this chat; begins anew behind the last one. Undefined without any items. */
export function nextInOrder<T extends { readonly id: string }>(
  items: Iterable<T>,
  chatKey: string,
  reached: number,
): T | undefined {
  let first: T | undefined;
  let next: T | undefined;
  for (const item of items) {
    const place = placeInOrder(chatKey, item.id);
    if (!first || place < placeInOrder(chatKey, first.id)) first = item;
    if (place > reached && (!next || place < placeInOrder(chatKey, next.id))) next = item;
  }
  return next ?? first;
}
