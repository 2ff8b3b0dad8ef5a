// Names, at the start, what a feature has forgotten: before anybody finds out by pressing it.
import type { Say } from '../core/say.ts';
import type { Feature } from '../domain/feature.ts';

/** Sentences of each promise that comes again, by its kind: see features/reminders. */
const REPEATING = ['remind-add', 'done', 'stopped', 'short'] as const;

const twice = (names: readonly string[]): readonly string[] => names.filter((name, at) => names.indexOf(name) !== at);

/**
 * @param say of the first language
 * @throws Error naming every mistake at once: ids, commands, kinds and slices that two features share, a sentence that is
 *   missing, commands that /help lists nowhere
 */
export function checkFeatures(features: readonly Feature[], say: Say): void {
  const mistakes: string[] = [];
  const alone = (what: string, names: readonly string[]): void => {
    for (const name of twice(names)) mistakes.push(`two features share the ${what} "${name}"`);
  };
  alone(
    'id',
    features.map(({ id }) => id),
  );
  alone(
    'command',
    features.flatMap(({ commands }) => commands.map(({ name }) => name)),
  );
  alone(
    'kind of promise',
    features.flatMap(({ promises = {} }) => Object.keys(promises)),
  );
  alone(
    'slice of the record',
    features.flatMap(({ record }) => Object.keys(record?.shapes ?? {})),
  );
  for (const { id, commands, help, promises = {}, access, links, presses, always = [] } of features) {
    const shown = commands.filter(({ hidden }) => !hidden);
    if (shown.length > 0 && help === undefined)
      mistakes.push(`${id}: no heading of /help for /${shown[0]?.name ?? ''}`);
    const sentences = [
      ...commands.flatMap(({ summary, hint }) => (hint === undefined ? [summary] : [summary, hint])),
      ...Object.entries(promises).flatMap(([kind, { repeats }]) =>
        repeats ? REPEATING.map((name) => `${name}-${kind}`) : [],
      ),
    ];
    for (const sentence of sentences) if (!say.has(sentence)) mistakes.push(`${id}: no sentence "${sentence}"`);
    const isCommand = (name: string): boolean => commands.some((command) => command.name === name);
    const lost = [
      ...[...(links?.commands ?? []), ...(links?.bareCommands ?? [])].filter((name) => !isCommand(name)),
      ...(links?.presses ?? []).filter((action) => !presses.has(action)),
    ];
    for (const name of lost) mistakes.push(`${id}: links name "${name}", which is no command or no button`);
    for (const [list, names] of Object.entries({ access: access.except ?? [], always })) {
      for (const name of names) {
        if (!presses.has(name) && !isCommand(name))
          mistakes.push(`${id}: ${list} names "${name}", which is no command and no button`);
      }
    }
  }
  if (mistakes.length > 0) throw new Error(`The features do not fit together:\n  ${mistakes.join('\n  ')}`);
}
