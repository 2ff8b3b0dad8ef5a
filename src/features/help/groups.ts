// Shares the commands out under the headings of /help, in the order of the features. Pure.
import type { HelpGroup } from '../../core/feature.ts';
import { HELP_GROUPS } from '../../core/feature.ts';
import type { Command, Feature } from '../../domain/feature.ts';

export interface CommandGroup {
  /** Its heading is the sentence `help-group-<id>`. */
  readonly id: HelpGroup;
  readonly commands: readonly Command[];
}

/** Groups without a command are left out, and so are hidden commands. */
export function groupCommands(features: readonly Feature[]): readonly CommandGroup[] {
  return HELP_GROUPS.map((id) => ({
    id,
    commands: features
      .filter(({ help }) => help === id)
      .flatMap(({ commands }) => commands)
      .filter(({ hidden }) => hidden !== true),
  })).filter(({ commands }) => commands.length > 0);
}
