// Which rules and movement limits are still open in a check, and on which findings they hang. Pure.
import { findingsOf } from '../../../content/triage/condition.ts';
import type { Condition } from '../../../content/triage/condition.ts';
import { rank } from '../../../domain/lock/level.ts';
import type { Rule, TriageContent } from '../../../content/triage/types.ts';
import { collectOpen, holds } from './logic.ts';
import type { Findings } from './logic.ts';

/** Up to this level exercises are chosen by the answers, so that the questions about moves are worth asking. */
const CHOOSES_MOVES = rank('routine');

/** A condition that still hangs on something, and on what. */
interface OpenRule {
  readonly when: Condition;
  /** Level of the rule it belongs to; without one it is a movement limit. */
  readonly level?: number;
  /** The lowest level so far at which it says nothing new any more. */
  readonly until: number;
  readonly hangsOn: ReadonlySet<string>;
}

/** How far a check has come: its level so far, and what may still raise it or choose the moves. */
export interface Standing {
  readonly findings: Findings;
  open: readonly OpenRule[];
  level: number;
}

/** Findings worth asking for. */
export interface Wanted {
  /** What the level still hangs on. */
  readonly level: ReadonlySet<string>;
  /** What the choice of moves still hangs on. */
  readonly moves: ReadonlySet<string>;
}

export interface OpenRules {
  readonly start: readonly OpenRule[];
  /** Takes into account that these findings have become known, or more worrying. */
  settle(standing: Standing, changed: ReadonlySet<string>): void;
  wanted(standing: Standing): Wanted;
}

/** Moves are chosen for the person of the chat only. */
function isForAnother(findings: Findings): boolean {
  const who = findings.get('who');
  return who !== undefined && who !== 'me';
}

/** Works out once what one content's rules and limits read. */
export function createOpenRules({ rules, limits }: TriageContent): OpenRules {
  /** What reads each finding. */
  const readers = new Map<string, readonly Condition[]>();
  const hanging = (when: Condition, findings: Findings): ReadonlySet<string> => {
    const open = new Set<string>();
    collectOpen(when, findings, open);
    return open;
  };
  const toOpenRule = (when: Condition, rule?: Rule): OpenRule => {
    for (const finding of findingsOf(when)) readers.set(finding, [...(readers.get(finding) ?? []), when]);
    const hangsOn = hanging(when, new Map());
    if (!rule) return { when, hangsOn, until: CHOOSES_MOVES + 1 };
    const level = rank(rule.level);
    return { when, hangsOn, level, until: rule.advises ? level + 1 : level };
  };
  return {
    start: [
      ...[...rules].sort((a, b) => rank(b.level) - rank(a.level)).map((rule) => toOpenRule(rule.when, rule)),
      ...limits.map(({ when }) => toOpenRule(when)),
    ],

    settle(standing, changed) {
      const touched = new Set<Condition>();
      for (const finding of changed) for (const when of readers.get(finding) ?? []) touched.add(when);
      const open: OpenRule[] = [];
      for (const entry of standing.open) {
        if (entry.level !== undefined && entry.level < standing.level) continue;
        if (!touched.has(entry.when)) {
          open.push(entry);
          continue;
        }
        const truth = holds(entry.when, standing.findings);
        if (truth === true && entry.level !== undefined) standing.level = Math.max(standing.level, entry.level);
        if (truth === undefined) open.push({ ...entry, hangsOn: hanging(entry.when, standing.findings) });
      }
      standing.open = open;
    },

    wanted({ findings, open, level: reached }) {
      const level = new Set<string>();
      const moves = new Set<string>();
      const forAnother = isForAnother(findings);
      for (const entry of open) {
        const isMove = entry.level === undefined;
        if (reached >= entry.until || (isMove && forAnother)) continue;
        for (const finding of entry.hangsOn) (isMove ? moves : level).add(finding);
      }
      return { level, moves };
    },
  };
}
