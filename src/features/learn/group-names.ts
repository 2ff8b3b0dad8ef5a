// What the groups of cards are called.
import type { LearnGroup } from '../../content/schema/knowledge.ts';

/** Sentence ids of the groups' names, in the order they are shown. */
export const GROUP_NAMES: Readonly<Record<LearnGroup, string>> = {
  basics: 'learn-group-basics',
  signs: 'learn-group-signs',
  conditions: 'learn-group-conditions',
  'daily-life': 'learn-group-daily-life',
  comfort: 'learn-group-comfort',
  moving: 'learn-group-moving',
  pregnancy: 'learn-group-pregnancy',
  bones: 'learn-group-bones',
  care: 'learn-group-care',
  evidence: 'learn-group-evidence',
};
