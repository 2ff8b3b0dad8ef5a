// Reads the content of the small tools: checklists, breathing, heat and ice, massage, quiz, course, walking.
import type { z } from 'zod';
import type { Library, Tools } from './content.ts';
import { checkSources, report } from './report.ts';
import type { Gathered } from './gathered.ts';
import { breathing } from './schema/tools/breathing.ts';
import { course } from './schema/tools/course.ts';
import { heatIce } from './schema/tools/heat-ice.ts';
import { massage } from './schema/tools/massage.ts';
import { quizFile } from './schema/tools/quiz.ts';
import type { Checklist } from './schema/tools/setup.ts';
import { walking } from './schema/tools/walking.ts';
import type { YamlFile } from './yaml/yaml-file.ts';

/** Reads one file of the content folder; undefined when it is missing, and the mistake is noted. */
export type Open = <T>(file: string, schema: z.ZodType<T>) => YamlFile<T> | undefined;

/**
 * Reads the files of the tools and notes where each was read.
 * @returns undefined when any file has mistakes, which are noted
 */
export function readTools(open: Open, setup: ReadonlyMap<string, Checklist>, gathered: Gathered): Tools | undefined {
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const file = open(`${name}.yaml`, schema);
    if (file) {
      const origin = { file: file.file, locate: file.locate, path: [] };
      gathered.origins.set(name, origin).set(`tools/${name}`, origin);
    }
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
  const quizOrigin = gathered.origins.get('quiz');
  for (const [index, { id }] of (questions ?? []).entries()) {
    if (quizOrigin) gathered.origins.set(`quiz/${id}`, { ...quizOrigin, path: [index] });
    if (questions?.findIndex((each) => each.id === id) !== index) {
      report(gathered, 'quiz', [index, 'id'], `the id ${id} stands twice`);
    }
  }
  if (!breathe || !packs || !rub || !questions || !lessons || !walk) return undefined;
  const quiz = new Map(questions.map((each) => [each.id, each]));
  return { setup, breathing: breathe, heatIce: packs, massage: rub, quiz, course: lessons, walking: walk };
}

/** Adds a mistake for every source and exercise that the tools name and nobody knows. */
export function checkTools(tools: Tools, library: Library, gathered: Gathered): void {
  const exercise = (item: string, path: readonly PropertyKey[], id: string | undefined): void => {
    if (id !== undefined && !library.exercises.has(id)) report(gathered, item, path, `there is no exercise ${id}`);
  };
  const sources = (item: string, ids: readonly string[], path: readonly PropertyKey[] = []): void => {
    checkSources(library, gathered, item, ids, path);
  };
  for (const list of tools.setup.values()) {
    sources(`setup/${list.id}`, list.sources);
    exercise(`setup/${list.id}`, ['exercise'], list.exercise);
  }
  sources('breathing', tools.breathing.sources);
  for (const kind of ['heat', 'ice'] as const) sources('heat-ice', tools.heatIce[kind].sources, [kind]);
  sources('massage', tools.massage.sources);
  for (const [at, way] of tools.massage.ways.entries()) {
    sources('massage', way.sources, ['ways', at]);
    for (const [index, id] of way.exercises.entries()) exercise('massage', ['ways', at, 'exercises', index], id);
  }
  for (const [index, { sources: ids }] of [...tools.quiz.values()].entries()) sources('quiz', ids, [index]);
  for (const [part, { lessons }] of tools.course.parts.entries()) {
    for (const [at, { sources: ids, leads }] of lessons.entries()) {
      const path = ['parts', part, 'lessons', at];
      sources('course', ids, path);
      if (leads && 'exercise' in leads) exercise('course', [...path, 'leads', 'exercise'], leads.exercise);
    }
  }
  sources('walking', tools.walking.sources);
  exercise('walking', ['exercise'], tools.walking.exercise);
}
