// What each request does to the world, with Discord's own refusals. Knows nothing of HTTP.
import { problemsOf } from './check.ts';
import type { Checked } from './check.ts';
import { ANSWER_MS, COMPONENTS_V2, EPHEMERAL, directChannel } from './world.ts';
import type { Body, Interaction, Message, World } from './world.ts';

export interface Result {
  readonly status: number;
  readonly body?: unknown;
}

export interface Request {
  readonly world: World;
  readonly body: Body;
  readonly files: readonly string[];
  /** The parts of the path that vary, in order. */
  readonly args: readonly string[];
  /** The gateway's address. */
  readonly gateway: string;
}

const refuse = (status: number, code: number, message: string): Result => ({ status, body: { code, message } });
const invalid = (problems: readonly string[]): Result => ({
  status: 400,
  body: {
    code: 50035,
    message: 'Invalid Form Body',
    errors: { components: { _errors: problems.map((message) => ({ code: 'INVALID', message })) } },
  },
});
const REPEAT_MS = 5 * 60_000;
const TOKEN_MS = 15 * 60_000;

function create(
  world: World,
  channel: string,
  body: Body,
  files: readonly string[],
  onlyFor?: string,
  by?: string,
): Message {
  const message: Message = {
    id: world.nextId(),
    channel_id: channel,
    content: body.content ?? '',
    components: body.components ?? [],
    flags: body.flags ?? 0,
    edits: 0,
    files,
    ...(onlyFor === undefined ? {} : { onlyFor }),
    ...(by === undefined ? {} : { by }),
    ...(body.nonce === undefined ? {} : { nonce: String(body.nonce) }),
  };
  world.messages.set(message.id, message);
  return message;
}

function change(message: Message, body: Body, files: readonly string[]): void {
  if (body.components !== undefined) message.components = body.components;
  if (body.content !== undefined) message.content = body.content;
  // A message cannot stop being v2, nor become seen by more people.
  message.flags |= (body.flags ?? 0) & COMPONENTS_V2;
  message.edits += 1;
  // Without a list of attachments the old ones stay beside the new.
  message.files = body.attachments === undefined ? [...message.files, ...files] : files;
}

function postMessage({ world, body, files, args: [channel = ''] }: Request): Result {
  const problems = problemsOf(body, { kind: 'message', files });
  if (problems.length > 0) return invalid(problems);
  if (body.enforce_nonce === true && body.nonce !== undefined) {
    const same = world.nonces.get(String(body.nonce));
    if (same && Date.now() - same.at < REPEAT_MS) return { status: 200, body: same.message };
  }
  const message = create(world, channel, body, files);
  if (body.nonce !== undefined) world.nonces.set(String(body.nonce), { message, at: Date.now() });
  return { status: 200, body: message };
}

function callback({ world, body, files, args: [id, token = ''] }: Request): Result {
  const interaction = world.interactions.get(token);
  if (!interaction || interaction.id !== id) return refuse(404, 10062, 'Unknown interaction');
  if (Date.now() - interaction.at > ANSWER_MS) return refuse(404, 10062, 'Unknown interaction');
  if (interaction.answered) return refuse(400, 40060, 'Interaction has already been acknowledged.');
  const type = Number(body.type);
  const data = (body.data ?? {}) as Body;
  const { pressed, user, channel } = interaction;
  if (![4, 5, 6, 7].includes(type) || (type > 5 && pressed === undefined)) return invalid([`callback type ${type}`]);
  if (type === 4 || type === 7) {
    const edit = type === 7;
    const v2 = edit && ((pressed?.flags ?? 0) & COMPONENTS_V2) !== 0;
    const problems = problemsOf(data, { kind: edit ? 'edit' : 'callback', v2, files });
    if (problems.length > 0) return invalid(problems);
  }
  if (type === 7 && pressed && !world.messages.has(pressed.id)) return refuse(404, 10008, 'Unknown Message');
  interaction.answered = { type };
  const hidden = ((data.flags ?? 0) & EPHEMERAL) !== 0 ? user : undefined;
  if (type === 4)
    interaction.shown.push((interaction.original = create(world, channel, data, files, hidden, interaction.id)));
  if (type === 5) interaction.original = create(world, channel, data, files, hidden, interaction.id);
  if (type > 5 && pressed) interaction.original = pressed;
  if (type === 7 && pressed) {
    change(pressed, data, files);
    interaction.shown.push(pressed);
  }
  return { status: 204 };
}

