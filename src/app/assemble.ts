// Joins all features into the one bot: the half of the composition root that needs no platform and no network.
import type { Content } from '../content/content.ts';
import { chatKey } from '../core/chat.ts';
import type { Defaults } from '../core/context.ts';
import { createLoad } from '../core/routing/load.ts';
import type { Shares } from '../core/routing/shares.ts';
import type { Router, RouterParts } from '../core/routing/router.ts';
import { createRouter } from '../core/routing/router.ts';
import type { Clock } from '../core/time/clock.ts';
import type { Feature } from '../domain/feature.ts';
import { messageInForm } from '../domain/form.ts';
import { mergeMessages } from '../features/reminders/merged-message.ts';
import type { Merge, Write } from '../schedule/deliver/sender.ts';
import { close, ERASE } from '../schedule/plan/activity.ts';
import { planner } from './planner.ts';
import { moveChat } from '../schedule/move-chat.ts';
import type { Store } from '../store/port.ts';
import { checkFeatures } from './check-features.ts';
import { AROUND, before } from './steps.ts';
import type { TextsOf } from './texts.ts';

export interface AssemblyParts extends Pick<RouterParts<Content>, 'report' | 'reference'> {
  readonly texts: TextsOf;
  readonly store: Store;
  readonly clock: Clock;
  readonly defaults?: Defaults;
  readonly features: readonly Feature[];
  /** The fair shares of people on a platform; left out, nobody has too much. */
  readonly sharesOf?: (platform: string) => Shares | undefined;
}

export interface Assembly {
  readonly bot: Router;
  /** What writes the message of a kind of promise. */
  readonly writers: ReadonlyMap<string, Write>;
  /** Makes one message of all that is due in a chat at once, with the buttons of a reminder. */
  readonly merge: Merge;
}

/** @throws Error naming what the features have forgotten */
export function assembleBot(parts: AssemblyParts): Assembly {
  const { features, texts, store, clock, defaults = {}, report, reference, sharesOf = () => undefined } = parts;
  const first = texts(undefined);
  checkFeatures(features, first.say);
  const bot = createRouter({
    features,
    texts: first,
    load: createLoad({ records: store, texts, defaults }),
    around: AROUND,
    before: before(features, sharesOf),
    leave: async (chat) => {
      await store.update(chatKey(chat), (kept) => kept && close(kept, clock()));
    },
    move: (from, to) => moveChat(store, from, to, clock()),
    reference,
    report,
  });
  const kinds = features.flatMap(({ promises = {} }) => Object.entries(promises));
  const writers = new Map<string, Write>([
    ...kinds.map(([kind, { write }]): [string, Write] => [
      kind,
      async (key, record, promise) =>
        write(
          {
            ...texts(record.language),
            record,
            now: clock(),
            defaults,
            update: (change) => store.update(key, change),
          },
          promise,
        ),
    ]),
    [ERASE, (key) => store.update(key, () => undefined).then(() => undefined)],
  ]);
  return {
    bot,
    writers,
    merge(kept, parts, resumed) {
      const { say, language } = texts(kept.language);
      const message = messageInForm(kept, mergeMessages(say, planner, kept, parts, resumed));
      return language === undefined ? message : { ...message, language };
    },
  };
}
