// Exercises that no person would meet: too strong to be chosen by themselves, and nothing leads to them.
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';

export const checkUnreachable: Rule = (material, tell) => {
  const { exercises, routines, tips } = material.content;
  const led = new Set<string | undefined>([
    ...[...routines.values()].flatMap(({ steps }) => steps.map(({ exercise }) => exercise)),
    ...[...tips.values()].map(({ leads }) => (leads && 'exercise' in leads ? leads.exercise : undefined)),
    ...[...exercises.values()].flatMap(({ easierMove, harderMove }) => [easierMove, harderMove]),
  ]);
  for (const { id, level, onRequest } of exercises.values()) {
    if (onRequest || level !== 'strong' || led.has(id)) continue;
    const message =
      'nobody meets this one: put it into a routine, lead to it with harderMove, or write onRequest: true';
    tell(mistakeAt(material, `exercises/${id}`, ['level'], message));
  }
};
