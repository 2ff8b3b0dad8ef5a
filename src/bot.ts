// Joins all modules into the one bot: the half of the composition root that needs no platform, clock or network.
import type { Content } from './content/content.ts';
import type { TriageContent } from './content/triage-types.ts';
import type { Bot, BotParts } from './core/bot.ts';
import { createBot } from './core/bot.ts';
import type { Chat } from './core/chat.ts';
import { chatKey } from './core/chat.ts';
import type { Clock } from './core/clock.ts';
import type { CommandEntry } from './core/module.ts';
import { figureOf, withLook } from './core/picture.ts';
import type { Reply } from './core/reply.ts';
import type { Say } from './core/words.ts';
import { createBreathe } from './modules/breathe/index.ts';
import { createCourse } from './modules/course/index.ts';
import { createFigure } from './modules/figure/index.ts';
import { createHeat } from './modules/heat/index.ts';
import { createHelp } from './modules/help/index.ts';
import type { Locked } from './modules/locked.ts';
import { createMassage } from './modules/massage/index.ts';
import { createPrivacy } from './modules/privacy/index.ts';
import { createQuiz } from './modules/quiz/index.ts';
import { createSetup } from './modules/setup/index.ts';
import { createLearn } from './modules/learn/index.ts';
import { createMyth } from './modules/myth/index.ts';
import { createSettings } from './modules/settings/index.ts';
import { createSelfcheck } from './modules/selfcheck/index.ts';
import { createStretch } from './modules/stretch/index.ts';
import { createSubscribe } from './modules/subscribe/index.ts';
import { createTips } from './modules/tips/index.ts';
import { lockedReply } from './modules/triage/locked.ts';
import { createTriage } from './modules/triage/module.ts';
import { createWalk } from './modules/walk/index.ts';
import { nextDue } from './schedule/due.ts';
import type { Write } from './schedule/send.ts';
import type { Store } from './store/port.ts';

export interface AssemblyParts extends Pick<BotParts, 'report' | 'reference'> {
  readonly content: Content;
  readonly triage: TriageContent;
  readonly say: Say;
  readonly store: Store;
  readonly clock: Clock;
  /** IANA zone of people who have not told theirs. */
  readonly defaultZone?: string | undefined;
  readonly defaultCountry?: string | undefined;
  /** Whether /triage asks, or only shows the public lists. */
  readonly triageMode?: 'quiz' | 'leaflet' | undefined;
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

/** Replies with pictures as the person wants them; what is kept is read only for those. In a group all see the usual ones. */
async function inLook(store: Store, chat: Chat, replies: readonly Reply[]): Promise<readonly Reply[]> {
  if (!chat.private || replies.every((reply) => figureOf(reply) === undefined)) return replies;
  const look = (await store.get(chatKey(chat)))?.look;
  return look ? replies.map((reply) => withLook(reply, look)) : replies;
}

/** The same message with its pictures as the person wants them. */
const looking =
  (write: Write): Write =>
  async (key, kept, promise) => {
    const message = await write(key, kept, promise);
    return message && kept.look ? withLook(message, kept.look) : message;
  };

export function assembleBot(parts: AssemblyParts): Assembly {
  const { content, say, store, clock, defaultZone, report, reference } = parts;
  let menu: readonly CommandEntry[] = [];
  const locked: Locked = async (key) => lockedReply(say, (await store.get(key))?.check, clock());
  const tips = createTips({ content, say, store });
  const triage = createTriage({
    triage: parts.triage,
    say,
    store,
    clock,
    ...(parts.defaultCountry === undefined ? {} : { defaultCountry: parts.defaultCountry }),
    ...(parts.triageMode === undefined ? {} : { mode: parts.triageMode }),
  });
  const heat = createHeat({ content, say, store, locked });
  const course = createCourse({ content, say, store, defaultZone });
  const bot = createBot({
    say,
    modules: [
      createHelp({ say, commands: () => menu }),
      createStretch({ content, say, locked }),
      triage,
      tips.module,
      createSubscribe({ say, store, nextDue, towns: content.towns, defaultZone }),
      createSetup({ content, say }),
      createBreathe({ content, say, locked }),
      heat.module,
      createMassage({ content, say, locked }),
      createWalk({ content, say, locked }),
      createQuiz({ content, say }),
      course.module,
      createLearn({ content, say }),
      createMyth({ content, say }),
      createSelfcheck({ content, say }),
      createPrivacy({ say, store }),
      createSettings({ say, store }),
      createFigure({ content }),
    ],
    watch: async (ask, words) => {
      const sign = triage.namesWarningSign(words);
      return sign && triage.warn(ask, sign);
    },
    leave: (chat) => leaveChat(store, chat),
    move: (from, to) => moveChat(store, from, to),
    shape: ({ chat }, replies) => inLook(store, chat, replies),
    reference,
    report,
  });
  menu = bot.commands;
  const writers = new Map<string, Write>([
    ['tip', (_key, kept) => tips.daily(kept.chat)],
    [triage.recheckKind, (_key, kept, promise) => Promise.resolve(triage.recheckMessage(kept, promise))],
    ['timer', (_key, _kept, promise) => heat.over(promise)],
    ['course', (_key, _kept, promise) => course.lesson(promise)],
  ]);
  return { bot, writers: new Map([...writers].map(([kind, write]) => [kind, looking(write)])) };
}
