// Reads out of a wish what it names: a part of the body, a place, a length, a movement, a card, a code, times. Each is there
// only when it was said. Pure.
import { clockText } from '../../core/time/local-time.ts';
import { codeIn, stretchArgs } from '../meaning.ts';
import { readTime } from '../time/read-time.ts';
import type { WishContent } from './learn.ts';
import { namedIn } from './read-wishes.ts';

export type Slots = Readonly<Record<string, unknown>>;

/** Where somebody is, when, and what is known of places. */
export interface SlotHint {
  readonly now: number;
  /** IANA. */
  readonly zone?: string | undefined;
}

const MINUTES = /(?<!\d)(\d{1,3})\s*(?:m|min|mins|minutes?)\b/i;
const RATING = /(?<!\d)(10|\d)(?:\s*(?:\/|out of|of)\s*10)?(?!\d)/;
const AREA_NAMES = ['neck', 'shoulders', 'upper-back', 'lower-back', 'hips'];

const PLACES: readonly (readonly [string, RegExp])[] = [
  ['desk', /\b(?:desk|office|computer|laptop|at work)\b/i],
  ['chair', /\b(?:chair|seat|seated|sitting|train|plane|armchair|bus|sofa|couch)\b/i],
  ['floor', /\b(?:floor|mat|carpet)\b/i],
  ['bed', /\bbed\b/i],
  ['wall', /\bwall\b/i],
  ['standing', /\b(?:standing|stood|on my feet)\b/i],
];

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['water', /\b(?:water|drink|hydrate)\b/i],
  ['walk', /\bwalk/i],
  ['break', /\b(?:breaks?|stand|get up|up|move|sit)\b/i],
  ['stretch', /\b(?:stretch|exercise)/i],
];

function stretchSlots(text: string): Slots {
  const words = stretchArgs(text).split(' ');
  const area = /\bback\b/i.test(text) && !/\b(?:lower|low|upper|mid|middle)[ -]back\b/i.test(text) ? 'back' : undefined;
  const named = AREA_NAMES.find((each) => words.includes(each));
  const place = PLACES.find(([, named]) => named.test(text))?.[0];
  const minutes = MINUTES.exec(text)?.[1];
  return {
    ...(named === undefined ? {} : { area: named === 'lower-back' ? (area ?? named) : named }),
    ...(place === undefined ? {} : { place }),
    ...(minutes === undefined ? {} : { minutes: Number(minutes) }),
  };
}

function timeSlots(text: string, { now, zone }: SlotHint): Slots {
  const { rules, every, everyDays } = readTime(text, { context: 'sentence', now, zone });
  const [rule] = rules ?? [];
  const [window] = every?.windows ?? [];
  const days = every?.days ?? rule?.days;
  return {
    ...(rule ? { times: rule.minutes.map(clockText) } : {}),
    ...(everyDays && everyDays.minutes.length > 0 ? { times: everyDays.minutes.map(clockText) } : {}),
    ...(everyDays ? { days_every: everyDays.days } : {}),
    ...(days && days.length < 7 ? { days } : {}),
    ...(every ? { every_minutes: every.minutes } : {}),
    ...(window ? { from: clockText(window.from), to: clockText(window.to) } : {}),
  };
}

/** The time behind a word such as "after", for hours that come again every day. */
function timeAfter(words: RegExp, text: string, now: number): string | undefined {
  const [, said] = words.exec(text) ?? [];
  const minute = said === undefined ? undefined : readTime(said, { context: 'daily', now }).rules?.[0]?.minutes[0];
  return minute === undefined ? undefined : clockText(minute);
}

const TIME = String.raw`((?:half past |quarter past |quarter to )?[\w:.]+(?: ?[ap]\.?m\.?)?(?: (?:in the (?:morning|evening)|at night))?)`;
const FROM = new RegExp(String.raw`\b(?:after|from|past) ${TIME}`, 'i');
const TO = new RegExp(String.raw`\b(?:before|to|till|until|and|-) ?${TIME}`, 'i');

function hushSlots(text: string, now: number): Slots {
  const from = timeAfter(FROM, text, now);
  const to = timeAfter(TO, text, now);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function zoneSlot(text: string, content: WishContent, now: number): Slots {
  const { zone, ask } = readTime(text, { context: 'zone', now, towns: content.towns });
  return zone === undefined || ask !== undefined ? {} : { zone };
}

const nameSlot = (slot: string, kind: 'exercise' | 'topic', text: string, content: WishContent): Slots => {
  const found = namedIn(text, content).find((name) => name.kind === kind);
  return found ? { [slot]: found.id } : {};
};

/** What a wish names, by the name of the intent. */
export function slotsOf(intent: string, text: string, content: WishContent, hint: SlotHint): Slots {
  switch (intent) {
    case 'stretch':
    case 'massage':
    case 'routines_list':
      return stretchSlots(text);
    case 'heat':
    case 'ice':
    case 'log_done': {
      const { minutes } = stretchSlots(text);
      return minutes === undefined ? {} : { minutes };
    }
    case 'exercise':
      return nameSlot('exercise', 'exercise', text, content);
    case 'learn':
    case 'tip_about':
      return nameSlot('topic', 'topic', text, content);
    case 'routine_code': {
      const code = codeIn(text);
      return code === undefined ? {} : { code };
    }
    case 'subscribe':
      return { ...timeSlots(text, hint), ...zoneSlot(text, content, hint.now) };
    case 'change_time':
      return timeSlots(text, hint);
    case 'quiet_hours':
      return hushSlots(text, hint.now);
    case 'reminder_add': {
      const kind = KINDS.find(([, words]) => words.test(text))?.[0];
      return { ...timeSlots(text, hint), ...(kind === undefined ? {} : { kind }) };
    }
    case 'zone_set':
      return zoneSlot(text, content, hint.now);
    case 'log_pain': {
      const value = RATING.exec(text)?.[1];
      return value === undefined ? {} : { value: Number(value) };
    }
    default:
      return {};
  }
}
