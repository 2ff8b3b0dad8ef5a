// How Limber understands sentences: `explain` tells it of one sentence or of a file, `score` counts a labelled file of dangers.
// Prints answers on standard output and mistakes on standard error; sends nothing and keeps nothing.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { systemClock } from '../core/time/clock.ts';
import { openContent } from '../content/content-cache.ts';
import type { Content } from '../content/content.ts';
import type { Hearing } from '../understanding/dangers/hear.ts';
import { createNearest } from '../understanding/dangers/nearest.ts';
import { hearingOf } from '../understanding/dangers/of-content.ts';
import { readVocabulary } from '../understanding/words/vocabulary.ts';
import { readWishes, sureWish } from '../understanding/intents/read-wishes.ts';
import { formOf, MOST_OFFERED, type Line } from './understood-form.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
/** Where the build keeps checked content. */
const CHECKED = fileURLToPath(new URL('../content.bin', import.meta.url));
const USAGE = `npm run understand -- explain "numb between my legs"   how a sentence is heard, and by which examples
npm run understand -- explain lines.jsonl              the same for a file of {"id","text"}, a line of JSON each
npm run understand -- score lines.jsonl                counts a file of {"text","label","level"}; level none is harmless`;
const MOST_EXAMPLES = 5;

/** @throws Error for a line that is no sentence at all: silence about it would read as a clean one */
function readLine(line: string): Line {
  const raw: unknown = JSON.parse(line);
  if (typeof raw !== 'object' || raw === null || !('text' in raw) || typeof raw.text !== 'string')
    throw new Error('a line is an object with a "text"');
  const field = (name: 'label' | 'level' | 'context' | 'now' | 'zone', otherwise: string): string => {
    const value: unknown = name in raw ? (raw as Record<string, unknown>)[name] : undefined;
    return typeof value === 'string' ? value : otherwise;
  };
  const at = field('now', '');
  return {
    ...('id' in raw ? { id: raw.id } : {}),
    text: raw.text,
    label: field('label', 'unknown'),
    level: field('level', 'none'),
    context: field('context', ''),
    now: at === '' ? systemClock() : Temporal.Instant.from(at).epochMilliseconds,
    zone: field('zone', '') || undefined,
  };
}

const readLines = (file: string): readonly Line[] =>
  readFileSync(file === '-' ? 0 : file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readLine);

function explainOne(content: Content, hear: Hearing, sentence: string): void {
  const signs = [...content.dangers.values()];
  const heard = hear(sentence);
  if (!heard) console.log('Nothing dangerous is heard.');
  else {
    const names = heard.likely.map((at) => signs[at]?.label ?? '').join('; ');
    console.log(`${heard.sure ? 'A warning' : 'A question first'}: ${names}`);
    console.log(`Shown by: “${heard.words}”`);
  }
  const wishes = readWishes(sentence, 'cold', content).slice(0, MOST_OFFERED);
  const told = wishes.map(({ intent, likelihood }) => `${intent} ${percent(likelihood, 1)}`).join(', ');
  console.log(`${sureWish(sentence, 'cold', content) === undefined ? 'It may be meant' : 'It is meant'}: ${told}`);
  const examples = [...signs, ...content.harmless.values()].flatMap(({ id, examples: texts }) =>
    texts.map((text) => ({ text, kind: id })),
  );
  const nearest = createNearest(examples, readVocabulary(content.vocabulary, new Set(content.learnt.known)));
  console.log('Most like these examples:');
  for (const { kind, text } of nearest(sentence, MOST_EXAMPLES)) console.log(`  ${kind}: ${text}`);
}

function explain(content: Content, hear: Hearing, what: string): void {
  if (!what.endsWith('.jsonl') && what !== '-') {
    explainOne(content, hear, what);
    return;
  }
  for (const line of readLines(what)) console.log(JSON.stringify(formOf(content, hear, line)));
}

const percent = (some: number, all: number): string => `${((100 * some) / Math.max(1, all)).toFixed(1)} %`;

function score(content: Content, hear: Hearing, file: string): void {
  const signs = [...content.dangers.values()];
  const results = readLines(file).map((line) => {
    const heard = hear(line.text);
    const card = heard?.sure === true && signs[heard.sign]?.level === 'emergency';
    return { ...line, heard: heard !== undefined, sure: heard?.sure === true, card };
  });
  const table = (title: string, some: typeof results): void => {
    console.log(`\n${title}: ${some.length} lines`);
    for (const label of ['', ...new Set(some.map((each) => each.label))]) {
      const of = label === '' ? some : some.filter((each) => each.label === label);
      const share = (has: (each: (typeof results)[number]) => boolean): string =>
        percent(of.filter(has).length, of.length);
      const told = [`heard ${share((each) => each.heard)}`, `sure ${share((each) => each.sure)}`];
      told.push(
        `emergency card ${share((each) => each.card)}`,
        `question ${share((each) => each.heard && !each.sure)}`,
      );
      console.log(`  ${label === '' ? 'all' : label} (${of.length}): ${told.join(', ')}`);
    }
  };
  const dangers = results.filter(({ level }) => level !== 'none');
  const harmless = results.filter(({ level }) => level === 'none');
  table('Dangers', dangers);
  table(
    'Emergencies',
    dangers.filter(({ level }) => level === 'emergency'),
  );
  table('Harmless', harmless);
  for (const { text } of dangers.filter(({ heard }) => !heard)) console.log(`not heard: ${text}`);
  for (const { text } of harmless.filter(({ card }) => card)) console.log(`card for a harmless line: ${text}`);
}

async function main([command, what, ...more]: readonly string[]): Promise<number> {
  if ((command !== 'explain' && command !== 'score') || what === undefined || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const content = await openContent(CONTENT, CHECKED);
  const hear = hearingOf(content);
  if (command === 'explain') explain(content, hear, what);
  else score(content, hear, what);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The sentences cannot be read.');
  process.exitCode = 1;
}
