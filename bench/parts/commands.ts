// Processor time a command costs, on each platform, beside a bare program on the same SDK that makes the same calls.
// Limber is the started program, so that everything it does is counted.
import { startDiscord, type DiscordServer } from '../../tests/support/discord/server.ts';
import { startTelegramServer, type TelegramServer } from '../../tests/support/telegram/server.ts';
import { found } from '../part.ts';
import { bare, limber, newFolder, removeFolder, start, type Measured } from '../process.ts';
import { median, short, times, type Row } from '../table.ts';

/** Answered with text: what a picture costs more is the picture's, and a bare program has none. */
const COMMANDS = ['help'] as const;
/** So many that nobody asks for more than a fair share, or faster than a chat may be answered. */
const PEOPLE = 2000;
/** Messages a second that the program may send, so that its pace holds up nothing. */
const PER_SECOND = '9999';
const ROUNDS = 7;
/** Commands given at once, as many as one poll hands over; then all are waited for. */
const BATCH = 100;
const A_ROUND = 1000;
const WARM_UP = 1500;

/** A platform with a program on it: gives `count` commands and resolves when all are answered. */
interface Seat {
  readonly program: Measured;
  readonly ask: (command: string, count: number) => Promise<void>;
  /** What an answer consists of, for the bare program. */
  readonly answer: (command: string) => Promise<object>;
  readonly close: () => Promise<void>;
}

async function telegramSeat(script: string, answers: object): Promise<Seat> {
  const server: TelegramServer = await startTelegramServer();
  const folder = await newFolder();
  const env = { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot, TELEGRAM_PER_SECOND: PER_SECOND };
  const program = start(script, { ...env, BARE_ANSWERS: JSON.stringify(answers) }, folder);
  await server.waitFor('polling', () => server.settled, 20_000);
  const people = Array.from({ length: PEOPLE }, (_, n) => server.person(`P${n}`));
  let turn = 0;
  const batch = async (command: string, count: number): Promise<void> => {
    server.calls.splice(0);
    for (const person of people) server.privateChat(person).messages.clear();
    for (let n = 0; n < count; n += 1) {
      const person = people[(turn += 1) % PEOPLE]!;
      const entities = [{ type: 'bot_command', offset: 0, length: command.length + 1 }];
      server.say(server.privateChat(person), `/${command}`, person, { entities });
    }
    let answered = 0;
    let seen = 0;
    await server.waitFor('all answers', () => {
      for (; seen < server.calls.length; seen += 1) if (server.calls[seen]?.method === 'sendMessage') answered += 1;
      return answered === count && server.settled;
    });
  };
  return {
    program,
    async ask(command, count) {
      for (let left = count; left > 0; left -= BATCH) await batch(command, Math.min(BATCH, left));
    },
    async answer(command) {
      await batch(command, 1);
      return { ...server.callsOf('sendMessage').at(-1)!.params, chat_id: undefined };
    },
    async close() {
      await program.stop();
      await server.close();
      await removeFolder(folder);
    },
  };
}

async function discordSeat(script: string, answers: object): Promise<Seat> {
  const server: DiscordServer = await startDiscord();
  const folder = await newFolder();
  const env = { DISCORD_BOT_TOKEN: server.token, DISCORD_API_ROOT: server.apiRoot };
  const program = start(script, { ...env, BARE_ANSWERS: JSON.stringify(answers) }, folder);
  await server.until(server.gateway.connected, 'a login', 20_000);
  let turn = 0;
  const batch = async (command: string, count: number) => {
    server.clear();
    const asked = Array.from({ length: count }, () =>
      server.command(command, { user: `12000000000000${String(1000 + ((turn += 1) % PEOPLE))}` }),
    );
    await server.until(() => asked.every(({ interaction }) => interaction.answered), 'all answers', 20_000);
    return asked;
  };
  return {
    program,
    async ask(command, count) {
      for (let left = count; left > 0; left -= BATCH) await batch(command, Math.min(BATCH, left));
    },
    async answer(command) {
      const [asked] = await batch(command, 1);
      const { components, flags } = asked!.interaction.original!;
      return { components, flags };
    },
    async close() {
      await program.stop();
      await server.close();
      await removeFolder(folder);
    },
  };
}

async function compare(
  name: string,
  bareName: string,
  seat: (script: string, answers: object) => Promise<Seat>,
): Promise<Row[]> {
  const ours = await seat(limber, {});
  const answers: Record<string, object> = {};
  for (const command of COMMANDS) answers[command] = await ours.answer(command);
  const theirs = await seat(bare(bareName.replaceAll(/\W.*/g, '').toLowerCase()), answers);
  const rows: Row[] = [];
  for (const command of COMMANDS) {
    const cost = async ({ program, ask }: Seat): Promise<number> => {
      const before = program.cpuMs();
      await ask(command, A_ROUND);
      return (program.cpuMs() - before) / A_ROUND;
    };
    for (const one of [ours, theirs]) await one.ask(command, WARM_UP);
    const costs: { limber: number; bare: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) costs.push({ limber: await cost(ours), bare: await cost(theirs) });
    const ratio = median(costs.map((one) => one.limber / one.bare));
    rows.push({
      what: `CPU per ${name} command answered with text, /${command}`,
      limber: `${short(median(costs.map((one) => one.limber)))} ms, ${times(ratio)}`,
      target: '≤ 1.25 ×',
      reached: ratio <= 1.25,
      beside: `bare ${bareName}, the same calls: ${short(median(costs.map((one) => one.bare)))} ms`,
    });
  }
  await Promise.all([ours.close(), theirs.close()]);
  return rows;
}

found([
  ...(await compare('Telegram', 'telegram: grammY + runner', telegramSeat)),
  ...(await compare('Discord', 'discord: discord.js', discordSeat)),
]);
process.exit(0);
