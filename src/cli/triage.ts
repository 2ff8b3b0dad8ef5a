// The check for clinicians and proofs, without a chat: `graph`, `explain cases.jsonl`, `play cases.jsonl`.
// Prints answers on standard output and mistakes on standard error; sends nothing and keeps nothing.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { leftOut } from '../content/movement-limits.ts';
import { openContent } from '../content/content-cache.ts';
import type { MovementLimits } from '../content/schema/movement-limits.ts';
import type { TriageContent } from '../content/triage/types.ts';
import { createWords } from '../core/say.ts';
import type { Say } from '../core/say.ts';
import { systemClock } from '../core/time/clock.ts';
import type { Incoming } from '../core/incoming.ts';
import { drawGraph } from '../features/triage/authoring/graph.ts';
import { createTriage } from '../features/triage/index.ts';
import { plainText, showResult } from '../features/triage/screens/outcome.ts';
import { answersOf, readPerson, unreadKeys } from '../features/triage/authoring/person.ts';
import type { Person } from '../features/triage/authoring/person.ts';
import { createPlaces } from '../domain/countries.ts';
import type { Places } from '../domain/countries.ts';
import { play } from '../features/triage/authoring/play.ts';
import { conclude } from '../features/triage/engine/result.ts';
import { openMemoryStore } from '../store/memory.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
/** Where the build keeps checked content. */
const CHECKED = fileURLToPath(new URL('../content.bin', import.meta.url));
const USAGE = 'Usage: npm run triage -- graph | explain cases.jsonl | play cases.jsonl';
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

function explain(content: TriageContent, limits: MovementLimits, places: Places, say: Say, person: Person): unknown {
  const result = conclude(content, person.findings, answersOf(content, person));
  const numbers = places.numbers(person.country ?? DEFAULT_COUNTRY);
  const self = person.findings.get('who') === 'me';
  return {
    id: person.id,
    level: result.level,
    reasons: result.fired.map(({ id }) => id),
    restrictions: leftOut(limits, result.limits),
    conditions: result.limits,
    message: plainText(showResult(content, say, result, self, numbers)),
  };
}

async function playOne(content: TriageContent, say: Say, person: Person): Promise<unknown> {
  const store = openMemoryStore();
  const module = createTriage({
    triage: content,
    say,
    store,
    clock: systemClock,
    defaultCountry: person.country ?? DEFAULT_COUNTRY,
  });
  const chat = { platform: 'terminal', id: 'play', private: true };
  const base = { chat, person: { id: 'play', mayManage: () => Promise.resolve(true) }, at: systemClock() };
  const ask = (data?: string): Incoming =>
    data === undefined ? { ...base, kind: 'command', name: 'triage', args: '' } : { ...base, kind: 'press', data };
  const { level, taps, questions, message } = await play(content, module, person, ask);
  return { id: person.id, level, taps, questions: questions.length, asked: questions, message };
}

async function main([command, file]: readonly string[]): Promise<number> {
  const { triage: content, limits } = await openContent(CONTENT, CHECKED);
  if (command === 'graph') {
    console.log(drawGraph(content));
    return 0;
  }
  if ((command !== 'explain' && command !== 'play') || file === undefined) {
    console.error(USAGE);
    return 2;
  }
  const say = createWords('en', [readFileSync(`${CONTENT}/locales/en/triage.ftl`, 'utf8')]);
  const places = createPlaces(content.countries, say);
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
      const person = readCase(content, line, unread);
      console.log(
        JSON.stringify(
          command === 'explain' ? explain(content, limits, places, say, person) : await playOne(content, say, person),
        ),
      );
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
