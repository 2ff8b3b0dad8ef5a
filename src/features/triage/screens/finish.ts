// Ends a check: says the result, keeps what follows from it, and never lets a milder one take back a more urgent one.
import type { Incoming } from '../../../core/incoming.ts';
import { alert, press, text } from '../../../core/reply.ts';
import type { Block, Button, Reply } from '../../../core/reply.ts';
import type { Level } from '../../../domain/level.ts';
import type { Kept } from '../../../core/record.ts';
import type { Check } from '../../../domain/check.ts';
import { isSelf } from './question.ts';
import { forAsker } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { canClear, joinChecks, mayExercise } from '../../../domain/lock.ts';
import { ALERTS, safetyNet, showResult } from './outcome.ts';
import type { CheckState } from '../engine/answer-codec.ts';
import type { Numbers } from '../../../domain/countries.ts';
import { conclude } from '../engine/result.ts';
import type { Result } from '../engine/result.ts';
import { routes } from '../routes.ts';

const DAY = 24 * 3_600_000;
/** Answers older than this conclude nothing any more: what was true then may not be true now. */
const FRESH_MS = 6 * 3_600_000;
/** A check cannot have begun later than now; clocks may differ by this much. */
const SKEW_MS = 10 * 60_000;

/** Whether the answers of a check may still lead anywhere. */
export function isFresh({ clock }: Desk, { started }: CheckState): boolean {
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

/** What can be tapped under a result; `own` is what is kept of the asker's, `mistaken` the answers that led to it. */
function underResult(
  { say, clock, content, to, buttons }: Desk,
  level: Level,
  own?: Check,
  mistaken?: CheckState,
): Button[][] {
  const rows: Button[][] = [];
  if (own && mayExercise(own, clock()).access !== 'locked') rows.push([buttons.stretch]);
  rows.push([buttons.signs]);
  const hours = content.outcomes[level].recheckHours;
  if (hours > 0) rows.push([press(say(`triage-again-${hours}`), routes.recheck(hours))]);
  if (canClear(own)) rows.push([press(say('triage-checked-button'), routes.checkedAsk)]);
  if (mistaken && level === 'emergency') rows.push([press(say('triage-mistake'), to.back(mistaken))]);
  return rows;
}

/** The advice for somebody else. It is theirs: nothing is kept of it, and the asker's own exercises stay as they were. */
function tellOther(desk: Desk, result: Result, numbers: Numbers, kept: Kept | undefined, state: CheckState): Told {
  const { content, say, clock } = desk;
  const blocks = showResult(content, say, result, false, numbers);
  if (mayExercise(kept?.check, clock()).access === 'locked') blocks.push(text(say('triage-other-locked')));
  return { blocks, buttons: underResult(desk, result.level, undefined, state) };
}

interface Told {
  readonly blocks: readonly Block[];
  readonly buttons: readonly (readonly Button[])[];
}

/** The advice for the asker. What is kept never gets milder within a day, and then that is what is said. */
async function tellSelf(desk: Desk, ask: Incoming, result: Result, numbers: Numbers, state: CheckState): Promise<Told> {
  const { content, say, clock } = desk;
  const fresh = isFresh(desk, state);
  const now = clock();
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
        .write(ask, (before) => ({ ...before, check: joinChecks(before.check, found, state.started) }))
        .catch(() => undefined)
    : undefined;
  const check = kept?.check ?? found;
  if (check.level === result.level) {
    const blocks = showResult(content, say, result, true, numbers);
    if (fresh && !kept) blocks.push(text(say('triage-not-saved')));
    return { blocks, buttons: underResult(desk, check.level, check, state) };
  }
  const standing = say(`triage-standing-${check.level}`, { call: numbers.call });
  const blocks = [
    alert(ALERTS[check.level] ?? 'caution', standing),
    text(say('triage-standing-why')),
    ...safetyNet(content, true, numbers),
    text(content.caveat),
  ];
  return { blocks, buttons: underResult(desk, check.level, check) };
}

/**
 * The result of a finished check.
 * @param state a check whose step is an outcome
 */
export async function finish(desk: Desk, ask: Incoming, state: CheckState, place: Reply['place']): Promise<Reply> {
  const result = conclude(desk.content, state.run.findings, state.run.chosen);
  // An emergency is told however old the answers are; anything milder only while they are fresh.
  if (!isFresh(desk, state) && result.level !== 'emergency') return refuse(desk, ask);
  const kept = await desk.read(ask);
  const numbers = desk.numbers(ask, kept);
  const { blocks, buttons } = isSelf(state)
    ? await tellSelf(desk, ask, result, numbers, state)
    : tellOther(desk, result, numbers, kept, state);
  return forAsker(blocks, buttons, place);
}
