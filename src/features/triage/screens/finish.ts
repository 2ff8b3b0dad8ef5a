// Ends a check: says the result, keeps what follows from it, and never lets a milder one take back a more urgent one.
import { privateChatOf } from '../../../core/context.ts';
import { alert, press, text } from '../../../core/reply.ts';
import type { Block, Button, Reply } from '../../../core/reply.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../core/time/units.ts';
import type { EpochMs } from '../../../core/time/units.ts';
import type { Check } from '../../../domain/lock/check.ts';
import type { Kept } from '../../../core/record.ts';
import type { Context } from '../../../domain/feature.ts';
import type { Level } from '../../../domain/lock/level.ts';
import { allowanceOf, canClear, joinChecks, withoutWarning } from '../../../domain/lock/lock.ts';
import { minuteOf } from '../../../domain/lock/warning.ts';
import type { CheckState } from '../engine/answer-codec.ts';
import { conclude } from '../engine/result.ts';
import type { Result } from '../engine/result.ts';
import { numbersOf } from '../../../domain/where.ts';
import { answerRoutesOf, routes } from '../routes.ts';
import { ALERTS, restOfResult, safetyNetBlocks, showResult } from './outcome.ts';
import { isSelf } from './question.ts';
import { forAsker, restartButton, signsButton, stretchButton } from './screen.ts';

/** Answers older than this conclude nothing any more: what was true then may not be true now. */
const FRESH_MS = 6 * HOUR_MS;
/** A check cannot have begun later than now; clocks may differ by this much. */
const SKEW_MS = 10 * MINUTE_MS;

/** Whether the answers of a check may still lead anywhere. */
export function isFresh(now: EpochMs, { started }: CheckState): boolean {
  return now - started <= FRESH_MS && started - now <= SKEW_MS;
}

/** Says kindly that a button cannot be used any more, and how to start again. */
export function refuse(ctx: Context): Reply {
  const { say } = ctx;
  return forAsker(
    [text(say('triage-stale')), text(say('triage-stale-call', { call: numbersOf(ctx).call }))],
    [[restartButton(say)], [signsButton(say)]],
  );
}

type Own = Pick<Kept, 'check' | 'warning'>;

/** Whether a finished check answers the warning: it was begun after the words that raised it. */
const isAnswered = ({ warning }: Own, { started }: CheckState): boolean =>
  warning !== undefined && minuteOf({ at: started }) >= minuteOf(warning);

interface Advice {
  readonly blocks: readonly Block[];
  readonly buttons: readonly (readonly Button[])[];
}

/** What can be tapped under a result; `own` is what is kept of the asker's, `state` the answers that led to it. */
function underResult({ say, now, content }: Context, level: Level, own?: Own, state?: CheckState): Button[][] {
  const rows: Button[][] = [];
  if (own && allowanceOf(own, now).access !== 'locked') rows.push([stretchButton(say)]);
  const to = answerRoutesOf(content.triage);
  rows.push([...(state ? [press(say('triage-more'), to.to('f', state))] : []), signsButton(say)]);
  const hours = content.triage.outcomes[level].recheckHours;
  if (hours > 0) rows.push([press(say(`triage-again-${hours}`), routes.recheck(hours))]);
  if (canClear(own)) rows.push([press(say('triage-checked-button'), routes.checkedAsk)]);
  if (state && level === 'emergency') rows.push([press(say('triage-mistake'), to.back(state))]);
  return rows;
}

/** The advice for somebody else. It is theirs: nothing is kept of it, and the asker's own exercises stay as they were. */
function adviseOther(ctx: Context, result: Result, state: CheckState): Advice {
  const blocks = showResult(ctx, result, false, numbersOf(ctx));
  if (allowanceOf(ctx.person, ctx.now).access === 'locked') blocks.push(text(ctx.say('triage-other-locked')));
  return { blocks, buttons: underResult(ctx, result.level, undefined, state) };
}

/** What is kept of a result. */
function checkFrom({ now, content }: Context, { level, limits }: Result): Check {
  const until = now + content.triage.outcomes[level].validDays * DAY_MS;
  return { level, limits, at: now, until };
}

/** The advice for the asker. What is kept never gets milder within a day, and then that is what is said. */
async function adviseSelf(ctx: Context, result: Result, state: CheckState): Promise<Advice> {
  const { content, say, incoming } = ctx;
  const numbers = numbersOf(ctx);
  const found = checkFrom(ctx, result);
  const fresh = isFresh(ctx.now, state);
  // A store that fails costs the record, never the advice.
  const kept = fresh
    ? await ctx
        .update((before = { chat: privateChatOf(incoming) }) => ({
          ...(isAnswered(before, state) ? withoutWarning(before) : before),
          check: joinChecks(before.check, found, state.started),
        }))
        .catch(() => undefined)
    : undefined;
  const check = kept?.check ?? found;
  const own = kept ?? { ...ctx.person, check };
  if (check.level === result.level) {
    const blocks = showResult(ctx, result, true, numbers);
    if (fresh && !kept) blocks.push(text(say('triage-not-saved')));
    return { blocks, buttons: underResult(ctx, check.level, own, state) };
  }
  const standing = say(`triage-standing-${check.level}`, { call: numbers.call });
  const blocks = [
    alert(ALERTS[check.level] ?? 'caution', standing),
    text(say('triage-standing-why')),
    ...safetyNetBlocks(ctx, true, numbers),
    text(content.triage.caveat),
  ];
  return { blocks, buttons: underResult(ctx, check.level, own) };
}

/**
 * The result of a finished check.
 * @param state a check whose step is an outcome
 */
export async function finish(ctx: Context, state: CheckState, place: Reply['place']): Promise<Reply> {
  const result = conclude(ctx.content.triage, state.run.findings, state.run.chosen);
  // An emergency is told however old the answers are; anything milder only while they are fresh.
  if (!isFresh(ctx.now, state) && result.level !== 'emergency') return refuse(ctx);
  const { blocks, buttons } = isSelf(state) ? await adviseSelf(ctx, result, state) : adviseOther(ctx, result, state);
  return forAsker(blocks, buttons, place);
}

/** The rest of the result that these answers led to, below its first screen. */
export function tellRest(ctx: Context, state: CheckState): Reply | undefined {
  if (state.step.kind !== 'outcome') return undefined;
  const result = conclude(ctx.content.triage, state.run.findings, state.run.chosen);
  if (!isFresh(ctx.now, state) && result.level !== 'emergency') return refuse(ctx);
  const blocks = restOfResult(ctx, result, isSelf(state), numbersOf(ctx));
  return forAsker(blocks, [[signsButton(ctx.say)]], 'new');
}
