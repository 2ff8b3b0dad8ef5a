// Any history of asking for things, putting them off, pausing, travelling, being blocked, crashing and a jumping clock,
// beside a model that looks at one promise at a time. Whatever happens: one message a tick, nothing during a pause, and no
// tip twice on one local day unless it was put off.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SendError } from '../../../../src/core/adapter.ts';
import { snoozeUntil, type Snooze } from '../../../../src/features/reminders/snooze.ts';
import { lateEnd, nextDue, slotOf } from '../../../../src/schedule/plan/due.ts';
import { afterQuiet } from '../../../../src/schedule/plan/local-clock.ts';
import type { Rule } from '../../../../src/core/promise.ts';
import { createLife, type Life } from '../../../support/life.ts';
import { size } from '../../../support/size.ts';
import { say } from '../../../support/talk.ts';

const MINUTE = 60_000;
const NIGHT = { from: 22 * 60, to: 8 * 60 };
const IDS = ['tip', 'break'] as const;
type Id = (typeof IDS)[number];
type Regular = Exclude<Rule, { type: 'once' }>;

interface Item {
  rule: Regular;
  due?: number | undefined;
  claimed?: string | undefined;
  snoozes: number;
  snoozeAt?: number | undefined;
  held?: boolean;
  ended?: boolean;
}

interface Model {
  zone: string;
  pausedUntil: number;
  items: Map<Id, Item>;
  /** Local dates of tips that came at their time. */
  readonly tips: string[];
}

const holdUntil = ({ pausedUntil, zone }: Model, now: number): number | undefined =>
  pausedUntil > now ? afterQuiet(pausedUntil, zone, NIGHT) : undefined;

/** Where to look on from after something that is too late: what came due since may still be in its time. */
const sinceMissed = (rule: Regular, due: number, now: number): number =>
  Math.max(due, now - (rule.type === 'every' ? rule.every * MINUTE : 180 * MINUTE));

function plan(model: Model, now: number): void {
  for (const item of model.items.values()) {
    const { rule, due, snoozeAt = 0, claimed } = item;
    if (item.ended) continue;
    if (item.held) item.due = holdUntil(model, now) ?? now;
    else if (due === undefined || due > now || now >= lateEnd(rule, due)) {
      const after = due === undefined || due > now ? now : sinceMissed(rule, due, now);
      item.due = snoozeAt > after ? snoozeAt : nextDue(rule, after, claimed)?.due;
    }
  }
}

function slotOfItem({ rule, claimed = '', snoozeAt, snoozes, held }: Item, due: number): string {
  const slot = slotOf(rule, due);
  const putOff = snoozeAt !== undefined && (held === true || snoozeAt === due);
  return slot <= claimed && putOff ? `${claimed.split('+')[0] ?? ''}+${snoozes}` : slot;
}

/** What one promise that is due does at a tick: tells whether it was sent, and whether it is looked at again. */
function come(model: Model, item: Item, now: number): { sent: boolean; again: boolean; slot: string } {
  const { due = now, rule, claimed, snoozeAt } = item;
  const inTime = now < lateEnd(rule, due);
  const hold = holdUntil(model, now);
  const slot = slotOfItem(item, due);
  if (inTime && hold !== undefined) {
    item.due = hold;
    item.held = true;
    return { sent: false, again: false, slot };
  }
  const free = claimed === undefined || slot > claimed;
  const putOff = snoozeAt !== undefined && (item.held === true || snoozeAt === due);
  if (free && inTime) item.claimed = slot;
  if (!putOff) item.snoozes = 0;
  item.held = false;
  item.snoozeAt = undefined;
  item.due = nextDue(rule, inTime ? Math.max(now, due) : sinceMissed(rule, due, now), item.claimed)?.due;
  return { sent: free && inTime, again: !inTime, slot: putOff ? '' : slot };
}

