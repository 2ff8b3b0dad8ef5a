// The messages of reminders, and the buttons under all that comes by itself. Pure.
import type { Block, Button, Reply } from '../../core/reply.ts';
import { divider, press, reply, text, title } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Kept } from '../../core/record.ts';
import type { Promised } from '../../core/promise.ts';
import type { Planner } from '../../domain/recurring.ts';
import { to } from './desk.ts';
import { MOST_SNOOZES, SNOOZES } from './snooze.ts';

/** Days unheard in a row after which the next message asks whether the time is right. */
const ASK_AFTER = 3;
/** Different words for a break, by day and hour, so that it does not wear out. */
const BREAK_WORDS = 4;
const HOUR_MS = 3_600_000;

/** A message that a module wrote for a promise. */
export interface Written {
  readonly promise: Promised;
  readonly message: Reply;
}

/** A timer's message stays as it is: something is on someone's skin. */
const TIMER = 'timer';

type Rows = readonly (readonly Button[])[];

/** @param soft bad days: asks for less */
export function breakMessage(say: Say, now: number, soft: boolean): Reply {
  const words = soft ? 'break-soft' : `break-${(Math.floor(now / HOUR_MS) % BREAK_WORDS) + 1}`;
  const lead = soft
    ? press(say('remind-breathe'), go('stretch', 'breathing-break'))
    : press(say('remind-minute'), go('stretch', 'standing', 1));
  return reply([title(say('break-title')), text(say(words))], { buttons: [[lead]] });
}

export function stretchMessage(say: Say, soft: boolean): Reply {
  const lead = soft
    ? press(say('remind-gentle'), go('stretch', 'flare-gentle'))
    : press(say('button-stretch'), go('stretch'));
  return reply([title(say('stretch-time-title')), text(say(soft ? 'stretch-time-soft' : 'stretch-time'))], {
    buttons: [[lead]],
  });
}

/** The message's own first row: what it is about. The rest of its buttons give way to those of a reminder. */
const leads = ({ buttons }: Reply): Rows => buttons.slice(0, 1);

function usual(say: Say, { id, rule, snoozes = 0 }: Promised): Rows {
  const off = (how: (typeof SNOOZES)[number]): Button =>
    press(say(`remind-snooze-${how}`), to('snooze', id, how, snoozes));
  const done = press(say('button-done'), to('done', id));
  const stop = press(say('button-stop'), rule.type === 'once' ? to('over', id) : to('stop', id));
  if (snoozes >= MOST_SNOOZES) return [[done, stop]];
  const last = rule.type === 'once' ? [stop] : [press(say('remind-change'), to('change', id)), stop];
  const first = rule.type === 'once' ? [off('60')] : [done, off('15'), off('60')];
  return [first, [off('eve'), off('tom')], last];
}

/** In a group only what those who manage it may want. */
const inGroup = (say: Say, { id }: Promised): Rows => [
  [press(say('remind-change'), to('change', id)), press(say('button-stop'), to('stop', id))],
];

/** What is said, and can be pressed, when nobody has reacted for a while. */
function unheard(
  say: Say,
  { id, rule }: Promised,
  days: number,
  planner: Planner,
): { blocks: Block[]; rows: Rows } | undefined {
  if (rule.type === 'once') return undefined;
  const stop = press(say('button-stop'), to('stop', id));
  if (days === ASK_AFTER + 1) {
    const rows = [
      [press(say('button-other-time'), to('change', id)), press(say('remind-once-a-week'), to('weekly', id))],
      [press(say('remind-time-fits'), to('done', id)), stop],
    ];
    return { blocks: [divider, text(say('unheard-ask'))], rows };
  }
  if (days <= planner.weeklyAfter) return undefined;
  const words = say(days >= planner.asleepAfter ? 'unheard-asleep' : 'unheard-weekly');
  return { blocks: [divider, text(words)], rows: [[press(say('remind-as-before'), to('list')), stop]] };
}

/** Puts the buttons of a reminder under a message that a module wrote for a promise; shortens what was put off often. */
function dress(say: Say, planner: Planner, kept: Kept, { promise, message }: Written): Reply {
  const once = promise.rule.type === 'once';
  const own = once ? message.buttons : leads(message);
  const often = !once && (promise.snoozes ?? 0) >= MOST_SNOOZES;
  const blocks = often ? [text(say(`short-${promise.id}`))] : message.blocks;
  if (promise.kind === TIMER) return message;
  if (!kept.chat.private) return { ...message, blocks, buttons: [...own, ...inGroup(say, promise)] };
  const thin = unheard(say, promise, kept.sent?.unheard ?? 0, planner);
  if (thin) return { ...message, blocks: [...blocks, ...thin.blocks], buttons: [...own, ...thin.rows] };
  return { ...message, blocks, buttons: [...own, ...usual(say, promise)] };
}

/** One message of several: each with what it is about, then the buttons for all. */
function join(say: Say, planner: Planner, kept: Kept, parts: readonly [Written, ...Written[]]): Reply {
  const [first] = parts;
  const regular = parts.find(({ promise }) => promise.rule.type !== 'once');
  const thin = regular && unheard(say, regular.promise, kept.sent?.unheard ?? 0, planner);
  const blocks = parts.flatMap(({ message }, at) => [...(at === 0 ? [] : [divider]), ...message.blocks]);
  const own = parts.flatMap(({ promise, message }) =>
    promise.rule.type === 'once' ? message.buttons : leads(message),
  );
  const all = [press(say('remind-reminders'), to('list')), press(say('remind-pause'), to('pauses'))];
  return { ...first.message, blocks: [...blocks, ...(thin?.blocks ?? [])], buttons: [...own, all] };
}

/** Makes the one message of all that is due in a chat; `resumed` tells that some waited for the end of a pause. */
export function mergeMessages(
  say: Say,
  planner: Planner,
  kept: Kept,
  parts: readonly [Written, ...Written[]],
  resumed: boolean,
): Reply {
  // What was promised once asks something of the person; it comes first.
  const [first, ...others] = [...parts].sort(
    (one, other) => Number(one.promise.rule.type !== 'once') - Number(other.promise.rule.type !== 'once'),
  );
  if (!first) throw new Error('nothing to merge');
  const made = others.length === 0 ? dress(say, planner, kept, first) : join(say, planner, kept, [first, ...others]);
  return resumed ? { ...made, blocks: [text(say('reminders-welcome')), ...made.blocks] } : made;
}
