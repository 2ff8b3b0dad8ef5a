// How many messages the stand-in takes, counted in any span of time, as strictly as Telegram's words can be read
// (core.telegram.org/bots/faq, "My bot is hitting limits").
import { Refusal } from './checks.ts';

interface Rule {
  readonly count: number;
  readonly ms: number;
  /** Whose messages it counts: those to one chat, or all. */
  readonly of: (chat: number) => string | undefined;
}

/** One a second in a chat, with the short bursts of which Telegram tells no number; 20 a minute in a group. */
const ONE_CHAT: readonly Rule[] = [
  { count: 5, ms: 5_000, of: (chat) => `chat ${chat}` },
  { count: 20, ms: 60_000, of: (chat) => (chat < 0 ? `group ${chat}` : undefined) },
];

/** Methods that send a message. */
const SENDING = new Set(['sendMessage', 'sendAnimation', 'sendPhoto']);

export interface MessageLimits {
  /** Counts a call that sends something. @throws Refusal when that is too much at `now`, in milliseconds */
  readonly admit: (method: string, chat: number, now: number) => void;
}

/** @param perChat whether a single chat has limits too */
export function createMessageLimits(perSecond: number, perChat: boolean): MessageLimits {
  const rules: readonly Rule[] = [{ count: perSecond, ms: 1_000, of: () => 'all' }, ...(perChat ? ONE_CHAT : [])];
  const taken = new Map<string, number[]>();
  return {
    admit(method, chat, now) {
      if (!SENDING.has(method)) return;
      const counts = rules.flatMap(({ count, ms, of }) => {
        const key = of(chat);
        if (key === undefined) return [];
        const lately = (taken.get(key) ?? []).filter((at) => at > now - ms);
        taken.set(key, lately);
        const [oldest = now] = lately;
        return [{ lately, retry: lately.length < count ? 0 : oldest + ms - now }];
      });
      const retry = Math.max(...counts.map((each) => each.retry));
      if (retry > 0) throw new Refusal(429, 'Too Many Requests', { retry_after: Math.ceil(retry / 1000) });
      for (const { lately } of counts) lately.push(now);
    },
  };
}