/** What a tick sends, one promise at a time. */
function tick(model: Model, now: number): Id[] {
  const sent: Id[] = [];
  for (const [id, item] of model.items) {
    for (let again = true; again && item.due !== undefined && item.due <= now;) {
      const came = come(model, item, now);
      again = came.again;
      if (!came.sent) continue;
      sent.push(id);
      if (id === 'tip' && came.slot !== '') model.tips.push(came.slot);
    }
  }
  if (sent.length > 0 && model.pausedUntil <= now) model.pausedUntil = 0;
  return sent;
}

const SIGNS: Record<Id, string[]> = {
  tip: [say('tip-title'), say('short-tip')],
  break: [say('break-title'), say('short-break')],
};

/** What arrived since, by the words of it. */
const seen = (life: Life, from: number): Id[] =>
  life.arrived.slice(from).flatMap(({ words }) => IDS.filter((id) => SIGNS[id].some((sign) => words.includes(sign))));

function compare(model: Model, life: Life): void {
  for (const id of IDS) {
    const item = model.items.get(id);
    const promise = life.promise(id);
    expect([id, promise?.due, promise?.claimed ?? '', promise?.held === true]).toEqual([
      id,
      item?.due,
      item?.claimed ?? '',
      item?.held === true,
    ]);
  }
}

type Command = fc.AsyncCommand<Model, Life>;

/** A command told by its name and what it does to the model and to the real thing. */
const command = (name: string, run: (model: Model, life: Life) => Promise<void>): Command => ({
  check: () => true,
  run,
  toString: () => name,
});

const set = (model: Model, id: Id, rule: Regular, now: number): void => {
  const claimed = model.items.get(id)?.claimed;
  model.items.delete(id);
  model.items.set(id, { rule, snoozes: 0, claimed });
  plan(model, now);
};

const standing = (model: Model, id: Id): Item | undefined => {
  const item = model.items.get(id);
  return item?.ended ? undefined : item;
};

const ALL = [1, 2, 3, 4, 5, 6, 7];

const tipAt = (minute: number): Command =>
  command(`tip at ${minute}`, async (model, life) => {
    set(model, 'tip', { type: 'daily', zone: model.zone, days: ALL, minute }, life.now);
    await life.pressData(`remind_at_tip_${minute}`);
    compare(model, life);
  });

const breaks = (every: number): Command =>
  command(`breaks every ${every}`, async (model, life) => {
    const windows = [{ from: 540, to: 1020 }];
    const { rule } = standing(model, 'break') ?? {};
    const base: Regular = { type: 'every', zone: model.zone, windows, every: 60, days: [1, 2, 3, 4, 5] };
    set(model, 'break', rule ?? base, life.now);
    await life.pressData('remind_add_break');
    set(model, 'break', { ...base, every }, life.now);
    await life.pressData(`remind_rhythm_break_${every}`);
    compare(model, life);
  });

const stop = (id: Id): Command =>
  command(`stop ${id}`, async (model, life) => {
    const item = model.items.get(id);
    const today = slotOf({ type: 'daily', zone: model.zone, minute: 0, days: ALL }, life.now);
    model.items.delete(id);
    if (item?.claimed !== undefined && item.claimed >= today) {
      model.items.set(id, { rule: item.rule, claimed: item.claimed, snoozes: 0, ended: true });
    }
    plan(model, life.now);
    await life.pressData(`remind_stop_${id}`);
    compare(model, life);
  });

const snooze = (id: Id, how: Snooze): Command =>
  command(`snooze ${id} ${how}`, async (model, life) => {
    const item = standing(model, id);
    if (item) {
      const snoozes = item.snoozes + (item.snoozeAt === undefined ? 1 : 0);
      if (snoozes <= 3) {
        const until = snoozeUntil(how, { id, kind: id, rule: item.rule }, model.zone, life.now);
        model.items.delete(id);
        model.items.set(id, { ...item, snoozes, snoozeAt: until, due: until, held: false });
      }
    }
    plan(model, life.now);
    await life.pressData(`remind_snooze_${id}_${how}_0`);
    compare(model, life);
  });

