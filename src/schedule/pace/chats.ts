// What each chat may take by itself: the platform's limits for one chat, and the pause after it was refused. A chat that is
// idle is forgotten.
import type { Limit } from '../../core/platform.ts';
import { MINUTE_MS } from '../../core/time/units.ts';
import { forget, freeAt, type Sent } from './span.ts';

/** Milliseconds after which a chat that is idle may be forgotten. */
const CHANGE_MS = MINUTE_MS;

interface State {
  readonly limits: readonly Limit[];
  readonly sent: Sent[];
  pausedUntil: number;
}

export interface Chats {
  /** When a message may go to a chat, no sooner than `now`; infinity while that depends on one that is under way. */
  readyAt(chat: string, now: number, ahead?: number): number;
  /** A message leaves for a chat. */
  sent(chat: string, message: Sent, now: number): void;
  /** Nothing goes to a chat before `until`. */
  pause(chat: string, now: number, until: number): void;
  /** Chats of which something is known. */
  readonly size: number;
}

/** @param limitsOf the platform's limits for a chat */
export function createChats(limitsOf: (chat: string) => readonly Limit[]): Chats {
  /** Chats that something was sent to since the change, and those before. */
  let recent = new Map<string, State>();
  let before = new Map<string, State>();
  let changedAt = 0;

  const known = (chat: string): State | undefined => recent.get(chat) ?? before.get(chat);

  const isIdle = ({ limits, sent, pausedUntil }: State, now: number): boolean => {
    forget(sent, Math.max(0, ...limits.map(({ ms }) => ms)), now);
    return sent.length === 0 && pausedUntil <= now;
  };

  /** Every now and then forgets whoever nothing was sent to for a while. */
  function change(now: number): void {
    if (now < changedAt + CHANGE_MS) return;
    changedAt = now;
    const kept = [...before].filter(([, state]) => !isIdle(state, now));
    before = recent;
    recent = new Map(kept);
  }

  function stateOf(chat: string, now: number): State {
    change(now);
    const state = known(chat) ?? { limits: limitsOf(chat), sent: [], pausedUntil: 0 };
    before.delete(chat);
    recent.set(chat, state);
    return state;
  }

  return {
    readyAt(chat, now, ahead = 0) {
      const { limits, sent, pausedUntil } = known(chat) ?? { limits: limitsOf(chat), sent: [], pausedUntil: 0 };
      return Math.max(now, pausedUntil, ...limits.map((limit) => freeAt(sent, limit, now, ahead)));
    },
    sent(chat, message, now) {
      const { sent, limits } = stateOf(chat, now);
      if (limits.length > 0) sent.push(message);
    },
    pause(chat, now, until) {
      const state = stateOf(chat, now);
      state.pausedUntil = Math.max(state.pausedUntil, until);
    },
    get size() {
      return recent.size + before.size;
    },
  };
}
