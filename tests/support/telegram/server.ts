// A strict stand-in for the Telegram Bot API on 127.0.0.1, driven by acting as the people in the chats. The bot under
// test talks to it over real sockets (`apiRoot`, `token`), in this process or another one.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { WAIT_MS } from '../wait.ts';
import { readBody } from './body.ts';
import { checkFields, Refusal } from './checks.ts';
import { createMessageLimits, type MessageLimits } from './message-limits.ts';
import { runMethod, type Params } from './methods.ts';
import { UpdateQueue } from './polling.ts';
import { buttonsOf, World } from './world.ts';
import type { TestChat, TestInline, TestMessage, TestPress, TestUser } from './world.ts';

/** What happens to a call instead of, or besides, its ordinary answer. */
export type Fault =
  | { readonly status: number; readonly description?: string; readonly retryAfter?: number }
  /** Cuts the connection before the call has an effect, or after it. */
  | { readonly drop: 'before' | 'after' }
  | { readonly delayMs: number }
  /** Answers only after this promise. */
  | { readonly hold: Promise<unknown> };

export interface TestCall {
  readonly method: string;
  readonly params: Params;
  /** HTTP status; 0 for a dropped connection. */
  readonly status: number;
  /** When the answer left, in the milliseconds of `performance.now()`. */
  readonly at: number;
}

export interface ServerOptions {
  readonly token?: string;
  readonly username?: string;
  /** Milliseconds before any call but getUpdates is answered. */
  readonly latencyMs?: number;
  /** Messages taken in any second; more are refused with 429. Any number when left out. */
  readonly perSecond?: number;
  /** Whether single chats and groups have limits of their own, see message-limits.ts. */
  readonly perChat?: boolean;
  /** 0 leaves the port to the system. */
  readonly port?: number;
}

export class TelegramServer {
  readonly token: string;
  readonly world: World;
  /** Every call in the order its answer left. */
  readonly calls: TestCall[] = [];
  latencyMs: number;
  /** Calls that are being held back, see `Fault`. */
  held = 0;
  apiRoot = '';
  readonly #queue: UpdateQueue;
  readonly #faults = new Map<string, Fault[]>();
  readonly #watchers = new Set<() => void>();
  readonly #http = createServer((request, response) => void this.#serve(request, response));
  readonly #limits: MessageLimits;
  #people = 7000;

  constructor({
    token = '123456789:AAtest-token-test-token-test-token',
    username = 'limber_test_bot',
    latencyMs = 0,
    perSecond = Number.POSITIVE_INFINITY,
    perChat = false,
  }: ServerOptions) {
    this.#limits = createMessageLimits(perSecond, perChat);
    this.token = token;
    this.latencyMs = latencyMs;
    this.world = new World(username);
    this.#queue = new UpdateQueue(this.world);
    this.#http.keepAliveTimeout = 60_000;
  }

