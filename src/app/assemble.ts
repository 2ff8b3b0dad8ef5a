// Joins all modules into the one bot: the half of the composition root that needs no platform, clock or network.
import type { Content } from '../content/content.ts';
import type { Bot, BotParts } from '../core/router.ts';
import { createBot } from '../core/router.ts';
import type { Chat } from '../core/chat.ts';
import { chatKey, personKey } from '../core/chat.ts';
import type { Clock } from '../core/time/clock.ts';
import type { Incoming } from '../core/incoming.ts';
import type { CommandEntry, Module } from '../core/feature.ts';
import { withLook } from '../core/form/picture.ts';
import type { Say } from '../core/say.ts';
import { conditionsOf } from '../domain/conditions.ts';
import { createBreathe } from '../features/breathe/index.ts';
import { createCourse } from '../features/course/index.ts';
import { createFigure } from '../features/figure/index.ts';
import { createHeat } from '../features/heat/index.ts';
import { createHelp } from '../features/help/index.ts';
import type { Locked } from '../features/shared/lock-guard.ts';
import { createMassage } from '../features/massage/index.ts';
import { createPrivacy } from '../features/privacy/index.ts';
import { createQuiz } from '../features/quiz/index.ts';
import { createSetup } from '../features/setup/index.ts';
import { createLearn } from '../features/learn/index.ts';
import { createMyth } from '../features/myth/index.ts';
import { createSettings } from '../features/settings/index.ts';
import { createSelfcheck } from '../features/selfcheck/index.ts';
import { plainMessage, plainReply } from '../core/form/plain-form.ts';
import type { Reply } from '../core/reply.ts';
import { createFlare } from '../features/flare/index.ts';
import { createPlain } from '../features/plain/index.ts';
import { createProfile } from '../features/profile/index.ts';
import { createCallFor, createPlaces, regionOf } from '../domain/countries.ts';
import type { Planner } from '../domain/recurring.ts';
import { createReminders } from '../features/reminders/index.ts';
import { breakMessage, mergeMessages, stretchMessage } from '../features/reminders/message.ts';
import { createStretch } from '../features/stretch/index.ts';
import { refusal } from '../features/stretch/refusal.ts';
import { createRoll } from '../features/stretch/session/attendance.ts';
import { whose } from '../features/stretch/access.ts';
import { createSubscribe } from '../features/subscribe/index.ts';
import { createTalk } from '../features/talk/index.ts';
import { createTips } from '../features/tips/index.ts';
import { lockedCard, lockedReply } from '../domain/lock-card.ts';
import { createTriage } from '../features/triage/index.ts';
import { createWalk } from '../features/walk/index.ts';
import { mayExercise } from '../domain/lock.ts';
import { ASLEEP_AFTER, WEEKLY_AFTER } from '../schedule/plan/engagement.ts';
import { close, ERASE, heard, move } from '../schedule/plan/activity.ts';
import { isSoft, moveZone, replan } from '../schedule/plan/plan.ts';
import type { Merge, Write } from '../schedule/deliver/sender.ts';
import type { Store } from '../store/port.ts';
import type { Kept } from '../core/record.ts';

/** How long reminders stay soft in a flare unless it is over sooner: most settle within days. */
const SOFT_MS = 3 * 24 * 3_600_000;

export interface AssemblyParts extends Pick<BotParts, 'report' | 'reference'> {
  readonly content: Content;
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
  /** What the bot is made of. */
  readonly modules: readonly Module[];
  /** Who writes the messages of promises, by kind. */
  readonly writers: ReadonlyMap<string, Write>;
  /** Makes one message of all that is due in a chat at once, with the buttons of a reminder. */
  readonly merge: Merge;
}

const planner: Planner = { replan, moveZone, weeklyAfter: WEEKLY_AFTER, asleepAfter: ASLEEP_AFTER };

/** Takes everything kept about a chat to its new address. */
async function moveChat(store: Store, from: Chat, to: Chat, now: number): Promise<void> {
  const old = await store.get(chatKey(from));
  if (!old) return;
  await store.update(chatKey(to), (kept) => move(old, kept, to, now));
  await store.update(chatKey(from), () => undefined);
}

/** Replies in the form that a person wants: plain words, or pictures of the look they chose. */
function inForm(kept: Kept | undefined, replies: readonly Reply[]): readonly Reply[] {
  if (kept?.plain) return replies.flatMap(plainReply);
  const look = kept?.look;
  return look ? replies.map((reply) => withLook(reply, look)) : replies;
}

/** A promised message in that form. */
function messageInForm({ plain, look }: Kept, message: Reply): Reply {
  if (plain) return plainMessage(message);
  return look ? withLook(message, look) : message;
}

/** Notes that a chat was heard of. Writes only when something follows from that. */
async function hearOf(store: Store, { chat, at }: Incoming): Promise<void> {
  const kept = await store.get(chatKey(chat));
  if (!kept || heard(kept, at) === kept) return;
  await store.update(chatKey(chat), (now) => now && heard(now, at));
}

