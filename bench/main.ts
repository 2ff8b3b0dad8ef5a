// `npm run bench`: what Limber costs, each figure beside what it is compared with in the same run. See docs/bench.md.
// `npm run bench -- tick storage` runs only some parts.
import { cpus, totalmem } from 'node:os';
import { PARTS, runPart } from './part.ts';
import { format, type Row } from './table.ts';

const wanted = process.argv.slice(2);
const parts = PARTS.filter((name) => wanted.length === 0 || wanted.includes(name));
const begun = performance.now();
const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(0);

const rows: Row[] = [];
for (const name of parts) {
  const since = performance.now();
  process.stderr.write(`${name} … `);
  rows.push(...(await runPart(name)));
  process.stderr.write(`${seconds(since)} s\n`);
}
const [processor] = cpus();
const memory = (totalmem() / 2 ** 30).toFixed(0);
console.log(format(rows));
console.log(
  `\nNode ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${processor?.model ?? 'unknown'}, ` +
    `${memory} GB, in ${seconds(begun)} s.`,
);
