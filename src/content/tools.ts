// Reads the content of the small tools: checklists, breathing, heat and ice, massage, quiz, course, walking.
import type { z } from 'zod';
import type { Content, Tools } from './content.ts';
import type { Gathered } from './load.ts';
import { checkSources, report } from './report.ts';
import { breathing } from './schema/breathing.ts';
import { course } from './schema/course.ts';
import { heatIce } from './schema/heat-ice.ts';
import { massage } from './schema/massage.ts';
import { quizFile } from './schema/quiz.ts';
import type { Checklist } from './schema/setup.ts';
import { walking } from './schema/walking.ts';
import type { YamlFile } from './yaml-file.ts';

/** Reads one file of the content folder; undefined when it is missing, and the mistake is noted. */
export type Open = <T>(file: string, schema: z.ZodType<T>) => YamlFile<T> | undefined;

/**
 * Reads the files of the tools.
 * @returns undefined when any file has mistakes, which are noted
 */
export function readTools(open: Open, setup: ReadonlyMap<string, Checklist>, gathered: Gathered): Tools | undefined {
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const file = open(`${name}.yaml`, schema);
    if (file) gathered.origins.set(name, { file: file.file, locate: file.locate, path: [] });
    return file?.value;
  };
  const [breathe, packs, rub, questions, lessons, walk] = [
    read('breathing', breathing),
    read('heat-ice', heatIce),
    read('massage', massage),
    read('quiz', quizFile),
    read('course', course),
    read('walking', walking),
  ];
  for (const [index, { id }] of (questions ?? []).entries()) {
    if (questions?.findIndex((each) => each.id === id) !== index) {
      report(gathered, 'quiz', [index, 'id'], `the id ${id} stands twice`);
    }
  }
  if (!breathe || !packs || !rub || !questions || !lessons || !walk) return undefined;
  const quiz = new Map(questions.map((each) => [each.id, each]));
  return { setup, breathing: breathe, heatIce: packs, massage: rub, quiz, course: lessons, walking: walk };
}

/** Adds a mistake for every source and exercise that the tools name and nobody knows. */
export function checkTools(tools: Tools, content: Content, gathered: Gathered): void {
  /** Checks one item, which stands at `path` of the file `name`. */
  const check = (
    name: string,
    path: readonly PropertyKey[],
    sources: readonly string[],
    exercises: readonly (readonly [path: readonly PropertyKey[], id: string | undefined])[] = [],
  ): void => {
    const item = [name, ...path].join('/');
    const origin = gathered.origins.get(name);
    if (origin) gathered.origins.set(item, { ...origin, path: [...origin.path, ...path] });
    checkSources(content, gathered, item, sources);
    for (const [at, id] of exercises) {
      if (id !== undefined && !content.exercises.has(id)) report(gathered, item, at, `there is no exercise ${id}`);
    }
  };

  for (const { id, sources, exercise } of tools.setup.values()) {
    check(`setup/${id}`, [], sources, [[['exercise'], exercise]]);
  }
  check('breathing', [], tools.breathing.sources);
  check('heat-ice', ['heat'], tools.heatIce.heat.sources);
  check('heat-ice', ['ice'], tools.heatIce.ice.sources);
  check('massage', [], tools.massage.sources);
  for (const [at, { sources, exercises }] of tools.massage.ways.entries()) {
    check(
      'massage',
      ['ways', at],
      sources,
      exercises.map((id, index) => [['exercises', index], id] as const),
    );
  }
  for (const [index, { sources }] of [...tools.quiz.values()].entries()) check('quiz', [index], sources);
  for (const [part, { lessons }] of tools.course.parts.entries()) {
    for (const [at, { sources, leads }] of lessons.entries()) {
      const exercise = leads && 'exercise' in leads ? leads.exercise : undefined;
      check('course', ['parts', part, 'lessons', at], sources, [[['leads', 'exercise'], exercise]]);
    }
  }
  check('walking', [], tools.walking.sources, [[['exercise'], tools.walking.exercise]]);
}
