// A process that delivers all that is due at a fixed instant and says so for each, until it is killed or done.
// Usage: delivery-child.mjs <folder> <epoch ms>
import { writeSync } from 'node:fs';
import { createDelivery } from '../../dist/schedule/deliver.js';
import { openStore } from '../../dist/store/lowdb.js';

const now = Number(process.argv[3]);
const say = (line) => writeSync(1, `${line}\n`);
const store = await openStore(process.argv[2]);
const delivery = createDelivery({
  store,
  clock: () => now,
  log: () => undefined,
  adapters: [{ platform: 'telegram', send: async (chat) => say(`sent ${chat.id}`) }],
  pacer: () => ({ run: (_lane, send) => send(), stop: () => undefined }),
  write: () => async () => ({ blocks: [] }),
});
await delivery.tick(now);
await delivery.settled();
say('done');
await store.close();
