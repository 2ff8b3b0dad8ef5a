// One line of the result, and how all of them are printed.

export interface Row {
  readonly what: string;
  /** What Limber does, with its unit. */
  readonly limber: string;
  /** What it is to reach. */
  readonly target: string;
  /** Whether it does; undefined where nothing was promised. */
  readonly reached: boolean | undefined;
  /** What it is compared with, measured in the same run. */
  readonly beside: string;
}

const HEAD: readonly (readonly string[])[] = [['what', 'Limber', 'target', '', 'beside, in the same run']];

/** A table in Markdown, its columns made equally wide. */
export function format(rows: readonly Row[]): string {
  const mark = ({ reached }: Row): string => (reached === undefined ? '' : reached ? 'yes' : 'NO');
  const cells = [...HEAD, ...rows.map((row) => [row.what, row.limber, row.target, mark(row), row.beside])];
  const widths = HEAD[0]!.map((_, at) => Math.max(3, ...cells.map((row) => row[at]!.length)));
  const lines = cells.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`);
  return [lines[0], `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.slice(1)].join('\n');
}

/** The value at a share of the way from the least to the greatest, e.g. 0.95. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** E.g. `1.07 ×`. */
export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;

/** A number with three digits that count, e.g. `0.0123`, `4.56`, `789`. */
export const short = (value: number): string =>
  value === 0 ? '0' : Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
