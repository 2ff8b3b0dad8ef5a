// Checks what single files cannot know: that ids lead somewhere, codes are unique and routines take the time they claim.
import type { Library } from '../content.ts';
import { routineSeconds } from '../../domain/dose.ts';
import { checkKnowledge } from './knowledge-links.ts';
import type { Gathered } from '../gathered.ts';
import { checkSources, report } from '../report.ts';

function checkExercises(content: Library, gathered: Gathered): void {
  const codes = new Map<string, string>();
  for (const exercise of content.exercises.values()) {
    const item = `exercises/${exercise.id}`;
    const other = codes.get(exercise.code);
    if (other !== undefined) report(gathered, item, ['code'], `${exercise.code} is already the code of ${other}`);
    codes.set(exercise.code, exercise.id);
    checkSources(content, gathered, item, exercise.sources);
    for (const field of ['easierMove', 'harderMove'] as const) {
      const id = exercise[field];
      if (id === exercise.id) report(gathered, item, [field], 'an exercise cannot lead to itself');
      if (id !== undefined && !content.exercises.has(id)) report(gathered, item, [field], `there is no exercise ${id}`);
    }
    for (const [index, key] of exercise.avoid.entries()) {
      if (!content.avoid.has(key)) report(gathered, item, ['avoid', index], `${key} is not in avoid.yaml`);
    }
  }
}

function checkRoutines(content: Library, gathered: Gathered): void {
  for (const routine of content.routines.values()) {
    const item = `routines/${routine.id}`;
    checkSources(content, gathered, item, routine.sources);
    const unknown = routine.steps.filter(({ exercise }) => !content.exercises.has(exercise));
    for (const step of unknown) {
      const path = ['steps', routine.steps.indexOf(step), 'exercise'];
      report(gathered, item, path, `there is no exercise ${step.exercise}`);
    }
    const seconds = routineSeconds(routine, content.exercises);
    const claimed = routine.minutes * 60;
    if (unknown.length === 0 && Math.abs(seconds - claimed) > Math.max(30, claimed * 0.2)) {
      const message = `the doses take ${(seconds / 60).toFixed(1)} minutes; say that, or change the doses`;
      report(gathered, item, ['minutes'], message);
    }
  }
}

function checkTips(content: Library, gathered: Gathered): void {
  for (const tip of content.tips.values()) {
    const item = `tips/${tip.id}`;
    checkSources(content, gathered, item, tip.sources);
    if (tip.leads && 'exercise' in tip.leads && !content.exercises.has(tip.leads.exercise)) {
      report(gathered, item, ['leads', 'exercise'], `there is no exercise ${tip.leads.exercise}`);
    }
    if (tip.leads && 'learn' in tip.leads && !content.knowledge.has(tip.leads.learn)) {
      report(gathered, item, ['leads', 'learn'], `there is no card ${tip.leads.learn}`);
    }
  }
}

function checkReasons({ reasons, avoid, limits }: Library, { mistakes }: Gathered): void {
  const file = 'condition-reasons.yaml';
  for (const [condition, keys] of reasons) {
    const wrong = (message: string): unknown => mistakes.push({ file, line: 0, field: condition, message });
    if (!limits.conditions.has(condition)) wrong(`there is no condition ${condition}`);
    for (const key of [...keys.avoid, ...keys.caution]) if (!avoid.has(key)) wrong(`${key} is not in avoid.yaml`);
  }
}

/** Adds a mistake for every link that leads nowhere. */
export function checkLinks(content: Library, gathered: Gathered): void {
  checkExercises(content, gathered);
  checkRoutines(content, gathered);
  checkTips(content, gathered);
  checkKnowledge(content, gathered);
  checkReasons(content, gathered);
}
