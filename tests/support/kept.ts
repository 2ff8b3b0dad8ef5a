// Records for tests of the store and the schedule.
import type { Chat } from '../../src/core/chat.ts';
import type { Kept } from '../../src/core/record.ts';
import type { Promised, Rule } from '../../src/core/promise.ts';

export const chat = (id: string, platform = 'telegram'): Chat => ({ platform, id, private: true });

export const daily = (minute: number, zone = 'UTC', days: readonly number[] = [1, 2, 3, 4, 5, 6, 7]): Rule => ({
  type: 'daily',
  zone,
  minute,
  days,
});

export const promise = (due: number | undefined, id = 'tip', rule: Rule = daily(480)): Promised => ({
  id,
  kind: 'tip',
  rule,
  ...(due === undefined ? {} : { due }),
});

export const kept = (id: string, ...promises: readonly Promised[]): Kept => ({ chat: chat(id), promises });

/** A record without the number that the store gives it. */
export function withoutRevision(record: Kept | undefined): Kept | undefined {
  if (!record) return undefined;
  const rest = { ...record };
  delete rest.revision;
  return rest;
}

/** A zone in which it is about noon now, so that no midnight comes in between. */
export function noonZone(now = Date.now()): string {
  const west = new Date(now).getUTCHours() - 12;
  return `Etc/GMT${west < 0 ? '-' : '+'}${Math.abs(west)}`;
}

/** A promise that came due a minute ago, wherever in the day that is. */
export const dueNow = (now = Date.now()): Promised => promise(now - 60_000, 'tip', daily(720, noonZone(now)));
