// The addresses of the check that others lead to: its beginning, its signs, and the word that a clinician has looked.
import { route, type Route } from '../../core/route.ts';
import type { EpochMs } from '../../core/time/units.ts';

export const CHECK = 'triage';

export const checkRoutes = {
  begin: route(CHECK, 'b'),
  signs: route(CHECK, 's'),
  checkedAsk: route(CHECK, 'u'),
  /** It was not about the person, or is not so now. Belongs to the warning of that very moment, epoch milliseconds. */
  notMe: (at: EpochMs): Route => route(CHECK, 'm', at),
  /** A sign that was asked about is true. */
  isSo: (sign: string): Route => route(CHECK, 'y', sign),
  /** None of the signs is true that were asked about at that very moment, epoch milliseconds. */
  isNone: (at: EpochMs): Route => route(CHECK, 'z', at),
};
