// Loads which movements suit whom, and says what several conditions together leave: the strictest cell wins.
import { z } from 'zod';
import { TriageContentError } from './triage.ts';
import type { Prepared } from './prepared.ts';
import { createReader } from './yaml-checked.ts';

export const TAGS = [
  'flexion',
  'loaded-flexion',
  'extension',
  'rotation',
  'side-bend',
  'load',
  'prone',
  'supine',
  'impact',
  'inverted',
  'balance',
  'hold',
  'neck',
] as const;
export type MovementTag = (typeof TAGS)[number];
/** From mild to strict. */
export const VERDICTS = ['allow', 'caution', 'avoid'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type MovementRange = 'mid' | 'end';

export interface MovementCondition {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly note?: string;
  readonly cells: Readonly<Record<MovementTag, Readonly<Record<MovementRange, Verdict>>>>;
  /** Names of hard forms that are left out besides those of its cells. */
  readonly hard: readonly string[];
}

export interface MovementLimits {
  readonly version: string;
  readonly date: string;
  readonly status: string;
  readonly tags: Readonly<Record<MovementTag, { readonly means: string; readonly hard: readonly string[] }>>;
  readonly conditions: ReadonlyMap<string, MovementCondition>;
}

const line = z.string().min(1);
const verdict = z.enum(VERDICTS);
const cell = z.union([
  verdict.transform((both) => ({ mid: both, end: both })),
  z.strictObject({ mid: verdict, end: verdict }),
]);
/** What movement-limits.yaml may hold. */
export const limitsFile = z.strictObject({
  version: line,
  date: z.iso.date(),
  status: line,
  purpose: line,
  notFor: line,
  tags: z.record(z.enum(TAGS), z.strictObject({ means: line, hard: z.array(line).min(1) })),
  conditions: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]\w*$/),
      label: line,
      source: line,
      note: line.optional(),
      hard: z.array(line).default([]),
      cells: z.record(z.enum(TAGS), cell),
    }),
  ),
});

/**
 * Reads `folder/movement-limits.yaml`.
 * @throws TriageContentError listing every mistake with file and line
 */
export function loadMovementLimits(folder: string, prepared?: Prepared): MovementLimits {
  const mistakes: string[] = [];
  const { data, complain } = createReader(folder, mistakes, prepared)('movement-limits.yaml', limitsFile);
  if (!data) throw new TriageContentError(mistakes);
  const ids = data.conditions.map(({ id }) => id);
  data.conditions.forEach(({ id, cells }, at) => {
    if (ids.indexOf(id) < at) complain(['conditions', at, 'id'], `"${id}" stands twice`);
    for (const [tag, { mid, end }] of Object.entries(cells)) {
      if (VERDICTS.indexOf(mid) > VERDICTS.indexOf(end))
        complain(['conditions', at, 'cells', tag], `${tag}: the middle range is stricter than the end`);
    }
  });
  if (mistakes.length > 0) throw new TriageContentError(mistakes);
  const { version, date, status, tags } = data;
  return {
    version,
    date,
    status,
    tags,
    conditions: new Map(data.conditions.map((condition) => [condition.id, condition])),
  };
}

/** What conditions together say of one tag; an unknown condition counts as `caution`, never as nothing. */
export function verdictFor(
  { conditions }: MovementLimits,
  ids: readonly string[],
  tag: MovementTag,
  range: MovementRange,
): Verdict {
  const ranks = ids.map((id) => VERDICTS.indexOf(conditions.get(id)?.cells[tag][range] ?? 'caution'));
  return VERDICTS[Math.max(0, ...ranks)] ?? 'avoid';
}

/** Names of all movements, or hard forms of them, that conditions leave out. */
export function leftOut(limits: MovementLimits, ids: readonly string[]): string[] {
  const names = TAGS.flatMap((tag) => {
    const strictest = verdictFor(limits, ids, tag, 'end');
    return strictest === 'allow' ? [] : strictest === 'avoid' ? [tag, ...limits.tags[tag].hard] : limits.tags[tag].hard;
  });
  return [...new Set([...names, ...ids.flatMap((id) => limits.conditions.get(id)?.hard ?? [])])];
}
