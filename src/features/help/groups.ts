// Shares the commands out by what people come for. A command that no group names is still shown, in the last one. Pure.
import type { CommandEntry } from '../../core/feature.ts';

export interface HelpGroup {
  /** What its heading is called in the words: `help-group-<id>`. */
  readonly id: string;
  readonly entries: readonly CommandEntry[];
}

/** The order in which people meet them. */
const GROUPS: readonly (readonly [id: string, names: readonly string[]])[] = [
  ['move', ['stretch', 'routines', 'routine', 'favourites', 'walk', 'flare']],
  ['check', ['triage', 'redflags']],
  ['ease', ['heat', 'ice', 'massage', 'breathe']],
  ['daily', ['tip', 'subscribe', 'unsubscribe', 'reminders', 'pause', 'busy', 'resume', 'zone']],
  ['know', ['learn', 'myth', 'selfcheck', 'setup', 'quiz', 'course']],
];
const LAST = 'you';

export function groupCommands(commands: readonly CommandEntry[]): readonly HelpGroup[] {
  const named = new Set(GROUPS.flatMap(([, names]) => names));
  const groups = GROUPS.map(([id, names]) => ({
    id,
    entries: names.flatMap((name) => commands.find((command) => command.name === name) ?? []),
  }));
  const rest = { id: LAST, entries: commands.filter(({ name }) => !named.has(name)) };
  return [...groups, rest].filter(({ entries }) => entries.length > 0);
}
