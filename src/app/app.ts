// The composition root: the only file that knows everyone. Builds the parts, joins them, starts and stops them in order.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { assembleBot } from './assemble.ts';
import type { Config } from './config.ts';
import { openContent } from '../content/content-cache.ts';
import { loadSentences } from '../content/sentences.ts';
import type { Adapter } from '../core/adapter.ts';
import { SendError } from '../core/adapter.ts';
import type { Handled } from '../core/routing/router.ts';
import type { Clock } from '../core/time/clock.ts';
import type { Incoming } from '../core/incoming.ts';
import type { Log } from '../core/util/log.ts';
import { errorFields } from '../core/util/log.ts';
import { openLibraryPictures } from './exercise-pictures.ts';
import { createPacers, createSharesOf, DEFAULT_PLATFORM } from './platforms.ts';
import { createDelivery } from '../schedule/deliver/deliver.ts';
import { mendRecords } from '../schedule/mend-records.ts';
import { whenSteady } from '../schedule/steady.ts';
import { createTicker } from '../schedule/ticker.ts';
import { createFeatures, shapesOf } from './features.ts';
import { openHoldingStore } from '../store/holding.ts';
import { openStore } from '../store/lowdb/open.ts';
import { protectionIn } from '../domain/lock/hold.ts';
import { createWriteFaults } from '../status/write-faults.ts';
import { speak } from './texts.ts';
import { createStatusReporter } from '../status/reporter.ts';

/** Beyond this many chats one folder of files, all of it in memory, is no longer the right home. */
const MANY_PEOPLE = 100_000;

export interface AppParts {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  /** The `content` folder. */
  readonly content: string;
  /** Where the build keeps checked content, see content/content-cache.ts. */
  readonly checked?: string;
  /** One line to answer in the terminal before ending. */
  readonly say?: string;
  /** The compiled file of the thread that draws, see figures/worker.ts. */
  readonly drawing: URL;
  /** The terminal's input has ended. */
  readonly ended: () => void;
  /** A platform refuses us for good; the message is one clear line. */
  readonly fatal: (error: Error) => void;
}

export interface App {
  /** Connects to all platforms; rejects when one cannot be used as configured. */
  readonly start: () => Promise<void>;
  /** Takes no more, finishes what is running, closes the store. */
  readonly stop: () => Promise<void>;
}

/** Where pictures are kept. */
const figuresOf = ({ dataDir }: Config): string => join(dataDir, 'figures');

/** Writes one line a handled update: where it led and nothing of what it held. */
function reportTo(log: Log): (incoming: Incoming, handled: Handled) => void {
  return ({ chat }, { route, bug }) => {
    if (!bug) log('debug', 'answered', { platform: chat.platform, route });
    else log('error', 'bug', { platform: chat.platform, reference: bug.reference, ...errorFields(bug.error) });
  };
}

/**
 * Builds the whole program without connecting anywhere.
 * @throws ContentError or StoreError, before anything was sent or changed
 */
export async function createApp(parts: AppParts): Promise<App> {
  const { config, log, clock } = parts;
  const say = loadSentences(parts.content, 'en');
  const content = await openContent(parts.content, parts.checked);
  const features = createFeatures({ triageMode: config.triageMode });
  const faults = createWriteFaults(log, clock);
  const store = openHoldingStore(await openStore(config.dataDir, { shapes: shapesOf(features), clock }), {
    toHold: (before, after) => protectionIn(before, after, clock()),
    ...faults,
  });
  const texts = speak({ say, content });
  const platforms = parts.say === undefined && config.platforms.length > 0 ? config.platforms : [DEFAULT_PLATFORM];
  const { bot, writers, merge } = assembleBot({
    texts,
    store,
    clock,
    features,
    defaults: { zone: config.defaultZone, country: config.defaultCountry },
    reference: () => randomBytes(3).toString('hex'),
    report: reportTo(log),
    sharesOf: createSharesOf(platforms),
  });

  const pictures = platforms.some(({ showsPictures }) => showsPictures)
    ? await openLibraryPictures({
        exercises: content.exercises,
        folder: figuresOf(config),
        worker: parts.drawing,
        log,
      }).catch((error: unknown) => {
        log('warn', 'no pictures', errorFields(error));
        return undefined;
      })
    : undefined;
  const pacerOf = createPacers(platforms);
  const adapters = await Promise.all(
    platforms.map(({ name, createAdapter }) =>
      createAdapter({
        log,
        clock,
        say: (language) => texts(language).say,
        turn: (chat, call, patienceMs) => pacerOf(name).run('waiting', chat?.id ?? '', call, patienceMs),
        pictures,
        pictureFolder: figuresOf(config),
        line: parts.say,
        ended: parts.ended,
        fatal: parts.fatal,
      }),
    ),
  );
  const delivery = createDelivery({
    store,
    clock,
    log,
    adapters,
    pacer: pacerOf,
    write: (kind) => writers.get(kind),
    merge,
  });
  const deliver = whenSteady({
    tick: (now) => delivery.tick(now),
    mend: (now) => mendRecords(store, log, now),
    log,
  });
  // One question from a script is no running program.
  const reporter = createStatusReporter({
    ...(parts.say === undefined ? { folder: config.dataDir } : {}),
    store,
    deliver,
    tallies: () => delivery.tallies,
    unwritten: faults.now,
    clock,
    log,
  });
  const ticker = createTicker({
    clock,
    log,
    async tick(now) {
      await store.retry();
      await reporter.tick(now);
    },
  });

  async function publish(adapter: Adapter): Promise<void> {
    try {
      await adapter.publishCommands(bot.commands);
    } catch (error) {
      // The menu of an earlier start is still there; everything else works without it.
      const code = error instanceof SendError ? { code: error.reason } : {};
      log('warn', 'commands not published', { platform: adapter.platform, ...errorFields(error), ...code });
    }
  }

  return {
    async start() {
      const { people } = await store.counts(0, 0);
      if (people > MANY_PEOPLE) log('warn', 'many people: PostgreSQL is the better home', { count: people });
      await Promise.all(adapters.map((adapter) => adapter.start(bot.handle)));
      ticker.start();
      await Promise.all(adapters.map(publish));
      void pictures?.warm(() => Object.values(delivery.tallies).some(({ waiting }) => waiting > 0));
    },
    async stop() {
      await ticker.stop();
      await delivery.stop();
      await Promise.allSettled(adapters.map((adapter) => adapter.stop()));
      await pictures?.close();
      await reporter.report(true);
      await store.close();
    },
  };
}
