// Which tip comes next. Every chat has its own order, fixed by a hash, so that nothing repeats before all were shown and
// no list of shown tips needs to be kept.
import type { Tip } from '../../content/schema/tip.ts';
import { hash } from '../../core/hash.ts';

/** The tip after `last` in the order of this chat; begins anew behind the last one. Undefined without any tips. */
export function nextTip(tips: Iterable<Tip>, chatKey: string, last: string | undefined): Tip | undefined {
  const placeOf = (id: string): number => hash(`${chatKey} ${id}`);
  const reached = last === undefined ? -1 : placeOf(last);
  let first: Tip | undefined;
  let next: Tip | undefined;
  for (const tip of tips) {
    const place = placeOf(tip.id);
    if (!first || place < placeOf(first.id)) first = tip;
    if (place > reached && (!next || place < placeOf(next.id))) next = tip;
  }
  return next ?? first;
}
