// The table of all content: where each kind stands, what its files may hold, what of it people read, and what it leads
// to. A new kind of content is one line here, beside its schema.
import { itemFiles, listFile, singleFile, tableFile, topicFiles } from './collection/kinds.ts';
import { LIMITS_FILE, readMovementLimits } from './collection/read-movement-limits.ts';
import { avoidFile } from './schema/avoid.ts';
import { reasonsFile } from './schema/condition-reasons.ts';
import { danger, harmless, vocabularyFile } from './schema/understanding/dangers.ts';
import { exercise } from './schema/exercise.ts';
import { knowledge } from './schema/knowledge.ts';
import { limitsFile } from './schema/movement-limits.ts';
import { mythFile } from './schema/myth.ts';
import { routine } from './schema/routine.ts';
import { sourceFile } from './schema/source.ts';
import { TIP_TOPICS, tipFile } from './schema/tip.ts';
import { breathing } from './schema/tools/breathing.ts';
import { course } from './schema/tools/course.ts';
import { heatIce } from './schema/tools/heat-ice.ts';
import { massage } from './schema/tools/massage.ts';
import { quizFile } from './schema/tools/quiz.ts';
import { selfcheck } from './schema/tools/selfcheck.ts';
import { checklist } from './schema/tools/setup.ts';
import { walking } from './schema/tools/walking.ts';
import { townsFile } from './schema/towns.ts';
import { wishesFile, wishWordsFile } from './schema/understanding/wishes.ts';
import { TRIAGE } from './triage/collection.ts';

const PACK_SENTENCES = ['intro', 'instead', 'steps.*', 'often', 'evidence', 'over', 'fine', 'skin.*'];

