// Joins all modules into the one bot: the half of the composition root that needs no platform, clock or network.
import type { Content } from './content/content.ts';
import type { Bot, BotParts } from './core/bot.ts';
import { createBot } from './core/bot.ts';
import type { Chat } from './core/chat.ts';
import { chatKey } from './core/chat.ts';
import type { CommandEntry } from './core/module.ts';
import type { Say } from './core/words.ts';
import { plainMessage, plainReply } from './core/plain.ts';
import type { Reply } from './core/reply.ts';
import { createFlare } from './modules/flare/index.ts';
import { createHelp } from './modules/help/index.ts';
import { createLockedCard } from './modules/locked.ts';
import { createPlain } from './modules/plain/index.ts';
import { createPrivacy } from './modules/privacy/index.ts';
import { createProfile } from './modules/profile/index.ts';
import { createStretch } from './modules/stretch/index.ts';
import { createRoll } from './modules/stretch/roll.ts';
import { whose } from './modules/stretch/whose.ts';
import { createSubscribe } from './modules/subscribe/index.ts';
import { createTips } from './modules/tips/index.ts';
import { mayExercise } from './modules/triage/lock.ts';
import { nextDue } from './schedule/due.ts';
import type { Write } from './schedule/send.ts';
import type { Kept, Store } from './store/port.ts';

export interface AssemblyParts extends Pick<BotParts, 'report' | 'reference'> {
  readonly content: Content;
  readonly say: Say;
  readonly store: Store;
  /** IANA zone of people who have not told theirs. */
  readonly defaultZone?: string | undefined;
  readonly defaultCountry?: string | undefined;
}

export interface Assembly {
  readonly bot: Bot;
  /** Who writes the messages of promises, by kind. */
  readonly writers: ReadonlyMap<string, Write>;
}

/** What a closed chat leaves behind: nothing in a group; in a private chat all but its promises. */
async function leaveChat(store: Store, chat: Chat): Promise<void> {
  await store.update(chatKey(chat), (kept) => (kept && chat.private ? { ...kept, promises: [] } : undefined));
}

/** Takes everything kept about a chat to its new address. */
async function moveChat(store: Store, from: Chat, to: Chat): Promise<void> {
  const old = await store.get(chatKey(from));
  if (!old) return;
  await store.update(chatKey(to), (kept) => kept ?? { ...old, chat: to });
  await store.update(chatKey(from), () => undefined);
}

/** Replies in the form that a person wants. */
const inForm = (kept: Kept | undefined, replies: readonly Reply[]): readonly Reply[] =>
  kept?.plain ? replies.flatMap(plainReply) : replies;

export function assembleBot({ content, say, store, defaultZone, report, reference }: AssemblyParts): Assembly {
  let menu: readonly CommandEntry[] = [];
  const tips = createTips({ content, say, store });
  const session = { content, say, store, mayExercise, locked: createLockedCard(say), roll: createRoll() };
  const bot = createBot({
    say,
    modules: [
      createHelp({ say, commands: () => menu }),
      createStretch(session),
      createFlare({ say, locked: async (from) => (await whose(session, from)).locked }),
      createProfile({ content, say, store }),
      createPlain({ say, store }),
      tips.module,
      createSubscribe({ say, store, nextDue, towns: content.towns, defaultZone }),
      createPrivacy({ say, store, content }),
    ],
    watch: () => undefined,
    leave: (chat) => leaveChat(store, chat),
    move: (from, to) => moveChat(store, from, to),
    shape: async ({ chat }, replies) => (chat.private ? inForm(await store.get(chatKey(chat)), replies) : replies),
    reference,
    report,
  });
  menu = bot.commands;
  const tip: Write = async (_key, kept) => {
    const daily = await tips.daily(kept.chat);
    return daily && kept.plain === true ? plainMessage(daily) : daily;
  };
  return { bot, writers: new Map([['tip', tip]]) };
}
