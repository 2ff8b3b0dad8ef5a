// A binary heap: the first of many in an order, without sorting them all.

export interface Heap<T> {
  readonly size: number;
  push(item: T): void;
  peek(): T | undefined;
  pop(): T | undefined;
  /** All items that pass `test`, in no order. Whoever fails it must not stand before one that passes. */
  within(test: (item: T) => boolean): T[];
  /** Throws out all items that fail `test`. */
  keep(test: (item: T) => boolean): void;
}

/** @param before whether the first item comes before the second; equals may come in any order */
export function createHeap<T>(before: (one: T, other: T) => boolean): Heap<T> {
  let items: T[] = [];

  function push(item: T): void {
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = items[above] as T;
      if (!before(item, parent)) break;
      items[at] = parent;
      at = above;
    }
    items[at] = item;
  }

  function pop(): T | undefined {
    const first = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= items.length) break;
      if (below + 1 < items.length && before(items[below + 1] as T, items[below] as T)) below += 1;
      if (!before(items[below] as T, last)) break;
      items[at] = items[below] as T;
      at = below;
    }
    items[at] = last;
    return first;
  }

  function within(test: (item: T) => boolean): T[] {
    const found: T[] = [];
    const open = [0];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const item = items[at];
      if (item === undefined || !test(item)) continue;
      found.push(item);
      open.push(2 * at + 2, 2 * at + 1);
    }
    return found;
  }

  function keep(test: (item: T) => boolean): void {
    const kept = items.filter(test);
    items = [];
    kept.forEach(push);
  }

  return {
    get size() {
      return items.length;
    },
    push,
    peek: () => items[0],
    pop,
    within,
    keep,
  };
}
