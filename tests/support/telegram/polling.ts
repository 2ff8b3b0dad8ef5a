// getUpdates as Telegram does it: an offset confirms all before it, a poll without news is held back, a second poller
// ends the first one's poll with 409.
import { Refusal } from './checks.ts';
import type { TestUpdate, World } from './world.ts';

interface Held {
  readonly release: (answer: readonly TestUpdate[] | Refusal) => void;
  readonly limit: number;
  readonly timer: NodeJS.Timeout;
}

export class UpdateQueue {
  readonly #world: World;
  #held: Held | undefined;
  /** Kinds of updates that were asked for last; all when empty. */
  #kinds: readonly string[] = [];

  constructor(world: World) {
    this.#world = world;
    world.onUpdate = () => {
      this.#forgetUnwanted();
      if (world.updates.length > 0) this.#release(world.updates.slice(0, this.#held?.limit));
    };
  }

  #release(answer: readonly TestUpdate[] | Refusal): void {
    const held = this.#held;
    if (!held) return;
    this.#held = undefined;
    clearTimeout(held.timer);
    held.release(answer);
  }

  #forgetUnwanted(): void {
    if (this.#kinds.length === 0) return;
    this.#world.updates = this.#world.updates.filter((update) => this.#kinds.some((kind) => kind in update));
  }

  /** @param onGone registers what to do when the caller hangs up */
  poll(
    {
      offset,
      limit = 100,
      timeout = 0,
      allowed_updates: kinds = [],
    }: { offset?: number; limit?: number; timeout?: number; allowed_updates?: readonly string[] },
    onGone: (forget: () => void) => void,
  ): Promise<readonly TestUpdate[]> {
    const words = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';
    this.#release(new Refusal(409, words));
    this.#kinds = kinds;
    this.#forgetUnwanted();
    const { updates } = this.#world;
    if (offset !== undefined) {
      const first = updates.findIndex(({ update_id: id }) => id >= offset);
      updates.splice(0, first < 0 ? updates.length : first);
    }
    if (updates.length > 0 || timeout === 0) return Promise.resolve(updates.slice(0, limit));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#release([]);
      }, timeout * 1000);
      const release = (answer: readonly TestUpdate[] | Refusal): void => {
        if (answer instanceof Refusal) reject(answer);
        else resolve(answer);
      };
      const held = { release, limit, timer };
      this.#held = held;
      onGone(() => {
        if (this.#held === held) this.#release([]);
      });
    });
  }

  /** Whether a poll is being held back: the bot has nothing left to fetch. */
  get idle(): boolean {
    return this.#held !== undefined;
  }

  close(): void {
    this.#release([]);
  }
}
