// Loads all content from its folder, or throws a ContentError that lists every mistake. Changes nothing.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { Content, Library, Tools } from './content.ts';
import { checkLinks } from './links/links.ts';
import type { Gathered } from './gathered.ts';
import { ContentError } from './mistakes.ts';
import { avoidFile } from './schema/avoid.ts';
import { reasonsFile } from './schema/condition-reasons.ts';
import { exercise } from './schema/exercise.ts';
import type { Exercise } from './schema/exercise.ts';
import { knowledge } from './schema/knowledge.ts';
import { mythFile } from './schema/myth.ts';
import type { Myth } from './schema/myth.ts';
import { limitsFile } from './schema/movement-limits.ts';
import type { MovementCondition, MovementLimits } from './schema/movement-limits.ts';
import { placeFile } from './schema/towns.ts';
import { routine } from './schema/routine.ts';
import { checklist } from './schema/tools/setup.ts';
import { selfcheck } from './schema/tools/selfcheck.ts';
import { sourceFile } from './schema/source.ts';
import { TIP_TOPICS, tipFile } from './schema/tip.ts';
import type { Tip } from './schema/tip.ts';
import { checkTools, readTools } from './tools.ts';
import { readTriage } from './triage/load.ts';
import type { TriageContent } from './triage/types.ts';
import type { YamlFile } from './yaml/yaml-file.ts';
import { readYamlFile } from './yaml/yaml-file.ts';

function namesIn(folder: string, sub: string): string[] {
  const path = join(folder, sub);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith('.yaml') && !name.startsWith('_'));
  return names.sort().map((name) => `${sub}/${name}`);
}

function read<T>(folder: string, file: string, schema: z.ZodType<T>, gathered: Gathered): YamlFile<T> | undefined {
  if (!existsSync(join(folder, file))) {
    gathered.mistakes.push({ file, line: 0, field: '', message: 'this file is missing' });
    return undefined;
  }
  const result = readYamlFile(folder, file, schema);
  gathered.mistakes.push(...result.mistakes);
  return result;
}

/** Reads a folder of one item a file; the file's name is the item's id. */
function readItems<T>(
  folder: string,
  sub: string,
  schema: z.ZodType<T>,
  gathered: Gathered,
): Map<string, T & { id: string }> {
  const items = new Map<string, T & { id: string }>();
  for (const file of namesIn(folder, sub)) {
    const result = read(folder, file, schema, gathered);
    if (result?.value === undefined) continue;
    const id = basename(file, '.yaml');
    items.set(id, { ...result.value, id });
    gathered.origins.set(`${sub}/${id}`, { file, locate: result.locate, path: [] });
  }
  return items;
}

/** Reads one file that is a table by id. */
function readTable<T>(
  folder: string,
  file: string,
  schema: z.ZodType<Record<string, T>>,
  gathered: Gathered,
): Map<string, T> {
  const result = read(folder, file, schema, gathered);
  const table = new Map(Object.entries(result?.value ?? {}));
  for (const id of table.keys()) {
    const locate = result?.locate ?? (() => 0);
    gathered.origins.set(`${basename(file, '.yaml')}/${id}`, { file, locate, path: [id] });
  }
  return table;
}

function readTips(folder: string, gathered: Gathered): Map<string, Tip> {
  const tips = new Map<string, Tip>();
  for (const file of namesIn(folder, 'tips')) {
    const topic = TIP_TOPICS.find((name) => name === basename(file, '.yaml'));
    if (topic === undefined) {
      const message = `this is no topic; name the file after one of ${TIP_TOPICS.join(', ')}`;
      gathered.mistakes.push({ file, line: 0, field: '', message });
      continue;
    }
    const result = read(folder, file, tipFile, gathered);
    for (const [index, tip] of (result?.value ?? []).entries()) {
      const locate = result?.locate ?? (() => 0);
      if (tips.has(tip.id)) {
        gathered.mistakes.push({ file, line: locate([index]), field: 'id', message: `the id ${tip.id} stands twice` });
      }
      tips.set(tip.id, { ...tip, topic });
      gathered.origins.set(`tips/${tip.id}`, { file, locate, path: [index] });
    }
  }
  return tips;
}

