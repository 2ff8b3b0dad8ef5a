// Counts the people who take part in a group's session today. Only in memory, only for the day, and only the number is ever
// told: after a restart the count begins anew, and that is all that is lost.
import { DAY_MS } from '../../../core/time/units.ts';

/** Groups counted at the same time; the one that began first makes room. */
const GROUPS = 1000;

export interface Attendance {
  /** Counts a person in once, and gives how many are in. `now` in epoch ms. */
  readonly join: (chat: string, person: string, now: number) => number;
  /** How many are in today. */
  readonly count: (chat: string, now: number) => number;
  /** Takes a person out of all groups. */
  readonly forget: (person: string) => void;
}

export function createAttendance(): Attendance {
  const groups = new Map<string, { readonly day: number; readonly people: Set<string> }>();
  const today = (chat: string, now: number): Set<string> | undefined => {
    const group = groups.get(chat);
    return group?.day === Math.floor(now / DAY_MS) ? group.people : undefined;
  };

  return {
    join(chat, person, now) {
      const people = today(chat, now) ?? new Set<string>();
      people.add(person);
      groups.delete(chat);
      groups.set(chat, { day: Math.floor(now / DAY_MS), people });
      const [first] = groups.keys();
      if (groups.size > GROUPS && first !== undefined) groups.delete(first);
      return people.size;
    },
    count: (chat, now) => today(chat, now)?.size ?? 0,
    forget(person) {
      for (const { people } of groups.values()) people.delete(person);
    },
  };
}
