// /reminders: all that Limber has promised to this chat, when it comes next, and what keeps it quiet. Pure.
import { clockText, whenWords } from '../../core/time/local-time.ts';
import type { Block, Button, Reply } from '../../core/reply.ts';
import { list, press, text, title } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Kept } from '../../core/record.ts';
import type { Promised } from '../../core/promise.ts';
import { findRegular, REGULAR, type RegularKind } from '../../domain/recurring.ts';
import { ruleWords, spanWords } from '../shared/rule-words.ts';
import { to, screen, rows, type Desk } from './desk.ts';

/** Kinds of things promised once that have words of their own. */
const ONCE = new Set(['recheck', 'timer', 'course']);

/** When a promise comes next, in local words. */
export function nextWords({ say, zoneOf, planner }: Desk, kept: Kept, promise: Promised, now: number): string {
  const zone = promise.rule.type === 'once' ? (zoneOf(kept) ?? 'UTC') : promise.rule.zone;
  const { due } = promise;
  const { pausedUntil } = kept;
  if (due === undefined) {
    return say((kept.sent?.unheard ?? 0) >= planner.asleepAfter ? 'reminders-asleep' : 'reminders-none-due');
  }
  if (pausedUntil !== undefined && pausedUntil > now && due <= pausedUntil && promise.kind !== 'timer') {
    return say('reminders-after-pause', { when: whenWords(say, pausedUntil, zone, now) });
  }
  return say('reminders-next', { when: whenWords(say, Math.max(due, now), zone, now) });
}

function line(desk: Desk, kept: Kept, promise: Promised, now: number): string {
  const { say } = desk;
  const name = say(`reminder-${promise.kind}`);
  const next = nextWords(desk, kept, promise, now);
  return say('reminders-line', { name, rule: ruleWords(say, promise.rule), next });
}

function shorter({ say }: Desk, id: RegularKind, { rule }: Promised): string {
  const name = say(`reminder-${id}`);
  if (rule.type === 'daily') return say('remind-reminder', { name, time: clockText(rule.minute) });
  if (rule.type === 'times')
    return say('remind-reminder', { name, time: rule.minutes.slice(0, 2).map(clockText).join(', ') });
  return rule.type === 'every' ? say('remind-reminder-every', { name, every: rule.every }) : name;
}

/** What holds messages back, each in a sentence. */
function notes({ say, planner, zoneOf }: Desk, kept: Kept, now: number): Block[] {
  const { quiet, ceiling, pausedUntil, sent } = kept;
  const unheard = sent?.unheard ?? 0;
  return [
    ...(pausedUntil !== undefined && pausedUntil > now
      ? [text(say('reminders-paused', { when: whenWords(say, pausedUntil, zoneOf(kept) ?? 'UTC', now) }))]
      : []),
    ...(unheard >= planner.weeklyAfter ? [text(say('reminders-weekly'))] : []),
    ...(quiet ? [text(say('reminders-quiet-on', { span: spanWords(quiet) }))] : []),
    ...(ceiling === undefined ? [] : [text(say('reminders-limit-on', { most: ceiling }))]),
  ];
}

/** @param kept the record, planned */
export function overview(desk: Desk, kept: Kept, now: number): Reply {
  const { say } = desk;
  const regular = REGULAR.flatMap((id) => findRegular(kept, id) ?? []);
  const once = kept.promises?.filter(({ kind, due }) => ONCE.has(kind) && due !== undefined) ?? [];
  const known = [...regular, ...once];
  const paused = kept.pausedUntil !== undefined && kept.pausedUntil > now;
  const edits: Button[] = [];
  const adds: Button[] = [];
  for (const id of REGULAR) {
    const promise = findRegular(kept, id);
    if (promise) edits.push(press(shorter(desk, id, promise), to('edit', id)));
    else adds.push(press(say(`remind-add-${id}`), id === 'tip' ? go('subscribe') : to('add', id)));
  }
  const silent = kept.silent ?? !kept.chat.private;
  const blocks = [
    title(say('reminders-title')),
    known.length === 0 ? text(say('reminders-none')) : list(known.map((each) => line(desk, kept, each, now))),
    ...notes(desk, kept, now),
  ];
  return screen(blocks, [
    ...edits.map((button) => [button]),
    ...rows(adds, 2),
    [press(say('remind-quiet'), to('quiet')), press(say('remind-limit'), to('limit'))],
    [
      paused ? press(say('remind-resume'), to('resume')) : press(say('remind-pause'), to('pauses')),
      press(say('remind-zone'), to('clocks', 0, 'none')),
    ],
    [press(say(silent ? 'remind-sound-on' : 'remind-sound-off'), to('sound', silent ? 'on' : 'off'))],
  ]);
}
