// A person who talks with the bot and whom it writes to by itself: the whole bot and the delivery on one store in memory,
// with a clock set by hand. What arrives is noted as the person would see it.
import type { Adapter, SendOptions } from '../../src/core/adapter.ts';
import type { Chat } from '../../src/core/chat.ts';
import { chatKey } from '../../src/core/chat.ts';
import type { Reply } from '../../src/core/reply.ts';
import { encodeRoute } from '../../src/core/route.ts';
import { createDelivery, type Delivery } from '../../src/schedule/deliver/deliver.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/port.ts';
import type { Kept } from '../../src/core/record.ts';
import type { Promised } from '../../src/core/promise.ts';
import { unpaced } from './scene.ts';
import { buttonsOf, createTalk, labelsOf, wordsOf, type Talk } from './talk.ts';

const MINUTE = 60_000;

export interface Arrived {
  readonly at: number;
  readonly words: string;
  readonly labels: readonly string[];
  readonly reply: Reply;
  readonly options: SendOptions | undefined;
}

export interface Life {
  readonly talk: Talk;
  readonly records: Map<string, Kept>;
  readonly arrived: Arrived[];
  now: number;
  store: Store;
  /** May reject as the platform would. */
  onSend: (reply: Reply) => Promise<void>;
  readonly kept: () => Kept | undefined;
  readonly promise: (id: string) => Promised | undefined;
  readonly say: (line: string) => Promise<string>;
  /** Presses a button by what it carries. */
  readonly pressData: (data: string) => Promise<string>;
  /** Presses a button under what arrived last. */
  readonly press: (label: string) => Promise<string>;
  /** Takes up what is due and does not wait for it to be sent. */
  readonly begin: () => Promise<void>;
  readonly tick: () => Promise<void>;
  /** Lets minutes pass, ticking every `step` minutes. */
  readonly pass: (minutes: number, step?: number) => Promise<void>;
  /** Lets time pass up to an instant written as in `2026-11-20T08:00Z`, ticking every minute. */
  readonly until: (instant: string) => Promise<void>;
  readonly crash: () => void;
}

export function createLife(
  start: string,
  {
    chat = { platform: 'test', id: '42', private: true },
    manages = true,
    records = new Map(),
  }: { readonly chat?: Chat; readonly manages?: boolean; readonly records?: Map<string, Kept> } = {},
): Life {
  let delivery: Delivery;
  // One store for the talk that outlives crashes of the delivery, as all is on disk.
  const open = (): Store => openMemoryStore(records);
  const shared: Store = {
    get: (key) => life.store.get(key),
    update: (key, change) => life.store.update(key, change),
    claimDue: (...asked) => life.store.claimDue(...asked),
    scan: () => life.store.scan(),
    counts: (from, until) => life.store.counts(from, until),
    close: () => life.store.close(),
  };
  const talk = createTalk({ chat, manages, store: shared });
  const adapter: Adapter = {
    platform: 'test',
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    publishCommands: () => Promise.resolve(),
    async send(_chat, reply, options) {
      await life.onSend(reply);
      life.arrived.push({ at: life.now, words: wordsOf([reply]), labels: labelsOf([reply]), reply, options });
    },
  };
  const deliver = (): Delivery =>
    createDelivery({
      store: life.store,
      clock: () => life.now,
      log: () => undefined,
      adapters: [adapter],
      pacer: () => unpaced,
      write: (kind) => talk.writers.get(kind),
      merge: talk.merge,
    });
  const life: Life = {
    talk,
    records,
    arrived: [],
    now: Date.parse(start),
    store: open(),
    onSend: () => Promise.resolve(),
    kept: () => records.get(chatKey(chat)),
    promise: (id) => life.kept()?.promises?.find((each) => each.id === id),
    async say(line) {
      talk.now = life.now;
      return wordsOf(await talk.say(line));
    },
    async pressData(data) {
      talk.now = life.now;
      const replies = await talk.pressData(data);
      return [wordsOf(replies), ...replies.flatMap(({ notice }) => notice ?? [])].join('\n');
    },
    press(label) {
      const button = buttonsOf([life.arrived.at(-1)!.reply]).find((each) => each.label === label);
      if (!button || !('route' in button)) throw new Error(`no button “${label}”`);
      return life.pressData(encodeRoute(button.route));
    },
    begin() {
      talk.now = life.now;
      return delivery.tick(life.now);
    },
    async tick() {
      await life.begin();
      await delivery.settled();
    },
    async pass(minutes, step = 1) {
      for (let passed = 0; passed < minutes; passed += step) {
        life.now += step * MINUTE;
        await life.tick();
      }
    },
    until: (instant) => life.pass((Date.parse(instant) - life.now) / MINUTE),
    crash() {
      life.store = open();
      delivery = deliver();
    },
  };
  delivery = deliver();
  return life;
}

/** When things arrived, as `11-20T08:00`, in UTC. */
export const timesOf = ({ arrived }: Life): string[] =>
  arrived.map(({ at }) => new Date(at).toISOString().slice(5, 16));