export function assembleBot(parts: AssemblyParts): Assembly {
  const { content, say, store, clock, defaultZone, report, reference } = parts;
  let menu: readonly CommandEntry[] = [];
  const callFor = createCallFor(createPlaces(content.triage.countries, say), parts.defaultCountry);
  /** The card of who is offered no exercise: by their last check, or by the age they told. */
  const lockOf = (kept: Kept | undefined): Reply | undefined =>
    lockedReply(say, kept, clock(), callFor) ??
    (conditionsOf(kept?.profile, clock()).includes('under16')
      ? lockedCard(say, kept?.check, callFor(kept, undefined))
      : undefined);
  const locked: Locked = async (key) => lockOf(await store.get(key));
  const tips = createTips({ content, say, store });
  const triage = createTriage({
    triage: content.triage,
    say,
    store,
    clock,
    ...(parts.defaultCountry === undefined ? {} : { defaultCountry: parts.defaultCountry }),
    ...(parts.triageMode === undefined ? {} : { mode: parts.triageMode }),
  });
  const heat = createHeat({ content, say, store, locked });
  const course = createCourse({ content, say, store, defaultZone });
  const places = createPlaces(content.triage.countries, say);
  const session = {
    content,
    say,
    store,
    mayExercise,
    locked: ({ person }: Incoming, kept: Kept | undefined) =>
      lockedCard(say, kept?.check, callFor(kept, person.language)),
    callFor,
    roll: createRoll(),
    safetyNet: triage.safetyNet,
  };
  const modules = [
    createHelp({ say, commands: () => menu }),
    createStretch(session),
    createFlare({
      say,
      call: async ({ chat, person }) => callFor(await store.get(personKey(chat, person)), person.language),
      locked: async (from) => (await whose(session, from)).locked,
      soften: async ({ chat, person, at }, softer) => {
        const softUntil = softer ? at + SOFT_MS : at;
        await store.update(personKey(chat, person), (kept) => kept && { ...kept, softUntil });
      },
    }),
    createProfile({
      content,
      say,
      store,
      places,
      guess: ({ person }) => parts.defaultCountry ?? regionOf(person.language),
    }),
    createPlain({ say, store }),
    triage,
    tips.module,
    createSubscribe({ say, store, planner, towns: content.towns, defaultZone }),
    createReminders({ say, store, planner, towns: content.towns, defaultZone }),
    createSetup({ content, say }),
    createBreathe({ content, say, locked }),
    heat.module,
    createMassage({ content, say, locked }),
    createWalk({ content, say, locked }),
    createQuiz({ content, say }),
    course.module,
    createLearn({ content, say }),
    createMyth({ content, say }),
    createSelfcheck({ content, say, locked }),
    createPrivacy({
      say,
      store,
      content,
      countryName: (iso) => places.find(iso)?.name ?? say('profile-country-none'),
    }),
    createSettings({ say, store }),
    createFigure({ content, refused: (from, exercise) => refusal(session, from, exercise) }),
  ];
  const talk = createTalk({ say, commands: modules.flatMap(({ commands }) => commands) });
  const bot = createBot({
    say,
    // The check hears its own answers first; then plain talk; then those who look for a town, a time or a topic.
    modules: modules.flatMap((module) => (module === triage ? [triage, talk] : [module])),
    watch: async (ask, words) => {
      const sign = triage.namesWarningSign(words);
      return sign && triage.warn(ask, sign);
    },
    leave: async (chat) => {
      await store.update(chatKey(chat), (kept) => kept && close(kept, clock()));
    },
    move: (from, to) => moveChat(store, from, to, clock()),
    // A card that is shared is for others too.
    shape: async ({ kind, chat }, replies) =>
      chat.private && kind !== 'inline' ? inForm(await store.get(chatKey(chat)), replies) : replies,
    reference,
    report,
  });
  menu = bot.commands;
  /** Nobody who was told to get help is called to exercise. */
  const ready = (kept: Kept): boolean => lockOf(kept) === undefined;
  const writers = new Map<string, Write>([
    ['tip', (_key, kept, { snoozes }) => tips.daily(kept.chat, snoozes !== undefined)],
    ['stretch', (_key, kept) => Promise.resolve(ready(kept) ? stretchMessage(say, isSoft(kept, clock())) : undefined)],
    [
      'break',
      (_key, kept) => Promise.resolve(ready(kept) ? breakMessage(say, clock(), isSoft(kept, clock())) : undefined),
    ],
    [triage.recheckKind, (_key, kept, promise) => Promise.resolve(triage.recheckMessage(kept, promise))],
    ['timer', (_key, _kept, promise) => heat.over(promise, clock())],
    ['course', (_key, _kept, promise) => course.lesson(promise)],
    [ERASE, (key) => store.update(key, () => undefined).then(() => undefined)],
  ]);
  return {
    bot: {
      ...bot,
      async handle(incoming) {
        const spoke = incoming.kind === 'command' || incoming.kind === 'press' || incoming.kind === 'text';
        // First: what is answered may already depend on it. The answer does not wait for a disk that fails.
        if (spoke) await hearOf(store, incoming).catch(() => undefined);
        return bot.handle(incoming);
      },
    },
    modules,
    writers,
    merge: (kept, parts, resumed) => messageInForm(kept, mergeMessages(say, planner, kept, parts, resumed)),
  };
}
