// Which tests run together: `unit` touches neither disk nor content, `content` reads the content once for many files, `e2e`
// starts processes, opens sockets and writes files. tests/house/projects.test.ts checks that each test is where it belongs.
import { readdirSync } from 'node:fs';

export const PROJECTS = ['unit', 'content', 'e2e'] as const;

export type Project = (typeof PROJECTS)[number];

/** Folders and single files of tests with their project; the first fitting line counts. */
const TABLE: readonly (readonly [path: string, project: Project])[] = [
  // Pure parts of rooms that otherwise need more.
  ['adapters/discord/receive/read.test.ts', 'unit'],
  ['adapters/discord/render/escape.test.ts', 'unit'],
  ['adapters/shared', 'unit'],
  ['adapters/telegram/owner-mark.test.ts', 'unit'],
  ['adapters/telegram/receive/read.test.ts', 'unit'],
  ['adapters/telegram/render/render.test.ts', 'unit'],
  ['adapters/terminal', 'unit'],
  ['content/lint/wording/reading-grade.test.ts', 'unit'],
  ['content/triage/condition.test.ts', 'unit'],
  ['core/routing/shares.test.ts', 'unit'],
  ['content/collection/fields.test.ts', 'unit'],
  ['content/texts/words.test.ts', 'unit'],
  ['domain/lock', 'unit'],
  ['features/triage/authoring/score.test.ts', 'unit'],
  ['figures/pose/merge.test.ts', 'unit'],
  ['figures/solver.test.ts', 'unit'],
  // Parts of pure rooms that need more.
  ['app/config.test.ts', 'e2e'],
  ['app/exercise-pictures.test.ts', 'e2e'],
  ['app/platforms.test.ts', 'e2e'],
  ['core/adapter', 'e2e'],
  ['core/routing/held-back.test.ts', 'unit'],
  ['core/routing', 'content'],
  ['figures/picture', 'e2e'],
  ['figures/picture.test.ts', 'e2e'],
  ['schedule/deliver/deliver/kill.test.ts', 'e2e'],
  ['understanding/intents', 'content'],
  ['understanding/dangers/of-content.test.ts', 'content'],
  ['understanding/time/read-time.test.ts', 'content'],
  // Rooms.
  ['adapters', 'e2e'],
  ['app', 'content'],
  ['cli', 'e2e'],
  ['content', 'content'],
  ['conversations', 'content'],
  ['core', 'unit'],
  ['domain', 'content'],
  ['e2e', 'e2e'],
  ['features', 'content'],
  ['figures', 'content'],
  ['files', 'e2e'],
  ['house', 'content'],
  ['schedule', 'unit'],
  ['status', 'unit'],
  ['store/lowdb', 'e2e'],
  ['store', 'unit'],
  ['support', 'e2e'],
  ['understanding', 'unit'],
];

/** Every test file, from the root of the repository, with `/` between folders. */
export const testFiles: readonly string[] = readdirSync(new URL('.', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
  .sort();

/** @throws Error when no line of the table fits */
export function projectOf(file: string): Project {
  const found = TABLE.find(([path]) => file === `tests/${path}` || file.startsWith(`tests/${path}/`));
  if (!found) throw new Error(`${file} belongs to no project: add its folder to tests/projects.ts`);
  return found[1];
}
