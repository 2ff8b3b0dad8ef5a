// Puts the commands into Telegram's menu, writing only when they differ.
import type { Api } from 'grammy';
import type { CommandEntry } from '../../core/feature.ts';
import { COMMAND_CHARS, COMMANDS } from './limits.ts';
import { withRetry, type Retry } from './send/retry.ts';

/** @returns whether the menu was written. @throws SendError */
export async function publishMenu(api: Api, entries: readonly CommandEntry[], retry: Retry): Promise<boolean> {
  const wanted = entries
    .slice(0, COMMANDS)
    .map(({ name, summary }) => ({ command: name, description: summary.slice(0, COMMAND_CHARS) }));
  const present = await withRetry(undefined, () => api.raw.getMyCommands({}), retry);
  const same =
    present.length === wanted.length &&
    wanted.every((entry, index) => {
      const old = present[index];
      return old?.command === entry.command && old.description === entry.description;
    });
  if (same) return false;
  await withRetry(undefined, () => api.raw.setMyCommands({ commands: wanted }), retry);
  return true;
}
