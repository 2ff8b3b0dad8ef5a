// The authors' tool: `npm run content` checks everything; `-- show <id>` prints a card; `-- schema` and `-- lock` write
// what is derived from content. A composition root like main.ts.
import '../schedule/host-zone.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ansiStyle, plainStyle, renderReply } from '../adapters/terminal/render.ts';
import { measureCards, showItem, shownIds } from './preview.ts';
import { lintContent } from '../content/lint/lint.ts';
import { addCodes } from '../content/lint/lock-codes.ts';
import { gatherContent, loadContent } from '../content/load.ts';
import { ContentError, tellMistake } from '../content/mistakes.ts';
import { writeChecked } from '../content/content-cache.ts';
import { jsonSchema, schemasOf } from '../content/schemas.ts';
import { loadSentences } from '../content/sentences.ts';

const USAGE = `npm run content                  check everything
npm run content -- show <id>     print an item by its id, e.g. an exercise, a tip or a card, as it looks in a terminal
npm run content -- schema        write the schemas that editors read, after the program changed
npm run content -- lock          add the codes of new exercises to codes.lock.yaml

With --in <folder> it looks at another content folder.`;

/** Where the build keeps checked content. */
const CHECKED = fileURLToPath(new URL('../content.bin', import.meta.url));
const HOME = fileURLToPath(new URL('../../content', import.meta.url));

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const many = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function check(folder: string): number {
  const say = loadSentences(HOME, 'en');
  const { mistakes, warnings } = lintContent({
    folder,
    cards: (content) => measureCards({ content, say }),
  });
  for (const mistake of mistakes) print(tellMistake(mistake));
  for (const warning of warnings) print(`${tellMistake(warning)} (only a hint)`);
  if (mistakes.length === 0) print(`No mistakes${warnings.length > 0 ? `, ${many(warnings.length, 'hint')}` : ''}.`);
  else print(`\n${many(mistakes.length, 'mistake')} to mend.`);
  return mistakes.length === 0 ? 0 : 1;
}

function show(folder: string, id: string): number {
  const say = loadSentences(HOME, 'en');
  const content = loadContent(folder);
  const replies = showItem({ content, say }, content.byCode.get(id)?.id ?? id);
  if (!replies) {
    const near = shownIds({ content, say }).filter((known) => known.includes(id) || id.includes(known));
    print(`There is no ${id}.${near.length > 0 ? ` Do you mean ${near.slice(0, 8).join(', ')}?` : ''}`);
    return 1;
  }
  const style = process.stdout.isTTY ? ansiStyle : plainStyle;
  print(replies.map((reply) => renderReply(reply, say, style)).join(`\n\n${'='.repeat(40)}\n\n`));
  return 0;
}

function writeSchemas(): number {
  const schemas = schemasOf();
  for (const schema of schemas) writeFileSync(`${HOME}/schema/${schema.name}.json`, jsonSchema(schema));
  print(`${many(schemas.length, 'schema')} written.`);
  return 0;
}

function lock(folder: string): number {
  const path = `${folder}/codes.lock.yaml`;
  const { content } = gatherContent(folder);
  const { text, added } = addCodes(readFileSync(path, 'utf8'), content.exercises.values());
  if (added.length > 0) writeFileSync(path, text);
  print(added.length > 0 ? `Added ${added.join(', ')}.` : 'Nothing to add.');
  return 0;
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { in: { type: 'string' } }, allowPositionals: true });
  const folder = values.in ?? HOME;
  const [command, id, ...more] = positionals;
  if (command === undefined) return check(folder);
  if (command === 'show' && id !== undefined && more.length === 0) return show(folder, id);
  if (command === 'schema' && id === undefined) return writeSchemas();
  if (command === 'lock' && id === undefined) return lock(folder);
  // For the build only.
  if (command === 'prepare' && id === undefined) {
    await writeChecked(HOME, CHECKED);
    return 0;
  }
  print(USAGE);
  return 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (error instanceof ContentError) print(error.message);
  else if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    print(USAGE);
  else throw error;
  process.exitCode = 1;
}
