// The fair share of a person: how much they asked for within the last minute, wherever they asked. Keeps instants and
// nothing of what was asked; forgets whoever is calm again. Reads no clock.
import { MINUTE_MS } from '../time/units.ts';

/** People who are counted at a time, at most; for one more, those are forgotten who asked for nothing lately. */
const MOST_PEOPLE = 10_000;

/** Where somebody stands with what they just asked for. */
export interface Standing {
  /** They have asked for more than their share, and have not been calm since. */
  readonly over: boolean;
  /** Whether this is still to be said to them, a `what` once as long as they are over their share. Notes that it is. */
  readonly tell: (what: string) => boolean;
}

export interface Shares {
  /** Counts one more request of a person at `now`, epoch milliseconds. */
  ask(person: string, now: number): Standing;
  /** People who are counted. */
  readonly size: number;
}

interface Counted {
  /** The last requests, one more than the share at most. */
  readonly asked: number[];
  readonly told: Set<string>;
}

/** @param most requests within a minute that are a person's share; what is not answered counts as well */
export function createShares(most: number): Shares {
  /** Whoever asked for something since the change, and who did before it. Changes after a minute, or when there are too many. */
  let recent = new Map<string, Counted>();
  let before = new Map<string, Counted>();
  let changedAt = 0;

  function countedOf(person: string, now: number): Counted {
    if (now < changedAt || now >= changedAt + MINUTE_MS || recent.size >= MOST_PEOPLE / 2) {
      before = recent;
      recent = new Map();
      changedAt = now;
    }
    const counted = recent.get(person) ?? before.get(person) ?? { asked: [], told: new Set() };
    before.delete(person);
    recent.set(person, counted);
    return counted;
  }

  return {
    ask(person, now) {
      const { asked, told } = countedOf(person, now);
      // The clock was set back: what is in the future says nothing of the last minute.
      if ((asked.at(-1) ?? 0) > now) asked.length = 0;
      asked.push(now);
      if (asked.length > most + 1) asked.shift();
      const over = asked.length > most && (asked[0] ?? 0) > now - MINUTE_MS;
      if (!over) told.clear();
      return {
        over,
        tell: (what) => !told.has(what) && told.add(what).size > 0,
      };
    },
    get size() {
      return recent.size + before.size;
    },
  };
}
