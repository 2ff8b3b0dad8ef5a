// Checks the rules of the warning-sign check: that each rests on a source and reads only what is asked for, that nothing
// is asked in vain, and that every level but the mildest can be reached.
import { LEVELS } from '../../domain/lock/level.ts';
import { askedBy } from './asks.ts';
import { findingsOf } from './condition.ts';
import type { TriageFile } from './triage-files.ts';
import type { Limit, Question, Rule } from './types.ts';

interface Checked {
  readonly rules: readonly Rule[];
  readonly limits: readonly Limit[];
  readonly questions: readonly Question[];
  readonly sources: Readonly<Record<string, unknown>>;
}

/** Tells every mistake of rules and limits that shows only beside the questions and sources. */
export function checkRules(file: TriageFile<unknown>, { rules, limits, questions, sources }: Checked): void {
  const asked = new Set(questions.flatMap((question) => [...askedBy(question)]));
  const unasked = ({ when }: Rule | Limit): string[] => [...findingsOf(when)].filter((finding) => !asked.has(finding));
  for (const [at, rule] of rules.entries()) {
    if (!(rule.source in sources)) file.complain(['rules', at, 'source'], `no source is called "${rule.source}"`);
    for (const finding of unasked(rule)) {
      file.complain(['rules', at], `${rule.id} reads ${finding}, which no question asks for`);
    }
  }
  for (const limit of limits) {
    for (const finding of unasked(limit)) {
      file.complain(['limits', limit.id], `reads ${finding}, which no question asks for`);
    }
  }
  const conditions = [...rules, ...limits, ...questions].flatMap(({ when }) => (when === undefined ? [] : [when]));
  const read = new Set(conditions.flatMap((when) => [...findingsOf(when)]));
  for (const finding of asked) {
    if (!read.has(finding)) file.complain(['rules'], `${finding} is asked for, and no rule or movement limit reads it`);
  }
  for (const level of LEVELS) {
    if (level !== 'self_care' && !rules.some((rule) => rule.level === level)) {
      file.complain(['rules'], `no rule leads to ${level}`);
    }
  }
}
