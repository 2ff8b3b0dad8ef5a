// What people chose to have kept about themselves. Types only.

declare module '../core/record.ts' {
  interface Kept {
    readonly profile?: Profile;
    /** ISO 3166 country, two capitals; `ZZ` when the person is in none we have numbers for. */
    readonly country?: string;
  }
}

/** What a person chose to have kept about themselves. It being there is their consent; what is missing was not told. */
export interface Profile {
  readonly areas?: readonly string[];
  readonly places?: readonly string[];
  readonly equipment?: readonly string[];
  /** Conditions of the movement limits that a clinician has named. */
  readonly conditions?: readonly string[];
  /** Weeks of pregnancy on a day (epoch milliseconds); they grow with time. */
  readonly pregnancy?: { readonly week: number; readonly on: number };
  /** Movements that hurt: `bend`, `arch`, `turn`, `sit`. */
  readonly hurts?: readonly string[];
  readonly age?: 'under16' | 'under18' | 'adult' | 'over75';
  /** Codes of exercises done lately, the latest first; at most 8. */
  readonly recent?: readonly string[];
  /** Routine code of the last session. */
  readonly last?: string;
  /** Routine codes to find again; at most 10. */
  readonly favourites?: readonly string[];
  /** By how much pain went up (0 to 10, after less before) in the last two rated sessions; `at` in minutes of the epoch. */
  readonly changes?: readonly { readonly at: number; readonly by: number }[];
}
