// The published cases as they stand in content/triage/published.cases.yaml. Their words are for readers; the check sees only
// their findings.
import { z } from 'zod';
import type { Mistake } from '../mistakes.ts';
import { openFilesOf } from '../yaml/open-files.ts';
import { LEVELS } from '../../domain/lock/level.ts';

const level = z.enum(LEVELS);
const file = z.strictObject({
  cases: z.array(
    z.strictObject({
      id: z.string(),
      /** What it turned out to be. */
      kind: z.string(),
      /** What the person could tell, in our own words. */
      says: z.string(),
      source: z.string(),
      age: z.number(),
      pregnant: z.boolean().optional(),
      findings: z.record(z.string(), z.unknown()),
      /** How soon, by the source. */
      level,
      /** Levels that are safe and not too much. */
      acceptable: z.array(level).min(1),
    }),
  ),
});

export type PublishedCase = z.infer<typeof file>['cases'][number];

/**
 * Reads the published cases.
 * @param content the content folder
 * @throws Error naming each line that is not as it should be
 */
export function readPublished(content: string): readonly PublishedCase[] {
  const mistakes: Mistake[] = [];
  const cases = openFilesOf(content, mistakes)('triage/published.cases.yaml', file)?.value?.cases;
  if (!cases || mistakes.length > 0)
    throw new Error(mistakes.map(({ file: name, line, message }) => `${name}:${line} ${message}`).join('\n'));
  return cases;
}
