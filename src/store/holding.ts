// A store that holds in memory what protects a person when it cannot be written, and writes it as soon as it can. The one
// who asked for the change is told all the same that it was not written.
import { NotWrittenError } from '../core/not-written.ts';
import type { Kept } from '../core/record.ts';
import type { Store } from './port.ts';

/** Some fields of a record, enough for a record of its own. */
export type Held = Pick<Kept, 'chat'> & Partial<Kept>;

export interface HoldingParts {
  /** What of a change that was not written must hold; undefined when nothing. */
  readonly toHold: (before: Kept | undefined, after: Kept | undefined) => Held | undefined;
  /** Told of every write that failed, and of every one that did not. */
  readonly failed: (error: NotWrittenError) => void;
  readonly written: () => void;
}

export interface HoldingStore extends Store {
  /** Writes what is held, as far as that can be done. Never rejects. */
  retry(): Promise<void>;
}

/** People held at most; the oldest go first. A person takes about a hundred bytes. */
const MOST = 100_000;

export function openHoldingStore(store: Store, { toHold, failed, written }: HoldingParts): HoldingStore {
  const held = new Map<string, Held>();
  const withHeld = (key: string, kept: Kept | undefined): Kept | undefined => {
    const own = held.get(key);
    return own ? { ...kept, ...own } : kept;
  };

  function hold(key: string, own: Held): void {
    held.delete(key);
    held.set(key, own);
    const [oldest] = held.keys();
    if (held.size > MOST && oldest !== undefined) held.delete(oldest);
  }

  const update: Store['update'] = async (key, change) => {
    const asked: { before?: Kept | undefined; after?: Kept | undefined } = {};
    const own = held.get(key);
    try {
      const after = await store.update(key, (kept) => {
        asked.before = withHeld(key, kept);
        asked.after = change(asked.before);
        return asked.after;
      });
      // Another change may have been held meanwhile.
      if (own && held.get(key) === own) held.delete(key);
      written();
      return after;
    } catch (error) {
      if (error instanceof NotWrittenError) {
        failed(error);
        const protection = toHold(asked.before, asked.after);
        if (protection) hold(key, protection);
      }
      throw error;
    }
  };

  return {
    get: async (key) => withHeld(key, await store.get(key)),
    update,
    claimDue: (...asked) => store.claimDue(...asked),
    scan: () => store.scan(),
    counts: (from, until) => store.counts(from, until),
    close: () => store.close(),
    async retry() {
      for (const key of [...held.keys()]) {
        try {
          await update(key, (kept) => kept);
        } catch {
          // Told already; the others would fail as well.
          return;
        }
      }
    },
  };
}
