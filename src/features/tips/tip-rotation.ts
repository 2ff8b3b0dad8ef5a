// Which tip comes next in a chat.
import type { Tip } from '../../content/schema/tip.ts';
import { nextInOrder, placeInOrder } from '../shared/rotation.ts';

/** The tip after `last` in the order of this chat; begins anew behind the last one. Undefined without any tips. */
export function nextTip(tips: Iterable<Tip>, chatKey: string, last: string | undefined): Tip | undefined {
  return nextInOrder(tips, chatKey, last === undefined ? -1 : placeInOrder(chatKey, last));
}
