// Reads the conditions of the check as they are written in its files into trees, and tells those that make no sense.
import type { Condition, FindingType, Vocabulary } from './condition.ts';
import { ConditionError, parseCondition } from './condition.ts';
import type { TriageFile, TriageFiles } from './triage-files.ts';

/** Reads one condition; a wrong one is told, and never holds. */
export type ReadCondition = (file: TriageFile<unknown>, path: readonly PropertyKey[], text: string) => Condition;

const NEVER: Condition = { kind: 'count', least: 1, of: [] };

/** Every finding by its name. */
export function findingsOfFile({ findings: { value } }: TriageFiles): ReadonlyMap<string, FindingType> {
  return new Map<string, FindingType>([
    ...Object.entries(value.words),
    ...Object.keys(value.numbers).map((name): [string, FindingType] => [name, 'number']),
    ...Object.keys(value.yesno).map((name): [string, FindingType] => [name, 'yesno']),
  ]);
}

/** Reads the definitions first, since conditions name them. */
export function createConditionReader(
  { rules }: TriageFiles,
  findings: ReadonlyMap<string, FindingType>,
): ReadCondition {
  const definitions = new Map<string, Condition>();
  const vocabulary: Vocabulary = { findings, definitions };
  const read: ReadCondition = (file, path, text) => {
    try {
      return parseCondition(text, vocabulary);
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error;
      file.complain(path, `${error.message} (at "${text.slice(error.column, error.column + 24)}")`);
      return NEVER;
    }
  };
  for (const [name, text] of Object.entries(rules.value.definitions)) {
    if (findings.has(name)) rules.complain(['definitions', name], `"${name}" is already a finding`);
    definitions.set(name, read(rules, ['definitions', name], text));
  }
  return read;
}
