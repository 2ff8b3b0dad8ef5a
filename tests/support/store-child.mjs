// A process that keeps and forgets as fast as it can until it is killed. Prints what it found at start, then a line
// before each change and one after its acknowledgement, straight to the pipe so that nothing waits in memory.
// Usage: store-child.mjs <folder> <first number> <changes side by side>
import { writeSync } from 'node:fs';
import { openStore } from '../../dist/store/lowdb/open.js';

const [folder, first, lanes] = process.argv.slice(2);
const KEYS = 24;
const say = (line) => writeSync(1, `${line}\n`);

const store = await openStore(folder);
const found = {};
for (let n = 0; n < KEYS; n += 1) {
  const kept = await store.get(`telegram:${n}`);
  if (kept) found[n] = Number(kept.zone);
}
say(`found ${JSON.stringify(found)}`);
if (lanes === '0') {
  await store.close();
  process.exit(0);
}

let number = Number(first);
async function lane() {
  for (;;) {
    const own = (number += 1);
    const key = own % KEYS;
    const erase = own % 5 === 0;
    say(`begun ${key} ${own} ${erase}`);
    const value = { chat: { platform: 'telegram', id: `9${key}`, private: true }, zone: String(own) };
    await store.update(`telegram:${key}`, () => (erase ? undefined : value));
    say(`done ${key} ${own} ${erase}`);
  }
}
await Promise.all(Array.from({ length: Number(lanes) }, lane));
