// Ends a check: says the result, keeps what follows from it, and never lets a milder one take back a more urgent one.
import type { Incoming } from '../../core/incoming.ts';
import { alert, press, text } from '../../core/reply.ts';
import type { Button, Reply } from '../../core/reply.ts';
import type { Check } from '../../store/port.ts';
import { isSelf } from './ask.ts';
import { forAsker } from './desk.ts';
import type { Desk } from './desk.ts';
import { canClear, joinChecks, mayExercise, STANDS_MS } from './lock.ts';
import { ALERTS, safetyNet, showResult } from './outcome.ts';
import type { Walk } from './pack.ts';
import { conclude } from './result.ts';
import { routes } from './routes.ts';

const DAY = 24 * 3_600_000;
/** Answers older than this conclude nothing any more: what was true then may not be true now. */
const FRESH_MS = 6 * 3_600_000;
/** A check cannot have begun later than now; clocks may differ by this much. */
const SKEW_MS = 10 * 60_000;

/** Whether the answers of a check may still lead anywhere. */
export function isFresh({ clock }: Desk, { started }: Walk): boolean {
  return clock() - started <= FRESH_MS && started - clock() <= SKEW_MS;
}

/** Says kindly that a button cannot be used any more, and how to start again. */
export async function refuse(desk: Desk, ask: Incoming): Promise<Reply> {
  const { say, buttons } = desk;
  const { call } = desk.numbers(ask, await desk.read(ask));
  return forAsker(
    [text(say('triage-stale')), text(say('triage-stale-call', { call }))],
    [[buttons.restart], [buttons.signs]],
  );
}

function underResult({ say, clock, content, to, buttons }: Desk, check: Check, mistaken?: Walk): Button[][] {
  const rows: Button[][] = [];
  if (mayExercise(check, clock()).access !== 'locked') rows.push([buttons.stretch]);
  rows.push([buttons.signs]);
  const hours = content.outcomes[check.level].recheckHours;
  if (hours > 0) rows.push([press(say(`triage-again-${hours}`), routes.recheck(hours))]);
  if (canClear(check)) rows.push([press(say('triage-checked-button'), routes.checkedAsk)]);
  if (mistaken && check.level === 'emergency') rows.push([press(say('triage-mistake'), to.back(mistaken))]);
  return rows;
}

/**
 * The result of a finished check.
 * @param state a check whose step is an outcome
 */
export async function finish(desk: Desk, ask: Incoming, state: Walk, place: Reply['place']): Promise<Reply> {
  const { content, say, clock } = desk;
  const result = conclude(content, state.run.findings, state.run.chosen);
  const fresh = isFresh(desk, state);
  // An emergency is told however old the answers are; anything milder only while they are fresh.
  if (!fresh && result.level !== 'emergency') return refuse(desk, ask);
  const numbers = desk.numbers(ask, await desk.read(ask));
  const now = clock();
  const self = isSelf(state);
  const found: Check = {
    level: result.level,
    limits: result.limits,
    at: now,
    until: now + content.outcomes[result.level].validDays * DAY,
    ...(numbers.country ? { country: numbers.country.iso } : {}),
  };
  // A store that fails costs the record, never the advice.
  const kept = fresh
    ? await desk
        .write(ask, (before) => ({ ...before, check: joinChecks(before.check, found, state.started, self) }))
        .catch(() => undefined)
    : undefined;
  const check = kept?.check ?? found;
  if (check.level === result.level) {
    const blocks = showResult(content, say, result, self, numbers);
    if (fresh && !kept) blocks.push(text(say('triage-not-saved')));
    return forAsker(blocks, underResult(desk, check, state), place);
  }
  // An older lock of this person stays, and somebody else still gets their own advice.
  if (!self && state.started - check.at >= STANDS_MS) {
    const blocks = [...showResult(content, say, result, self, numbers), text(say('triage-other-locked'))];
    return forAsker(blocks, underResult(desk, check), place);
  }
  const standing = say(`triage-standing-${check.level}`, { call: numbers.call });
  const blocks = [
    alert(ALERTS[check.level] ?? 'caution', standing),
    text(say('triage-standing-why')),
    ...safetyNet(content, self, numbers),
    text(content.caveat),
  ];
  return forAsker(blocks, underResult(desk, check), place);
}