export const COLLECTIONS = {
  exercises: itemFiles('exercises/', exercise, {
    schema: 'exercise',
    noun: 'exercise',
    texts: {
      names: ['name'],
      sentences: ['summary', 'steps.*', 'feel', 'easier', 'harder', 'stop.*'],
      phrases: ['alt'],
      typed: ['aliases.*'],
      distinct: ['summary'],
    },
    links: { 'sources.*': 'sources', easierMove: 'exercises', harderMove: 'exercises', 'avoid.*': 'avoid' },
  }),
  routines: itemFiles('routines/', routine, {
    schema: 'routine',
    noun: 'routine',
    texts: { names: ['name'], sentences: ['summary', 'note'], distinct: ['summary'] },
    links: { 'sources.*': 'sources', 'steps.*.exercise': 'exercises' },
  }),
  tips: topicFiles('tips/', tipFile, TIP_TOPICS, {
    schema: 'tips',
    noun: 'tip',
    texts: { sentences: ['text'], distinct: ['text'] },
    links: { 'sources.*': 'sources', 'leads.exercise': 'exercises', 'leads.learn': 'knowledge' },
  }),
  knowledge: itemFiles('knowledge/', knowledge, {
    schema: 'knowledge',
    noun: 'card',
    texts: {
      names: ['title'],
      sentences: ['summary', 'text.*', 'points.*', 'caution'],
      typed: ['aliases.*'],
      distinct: ['summary'],
    },
    links: {
      'sources.*': 'sources',
      'leads.*.exercise': 'exercises',
      'leads.*.selfcheck': 'selfchecks',
      'related.*': 'knowledge',
    },
  }),
  myths: listFile('myths.yaml', mythFile, {
    schema: 'myths',
    texts: { sentences: ['claim', 'reason'], distinct: ['claim'] },
    links: { 'sources.*': 'sources', learn: 'knowledge' },
  }),
  selfchecks: itemFiles('selfchecks/', selfcheck, {
    schema: 'selfcheck',
    noun: 'self-check',
    texts: {
      names: ['title', 'answers.*.label'],
      sentences: ['summary', 'safety', 'steps.*', 'tells', 'limits', 'answers.*.text'],
      distinct: ['summary'],
    },
    links: {
      'sources.*': 'sources',
      'leads.*.exercise': 'exercises',
      'leads.*.selfcheck': 'selfchecks',
      'learn.*': 'knowledge',
    },
  }),
  setup: itemFiles('setup/', checklist, {
    schema: 'setup',
    noun: 'checklist',
    texts: { names: ['name', 'items.*.label'], sentences: ['summary', 'items.*.how', 'end'] },
    links: { 'sources.*': 'sources', exercise: 'exercises' },
  }),
  breathing: singleFile('breathing.yaml', breathing, {
    schema: 'breathing',
    texts: { names: ['patterns.*.name'], sentences: ['intro', 'ask', 'patterns.*.steps.*', 'stop', 'dizzy.*', 'note'] },
    links: { 'sources.*': 'sources' },
  }),
  heatIce: singleFile('heat-ice.yaml', heatIce, {
    schema: 'heat-ice',
    texts: {
      names: ['heat.name', 'ice.name'],
      sentences: [...PACK_SENTENCES.map((field) => `heat.${field}`), ...PACK_SENTENCES.map((field) => `ice.${field}`)],
      phrases: ['heat.leaveOut.*', 'ice.leaveOut.*'],
    },
    links: { 'heat.sources.*': 'sources', 'ice.sources.*': 'sources' },
  }),
  massage: singleFile('massage.yaml', massage, {
    schema: 'massage',
    texts: {
      names: ['ways.*.name'],
      sentences: ['intro', 'stop', 'evidence', 'ways.*.steps.*', 'ways.*.care'],
      phrases: ['leaveOut.*'],
    },
    links: { 'sources.*': 'sources', 'ways.*.sources.*': 'sources', 'ways.*.exercises.*': 'exercises' },
  }),
  /** Questions by id. */
  quiz: listFile('quiz.yaml', quizFile, {
    schema: 'quiz',
    texts: { sentences: ['ask', 'why'], phrases: ['right', 'wrong.*'], distinct: ['ask'] },
    links: { 'sources.*': 'sources' },
  }),
  course: singleFile('course.yaml', course, {
    schema: 'course',
    texts: {
      names: ['parts.*.name'],
      sentences: ['intro', 'parts.*.lessons.*.text.*', 'parts.*.lessons.*.today', 'end'],
      phrases: ['parts.*.lessons.*.title'],
    },
    links: {
      'parts.*.lessons.*.sources.*': 'sources',
      'parts.*.lessons.*.leads.exercise': 'exercises',
      'parts.*.lessons.*.leads.learn': 'knowledge',
    },
  }),
  walking: singleFile('walking.yaml', walking, {
    schema: 'walking',
    texts: { sentences: ['intro', 'evidence.*', 'askFirst', 'stop', 'hard.*', 'end', 'weeks.*.how'] },
    links: { 'sources.*': 'sources', exercise: 'exercises' },
  }),
  sources: tableFile('sources.yaml', sourceFile, (id, source) => [id, { ...source, id }], {
    schema: 'sources',
    texts: { phrases: ['label'] },
  }),
  avoid: tableFile('avoid.yaml', avoidFile, (id, reason) => [id, reason], {
    schema: 'avoid',
    texts: { phrases: ['label'] },
  }),
  limits: {
    from: LIMITS_FILE,
    schemas: [{ name: 'movement-limits', covers: LIMITS_FILE, schema: limitsFile }],
    texts: { phrases: ['conditions.*.label'], sentences: ['conditions.*.note'] },
    read: readMovementLimits,
  },
  /** By condition of the limits. */
  reasons: tableFile('condition-reasons.yaml', reasonsFile, (condition, keys) => [condition, keys], {
    schema: 'condition-reasons',
    texts: {},
    links: { 'avoid.*': 'avoid', 'caution.*': 'avoid' },
  }),
  /** Example sentences by what people want with them. */
  wishes: tableFile('understanding/en/wishes.yaml', wishesFile, (intent, sentences) => [intent, sentences], {
    schema: 'wishes',
    texts: {},
  }),
  wishWords: singleFile('understanding/en/wish-words.yaml', wishWordsFile, { schema: 'wish-words', texts: {} }),
  /** IANA zones by the name of a place in lower case, beyond those that the zone database names; of several one is meant. */
  towns: tableFile('towns.yaml', townsFile, (town, zones) => [town.toLowerCase(), [zones].flat()], {
    schema: 'towns',
    texts: {},
  }),
  triage: TRIAGE,
  /** Signs of danger in what people write, in an order that stands: the model counts them. */
  dangers: itemFiles('understanding/en/dangers/', danger, {
    schema: 'danger',
    noun: 'sign',
    texts: { phrases: ['label'], sentences: ['advice'], distinct: ['label'] },
  }),
  harmless: itemFiles('understanding/en/harmless/', harmless, {
    schema: 'harmless',
    noun: 'kind of harmless sentences',
    texts: {},
  }),
  /** Words that mean the same, by what they mean. */
  vocabulary: singleFile('understanding/en/vocabulary.yaml', vocabularyFile, { schema: 'vocabulary', texts: {} }),
} as const;