  async listen(port = 0): Promise<void> {
    await new Promise<void>((resolve) => this.#http.listen(port, '127.0.0.1', resolve));
    this.apiRoot = `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#queue.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  // Serving

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const params = await readBody(request).catch((): Params => ({}));
    const fault = this.#faults.get(method)?.shift();
    const finish = (status: number, body?: object): void => {
      this.calls.push({ method, params, status, at: performance.now() });
      if (body) {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      } else request.socket.destroy();
      this.#notify();
    };
    try {
      if (method !== 'getUpdates' && this.latencyMs > 0) await pause(this.latencyMs);
      if (fault && 'delayMs' in fault) await pause(fault.delayMs);
      if (fault && 'hold' in fault) await this.#hold(fault.hold);
      if (token !== this.token) throw new Refusal(401, 'Unauthorized');
      if (fault && 'status' in fault) {
        const parameters = fault.retryAfter === undefined ? undefined : { retry_after: fault.retryAfter };
        throw new Refusal(fault.status, fault.description ?? `Test failure ${fault.status}`, parameters);
      }
      if (fault && 'drop' in fault && fault.drop === 'before') {
        finish(0);
        return;
      }
      const result = await this.#run(method, params, request, response);
      if (fault && 'drop' in fault) finish(0);
      else finish(200, { ok: true, result });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, parameters } = error;
      finish(code, { ok: false, error_code: code, description: message, ...(parameters && { parameters }) });
    }
  }

  async #hold(until: Promise<unknown>): Promise<void> {
    this.held += 1;
    this.#notify();
    await until;
    this.held -= 1;
  }

  #run(method: string, params: Params, request: IncomingMessage, response: ServerResponse): unknown {
    this.#limits.admit(method, Number(params.chat_id), performance.now());
    if (method !== 'getUpdates') return runMethod(this.world, method, params);
    checkFields(method, params);
    return this.#queue.poll(params, (forget) => {
      // Closed without an answer: the caller hung up.
      response.once('close', forget);
      if (request.socket.destroyed) forget();
    });
  }

  /** Makes the next calls of a method fail or be slow, in this order. */
  fail(method: string, fault: Fault, times = 1): void {
    const faults = this.#faults.get(method) ?? [];
    faults.push(...Array.from({ length: times }, () => fault));
    this.#faults.set(method, faults);
  }

  // Acting as people

  /** Somebody who has opened the private chat with the bot. */
  person(name = 'Ann', language?: string): TestUser {
    const id = (this.#people += 1);
    this.world.chat(id);
    return { id, is_bot: false, first_name: name, ...(language && { language_code: language }) };
  }

  /** The private chat with somebody. */
  privateChat(person: TestUser): TestChat {
    return this.world.chat(person.id);
  }

  /** A group the bot was put into. */
  addToGroup(title: string, by: TestUser, type: 'group' | 'supergroup' = 'supergroup'): TestChat {
    const chat = this.world.chat(-1_000_000_000 - this.world.nextId(), type, title);
    chat.admins.add(by.id);
    this.#membership(chat, by, 'left', 'member');
    return chat;
  }

  /** A channel in which the bot may post. */
  addToChannel(title: string, by: TestUser): TestChat {
    const chat = this.world.chat(-1_000_000_000_000 - this.world.nextId(), 'channel', title);
    chat.admins.add(by.id);
    this.#membership(chat, by, 'left', 'administrator');
    return chat;
  }

  /** Somebody who may post in the channel does; nobody is told who. */
  post(chat: TestChat, text: string): TestMessage {
    const { id, type, title } = chat;
    const nobody = { id, is_bot: false, first_name: title ?? '' };
    const post = this.world.keep(chat, nobody, { text });
    this.world.push({ channel_post: { ...post, from: undefined, sender_chat: { id, type, title } } });
    return post;
  }

  say(chat: TestChat, text: string, from: TestUser, rest: Partial<TestMessage> = {}): TestMessage {
    const message = this.world.keep(chat, from, { text, ...rest });
    this.world.push({ message });
    return message;
  }

  /** Presses the button with this label. @throws when the message has none. */
  press(message: TestMessage, label: string, by?: TestUser): TestPress {
    const button = buttonsOf(message).find(({ text }) => text === label);
    if (button?.callback_data === undefined) throw new Error(`no button "${label}" to press`);
    return this.pressData(message, button.callback_data, by);
  }

  /** Presses a button that need not exist, as a modified app can. A message that is gone arrives as inaccessible. */
  pressData(message: TestMessage, data: string, by?: TestUser): TestPress {
    const chat = this.world.chat(message.chat.id);
    const from = by ?? { id: chat.id, is_bot: false, first_name: 'Ann' };
    const press: TestPress = { id: `press-${this.world.nextId()}`, message, open: true };
    this.world.presses.set(press.id, press);
    const shown = chat.messages.has(message.message_id)
      ? message
      : { chat: message.chat, message_id: message.message_id, date: 0 };
    this.world.push({ callback_query: { id: press.id, from, message: shown, chat_instance: '1', data } });
    return press;
  }

  /** Somebody types after the bot's name in any chat; each letter is a query of its own. */
  typeInline(from: TestUser, query: string, offset = ''): TestInline {
    const inline: TestInline = { id: `inline-${this.world.nextId()}`, open: true };
    this.world.inlines.set(inline.id, inline);
    this.world.push({ inline_query: { id: inline.id, from, query, offset, chat_type: 'supergroup' } });
    return inline;
  }

  /** The person blocks the bot. */
  block(person: TestUser): void {
    const chat = this.privateChat(person);
    chat.closed = 'blocked';
    this.#membership(chat, person, 'member', 'kicked');
  }

  /** Somebody removes the bot from a group. */
  kick(chat: TestChat, by: TestUser): void {
    chat.closed = 'kicked';
    this.#membership(chat, by, 'member', 'kicked');
  }

  /** A group becomes a supergroup with another id. */
  migrate(chat: TestChat, by: TestUser): TestChat {
    const to = this.world.chat(chat.id - 5_000_000_000, 'supergroup', chat.title);
    chat.movedTo = to.id;
    this.world.push({ message: this.world.keep(chat, by, { migrate_to_chat_id: to.id } as Partial<TestMessage>) });
    return to;
  }

  #membership(chat: TestChat, from: TestUser, before: string, after: string): void {
    const member = (status: string): object => ({ status, user: this.world.me, until_date: 0 });
    const place = { id: chat.id, type: chat.type, ...(chat.title && { title: chat.title }) };
    const change = { chat: place, from, date: 1, old_chat_member: member(before), new_chat_member: member(after) };
    this.world.push({ my_chat_member: change });
  }

  // Looking

  /** The bot's messages in a chat, oldest first. */
  messagesIn(chat: TestChat): TestMessage[] {
    return [...chat.messages.values()].filter(({ from }) => from.id === this.world.me.id);
  }

  callsOf(method: string): TestCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Whether every update was confirmed and the bot is waiting for the next one. */
  get settled(): boolean {
    return this.#queue.idle && this.world.updates.length === 0;
  }

  #notify(): void {
    for (const watch of this.#watchers) watch();
  }

  /** Resolves with the first true-like value of `look`, tried after every call. @throws after `ms`, naming what was awaited. */
  waitFor<T>(what: string, look: () => T | undefined | false, ms = WAIT_MS): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        clearInterval(beat);
        this.#watchers.delete(watch);
      };
      const watch = (): void => {
        const found = look();
        if (found === undefined || found === false) return;
        end();
        resolve(found);
      };
      const timer = setTimeout(() => {
        end();
        reject(
          new Error(
            `waited ${ms} ms in vain for ${what}; calls: ${this.calls
              .map(({ method, status }) => `${method} ${status}`)
              .slice(-12)
              .join(', ')}`,
          ),
        );
      }, ms);
      // What changes without a call, e.g. a poll being held back.
      const beat = setInterval(watch, 20);
      this.#watchers.add(watch);
      watch();
    });
  }

  /** The nth message of the bot in a chat, counted from 1. */
  message(chat: TestChat, nth = 1): Promise<TestMessage> {
    return this.waitFor(`message ${nth} in ${chat.id}`, () => this.messagesIn(chat)[nth - 1]);
  }

  /** What may be shared for an inline query. */
  offered(inline: TestInline): Promise<NonNullable<TestInline['answer']>> {
    return this.waitFor(`the answer to ${inline.id}`, () => inline.answer);
  }

  /** What a press was answered with. */
  answered(press: TestPress): Promise<NonNullable<TestPress['answer']>> {
    return this.waitFor(`the answer to ${press.id}`, () => press.answer);
  }
}

export async function startTelegramServer(options: ServerOptions = {}): Promise<TelegramServer> {
  const server = new TelegramServer(options);
  await server.listen(options.port);
  return server;
}
