// Any history of subscribing, leaving, ticking, crashing and a jumping clock, beside a model that fits in one's head: a
// person has a next due instant and a last date; a tick delivers what is due and not too late, each date once. What came
// due after something that is too late by now is delivered in its place, if it is not too late as well.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lateEnd, nextDue, slotOf } from '../../../../src/schedule/plan/due.ts';
import type { Rule } from '../../../../src/core/promise.ts';
import { daily } from '../../../support/kept.ts';
import { fails, scene, STORES, type Scene } from '../../../support/scene.ts';

interface Person {
  rule: Rule;
  due: number;
  last: string;
}

interface Model {
  readonly people: Map<string, Person>;
  readonly sent: string[];
}

type Command = fc.AsyncCommand<Model, Scene>;

/** A daily message comes so late at most. */
const LATE = 3 * 3_600_000;

const line = (key: string, slot: string): string => `${key} ${slot}`;

/** What the scene sent, with the slot its record claims. */
function watch(here: Scene, sent: string[]): void {
  here.onSend = (key) => {
    const promise = here.records.get(key)?.promises?.find(({ claimed }) => claimed !== undefined);
    sent.push(line(key, promise?.claimed ?? 'unclaimed'));
    return Promise.resolve();
  };
}

function modelTick(model: Model, now: number): string[] {
  const expected: string[] = [];
  for (const [key, person] of model.people) {
    while (person.due <= now) {
      const slot = slotOf(person.rule, person.due);
      const fresh = slot > person.last;
      const late = now >= lateEnd(person.rule, person.due);
      if (fresh && !late) expected.push(line(key, slot));
      if (fresh && !late) person.last = slot;
      const after = late ? Math.max(person.due, now - LATE) : now;
      person.due = nextDue(person.rule, after, person.last)!.due;
    }
  }
  return expected;
}

const real: string[] = [];

class Subscribe implements Command {
  readonly key: string;
  readonly rule: Rule;
  /** The next due instant may be computed without a look at what was claimed: the delivery looks anyway. */
  readonly careless: boolean;
  constructor(key: string, rule: Rule, careless: boolean) {
    this.key = key;
    this.rule = rule;
    this.careless = careless;
  }
  check = (): boolean => true;
  async run(model: Model, here: Scene): Promise<void> {
    const last = model.people.get(this.key)?.last ?? '';
    const { due } = nextDue(this.rule, here.now, this.careless ? '' : last)!;
    model.people.set(this.key, { rule: this.rule, last, due });
    await here.subscribe(this.key, this.rule);
    await here.store.update(
      this.key,
      (kept) => kept && { ...kept, promises: kept.promises?.map((each) => ({ ...each, due })) },
    );
  }
  toString = (): string => `subscribe ${this.key} ${JSON.stringify(this.rule)}`;
}

class Leave implements Command {
  readonly key: string;
  constructor(key: string) {
    this.key = key;
  }
  check = (): boolean => true;
  async run(model: Model, here: Scene): Promise<void> {
    model.people.delete(this.key);
    await here.store.update(this.key, () => undefined);
  }
  toString = (): string => `leave ${this.key}`;
}

class Tick implements Command {
  readonly minutes: number;
  readonly twice: boolean;
  constructor(minutes: number, twice: boolean) {
    this.minutes = minutes;
    this.twice = twice;
  }
  check = (): boolean => true;
  async run(model: Model, here: Scene): Promise<void> {
    here.now += this.minutes * 60_000;
    const expected = modelTick(model, here.now);
    real.length = 0;
    await Promise.all(this.twice ? [here.tick(), here.tick()] : [here.tick()]);
    expect([...real].sort()).toEqual(expected.sort());
    model.sent.push(...real);
  }
  toString = (): string => `tick ${this.minutes}${this.twice ? ' twice' : ''}`;
}

/** The process ends while the tick's messages are between claim and sending: they are lost, and only they. */
class CrashInTick implements Command {
  check = (): boolean => true;
  async run(model: Model, here: Scene): Promise<void> {
    modelTick(model, here.now);
    const never = new Promise<never>(() => undefined);
    here.onWrite = () => never;
    await here.delivery.tick(here.now);
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    here.crash();
    here.onWrite = ready;
  }
  toString = (): string => 'crash in a tick';
}

class Restart implements Command {
  check = (): boolean => true;
  run(_: Model, here: Scene): Promise<void> {
    here.crash();
    return Promise.resolve();
  }
  toString = (): string => 'restart';
}

/** Blocked by the person: all promises end. */
class Blocked implements Command {
  readonly minutes: number;
  constructor(minutes: number) {
    this.minutes = minutes;
  }
  check = (): boolean => true;
  async run(model: Model, here: Scene): Promise<void> {
    here.now += this.minutes * 60_000;
    for (const gone of modelTick(model, here.now)) model.people.delete(gone.split(' ')[0]!);
    here.onSend = fails('gone');
    await here.tick();
    watch(here, real);
  }
  toString = (): string => `blocked after ${this.minutes}`;
}

let ready: Scene['onWrite'];

describe('the schedule', () => {
  it.each(STORES)(
    'does what the model says over a store %s, and never sends two for one date',
    async (_, openStore) => {
      const key = fc.constantFrom('telegram:1', 'telegram:2', 'discord:3');
      const rule = fc
        .record({
          minute: fc.constantFrom(0, 150, 180, 480, 1439),
          zone: fc.constantFrom(
            'UTC',
            'Europe/Berlin',
            'America/New_York',
            'Pacific/Kiritimati',
            'Australia/Lord_Howe',
          ),
          days: fc.constantFrom([1, 2, 3, 4, 5, 6, 7], [1, 3, 5], [7]),
        })
        .map(({ minute, zone, days }) => daily(minute, zone, days));
      const minutes = fc.oneof(
        fc.constant(1),
        fc.integer({ min: 1, max: 180 }),
        fc.integer({ min: -2_000, max: 4_000 }),
      );
      const commands = fc.commands(
        [
          fc.tuple(key, rule, fc.boolean()).map(([who, what, careless]) => new Subscribe(who, what, careless)),
          key.map((who) => new Leave(who)),
          fc.tuple(minutes, fc.boolean()).map(([many, twice]) => new Tick(many, twice)),
          fc.tuple(minutes, fc.boolean()).map(([many, twice]) => new Tick(many, twice)),
          fc.constant(new CrashInTick()),
          fc.constant(new Restart()),
          minutes.map((many) => new Blocked(many)),
        ],
        { maxCommands: 60, size: '+1' },
      );
      await fc.assert(
        fc.asyncProperty(commands, async (history) => {
          const here = scene('2026-10-23T07:00Z', undefined, openStore);
          ready = here.onWrite;
          watch(here, real);
          const model: Model = { people: new Map(), sent: [] };
          await fc.asyncModelRun(() => ({ model, real: here }), history);
        }),
        { numRuns: 300 },
      );
    },
  );
});
