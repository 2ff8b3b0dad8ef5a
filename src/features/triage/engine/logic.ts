// When a condition holds, over findings of which some may not have been asked yet. Pure.
import type { Condition } from '../../../content/triage/condition.ts';

/** A number as far as it is known: both ends included. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** `false` is a no (or none, or does not apply); `unsure` counts as whatever is most worrying. */
export type Value = boolean | string | Span;
export const UNSURE = 'unsure';

/** What is known. A finding that is not in it has not been asked: it is no finding of absence. */
export type Findings = ReadonlyMap<string, Value>;

/** True, false, or undefined while it still hangs on something that was not asked. */
export type Truth = boolean | undefined;

type Atom = Exclude<Condition, { kind: 'not' } | { kind: 'count' }>;

function atomHolds(atom: Atom, findings: Findings, wanted: boolean): Truth {
  const value = findings.get(atom.finding);
  if (value === undefined) return undefined;
  if (value === false) return false;
  if (value === UNSURE) return wanted;
  switch (atom.kind) {
    case 'yes':
      return true;
    case 'is':
      return typeof value === 'string' && atom.values.includes(value);
    case 'range': {
      if (typeof value !== 'object') return wanted;
      const inside = (n: number): boolean => n >= atom.low && (atom.below ? n < atom.high : n <= atom.high);
      const low = inside(value.low);
      // A span that lies on both sides of a border is a number that is not sure: its worrying side counts.
      return low === inside(value.high) ? low : wanted;
    }
  }
}

/**
 * Whether `condition` holds.
 * @param wanted the answer that is more worrying here; it turns round under every `not`, so that "not sure" escalates
 */
export function holds(condition: Condition, findings: Findings, wanted = true): Truth {
  switch (condition.kind) {
    case 'not': {
      const inner = holds(condition.of, findings, !wanted);
      return inner === undefined ? undefined : !inner;
    }
    case 'count': {
      let yes = 0;
      let open = 0;
      for (const part of condition.of) {
        const truth = holds(part, findings, wanted);
        if (truth === true) yes += 1;
        else if (truth === undefined) open += 1;
        if (yes >= condition.least) return true;
      }
      return yes + open >= condition.least ? undefined : false;
    }
    case 'yes':
    case 'is':
    case 'range':
      return atomHolds(condition, findings, wanted);
  }
}

/** Adds to `open` the findings on which an undecided condition still hangs. */
export function collectOpen(condition: Condition, findings: Findings, open: Set<string>, wanted = true): void {
  if (holds(condition, findings, wanted) !== undefined) return;
  if (condition.kind === 'not') collectOpen(condition.of, findings, open, !wanted);
  else if (condition.kind === 'count') for (const part of condition.of) collectOpen(part, findings, open, wanted);
  else open.add(condition.finding);
}

/** Adds to `causes` the findings that make a true condition true: the person's own decisive answers. */
export function collectCauses(condition: Condition, findings: Findings, causes: Set<string>): void {
  if (condition.kind === 'not') return;
  if (holds(condition, findings) !== true) return;
  if (condition.kind === 'count') for (const part of condition.of) collectCauses(part, findings, causes);
  else causes.add(condition.finding);
}
