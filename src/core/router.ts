// Maps what comes in to the module that answers it. Sends nothing and keeps nothing: replies go back to the caller.
import type { Chat } from './chat.ts';
import type { Incoming } from './incoming.ts';
import { mainMenu } from './menu.ts';
import type { Command, CommandEntry, Module, Perhaps } from './feature.ts';
import { ARGS_CHARS } from './feature.ts';
import type { Reply } from './reply.ts';
import { reply, text } from './reply.ts';
import type { Route } from './route.ts';
import { decodeRoute, encodeRoute, GO, go, ROUTE_BYTES } from './route.ts';
import type { Say } from './say.ts';

/** What happened to something that came in, for the log: nothing of what the person wrote. */
export interface Handled {
  /** Command, or module and action; `unknown` for anything else. */
  readonly route: string;
  /** Set when the handler threw. */
  readonly bug?: { readonly error: unknown; readonly reference: string };
}

export interface BotParts {
  readonly modules: readonly Module[];
  readonly say: Say;
  /** Looks for a warning sign in free text; what it gives is shown in place of any other answer. */
  readonly watch: (ask: Incoming, words: string) => Promise<Reply | undefined>;
  /** The chat is closed to us: ends what was promised there. */
  readonly leave: (chat: Chat) => Promise<void>;
  /** The chat has a new address: takes along what is kept. */
  readonly move: (from: Chat, to: Chat) => Promise<void>;
  /** A short code that a person can pass on and that stands in the log. */
  readonly reference: () => string;
  /** Gives replies the form the person wants, e.g. for a screen reader. */
  readonly shape?: (incoming: Incoming, replies: readonly Reply[]) => Promise<readonly Reply[]>;
  readonly report: (incoming: Incoming, handled: Handled) => void;
}

export interface Bot {
  /** Answers anything that came in. Never rejects. */
  readonly handle: (incoming: Incoming) => Promise<readonly Reply[]>;
  /** The commands for the platforms' menus. */
  readonly commands: readonly CommandEntry[];
}

