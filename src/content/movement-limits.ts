// What the movement limits say of several conditions together: the strictest cell wins. Pure; load.ts reads the table.
import { MOVEMENTS } from './schema/exercise.ts';
import type { Movement } from './schema/exercise.ts';
import { VERDICTS } from './schema/movement-limits.ts';
import type { MovementLimits, MovementRange, Verdict } from './schema/movement-limits.ts';

/** What conditions together say of one tag; an unknown condition counts as `caution`, never as nothing. */
export function verdictFor(
  { conditions }: MovementLimits,
  ids: readonly string[],
  tag: Movement,
  range: MovementRange,
): Verdict {
  const ranks = ids.map((id) => VERDICTS.indexOf(conditions.get(id)?.cells[tag][range] ?? 'caution'));
  return VERDICTS[Math.max(0, ...ranks)] ?? 'avoid';
}

/** Names of all movements, or hard forms of them, that conditions leave out. */
export function leftOut(limits: MovementLimits, ids: readonly string[]): string[] {
  const names = MOVEMENTS.flatMap((tag) => {
    const strictest = verdictFor(limits, ids, tag, 'end');
    return strictest === 'allow' ? [] : strictest === 'avoid' ? [tag, ...limits.tags[tag].hard] : limits.tags[tag].hard;
  });
  return [...new Set([...names, ...ids.flatMap((id) => limits.conditions.get(id)?.hard ?? [])])];
}
