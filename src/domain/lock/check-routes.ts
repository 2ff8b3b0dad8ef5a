// The addresses of the check that others lead to: its beginning, its signs, and the word that a clinician has looked.
import { route } from '../../core/route.ts';

export const CHECK = 'triage';

export const checkRoutes = {
  begin: route(CHECK, 'b'),
  signs: route(CHECK, 's'),
  checkedAsk: route(CHECK, 'u'),
};
