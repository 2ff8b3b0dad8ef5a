// What each chat may take by itself: the platform's limits for one chat, and the pause after it was refused. A chat that is
// idle is forgotten.
import type { Limit } from '../../core/platform.ts';
import { forget, freeAt, type Sent } from './span.ts';

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
  const states = new Map<string, State>();

  const isIdle = ({ limits, sent, pausedUntil }: State, now: number): boolean => {
    forget(sent, Math.max(0, ...limits.map(({ ms }) => ms)), now);
    return sent.length === 0 && pausedUntil <= now;
  };

  /** Looks at the two chats that were looked at longest ago, so that there are never many idle ones. */
  function sweep(now: number): void {
    for (let left = Math.min(2, states.size); left > 0; left -= 1) {
      const [oldest] = states;
      if (!oldest) return;
      const [chat, state] = oldest;
      states.delete(chat);
      if (!isIdle(state, now)) states.set(chat, state);
    }
  }

  function stateOf(chat: string, now: number): State {
    const known = states.get(chat);
    if (known) return known;
    sweep(now);
    const state = { limits: limitsOf(chat), sent: [], pausedUntil: 0 };
    states.set(chat, state);
    return state;
  }

  return {
    readyAt(chat, now, ahead = 0) {
      const state = states.get(chat);
      const { limits, sent, pausedUntil } = state ?? { limits: limitsOf(chat), sent: [], pausedUntil: 0 };
      return Math.max(now, pausedUntil, ...limits.map((limit) => freeAt(sent, limit, now, ahead)));
    },
    sent(chat, message, now) {
      stateOf(chat, now).sent.push(message);
    },
    pause(chat, now, until) {
      const state = stateOf(chat, now);
      state.pausedUntil = Math.max(state.pausedUntil, until);
    },
    get size() {
      return states.size;
    },
  };
}
