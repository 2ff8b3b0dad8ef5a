// How urgent a check's result is. The order is the meaning: a later level is more urgent.

export const LEVELS = ['self_care', 'routine', 'clinician_soon', 'urgent_same_day', 'emergency'] as const;
export type Level = (typeof LEVELS)[number];

/** 0 for self-care up to 4 for emergency. */
export const rank = (level: Level): number => LEVELS.indexOf(level);
