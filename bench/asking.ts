// People who ask the program something every now and then, and how long each waits for the answer.
import type { TelegramServer } from '../tests/support/telegram/server.ts';

const ASK_EVERY_MS = 350;

/** How long an answer may take before it counts as never given. */
const PATIENCE_MS = 15_000;

/** Somebody new asks every now and then, whether the others were answered or not; gives all waits, for ever as infinity. */
export function askers(server: TelegramServer): { readonly stop: () => Promise<number[]> } {
  const waits: Promise<number>[] = [];
  const timer = setInterval(() => {
    const person = server.person();
    const chat = server.privateChat(person);
    const begun = performance.now();
    server.say(chat, '/help', person, { entities: [{ type: 'bot_command', offset: 0, length: 5 }] });
    const answered = (): number | false => server.messagesIn(chat).length > 0 && performance.now() - begun;
    waits.push(server.waitFor('an answer', answered, PATIENCE_MS).catch(() => Number.POSITIVE_INFINITY));
  }, ASK_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return Promise.all(waits);
    },
  };
}
