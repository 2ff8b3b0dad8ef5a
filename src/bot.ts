// Joins all modules into the one bot: the half of the composition root that needs no platform, clock or network.
import type { Content } from './content/content.ts';
import type { Bot, BotParts } from './core/bot.ts';
import { createBot } from './core/bot.ts';
import type { Chat } from './core/chat.ts';
import { chatKey } from './core/chat.ts';
import type { CommandEntry } from './core/module.ts';
import type { Reply } from './core/reply.ts';
import type { Say } from './core/words.ts';
import { createBreathe } from './modules/breathe/index.ts';
import { createCourse } from './modules/course/index.ts';
import { createHeat } from './modules/heat/index.ts';
import { createHelp } from './modules/help/index.ts';
import type { Locked } from './modules/locked.ts';
import { createMassage } from './modules/massage/index.ts';
import { createPrivacy } from './modules/privacy/index.ts';
import { createQuiz } from './modules/quiz/index.ts';
import { createSetup } from './modules/setup/index.ts';
import { createStretch } from './modules/stretch/index.ts';
import { createSubscribe } from './modules/subscribe/index.ts';
import { createTips } from './modules/tips/index.ts';
import { createWalk } from './modules/walk/index.ts';
import { nextDue } from './schedule/due.ts';
import type { Kept, Promised, Store } from './store/port.ts';

export interface AssemblyParts extends Pick<BotParts, 'report' | 'reference'> {
  readonly content: Content;
  readonly say: Say;
  readonly store: Store;
  /** IANA zone of people who have not told theirs. */
  readonly defaultZone?: string | undefined;
  readonly defaultCountry?: string | undefined;
}

/** Writes the message of a promise that is due; undefined when there is nothing to say any more. */
export type Write = (kept: Kept, promise: Promised) => Promise<Reply | undefined>;

export interface Assembly {
  readonly bot: Bot;
  /** By the kind of promise. */
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

export function assembleBot({ content, say, store, defaultZone, report, reference }: AssemblyParts): Assembly {
  let menu: readonly CommandEntry[] = [];
  const locked: Locked = () => Promise.resolve(undefined);
  const tips = createTips({ content, say, store });
  const heat = createHeat({ content, say, store, locked });
  const course = createCourse({ content, say, store, defaultZone });
  const bot = createBot({
    say,
    modules: [
      createHelp({ say, commands: () => menu }),
      createStretch({ content, say, locked }),
      tips.module,
      createSubscribe({ say, store, nextDue, towns: content.towns, defaultZone }),
      createSetup({ content, say }),
      createBreathe({ content, say, locked }),
      heat.module,
      createMassage({ content, say, locked }),
      createWalk({ content, say, locked }),
      createQuiz({ content, say }),
      course.module,
      createPrivacy({ say, store }),
    ],
    watch: () => undefined,
    leave: (chat) => leaveChat(store, chat),
    move: (from, to) => moveChat(store, from, to),
    reference,
    report,
  });
  menu = bot.commands;
  const writers = new Map<string, Write>([
    ['tip', (kept) => tips.daily(kept.chat)],
    ['timer', (_kept, promise) => heat.over(promise)],
    ['course', (_kept, promise) => course.lesson(promise)],
  ]);
  return { bot, writers };
}
