// Everything a person can do, one line a feature. The order is that of /help, of the platforms' menus, and in which words
// are heard: the check hears its own answers first, then plain talk, then features that look for a town, a time or a topic.
import type { Content } from '../content/content.ts';
import type { Clock } from '../core/time/clock.ts';
import type { Say } from '../core/say.ts';
import { personKey } from '../core/chat.ts';
import type { Defaults } from '../core/context.ts';
import type { Incoming } from '../core/incoming.ts';
import type { Reply } from '../core/reply.ts';
import type { Feature } from '../domain/feature.ts';
import type { Kept } from '../core/record.ts';
import { placesOf, regionOf } from '../domain/countries.ts';
import { mayExercise } from '../domain/lock.ts';
import { isLocked, lockedCard } from '../domain/lock-card.ts';
import type { Planner } from '../domain/recurring.ts';
import { isSoft } from '../schedule/plan/plan.ts';
import type { Store } from '../store/port.ts';
import { createBreathe } from '../features/breathe/index.ts';
import { createCourse } from '../features/course/index.ts';
import { createFigure } from '../features/figure/index.ts';
import { createFlare } from '../features/flare/index.ts';
import { createHeat } from '../features/heat/index.ts';
import { createHelp } from '../features/help/index.ts';
import { createLearn } from '../features/learn/index.ts';
import { createMassage } from '../features/massage/index.ts';
import { createMyth } from '../features/myth/index.ts';
import { createPlain } from '../features/plain/index.ts';
import { plainRecord } from '../features/plain/record.ts';
import { createPrivacy } from '../features/privacy/index.ts';
import { createProfile } from '../features/profile/index.ts';
import { profileRecord } from '../features/profile/record.ts';
import { createQuiz } from '../features/quiz/index.ts';
import { createReminders } from '../features/reminders/index.ts';
import { breakMessage, stretchMessage } from '../features/reminders/message.ts';
import { createSelfcheck } from '../features/selfcheck/index.ts';
import { createSettings } from '../features/settings/index.ts';
import { settingsRecord } from '../features/settings/record.ts';
import { createSetup } from '../features/setup/index.ts';
import { createStretch } from '../features/stretch/index.ts';
import { whose } from '../features/stretch/access.ts';
import { refusal } from '../features/stretch/refusal.ts';
import { createRoll } from '../features/stretch/session/attendance.ts';
import { stretchRecord } from '../features/stretch/record.ts';
import { createSubscribe } from '../features/subscribe/index.ts';
import { createTalk } from '../features/talk/index.ts';
import { createTips } from '../features/tips/index.ts';
import { tipsRecord } from '../features/tips/record.ts';
import { createTriage } from '../features/triage/index.ts';
import { triageRecord } from '../features/triage/record.ts';
import { createWalk } from '../features/walk/index.ts';
import { bridge } from './bridge.ts';

/** What a feature may need beside the request. */
export interface FeatureParts {
  /** Whether /triage asks, or only shows the public lists. */
  readonly triageMode: 'quiz' | 'leaflet';
  /** What decides when promises are due. */
  readonly planner: Planner;
  /** All features: complete once they are all made. */
  readonly features: () => readonly Feature[];
}

interface Bridged extends FeatureParts {
  readonly say: Say;
  readonly content: Content;
  readonly store: Store;
  readonly clock: Clock;
  readonly defaults: Defaults;
}

const SOFT_MS = 3 * 24 * 3_600_000;
const once = (kind: string) => ({
  describe: (say: Say) => ({ name: say(`reminder-${kind}`), phrase: say(`mydata-kind-${kind}`) }),
});