/** @throws Error when two modules claim the same id or command. */
export function createBot(parts: BotParts): Bot {
  const { modules, say, watch, leave, move, reference, report } = parts;
  const shape = parts.shape ?? ((_incoming: Incoming, replies: readonly Reply[]) => Promise.resolve(replies));
  const byId = new Map(modules.map((module) => [module.id, module]));
  const commands = new Map(modules.flatMap((module) => module.commands).map((command) => [command.name, command]));
  if (byId.size < modules.length || commands.size < modules.flatMap((module) => module.commands).length) {
    throw new Error('two modules share an id or a command');
  }

  const menu = mainMenu(say);
  const oops = (id: string): Reply => reply([text(say(id))], { buttons: menu, audience: 'asker' });

  async function run(ask: Incoming, command: Command, args: string): Promise<readonly Reply[]> {
    const words = args.slice(0, ARGS_CHARS).trim();
    const warning = words === '' ? undefined : await watch(ask, words);
    return warning ? [warning] : command.run(ask, words);
  }

  function follow(ask: Incoming, { module, action, args }: Route): Perhaps {
    if (module === GO) {
      const command = commands.get(action);
      return command && run(ask, command, args.map((arg) => arg.replaceAll('-', ' ')).join(' '));
    }
    return byId.get(module)?.presses.get(action)?.(ask, args);
  }

  async function hear(ask: Incoming, said: string, otherwise: string): Promise<readonly Reply[]> {
    const words = said.slice(0, ARGS_CHARS).trim();
    const warning = await watch(ask, said.slice(0, ARGS_CHARS * 10));
    if (warning) return [warning];
    for (const module of modules) {
      const answer = await module.hear?.(ask, words);
      if (answer) return answer;
    }
    return (await choose(ask, words)) ?? [oops(otherwise)];
  }

  /** A number typed in answer to a message of ours presses that button; one too high leaves the message's buttons as they are. */
  async function choose(ask: Incoming, words: string): Promise<readonly Reply[] | undefined> {
    if (ask.kind !== 'text' || !/^\d{1,3}$/.test(words) || !ask.answering?.length) return undefined;
    const data = ask.answering[Number(words) - 1];
    if (data === undefined) return [reply([text(say('no-such-number', { number: words }))], { audience: 'asker' })];
    const to = decodeRoute(data);
    return to && follow(ask, to);
  }

  /** What may be shared; a warning sign is answered in private and shares nothing. */
  async function offer(ask: Incoming, query: string): Promise<readonly Reply[]> {
    const words = query.slice(0, ARGS_CHARS).trim();
    const warning = words === '' ? undefined : await watch(ask, words);
    if (warning) return [warning];
    const cards: Reply[] = [];
    for (const { share } of modules) if (share) cards.push(...(await share(ask, words)));
    return cards;
  }

  async function answer(ask: Incoming): Promise<{ readonly route: string; readonly replies: readonly Reply[] }> {
    switch (ask.kind) {
      case 'left':
        await leave(ask.chat);
        return { route: 'left', replies: [] };
      case 'moved':
        await move(ask.chat, ask.to);
        return { route: 'moved', replies: [] };
      case 'text':
        return { route: 'text', replies: ask.chat.private ? await hear(ask, ask.text, 'unknown-text') : [] };
      case 'inline':
        return { route: 'inline', replies: await offer(ask, ask.query) };
      case 'command': {
        const command = commands.get(ask.name);
        if (command)
          return { route: command.name, replies: again(await run(ask, command, ask.args), commandRoute(ask)) };
        // A group may hold other bots with other commands: silence is right there.
        if (!ask.chat.private) return { route: 'unknown', replies: [] };
        // `/stop` and `/neck` are meant as words, whatever the slash.
        const words = `${ask.name.replaceAll('_', ' ')} ${ask.args}`;
        return { route: 'unknown', replies: await hear(ask, words, 'unknown-command') };
      }
      case 'press': {
        const to = decodeRoute(ask.data);
        const replies = to && (await follow(ask, to));
        if (to && replies) return { route: `${to.module}_${to.action}`, replies: again(replies, ask.data) };
        return { route: 'unknown', replies: [again([oops('old-button')], encodeRoute(go('help')))].flat() };
      }
      default:
        return ask satisfies never;
    }
  }

  async function handle(incoming: Incoming): Promise<readonly Reply[]> {
    try {
      const { route, replies } = await answer(incoming);
      const shaped = await shape(incoming, replies);
      report(incoming, { route });
      return shaped;
    } catch (error) {
      const code = reference();
      report(incoming, { route: 'unknown', bug: { error, reference: code } });
      return incoming.kind === 'left'
        ? []
        : [reply([text(say('bug', { code }))], { buttons: menu, audience: 'asker' })];
    }
  }

  const shown = modules.flatMap((module) => module.commands).filter((command) => command.hidden !== true);
  return {
    handle,
    commands: shown.map(({ name, summary, hint }) => ({
      name,
      summary: say(summary),
      ...(hint === undefined ? {} : { hint: say(hint) }),
    })),
  };
}

/** Notes on replies for the asker alone which route gives them again in the private chat. */
function again(replies: readonly Reply[], routeText: string): readonly Reply[] {
  return replies.map((each) => (each.audience === 'asker' ? { ...each, again: each.again ?? routeText } : each));
}

/** The route that runs a command once more; with its words where they fit a route. */
function commandRoute({ name, args }: { readonly name: string; readonly args: string }): string {
  const words = args.slice(0, ROUTE_BYTES).trim().split(/\s+/).join('-');
  try {
    return encodeRoute(words === '' ? go(name) : go(name, words));
  } catch {
    return encodeRoute(go(name));
  }
}
