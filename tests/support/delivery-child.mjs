// The part of the program that delivers, with its real store, pace and Telegram adapter but without its content, so that
// it starts fast. Prints straight to the pipe what it has claimed before, what it has been told, and, as `+` and `-`,
// each send that begins and ends. Usage: delivery-child.mjs <folder> <epoch ms> <Telegram API root> <token>
import { writeSync } from 'node:fs';
import { createTelegram } from '../../dist/adapters/telegram/index.js';
import { reply, text } from '../../dist/core/reply.js';
import { createDelivery } from '../../dist/schedule/deliver/deliver.js';
import { createPacer } from '../../dist/schedule/pace/pacer.js';
import { openStore } from '../../dist/store/lowdb/open.js';

const [folder, begin, apiRoot, token] = process.argv.slice(2);
/** Longer than any wait for another try. */
const LATER_MS = 16 * 60_000;
let now = Number(begin);
const clock = () => now;
const day = new Date(now).toISOString().slice(0, 10);
const say = (line) => writeSync(1, `${line}\n`);
const log = () => undefined;

const store = await openStore(folder);
const claimed = [];
const told = {};
for (let id = 7001; ; id += 1) {
  const kept = await store.get(`telegram:${id}`);
  if (!kept) break;
  if (kept.promises?.some((promise) => promise.claimed === day)) claimed.push(id);
  if (kept.country) told[id] = Number(kept.country);
}
say(`found ${JSON.stringify({ claimed, told })}`);

const pacer = createPacer({ limit: 400 });
const counted = {
  ...pacer,
  async run(lane, chat, send, patience) {
    let begun = false;
    const once = () => {
      if (!begun) say('+');
      begun = true;
      return send();
    };
    try {
      return await pacer.run(lane, chat, once, patience);
    } finally {
      if (begun) say('-');
    }
  },
};
const turn = (chat, call, patience) => pacer.run('waiting', chat?.id ?? '', call, patience);
const words = (id) => id;
const telegram = createTelegram({ token, apiRoot, say: () => words, log, clock, turn, fatal: () => process.exit(3) });
const delivery = createDelivery({
  store,
  clock,
  log,
  adapters: [telegram],
  pacer: () => counted,
  write: () => async (_key, _kept, promise) => reply([text(`tip ${promise.claimed}`)]),
});

/** Keeps the number somebody tells, and says so only when it is kept. */
async function keep({ kind, chat, args }) {
  if (kind !== 'command') return [];
  await store.update(`telegram:${chat.id}`, (kept) => ({ ...kept, country: args }));
  return [reply([text(`kept ${args}`)])];
}

await telegram.start(keep);
for (let again = 1; again > 0; now += LATER_MS) {
  await delivery.tick(now);
  await delivery.settled();
  ({ again } = delivery.tallies.telegram);
}
say('done');
