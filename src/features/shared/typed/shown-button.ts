// Finds what a typed text answers: our own buttons on the message that it follows or replies to. Pure.
import type { Incoming } from '../../../core/incoming.ts';
import { decodeRoute, type Route } from '../../../core/route.ts';

/** The first button of a feature on that message whose action fits; undefined when the text answers none. Untrusted. */
export function shownButton(incoming: Incoming, module: string, actions: RegExp): Route | undefined {
  const shown = incoming.kind === 'text' ? (incoming.answering ?? []).map(decodeRoute) : [];
  return shown.find((each) => each?.module === module && actions.test(each.action));
}
