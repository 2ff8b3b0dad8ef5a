// Reasons of avoid.yaml that no exercise names.
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';

export const checkUnusedAvoid: Rule = (material, tell) => {
  const used = new Set([...material.content.exercises.values()].flatMap(({ avoid }) => avoid));
  for (const key of material.content.avoid.keys()) {
    if (used.has(key)) continue;
    tell(mistakeAt(material, `avoid/${key}`, [], `no exercise names ${key}: name it there, or take it out`));
  }
};
