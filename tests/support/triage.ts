// What the tests of the check share: the real content, the real words, a store in memory, and one person's messages.
import { readFileSync } from 'node:fs';
import { loadTriage } from '../../src/content/triage/load.ts';
import type { Level } from '../../src/domain/level.ts';
import type { Incoming } from '../../src/core/incoming.ts';
import { createWords } from '../../src/core/say.ts';
import { createEngine } from '../../src/features/triage/engine/engine.ts';
import { createTriage } from '../../src/features/triage/index.ts';
import type { TriageModule } from '../../src/features/triage/index.ts';
import { answersOf, readPerson } from '../../src/features/triage/authoring/person.ts';
import { play } from '../../src/features/triage/authoring/play.ts';
import type { Played } from '../../src/features/triage/authoring/play.ts';
import { conclude } from '../../src/features/triage/engine/result.ts';
import type { Result } from '../../src/features/triage/engine/result.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/port.ts';
import type { Kept } from '../../src/core/record.ts';

export const content = loadTriage('content');
export const engine = createEngine(content);
export const say = createWords('en', [readFileSync('content/locales/en/triage.ftl', 'utf8')]);
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

/** Plays a case through the chat. */
export async function playCase(raw: unknown, from = content, country = 'US'): Promise<Played> {
  const store = memoryStore();
  const module: TriageModule = createTriage({ triage: from, say, store, clock: () => NOON, defaultCountry: country });
  return play(from, module, readPerson(from, raw), (data) => (data === undefined ? command() : pressOf(data)));
}
