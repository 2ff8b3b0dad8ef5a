// Keeps whole modules from people whom a check has told to see somebody first.
import { personKey } from '../../core/chat.ts';
import type { Incoming } from '../../core/incoming.ts';
import type { Module } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';

/** What stands in the way of exercising for the person with this key; undefined when nothing does. */
export type Locked = (personKey: string) => Promise<Reply | undefined>;

/**
 * Puts the lock before every command and button of a module. Nothing of it runs for a locked person.
 * @param open actions that everybody may use, e.g. stopping something
 */
export function behindLock(module: Module, locked: Locked, open: readonly string[] = []): Module {
  const guard = async <T>(from: Incoming, act: () => T | Promise<T>): Promise<T | readonly Reply[]> => {
    const stop = await locked(personKey(from.chat, from.person));
    return stop ? [stop] : act();
  };
  return {
    ...module,
    commands: module.commands.map((command) => ({
      ...command,
      run: (from, args) => guard(from, () => command.run(from, args)),
    })),
    presses: new Map(
      [...module.presses].map(([action, press]) => [
        action,
        open.includes(action) ? press : (from, args) => guard(from, () => press(from, args)),
      ]),
    ),
  };
}
