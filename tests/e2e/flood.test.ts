// One person floods the started program, on a server that keeps Telegram's published limits: everybody else is answered as
// if nothing had happened, no press spins, and Limber is refused nothing.
import { expect, onTestFinished, test } from 'vitest';
import { startProgram } from '../support/program.ts';
import { startTelegramServer, type TelegramServer } from '../support/telegram/server.ts';
import { WAIT_MS } from '../support/wait.ts';
import type { TestChat } from '../support/telegram/world.ts';

const PER_SECOND = 30;

async function started() {
  const server = await startTelegramServer({ perSecond: PER_SECOND, perChat: true, latencyMs: 20 });
  onTestFinished(() => server.close());
  const program = await startProgram({ env: { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot } });
  await program.logged('receiving');
  return server;
}

const statuses = (server: TelegramServer): ReadonlySet<number> => new Set(server.calls.map(({ status }) => status));

/** How many messages were sent to a chat, in the order of all calls, before this many of the others had one. */
function sentBefore(server: TelegramServer, loud: readonly TestChat[], others: readonly TestChat[]): number {
  const left = new Set(others.map(({ id }) => id));
  const loudIds = new Set(loud.map(({ id }) => id));
  let count = 0;
  for (const { params } of server.callsOf('sendMessage')) {
    const id = Number(params.chat_id);
    left.delete(id);
    if (left.size === 0) return count;
    if (loudIds.has(id)) count += 1;
  }
  return Number.POSITIVE_INFINITY;
}

test('forty commands in a group and a thousand in a private chat take nothing from thirty others', async () => {
  const server = await started();
  const eve = server.person('Eve');
  const [group, own] = [server.addToGroup('Office', eve), server.privateChat(eve)];
  const mallory = server.person('Mallory');
  for (let n = 0; n < 40; n += 1) server.say(group, '/redflags', mallory);
  for (let n = 0; n < 1_000; n += 1) server.say(own, '/help', eve);
  const people = Array.from({ length: 30 }, () => server.person());
  const chats = people.map((person) => server.privateChat(person));
  for (const person of people) server.say(server.privateChat(person), '/help', person);
  await server.waitFor('thirty answers', () => chats.every((chat) => server.messagesIn(chat).length > 0));
  // Of a flood of 1,040 hardly more than the first burst of each chat was served in the meantime.
  expect(sentBefore(server, [group, own], chats)).toBeLessThan(30);
  // The flood is over: all are asked again, and all are answered again, once.
  await server.waitFor('the flood to be taken', () => server.world.updates.length < 100);
  for (const person of people) server.say(server.privateChat(person), '/help', person);
  await server.waitFor('thirty more', () => chats.every((chat) => server.messagesIn(chat).length > 1));
  expect(chats.map((chat) => server.messagesIn(chat).length)).toEqual(chats.map(() => 2));
  expect(statuses(server)).toEqual(new Set([200]));
});

test('five thousand people press one button of a group: every press is answered', async () => {
  const server = await started();
  const ann = server.person('Ann');
  const group = server.addToGroup('Office', ann);
  server.say(group, '/help', ann);
  const message = await server.message(group);
  const data = 'go_tip';
  const presses = Array.from({ length: 5_000 }, () => server.pressData(message, data, server.person()));
  let answered = 0;
  const allAnswered = (): boolean => {
    while (presses[answered]?.open === false) answered += 1;
    return answered === presses.length;
  };
  await server.waitFor('every answer', allAnswered, 4 * WAIT_MS);
  // Somebody elsewhere does not notice.
  const bob = server.person('Bob');
  server.say(server.privateChat(bob), '/help', bob);
  await server.message(server.privateChat(bob));
  expect(server.messagesIn(group).length).toBeLessThanOrEqual(20);
  expect(statuses(server)).toEqual(new Set([200]));
});