export function makeFeatures(parts: Bridged): readonly Feature[] {
  const { say, content, store, clock, planner, defaults } = parts;
  const places = placesOf({ say, content });
  const callFor = (kept: Kept | undefined, language: string | undefined): string =>
    places.numbers(kept?.country ?? kept?.check?.country ?? defaults.country ?? regionOf(language)).call;
  const locked = async (key: string): Promise<Reply | undefined> => {
    const kept = await store.get(key);
    return isLocked(kept, clock()) ? lockedCard(say, kept?.check, callFor(kept, undefined)) : undefined;
  };
  const triage = createTriage({
    triage: content.triage,
    say,
    store,
    clock,
    ...(defaults.country === undefined ? {} : { defaultCountry: defaults.country }),
    mode: parts.triageMode,
  });
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
  const tips = createTips({ content, say, store });
  const heat = createHeat({ content, say, store, locked });
  const course = createCourse({ content, say, store, defaultZone: defaults.zone });
  const towns = content.towns;
  const ready = (kept: Kept): boolean => !isLocked(kept, clock());
  return [
    bridge(
      createHelp({
        say,
        commands: () =>
          parts
            .features()
            .flatMap(({ commands }) =>
              commands.filter(({ hidden }) => !hidden).map(({ name, summary }) => ({ name, summary: say(summary) })),
            ),
      }),
    ),
    bridge(createStretch(session), { record: stretchRecord }),
    bridge(createWalk({ content, say, locked })),
    bridge(
      createFlare({
        say,
        call: async ({ chat, person }) => callFor(await store.get(personKey(chat, person)), person.language),
        locked: async (from) => (await whose(session, from)).locked,
        soften: async ({ chat, person, at }, softer) => {
          const softUntil = softer ? at + SOFT_MS : at;
          await store.update(personKey(chat, person), (kept) => kept && { ...kept, softUntil });
        },
      }),
    ),
    bridge(
      createProfile({
        content,
        say,
        store,
        places,
        guess: ({ person }) => defaults.country ?? regionOf(person.language),
      }),
      { record: profileRecord },
    ),
    bridge(triage, {
      record: triageRecord,
      watch: async ({ incoming }, words) => {
        const sign = triage.namesWarningSign(words);
        return sign && triage.warn(incoming, sign);
      },
      withoutRecords: true,
      promises: {
        recheck: { write: ({ record }, promise) => triage.recheckMessage(record, promise), ...once('recheck') },
      },
    }),
    bridge(createTalk({ say, commands: () => parts.features().flatMap(({ commands }) => commands) })),
    bridge(heat.module, {
      promises: { timer: { write: ({ now }, promise) => heat.over(promise, now), ...once('timer') } },
    }),
    bridge(createMassage({ content, say, locked })),
    bridge(createBreathe({ content, say, locked })),
    bridge(tips.module, {
      record: tipsRecord,
      promises: {
        tip: { write: ({ record }, { snoozes }) => tips.daily(record.chat, snoozes !== undefined), ...once('tip') },
      },
    }),
    bridge(createSubscribe({ say, store, planner, towns, defaultZone: defaults.zone })),
    bridge(createReminders({ say, store, planner, towns, defaultZone: defaults.zone }), {
      promises: {
        stretch: {
          write: ({ record, now }) => (ready(record) ? stretchMessage(say, isSoft(record, now)) : undefined),
          ...once('stretch'),
        },
        break: {
          write: ({ record, now }) => (ready(record) ? breakMessage(say, now, isSoft(record, now)) : undefined),
          ...once('break'),
        },
      },
    }),
    bridge(createLearn({ content, say })),
    bridge(createMyth({ content, say })),
    bridge(createSelfcheck({ content, say, locked })),
    bridge(createSetup({ content, say })),
    bridge(createQuiz({ content, say })),
    bridge(course.module, {
      promises: { course: { write: (_ctx, promise) => course.lesson(promise), ...once('course') } },
    }),
    bridge(createPlain({ say, store }), { record: plainRecord }),
    bridge(
      createPrivacy({
        say,
        store,
        content,
        countryName: (iso) => places.find(iso)?.name ?? say('profile-country-none'),
      }),
    ),
    bridge(createSettings({ say, store }), { record: settingsRecord }),
    bridge(createFigure({ content, refused: (from, exercise) => refusal(session, from, exercise) })),
  ];
}