function open(world: World, application: string, token: string): Interaction | undefined {
  const interaction = world.interactions.get(token);
  const valid = interaction?.answered && application === world.application && Date.now() - interaction.at < TOKEN_MS;
  return valid ? interaction : undefined;
}

function followUp({ world, body, files, args: [application = '', token = ''] }: Request): Result {
  const interaction = open(world, application, token);
  if (!interaction) return refuse(404, 10015, 'Unknown Webhook');
  const problems = problemsOf(body, { kind: 'webhook', files });
  if (problems.length > 0) return invalid(problems);
  const hidden = ((body.flags ?? 0) & EPHEMERAL) !== 0 ? interaction.user : undefined;
  const message = create(world, interaction.channel, body, files, hidden, interaction.id);
  interaction.shown.push(message);
  return { status: 200, body: message };
}

function edit({ world, body, files, args: [application = '', token = '', id = ''] }: Request): Result {
  const interaction = open(world, application, token);
  if (!interaction) return refuse(404, 10015, 'Unknown Webhook');
  const message = id === '@original' ? interaction.original : interaction.shown.find((one) => one.id === id);
  if (!message || !world.messages.has(message.id)) return refuse(404, 10008, 'Unknown Message');
  const checked: Checked = { kind: 'edit', v2: (message.flags & COMPONENTS_V2) !== 0, files };
  const problems = problemsOf(body, checked);
  if (problems.length > 0) return invalid(problems);
  change(message, body, files);
  interaction.shown.push(message);
  return { status: 200, body: message };
}

function putCommands({ world, body }: Request): Result {
  const wanted = body as unknown as readonly Record<string, unknown>[];
  const wrong = wanted.filter(
    ({ name, description, options = [] }) =>
      !/^[-_a-z0-9]{1,32}$/.test(String(name)) ||
      !/^[^]{1,100}$/.test(String(description)) ||
      (options as Record<string, unknown>[]).some((option) => !/^[^]{1,100}$/.test(String(option.description))),
  );
  if (wrong.length > 0) return invalid(['a command']);
  world.commands = wanted.map(({ options, ...rest }) => ({
    id: world.nextId(),
    application_id: world.application,
    version: world.nextId(),
    default_member_permissions: null,
    nsfw: false,
    ...rest,
    // Like Discord, says nothing about empty lists.
    ...((options as unknown[] | undefined)?.length ? { options } : {}),
  }));
  return { status: 200, body: world.commands };
}

function openDirect({ world, body }: Request): Result {
  const user = String(body.recipient_id);
  if (!/^\d{17,19}$/.test(user)) return refuse(400, 50033, 'Invalid Recipient(s)');
  return { status: 200, body: { id: directChannel(world, user), type: 1 } };
}

const gatewayBot = ({ gateway }: Request): Result => ({
  status: 200,
  body: {
    url: gateway,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 60_000, max_concurrency: 1 },
  },
});

export interface Route {
  readonly on: RegExp;
  readonly run: (request: Request) => Result;
  /** Answered without the bot's token, by a secret in the path. */
  readonly open?: true;
}

export const ROUTES: readonly Route[] = [
  { on: /^POST \/interactions\/([^/]+)\/([^/]+)\/callback$/, run: callback, open: true },
  { on: /^PATCH \/webhooks\/([^/]+)\/([^/]+)\/messages\/([^/]+)$/, run: edit, open: true },
  { on: /^POST \/webhooks\/([^/]+)\/([^/]+)$/, run: followUp, open: true },
  { on: /^POST \/channels\/([^/]+)\/messages$/, run: postMessage },
  { on: /^POST \/users\/@me\/channels$/, run: openDirect },
  { on: /^GET \/gateway\/bot$/, run: gatewayBot },
  { on: /^GET \/applications\/@me$/, run: ({ world }) => ({ status: 200, body: { id: world.application } }) },
  { on: /^GET \/applications\/[^/]+\/commands$/, run: ({ world }) => ({ status: 200, body: world.commands }) },
  { on: /^PUT \/applications\/[^/]+\/commands$/, run: putCommands },
];
