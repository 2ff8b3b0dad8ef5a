// A delivery with everything around it made of plain objects: a store in memory that outlives it, a clock that is set by
// hand, a platform that notes what it is given.
import { SendError, type Adapter } from '../../src/core/adapter.ts';
import { reply, text } from '../../src/core/reply.ts';
import type { LogFields } from '../../src/core/util/log.ts';
import { createDelivery, type Delivery } from '../../src/schedule/deliver/deliver.ts';
import { nextDue } from '../../src/schedule/plan/due.ts';
import type { Pacer } from '../../src/schedule/pace/pacer.ts';
import type { Write } from '../../src/schedule/deliver/sender.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import { openWireStore } from '../../src/store/wire.ts';
import type { Store } from '../../src/store/port.ts';
import type { Kept } from '../../src/core/record.ts';
import type { Promised, Rule } from '../../src/core/promise.ts';
import { chat } from './kept.ts';

/** Sends at once and retries nothing. */
export const unpaced: Pacer = { run: (_lane, _chat, send) => send(), stop: () => undefined };

export interface Sent {
  readonly key: string;
  readonly at: number;
  readonly once: string | undefined;
}

export interface Scene {
  now: number;
  readonly records: Map<string, Kept>;
  readonly sent: Sent[];
  readonly logged: [string, LogFields][];
  store: Store;
  delivery: Delivery;
  /** Called before each send; may reject as the platform would. */
  onSend: (key: string) => Promise<void>;
  onWrite: Write;
  /** Throws the delivery and all memory away, as the end of the process does. */
  readonly crash: () => void;
  readonly tick: () => Promise<void>;
  readonly subscribe: (key: string, rule: Rule, id?: string) => Promise<void>;
}

/** The stores that delivering is tried over: one hands out the very objects it holds, the other clones of them. */
export const STORES: readonly (readonly [name: string, open: typeof openMemoryStore])[] = [
  ['in memory', openMemoryStore],
  ['behind a wire', (records) => openWireStore(openMemoryStore(records))],
];

/**
 * @param start the first instant, written as in `2026-11-20T08:00Z`
 * @param openStore opens a store over the records, also a second time after a crash
 */
export function scene(start: string, pacer: () => Pacer = () => unpaced, openStore = openMemoryStore): Scene {
  const records = new Map<string, Kept>();
  const adapter = (platform: string): Adapter => ({
    platform,
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    publishCommands: () => Promise.resolve(),
    async send(to, _reply, options) {
      const key = `${to.platform}:${to.id}`;
      await here.onSend(key);
      here.sent.push({ key, at: here.now, once: options?.once });
    },
  });
  const open = (): Delivery =>
    createDelivery({
      store: here.store,
      clock: () => here.now,
      log: (_level, event, fields = {}) => here.logged.push([event, fields]),
      adapters: [adapter('telegram'), adapter('discord')],
      pacer,
      write: (kind) =>
        kind === 'tip' || kind === 'timer' ? (key, kept, promise) => here.onWrite(key, kept, promise) : undefined,
    });
  const here: Scene = {
    now: Date.parse(start),
    records,
    sent: [],
    logged: [],
    store: openStore(records),
    delivery: undefined as unknown as Delivery,
    onSend: () => Promise.resolve(),
    onWrite: () => Promise.resolve(reply([text('a tip')])),
    crash() {
      here.store = openStore(records);
      here.delivery = open();
    },
    async tick() {
      await here.delivery.tick(here.now);
      await here.delivery.settled();
    },
    async subscribe(key, rule, id = 'tip') {
      const [platform = '', ...rest] = key.split(':');
      await here.store.update(key, (kept) => {
        const former = kept?.promises?.find((each) => each.id === id);
        const due = nextDue(rule, here.now, former?.claimed)?.due;
        const promise: Promised = { ...former, id, kind: 'tip', rule, due };
        const others = kept?.promises?.filter((each) => each !== former) ?? [];
        return { ...kept, chat: chat(rest.join(':'), platform), promises: [...others, promise] };
      });
    },
  };
  here.delivery = open();
  return here;
}

export const fails =
  (
    reason: ConstructorParameters<typeof SendError>[0],
    options?: { retryAfterMs?: number; certain?: boolean; repeatableMs?: number },
  ) =>
  (): Promise<void> =>
    Promise.reject(new SendError(reason, 'test', options));
