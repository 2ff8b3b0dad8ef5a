// A warning sign that a person named in words: it keeps them from movement until they have answered it. Never their words.
import { MINUTE_MS, type EpochMs } from '../../core/time/units.ts';
import { rank } from './level.ts';

declare module '../../core/record.ts' {
  interface Kept {
    readonly warning?: Warning;
  }
}

/** Levels of a sign at which nobody should move before it is looked into. */
export const WARNING_LEVELS = ['urgent_same_day', 'emergency'] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];

export interface Warning {
  readonly level: WarningLevel;
  /** When it was last named. */
  readonly at: EpochMs;
  /** It is only suspected, and these signs are asked about; ids of the content. */
  readonly asked?: readonly string[];
}

/**
 * The warning that counts when a sign is named again: the more urgent level, at the later moment. What is sure stays so,
 * whatever is suspected after it.
 */
export function joinWarnings(old: Warning | undefined, fresh: Warning): Warning {
  if (!old) return fresh;
  if (fresh.asked && !old.asked) return old;
  // What was only suspected adds no urgency to what is sure.
  if (old.asked && !fresh.asked) return fresh;
  return rank(old.level) > rank(fresh.level) ? { ...fresh, level: old.level } : fresh;
}

/** Epoch minute of something that was noted: an answer carries it, so that an old button answers nothing newer. */
export const minuteOf = ({ at }: { readonly at: EpochMs }): number => Math.floor(at / MINUTE_MS);
