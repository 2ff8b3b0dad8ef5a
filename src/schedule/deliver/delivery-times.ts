// Slot and end of a due instant, computed once for all promises that share a zone and a kind of rule. Made anew each tick.
import type { Promised, Rule } from '../../core/promise.ts';
import type { EpochMs } from '../../core/time/units.ts';
import { endOf, isTimer, slotFor } from '../plan/plan.ts';

interface Times {
  readonly slot: string;
  /** See `endOf`. */
  readonly end: EpochMs;
}

export type DeliveryTimes = (promise: Promised, due: EpochMs) => Times;

/** What slots and ends of a rule depend on, beside the instant. */
function nameOf(rule: Rule): string {
  switch (rule.type) {
    case 'daily':
      return rule.zone;
    case 'times':
      return `0 ${rule.zone}`;
    case 'every':
      return `${rule.every} ${rule.zone}`;
    case 'once':
      return '';
  }
}

/** @throws RangeError, when asked, where the zone does not exist */
export function createDeliveryTimes(): DeliveryTimes {
  const known = new Map<string, Map<EpochMs, Times>>();
  const compute = (promise: Promised, due: EpochMs): Times => ({
    slot: slotFor(promise, due),
    end: endOf(promise, due),
  });
  return (promise, due) => {
    if (promise.snoozeAt !== undefined || promise.held === true || isTimer(promise)) return compute(promise, due);
    const name = nameOf(promise.rule);
    const same = known.get(name) ?? new Map<EpochMs, Times>();
    known.set(name, same);
    const times = same.get(due) ?? compute(promise, due);
    same.set(due, times);
    return times;
  };
}