const pause = (minutes: number): Command =>
  command(`pause ${minutes}`, async (model, life) => {
    model.pausedUntil = life.now + minutes * MINUTE;
    plan(model, life.now);
    await life.pressData(`remind_pause_${minutes}`);
    compare(model, life);
  });

const resume = command('resume', async (model, life) => {
  if (model.pausedUntil > life.now) model.pausedUntil = 0;
  plan(model, life.now);
  await life.pressData('remind_resume');
  compare(model, life);
});

const travel = (zone: string): Command =>
  command(`travel to ${zone}`, async (model, life) => {
    model.zone = zone;
    for (const item of model.items.values()) {
      item.rule = { ...item.rule, zone };
      item.due = undefined;
    }
    plan(model, life.now);
    await life.say(`/zone ${zone}`);
    compare(model, life);
  });

const pass = (minutes: number, twice: boolean): Command =>
  command(`tick after ${minutes}${twice ? ', twice' : ''}`, async (model, life) => {
    life.now += minutes * MINUTE;
    // Any press keeps the person awake; thinning has tests of its own.
    await life.pressData('remind_list');
    const { length } = life.arrived;
    const paused = model.pausedUntil > life.now;
    const expected = tick(model, life.now);
    await Promise.all(twice ? [life.tick(), life.tick()] : [life.tick()]);
    expect(seen(life, length).sort()).toEqual(expected.sort());
    expect(life.arrived.length - length).toBe(expected.length > 0 ? 1 : 0);
    if (paused) expect(expected).toEqual([]);
    compare(model, life);
  });

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** The process ends while messages are between claim and sending: they are lost, and only they. */
const crash = command('crash in a tick', async (model, life) => {
  tick(model, life.now);
  life.onSend = () => new Promise(() => undefined);
  await life.begin();
  await turns();
  life.crash();
  life.onSend = () => Promise.resolve();
  compare(model, life);
});

const restart = command('restart', (_model, life) => {
  life.crash();
  return Promise.resolve();
});

const blocked = (minutes: number): Command =>
  command(`blocked after ${minutes}`, async (model, life) => {
    life.now += minutes * MINUTE;
    if (tick(model, life.now).length > 0) model.items.clear();
    life.onSend = () => Promise.reject(new SendError('gone', 'test'));
    await life.tick();
    life.onSend = () => Promise.resolve();
    compare(model, life);
  });

const ZONES = ['Europe/London', 'America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Australia/Lord_Howe'];

describe('reminders', () => {
  it('do what the model says, whatever happens', async () => {
    const ids = fc.constantFrom(...IDS);
    const minutes = fc.oneof(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 180 }),
      fc.integer({ min: -2_000, max: 4_000 }),
    );
    const ticks = fc.tuple(minutes, fc.boolean()).map(([many, twice]) => pass(many, twice));
    const commands = fc.commands(
      [
        fc.constantFrom(0, 150, 180, 480, 1439).map(tipAt),
        fc.constantFrom(20, 60).map(breaks),
        ids.map(stop),
        fc.tuple(ids, fc.constantFrom<Snooze>('15', '60', 'eve', 'tom')).map(([id, how]) => snooze(id, how)),
        fc.constantFrom(30, 90, 1440, 4320).map(pause),
        fc.constant(resume),
        fc.constantFrom(...ZONES).map(travel),
        ticks,
        ticks,
        ticks,
        fc.constant(crash),
        fc.constant(restart),
        minutes.map(blocked),
      ],
      { maxCommands: 60, size: '+1' },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (history) => {
        const life = createLife('2026-10-23T07:00Z');
        await life.say('/zone Europe/London');
        const model: Model = { zone: 'Europe/London', pausedUntil: 0, items: new Map(), tips: [] };
        await fc.asyncModelRun(() => ({ model, real: life }), history);
        expect(new Set(model.tips).size).toBe(model.tips.length);
      }),
      { numRuns: size(60, 300) },
    );
  });
});