function readMyths(folder: string, gathered: Gathered): Map<string, Myth> {
  const file = 'myths.yaml';
  const myths = new Map<string, Myth>();
  const result = read(folder, file, mythFile, gathered);
  for (const [index, myth] of (result?.value ?? []).entries()) {
    const locate = result?.locate ?? (() => 0);
    if (myths.has(myth.id)) {
      gathered.mistakes.push({ file, line: locate([index]), field: 'id', message: `the id ${myth.id} stands twice` });
    }
    myths.set(myth.id, myth);
    gathered.origins.set(`myths/${myth.id}`, { file, locate, path: [index] });
  }
  return myths;
}

function readLimits(folder: string, gathered: Gathered): MovementLimits {
  const file = 'movement-limits.yaml';
  const result = read(folder, file, limitsFile, gathered);
  const conditions = new Map<string, MovementCondition>();
  for (const [index, condition] of (result?.value?.conditions ?? []).entries()) {
    if (conditions.has(condition.id)) {
      const line = result?.locate(['conditions', index]) ?? 0;
      gathered.mistakes.push({ file, line, field: 'id', message: `the id ${condition.id} stands twice` });
    }
    conditions.set(condition.id, condition);
  }
  // Without the file there is a mistake, so that nobody ever sees empty tags.
  return { tags: result?.value?.tags ?? ({} as MovementLimits['tags']), conditions };
}

/** Everything that could be read, with where it stands and all mistakes. */
export interface GatheredContent extends Gathered {
  readonly content: Library;
  /** Undefined when a file of the tools has mistakes. */
  readonly tools: Tools | undefined;
  /** Undefined when a file of the check has mistakes. */
  readonly triage: TriageContent | undefined;
}

/**
 * Reads everything, right or wrong: items with mistakes are left out of the content and told among the mistakes.
 * @param folder the `content` folder
 */
export function gatherContent(folder: string): GatheredContent {
  const gathered: Gathered = { origins: new Map(), mistakes: [] };
  const exercises: Map<string, Exercise> = readItems(folder, 'exercises', exercise, gathered);
  const routines = readItems(folder, 'routines', routine, gathered);
  const tips = readTips(folder, gathered);
  const sources = readTable(folder, 'sources.yaml', sourceFile, gathered);
  const avoid = readTable(folder, 'avoid.yaml', avoidFile, gathered);
  const towns = readTable(folder, 'places.yaml', placeFile, gathered);
  const reasons = readTable(folder, 'condition-reasons.yaml', reasonsFile, gathered);
  const setup = readItems(folder, 'setup', checklist, gathered);
  const tools = readTools((file, schema) => read(folder, file, schema, gathered), setup, gathered);
  const library: Library = {
    exercises,
    byCode: new Map([...exercises.values()].map((item) => [item.code, item])),
    routines,
    tips,
    knowledge: readItems(folder, 'knowledge', knowledge, gathered),
    myths: readMyths(folder, gathered),
    selfchecks: readItems(folder, 'selfchecks', selfcheck, gathered),
    sources: new Map([...sources].map(([id, item]) => [id, { ...item, id }])),
    avoid,
    limits: readLimits(folder, gathered),
    reasons,
    towns: new Map([...towns].map(([name, zone]) => [name.toLowerCase(), zone])),
  };
  checkLinks(library, gathered);
  if (tools) checkTools(tools, library, gathered);
  const triage = readTriage(folder, gathered.mistakes);
  return { ...gathered, content: library, tools, triage };
}

/**
 * @param folder the `content` folder
 * @throws ContentError with every mistake of every file
 */
export function loadContent(folder: string): Content {
  const { content, tools, triage, mistakes } = gatherContent(folder);
  if (mistakes.length > 0 || !tools || !triage) throw new ContentError(mistakes);
  return { ...content, tools, triage };
}
