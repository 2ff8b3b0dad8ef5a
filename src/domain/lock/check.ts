// What is left of the last warning-sign check: its level and what follows from it. Never an answer.
import type { Level } from './level.ts';

declare module '../../core/record.ts' {
  interface Kept {
    readonly check?: Check;
  }
}

/** What is left of the last warning-sign check. Never an answer. */
export interface Check {
  readonly level: Level;
  /** Conditions of the movement limits that apply. */
  readonly limits: readonly string[];
  /** Epoch milliseconds until which the level holds; a lock (same day, emergency) does not end by itself. */
  readonly until: number;
  /** When it was concluded, epoch milliseconds. */
  readonly at: number;
  /** Whose number was shown, as earlier versions kept it; it is not read any more. */
  readonly country?: string;
}
