// The text a button carries: all that is needed to answer it. One alphabet and one length, so that the same string fits
// Telegram callback data, a Telegram deep link and a Discord custom id.

/** Bytes. Telegram callback data and deep-link parameters hold 64 (Bot API, InlineKeyboardButton; core.telegram.org/bots). */
export const ROUTE_BYTES = 64;

/** Where a press leads: a module, one of its actions, and the arguments. */
export interface Route {
  readonly module: string;
  readonly action: string;
  readonly args: readonly string[];
}

const PART = /^[A-Za-z0-9-]+$/;

/** Builds a route; numbers are written in decimal. */
export function route(module: string, action: string, ...args: readonly (string | number)[]): Route {
  return { module, action, args: args.map(String) };
}

/**
 * Writes a route as `module_action_arg_arg`.
 * @throws RangeError when a part holds a letter outside `[A-Za-z0-9-]`, is empty, or the whole exceeds 64 bytes.
 */
export function encodeRoute({ module, action, args }: Route): string {
  const parts = [module, action, ...args];
  const text = parts.join('_');
  if (!parts.every((part) => PART.test(part))) throw new RangeError(`route part outside [A-Za-z0-9-] in ${module}`);
  if (text.length > ROUTE_BYTES)
    throw new RangeError(`route of ${text.length} bytes in ${module}, at most ${ROUTE_BYTES}`);
  return text;
}

/** Reads a route back, or gives undefined for anything that no button of ours could have carried. */
export function decodeRoute(text: string): Route | undefined {
  if (text.length > ROUTE_BYTES) return undefined;
  const [module, action, ...args] = text.split('_');
  if (module === undefined || action === undefined) return undefined;
  if (![module, action, ...args].every((part) => PART.test(part))) return undefined;
  return { module, action, args };
}

/** The module name under which every command can be reached by a button, see `go`. */
export const GO = 'go';

/** The route that runs a command with the words typed behind it; without them where they fit no route. */
export function goWithWords(command: string, typed: string): Route {
  const words = typed.slice(0, ROUTE_BYTES).trim().split(/\s+/).join('-');
  if (words === '' || !PART.test(words)) return go(command);
  const whole = go(command, words);
  return `${GO}_${command}_${words}`.length > ROUTE_BYTES ? go(command) : whole;
}

/** A route that runs a command, e.g. `go('stretch', 'neck', 3)` for `/stretch neck 3`. */
export function go(command: string, ...args: readonly (string | number)[]): Route {
  return route(GO, command, ...args);
}
