// Writes how a line is understood, in the form in which files of labelled sentences tell it. Pure.
import type { Content } from '../content/content.ts';
import type { Level } from '../domain/lock/level.ts';
import type { Heard, Hearing } from '../understanding/dangers/hear.ts';
import { readWishes, sureWish } from '../understanding/intents/read-wishes.ts';
import { slotsOf } from '../understanding/intents/slots.ts';
import { describeTime } from '../understanding/time/describe.ts';
import { readTime } from '../understanding/time/read-time.ts';
import type { TimeContext } from '../understanding/time/reading.ts';

/** Wishes that are offered when none is sure. */
export const MOST_OFFERED = 3;

/** How urgent a sign is called in files of sentences. */
const LEVEL_NAMES: Readonly<Partial<Record<Level, string>>> = {
  emergency: 'emergency',
  urgent_same_day: 'same_day',
  clinician_soon: 'within_days',
};

/** A sentence with its labels. */
export interface Line {
  readonly id?: unknown;
  readonly text: string;
  readonly label: string;
  readonly level: string;
  /** What the line answers or follows; empty when nothing. */
  readonly context: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA; undefined while it is not known. */
  readonly zone: string | undefined;
}

/** What was heard, as files of sentences tell it. */
function dangerOf(content: Content, heard: Heard | undefined): unknown {
  const sign = heard && [...content.dangers.values()][heard.sign];
  return heard && sign
    ? { sign: sign.id, level: LEVEL_NAMES[sign.level] ?? sign.level, sure: heard.sure, words: heard.words }
    : null;
}

/** Contexts in which a line answers a question about times. */
const TIME_CONTEXTS: readonly TimeContext[] = [
  'daily',
  'recur',
  'pause',
  'snooze',
  'duration',
  'zone',
  'sentence',
  'combo',
];

/** The wishes of a line, the likeliest first: a sure one alone, else those that are offered. */
function intentsOf(content: Content, { text, context, now, zone }: Line): readonly unknown[] {
  const situation = context === 'session' ? 'session' : 'cold';
  const sure = sureWish(text, situation, content);
  const offered = sure === undefined ? readWishes(text, situation, content).slice(0, MOST_OFFERED) : [];
  const names = sure === undefined ? offered.map(({ intent }) => intent) : [sure];
  return names.map((intent) => ({
    intent,
    slots: slotsOf(intent, text, content, { now, zone }),
    sure: sure !== undefined,
  }));
}

/** How a line is understood, as files of sentences tell it. */
export function formOf(content: Content, hear: Hearing, line: Line): unknown {
  const { id, text, context, now, zone } = line;
  const asked = TIME_CONTEXTS.find((each) => each === context);
  const reading = asked && readTime(text, { context: asked, now, zone, towns: content.towns });
  return {
    id,
    language: 'en',
    about: 'unknown',
    danger: dangerOf(content, hear(text)),
    intents: intentsOf(content, line),
    time: reading ? describeTime(reading, asked === 'snooze') : null,
    unread: reading?.unread ?? [],
  };
}
