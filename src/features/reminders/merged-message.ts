// The buttons under all that comes by itself, and the one message of several that are due together. Pure.
import type { Block, Button, Reply } from '../../core/reply.ts';
import { divider, press, text } from '../../core/reply.ts';
import type { Say } from '../../core/say.ts';
import type { Kept } from '../../core/record.ts';
import type { Promised } from '../../core/promise.ts';
import { TIMER } from '../../core/promise.ts';
import type { Planner } from '../../domain/recurring.ts';
import { to } from './desk.ts';
import { MOST_SNOOZES, SNOOZES } from './snooze.ts';

/** Days unheard in a row after which the next message asks whether the time is right. */
const ASK_AFTER = 3;

/** A message that a module wrote for a promise. */
export interface Written {
  readonly promise: Promised;
  readonly message: Reply;
}

type Rows = readonly (readonly Button[])[];

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

/** What is said, and can be pressed, when the chat has not reacted for a while. */
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
