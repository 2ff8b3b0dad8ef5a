// The addresses of the check that others lead to: its beginning, its signs, and the word that a clinician has looked.
import { route, type Route } from '../../core/route.ts';

export const CHECK = 'triage';

export const checkRoutes = {
  begin: route(CHECK, 'b'),
  signs: route(CHECK, 's'),
  checkedAsk: route(CHECK, 'u'),
  /** It was not about the person, or is not so now. Belongs to the warning of that epoch minute. */
  notMe: (minute: number): Route => route(CHECK, 'm', minute),
};
