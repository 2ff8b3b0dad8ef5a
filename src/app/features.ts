// Everything a person can do, one line a feature. The order is that of /help, of the platforms' menus, and in which words
// are heard: the check hears its own answers first, then plain talk, then features that look for a town, a time or a topic.
import type { Content } from '../content/content.ts';
import type { Clock } from '../core/time/clock.ts';
import type { Say } from '../core/say.ts';
import { personKey } from '../core/chat.ts';
import type { Defaults } from '../core/context.ts';
import type { Reply } from '../core/reply.ts';
import type { Feature, FeatureParts } from '../domain/feature.ts';
import type { Kept } from '../core/record.ts';
import { placesOf, regionOf } from '../domain/countries.ts';
import { isLocked, lockedCard } from '../domain/lock-card.ts';
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
import { createPrivacy } from '../features/privacy/index.ts';
import { createProfile } from '../features/profile/index.ts';
import { createQuiz } from '../features/quiz/index.ts';
import { createReminders } from '../features/reminders/index.ts';
import { createSelfcheck } from '../features/selfcheck/index.ts';
import { createSettings } from '../features/settings/index.ts';
import { createSetup } from '../features/setup/index.ts';
import { createStretch } from '../features/stretch/index.ts';
import { createSubscribe } from '../features/subscribe/index.ts';
import { createTalk } from '../features/talk/index.ts';
import { createTips } from '../features/tips/index.ts';
import { createTriage } from '../features/triage/index.ts';
import { createWalk } from '../features/walk/index.ts';
import { bridge } from './bridge.ts';

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
  const { say, content, store, clock, defaults } = parts;
  const places = placesOf({ say, content });
  const callFor = (kept: Kept | undefined, language: string | undefined): string =>
    places.numbers(kept?.country ?? kept?.check?.country ?? defaults.country ?? regionOf(language)).call;
  const locked = async (key: string): Promise<Reply | undefined> => {
    const kept = await store.get(key);
    return isLocked(kept, clock()) ? lockedCard(say, kept?.check, callFor(kept, undefined)) : undefined;
  };
  const heat = createHeat({ content, say, store, locked });
  const course = createCourse({ content, say, store, defaultZone: defaults.zone });
  return [
    createHelp(parts),
    createStretch(),
    bridge(createWalk({ content, say, locked }), { help: 'move' }),
    bridge(
      createFlare({
        say,
        call: async ({ chat, person }) => callFor(await store.get(personKey(chat, person)), person.language),
        locked: (from) => locked(personKey(from.chat, from.person)),
        soften: async ({ chat, person, at }, softer) => {
          const softUntil = softer ? at + SOFT_MS : at;
          await store.update(personKey(chat, person), (kept) => kept && { ...kept, softUntil });
        },
      }),
      { help: 'move' },
    ),
    createProfile(),
    createTriage(parts),
    createTalk(parts),
    bridge(heat.module, {
      help: 'ease',
      promises: { timer: { write: ({ now }, promise) => heat.over(promise, now), ...once('timer') } },
    }),
    bridge(createMassage({ content, say, locked }), { help: 'ease' }),
    bridge(createBreathe({ content, say, locked }), { help: 'ease' }),
    createTips(),
    createSubscribe(parts),
    createReminders(parts),
    bridge(createLearn({ content, say }), { help: 'know' }),
    bridge(createMyth({ content, say }), { help: 'know' }),
    bridge(createSelfcheck({ content, say, locked }), { help: 'know' }),
    bridge(createSetup({ content, say }), { help: 'know' }),
    bridge(createQuiz({ content, say }), { help: 'know' }),
    bridge(course.module, {
      help: 'know',
      promises: { course: { write: (_ctx, promise) => course.lesson(promise), ...once('course') } },
    }),
    createPlain(),
    createPrivacy(parts),
    createSettings(),
    createFigure(),
  ];
}
