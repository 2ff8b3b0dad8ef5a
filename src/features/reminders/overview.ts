// /reminders: all that Limber has promised to this chat, when it comes next, and what keeps it quiet. Pure.
import { clockText, dateWords, whenWords } from '../../core/time/local-time.ts';
import type { Block, Button, Reply } from '../../core/reply.ts';
import { list, press, text, title } from '../../core/reply.ts';
import type { Kept } from '../../core/record.ts';
import type { Promised } from '../../core/promise.ts';
import { TIMER } from '../../core/promise.ts';
import { findRecurring } from '../../domain/recurring.ts';
import { ruleWords, spanWords } from '../shared/rule-words.ts';
import { to, screen, rows, type Desk } from './desk.ts';

/** When a promise comes next, in local words. */
export function nextWords({ say, zoneOf, planner, now }: Desk, kept: Kept, promise: Promised): string {
  const zone = promise.rule.type === 'once' ? (zoneOf(kept) ?? 'UTC') : promise.rule.zone;
  const { due } = promise;
  const { pausedUntil } = kept;
  if (kept.barred?.rests && promise.rule.type !== 'once') return say('reminders-rests');
  if (due === undefined) {
    return say((kept.sent?.unheard ?? 0) >= planner.asleepAfter ? 'reminders-asleep' : 'reminders-none-due');
  }
  if (pausedUntil !== undefined && pausedUntil > now && due <= pausedUntil && promise.kind !== TIMER) {
    return say('reminders-after-pause', { when: whenWords(say, pausedUntil, zone, now) });
  }
  return say('reminders-next', { when: whenWords(say, Math.max(due, now), zone, now) });
}

/** What a promise is called. */
export const nameOf = ({ say, kinds }: Desk, promise: Promised): string =>
  kinds.all.get(promise.kind)?.describe(say, promise).name ?? say('mydata-kind-other');

/** Adds a promise of a kind. */
export const addButton = ({ say, kinds }: Desk, kind: string): Button =>
  press(say(`remind-add-${kind}`), kinds.recurring.get(kind)?.repeats.add ?? to('add', kind));

function line(desk: Desk, kept: Kept, promise: Promised): string {
  const { say } = desk;
  const name = nameOf(desk, promise);
  const next = nextWords(desk, kept, promise);
  return say('reminders-line', { name, rule: ruleWords(say, promise.rule), next });
}

function shorter(desk: Desk, promise: Promised): string {
  const { say } = desk;
  const { rule } = promise;
  const name = nameOf(desk, promise);
  if (rule.type === 'daily') return say('remind-reminder', { name, time: clockText(rule.minute) });
  if (rule.type === 'times')
    return say('remind-reminder', { name, time: rule.minutes.slice(0, 2).map(clockText).join(', ') });
  return rule.type === 'every' ? say('remind-reminder-every', { name, every: rule.every }) : name;
}

/** What holds messages back, each in a sentence. */
function notes({ say, planner, zoneOf, now }: Desk, kept: Kept): Block[] {
  const { quiet, ceiling, pausedUntil, sent, barred } = kept;
  const unheard = sent?.unheard ?? 0;
  const zone = zoneOf(kept) ?? 'UTC';
  return [
    ...(barred ? [text(say('reminders-barred', { date: dateWords(say, barred.since, zone) }))] : []),
    ...(pausedUntil !== undefined && pausedUntil > now
      ? [text(say('reminders-paused', { when: whenWords(say, pausedUntil, zone, now) }))]
      : []),
    ...(unheard >= planner.weeklyAfter ? [text(say('reminders-weekly'))] : []),
    ...(quiet ? [text(say('reminders-quiet-on', { span: spanWords(quiet) }))] : []),
    ...(ceiling === undefined ? [] : [text(say('reminders-limit-on', { most: ceiling }))]),
  ];
}

/** @param kept the record, planned */
export function overview(desk: Desk, kept: Kept): Reply {
  const { say, now } = desk;
  const { all, recurring } = desk.kinds;
  const repeating = [...recurring.keys()].flatMap((kind) => findRecurring(kept, kind) ?? []);
  const once =
    kept.promises?.filter(({ kind, due }) => all.has(kind) && !recurring.has(kind) && due !== undefined) ?? [];
  const known = [...repeating, ...once];
  const paused = kept.pausedUntil !== undefined && kept.pausedUntil > now;
  const edits: Button[] = [];
  const adds: Button[] = [];
  for (const kind of recurring.keys()) {
    const promise = findRecurring(kept, kind);
    if (promise) edits.push(press(shorter(desk, promise), to('edit', kind)));
    else adds.push(addButton(desk, kind));
  }
  const silent = kept.silent ?? !kept.chat.private;
  const blocks = [
    title(say('reminders-title')),
    known.length === 0 ? text(say('reminders-none')) : list(known.map((each) => line(desk, kept, each))),
    ...notes(desk, kept),
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
