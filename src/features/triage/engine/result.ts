// What a finished check comes to: the level, the person's own decisive answers, notes and movement limits. Pure.
import { LEVELS, rank } from '../../../domain/lock/level.ts';
import type { Note, Option, Rule, Settings, TriageContent } from '../../../content/triage/types.ts';
import type { Level } from '../../../domain/lock/level.ts';
import { collectCauses, holds } from './logic.ts';
import type { Findings } from './logic.ts';

/** At most this many answers are quoted: the one or two that decided, and a third where rules meet. */
const QUOTES = 3;
/** With this many telling answers the background is left out. */
const ENOUGH = 2;

export interface Result {
  readonly level: Level;
  /** Rules that hold, the most urgent first. */
  readonly fired: readonly Rule[];
  /** The answers that decided, as the person gave them. */
  readonly quotes: readonly string[];
  readonly notes: readonly Note[];
  /** Conditions of the movement limits. */
  readonly limits: readonly string[];
}

/** Ages, weeks and days are the background of an answer; they are quoted when little else is there to quote. */
const isBackground = ({ sets }: Option): boolean => Object.values(sets).some((setting) => typeof setting !== 'string');

/** The words of the chosen answers that gave `causes`, the telling ones first. */
function quote(chosen: readonly Option[], findings: Findings, causes: ReadonlySet<string>): string[] {
  const giving = chosen.filter((option) =>
    [option.sets, ...option.or].some(
      (settings) => Object.keys(settings).some((name) => causes.has(name)) && gives(settings, findings),
    ),
  );
  const telling = giving.filter((option) => !isBackground(option));
  const background = telling.length < ENOUGH ? giving.filter(isBackground) : [];
  return [...telling, ...background].map(({ said, label }) => said ?? label);
}

/** Whether an answer agrees with what is known. */
export function gives(settings: Settings, findings: Findings): boolean {
  return Object.entries(settings).every(([name, setting]) => {
    const value = findings.get(name);
    if (value === undefined || value === false) return false;
    if (typeof setting === 'string') return value === true ? setting === 'yes' : value === setting;
    return typeof value === 'object' && value.low >= setting[0] && value.high <= setting[1];
  });
}

/**
 * Works out the result of findings; what was never asked counts for nothing here, so the check must be over.
 * @param chosen the answers that were given, for quoting them
 */
export function conclude(content: TriageContent, findings: Findings, chosen: readonly Option[]): Result {
  const fired = content.rules
    .filter(({ when }) => holds(when, findings) === true)
    .sort((a, b) => rank(b.level) - rank(a.level));
  const level = fired[0]?.level ?? LEVELS[0];
  const quotes = new Set<string>();
  for (const rule of fired) {
    if (rule.level !== level) break;
    const causes = new Set<string>();
    collectCauses(rule.when, findings, causes);
    for (const words of quote(chosen, findings, causes)) quotes.add(words);
  }
  return {
    level,
    fired,
    quotes: [...quotes].slice(0, QUOTES),
    notes: content.notes.filter((note) => note.levels.includes(level) && holds(note.when, findings) === true),
    limits: content.limits.filter(({ when }) => holds(when, findings) === true).map(({ id }) => id),
  };
}
