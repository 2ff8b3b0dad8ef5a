// What the tests of the check share: the real content, the real words, a store in memory, and the requests of one person.
import { readFileSync } from 'node:fs';
import { loadContent } from '../../src/content/load.ts';
import type { TriageContent } from '../../src/content/triage/types.ts';
import type { Defaults } from '../../src/core/context.ts';
import { createLoad } from '../../src/core/routing/load.ts';
import type { Records } from '../../src/core/routing/load.ts';
import type { Level } from '../../src/domain/lock/level.ts';
import type { Incoming } from '../../src/core/incoming.ts';
import { createWords } from '../../src/core/say.ts';
import type { Context, Texts } from '../../src/domain/feature.ts';
import { createEngine } from '../../src/features/triage/engine/engine.ts';
import { createTriage } from '../../src/features/triage/index.ts';
import { answersOf, readPerson } from '../../src/features/triage/authoring/person.ts';
import { play } from '../../src/features/triage/authoring/play.ts';
import type { Played } from '../../src/features/triage/authoring/play.ts';
import { plainText, restOfResult, showResult } from '../../src/features/triage/screens/outcome.ts';
import type { Numbers } from '../../src/domain/countries.ts';
import { conclude } from '../../src/features/triage/engine/result.ts';
import type { Result } from '../../src/features/triage/engine/result.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/port.ts';
import type { Kept } from '../../src/core/record.ts';

const library = loadContent('content');
export const content = library.triage;
export const engine = createEngine(content);
export const say = createWords('en', [readFileSync('content/locales/en/triage.ftl', 'utf8')]);
/** The same texts with another edition of the check. */
export const textsWith = (triage: TriageContent): Texts => ({ say, content: { ...library, triage } });
export const texts = textsWith(content);
export const NOON = Date.UTC(2026, 10, 20, 12);
export const HOUR = 3_600_000;

export interface Vignette {
  readonly id: string;
  readonly age: number;
  readonly pregnant: boolean;
  readonly findings: Readonly<Record<string, unknown>>;
  readonly expected_disposition: Level;
  readonly acceptable: readonly Level[];
  readonly must_mention: readonly string[];
  readonly restrictions?: readonly string[];
}

export const vignettes = readFileSync('tests/features/triage/engine/result/vignettes.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Vignette);

/** A store whose records a test can look at. */
export function memoryStore(): Store & { readonly records: Map<string, Kept> } {
  const records = new Map<string, Kept>();
  return { ...openMemoryStore(records), records };
}

const chat = { platform: 'terminal', id: 'p', private: true };
const base = { chat, person: { id: 'p', mayManage: () => Promise.resolve(true) }, at: NOON };
export const KEY = 'terminal:p';

/** Makes the contexts of requests over a store. */
export const contextsOver = (
  records: Records,
  defaults: Defaults = { country: 'US' },
  own: Texts = texts,
): ((incoming: Incoming) => Promise<Context>) =>
  createLoad({ records, texts: () => ({ ...own, language: undefined }), defaults });

export const command = (name = 'triage', args = ''): Incoming => ({ ...base, kind: 'command', name, args });
export const pressOf = (data: string): Incoming => ({ ...base, kind: 'press', data });
export const textOf = (text: string, answering?: readonly string[]): Incoming => ({
  ...base,
  kind: 'text',
  text,
  ...(answering ? { answering } : {}),
});

/** Explains a case by the rules alone. */
export function explain(raw: unknown, from = content): Result {
  const person = readPerson(from, raw);
  return conclude(from, person.findings, answersOf(from, person));
}

/** All that a result says, the first screen and the rest. */
export const wholeResult = (result: Result, self: boolean, numbers: Numbers): string =>
  plainText([...showResult(texts, result, self, numbers), ...restOfResult(texts, result, self, numbers)]);

/** Plays a case through the chat. */
export async function playCase(raw: unknown, from = content, country = 'US'): Promise<Played> {
  const contextOf = contextsOver(memoryStore(), { country }, textsWith(from));
  return play(createTriage({ triageMode: 'quiz' }), readPerson(from, raw), (data) =>
    contextOf(data === undefined ? command() : pressOf(data)),
  );
}
