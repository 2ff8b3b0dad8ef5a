// One person floods the started program, on a server that keeps Telegram's published limits: how long others wait meanwhile.
import { setTimeout as pause } from 'node:timers/promises';
import { startTelegramServer } from '../../tests/support/telegram/server.ts';
import { askers } from '../asking.ts';
import { found } from '../part.ts';
import { limber, newFolder, removeFolder, start } from '../process.ts';
import { quantile, short, times } from '../table.ts';

const IN_GROUP = 40;
const IN_PRIVATE = 1_000;
/** As long as thirty people ask. */
const ASKING_MS = 10_500;

const server = await startTelegramServer({ latencyMs: 50, perSecond: 30, perChat: true });
const folder = await newFolder();
const program = start(limber, { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot }, folder);
await server.waitFor('polling', () => server.settled, 30_000);

const calm = askers(server);
await pause(ASKING_MS);
const idle = await calm.stop();

const [eve, mallory] = [server.person(), server.person()];
const group = server.addToGroup('Office', eve);
for (let n = 0; n < IN_GROUP; n += 1) server.say(group, '/redflags', mallory);
for (let n = 0; n < IN_PRIVATE; n += 1) server.say(server.privateChat(eve), '/help', eve);
const asking = askers(server);
await pause(ASKING_MS);
const during = await asking.stop();
const refused = server.calls.filter(({ status }) => status === 429).length;
await program.stop();
await server.close();
await removeFolder(folder);

const p95 = (waits: readonly number[]): number => quantile(waits, 0.95);
const ratio = p95(during) / p95(idle);
const never = during.filter((wait) => wait === Number.POSITIVE_INFINITY).length;
found([
  {
    what: `the answers to ${during.length} others while one person sends ${IN_GROUP} commands in a group, ${IN_PRIVATE} in private`,
    limber: `p95 ${short(p95(during))} ms, ${times(ratio)} idle, ${never} never`,
    target: '≤ 2 × idle, none never',
    reached: ratio <= 2 && never === 0,
    beside: `idle p95 ${short(p95(idle))} ms; ${refused} of our messages refused`,
  },
]);
process.exit(0);
