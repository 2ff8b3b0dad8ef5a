// The check for clinicians and proofs, without a chat: `graph`, `score`, `explain cases.jsonl`, `play cases.jsonl`.
// Prints answers on standard output and mistakes on standard error; sends nothing and keeps nothing.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { leftOut } from '../content/movement-limits.ts';
import { openContent } from '../content/content-cache.ts';
import type { TriageContent } from '../content/triage/types.ts';
import { createLoad } from '../core/routing/load.ts';
import { createWords } from '../core/say.ts';
import { systemClock } from '../core/time/clock.ts';
import { drawGraph } from '../features/triage/authoring/graph.ts';
import { createTriage } from '../features/triage/index.ts';
import { plainText, restOfResult, showResult } from '../features/triage/screens/outcome.ts';
import { answersOf, readPerson, unreadKeys } from '../features/triage/authoring/person.ts';
import type { Person } from '../features/triage/authoring/person.ts';
import { placesOf } from '../domain/countries.ts';
import type { Texts } from '../domain/feature.ts';
import { readPublished } from '../content/triage/published.ts';
import { drawScore, scoreByKind } from '../features/triage/authoring/score.ts';
import { play } from '../features/triage/authoring/play.ts';
import { conclude } from '../features/triage/engine/result.ts';
import { openMemoryStore } from '../store/memory.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
/** Where the build keeps checked content. */
const CHECKED = fileURLToPath(new URL('../content.bin', import.meta.url));
const USAGE = 'Usage: npm run triage -- graph | score | explain cases.jsonl | play cases.jsonl';
const DEFAULT_COUNTRY = 'US';

/** @throws Error for a line that is no case at all: silence about it would read as a clean one */
function readCase(content: TriageContent, line: string, unread: Set<string>): Person {
  const raw: unknown = JSON.parse(line);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Error('a case is an object {…}');
  const findings = 'findings' in raw ? raw.findings : undefined;
  if (findings !== undefined && findings !== null && typeof findings !== 'object')
    throw new Error('"findings" is an object of keys, or a list of them');
  for (const key of unreadKeys(content, raw)) unread.add(key);
  return readPerson(content, raw);
}

function explain(texts: Texts, person: Person): unknown {
  const { triage, limits } = texts.content;
  const result = conclude(triage, person.findings, answersOf(triage, person));
  const numbers = placesOf(texts).numbers(person.country ?? DEFAULT_COUNTRY);
  const self = person.findings.get('who') === 'me';
  return {
    id: person.id,
    level: result.level,
    reasons: result.fired.map(({ id }) => id),
    restrictions: leftOut(limits, result.limits),
    conditions: result.limits,
    message: plainText([...showResult(texts, result, self, numbers), ...restOfResult(texts, result, self, numbers)]),
  };
}

async function playOne(texts: Texts, person: Person): Promise<unknown> {
  const load = createLoad({
    records: openMemoryStore(),
    texts: () => ({ ...texts, language: undefined }),
    defaults: { country: person.country ?? DEFAULT_COUNTRY },
  });
  const chat = { platform: 'terminal', id: 'play', private: true };
  const from = { chat, person: { id: 'play', mayManage: () => Promise.resolve(true) }, at: systemClock() };
  const { level, taps, questions, message } = await play(createTriage({ triageMode: 'quiz' }), person, (data) =>
    load(
      data === undefined ? { ...from, kind: 'command', name: 'triage', args: '' } : { ...from, kind: 'press', data },
    ),
  );
  return { id: person.id, level, taps, questions: questions.length, asked: questions, message };
}

/** The published cases through the rules, as a table by kind. */
function score({ triage }: Texts['content']): string {
  const judged = readPublished(CONTENT).map((each) => {
    const person = readPerson(triage, each);
    return { ...each, given: conclude(triage, person.findings, []).level };
  });
  return drawScore(scoreByKind(judged));
}

async function main([command, file]: readonly string[]): Promise<number> {
  const content = await openContent(CONTENT, CHECKED);
  if (command === 'graph') {
    console.log(drawGraph(content.triage));
    return 0;
  }
  if (command === 'score') {
    console.log(score(content));
    return 0;
  }
  if ((command !== 'explain' && command !== 'play') || file === undefined) {
    console.error(USAGE);
    return 2;
  }
  const say = createWords('en', [readFileSync(`${CONTENT}/locales/en/triage.ftl`, 'utf8')]);
  const texts: Texts = { say, content };
  let failed = 0;
  let number = 0;
  const unread = new Set<string>();
  for await (const line of createInterface({
    input: file === '-' ? process.stdin : createReadStream(file),
    crlfDelay: Infinity,
  })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const person = readCase(content.triage, line, unread);
      console.log(JSON.stringify(command === 'explain' ? explain(texts, person) : await playOne(texts, person)));
    } catch (error) {
      failed += 1;
      console.error(`${file}:${number}: ${error instanceof Error ? error.message : 'cannot be read'}`);
    }
  }
  if (unread.size > 0) console.error(`No rule reads: ${[...unread].sort().join(', ')}.`);
  return failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The check cannot be used.');
  process.exitCode = 1;
}
