// How the check does on published cases, by what they turned out to be: counted from their levels alone. Pure.
import type { Level } from '../../../domain/lock/level.ts';
import { rank } from '../../../domain/lock/level.ts';

/** A case with the level that its source gives, those that are safe and not too much, and the level of the check. */
export interface Judged {
  readonly id: string;
  readonly kind: string;
  readonly level: Level;
  readonly acceptable: readonly Level[];
  readonly given: Level;
}

export interface Tally {
  readonly kind: string;
  readonly cases: number;
  readonly exact: number;
  readonly emergencies: number;
  /** Emergencies that the check calls an emergency. */
  readonly found: number;
  /** Ids of cases that the check puts below, or above, all that is acceptable. */
  readonly tooLow: readonly string[];
  readonly tooHigh: readonly string[];
  readonly selfCare: number;
  readonly selfCareKept: number;
}

function tally(kind: string, cases: readonly Judged[]): Tally {
  const emergencies = cases.filter(({ level }) => level === 'emergency');
  const calm = cases.filter(({ level }) => level === 'self_care');
  const given = ({ given: level }: Judged): number => rank(level);
  const acceptable = (each: Judged): number[] => each.acceptable.map(rank);
  const idsOf = (wrong: (each: Judged) => boolean): string[] => cases.filter(wrong).map(({ id }) => id);
  return {
    kind,
    cases: cases.length,
    exact: cases.filter((each) => each.given === each.level).length,
    emergencies: emergencies.length,
    found: emergencies.filter((each) => each.given === 'emergency').length,
    tooLow: idsOf((each) => given(each) < Math.min(...acceptable(each))),
    tooHigh: idsOf((each) => given(each) > Math.max(...acceptable(each))),
    selfCare: calm.length,
    selfCareKept: calm.filter((each) => each.given === 'self_care').length,
  };
}

/** A tally for each kind, by name, and one of all at the end. */
export function scoreByKind(cases: readonly Judged[]): readonly Tally[] {
  const kinds = [...new Set(cases.map(({ kind }) => kind))].sort();
  return [
    ...kinds.map((kind) =>
      tally(
        kind,
        cases.filter((each) => each.kind === kind),
      ),
    ),
    tally('all', cases),
  ];
}

/** The tallies as a table to read. */
export function drawScore(tallies: readonly Tally[]): string {
  const of = (part: number, whole: number): string => (whole === 0 ? '-' : `${part} of ${whole}`);
  const rows = tallies.map((each) => [
    each.kind,
    String(each.cases),
    of(each.found, each.emergencies),
    of(each.selfCareKept, each.selfCare),
    each.tooLow.join(' ') || '-',
    each.tooHigh.join(' ') || '-',
    String(each.exact),
  ]);
  const table = [['kind', 'cases', 'emergencies found', 'self-care kept', 'too low', 'too high', 'exact'], ...rows];
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
