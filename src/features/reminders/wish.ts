// A reminder that was wished for in a sentence: the rule is read back, and kept only on a press. A sentence that tells no rule
// opens all reminders.
import type { Hear } from '../../core/feature.ts';
import type { Content } from '../../content/content.ts';
import { press, text, title, type Reply } from '../../core/reply.ts';
import type { Route } from '../../core/route.ts';
import { WEEKDAYS } from '../../core/time/week.ts';
import { findRecurring, setRecurring, type RecurringRule } from '../../domain/recurring.ts';
import { readTime } from '../../understanding/time/read-time.ts';
import type { TimeReading } from '../../understanding/time/reading.ts';
import { readDays, readMinute, readNumber, writeDays } from '../shared/route-arguments.ts';
import { ruleWords } from '../shared/rule-words.ts';
import { backButton, readKind, screen, to, type Desk, type DeskOf } from './desk.ts';
import { showOne } from './edit/presses.ts';
import { MOST_TIMES, MOST_WINDOWS, WORK_HOURS } from './edit/rules.ts';

/** Words of getting up, as opposed to stretching. */
const BREAKS = /\b(?:stand|sit|sitting|move|moving|movement|break|breaks|walk|up|water|drink|hourly)\b/i;
/** Words of one occasion: nothing that comes again is meant. */
const ONCE = /\b(?:tomorrow|tonight|today|once|in an?|in \d+)\b/i;

const LEAST_EVERY = 20;
const MOST_EVERY = 240;

interface Wished {
  readonly kind: 'stretch' | 'break';
  readonly rule: RecurringRule;
}

function ruleOf({ every, rules = [] }: TimeReading, zone: string): RecurringRule | undefined {
  if (every) {
    const { minutes, windows, days = WEEKDAYS } = every;
    if (minutes < LEAST_EVERY || minutes > MOST_EVERY || windows.length > MOST_WINDOWS) return undefined;
    return { type: 'every', zone, days, every: minutes, windows: windows.length === 0 ? [WORK_HOURS] : windows };
  }
  const [rule, more] = rules;
  if (!rule || more || rule.minutes.length > MOST_TIMES) return undefined;
  return { type: 'times', zone, days: rule.days, minutes: [...rule.minutes].sort((one, other) => one - other) };
}

/** The route that keeps it: minutes of the day, or a rhythm with its hours. */
function keep({ kind, rule }: Wished): Route {
  const days = writeDays(rule.days);
  if (rule.type === 'every')
    return to('rule', kind, days, `e${rule.every}`, ...rule.windows.map((each) => `${each.from}-${each.to}`));
  return to('rule', kind, days, 't', ...(rule.type === 'times' ? rule.minutes : [rule.minute]));
}

function readRule(zone: string, [days, how, ...parts]: readonly string[]): RecurringRule | undefined {
  const on = readDays(days);
  if (!on || parts.length === 0 || parts.length > MOST_TIMES) return undefined;
  if (how === 't') {
    const minutes = parts.map(readMinute);
    return minutes.every((each) => each !== undefined) ? { type: 'times', zone, days: on, minutes } : undefined;
  }
  const every = readNumber(how?.startsWith('e') ? how.slice(1) : undefined, LEAST_EVERY, MOST_EVERY);
  const windows = parts.map((part) => part.split('-').map(readMinute)).map(([from, until]) => ({ from, to: until }));
  if (every === undefined || windows.length > MOST_WINDOWS) return undefined;
  const whole = windows.flatMap(({ from, to: until }) =>
    from === undefined || until === undefined || from === until ? [] : [{ from, to: until }],
  );
  return whole.length === windows.length ? { type: 'every', zone, days: on, every, windows: whole } : undefined;
}

/** Keeps a rule that was read back before. */
export async function keepRule(desk: Desk, [arg, ...args]: readonly string[]): Promise<Reply | undefined> {
  const kind = readKind(desk, arg);
  const zone = desk.zoneOf(desk.chat);
  const rule = zone === undefined ? undefined : readRule(zone, args);
  if ((kind !== 'stretch' && kind !== 'break') || !rule) return undefined;
  const { chat } = desk.incoming;
  return showOne(desk, kind, await desk.change((old) => setRecurring(old, chat, kind, rule, desk.now, desk.planner)));
}

function readBack(desk: Desk, wished: Wished): Reply {
  const { say, chat } = desk;
  const { kind, rule } = wished;
  const before = findRecurring(chat, kind);
  return screen(
    [
      title(say(`reminder-${kind}`)),
      text(ruleWords(say, rule)),
      ...(before ? [text(say('reminders-wish-instead', { rule: ruleWords(say, before.rule) }))] : []),
    ],
    [[press(say('remind-wish-yes'), keep(wished)), press(say('remind-change'), to('list'))], [backButton(say)]],
  );
}

/** What a sentence with a wish for a reminder means. */
export const wishForReminder =
  (deskOf: DeskOf): Hear<Content> =>
  (ctx, sentence) => {
    const desk = deskOf(ctx);
    const zone = desk.zoneOf(desk.chat);
    const all = { command: 'reminders', args: '' };
    if (ONCE.test(sentence)) return all;
    const reading = readTime(sentence, { context: 'sentence', now: ctx.now, zone });
    const rule = reading.ask === undefined && reading.end === undefined ? ruleOf(reading, zone ?? 'UTC') : undefined;
    if (!rule) return all;
    if (zone === undefined) return { command: 'zone', args: '' };
    const kind = rule.type === 'every' || BREAKS.test(sentence) ? 'break' : 'stretch';
    return [{ ...readBack(desk, { kind, rule }), place: 'new' }];
  };
