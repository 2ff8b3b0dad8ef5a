// Answers whatever comes in: loads what is kept about the chat and the person once, then asks the feature that it is for,
// through the steps that stand around every answer. Sends nothing: replies go back to the caller.
import type { Chat } from '../chat.ts';
import type { Context, Texts } from '../context.ts';
import type { CommandEntry, Feature } from '../feature.ts';
import { ARGS_CHARS } from '../feature.ts';
import type { Incoming } from '../incoming.ts';
import { mainMenu } from '../menu.ts';
import { createHearing } from './hear.ts';
import { createNewestChoices } from './newest-choices.ts';
import { compose, type Replies, type Run, type Step } from './pipeline.ts';
import type { Reply } from '../reply.ts';
import { NotWrittenError } from '../not-written.ts';
import { reply, text } from '../reply.ts';
import { encodeRoute, go } from '../route.ts';
import type { Wish } from './wish.ts';
import { createWishes } from './wish.ts';

/** What happened to something that came in, for the log: nothing of what the person wrote. */
export interface Handled {
  /** Command, or feature and action; `unknown` for anything else. */
  readonly route: string;
  /** Set when the handler threw. */
  readonly bug?: { readonly error: unknown; readonly reference: string };
}

export interface RouterParts<Content> {
  readonly features: readonly Feature<Content>[];
  /** Reads what is kept, once, and chooses the language. */
  readonly load: (incoming: Incoming) => Promise<Context<Content>>;
  /** Stand around every request, the first outermost. */
  readonly around: readonly Step<Content>[];
  /** Stand before every handler, also before one that words lead to. */
  readonly before: readonly Step<Content>[];
  /** The texts of the first language: for menus, and when nothing better is known. */
  readonly texts: Texts<Content>;
  /** The chat is closed to us: ends what was promised there. */
  readonly leave: (chat: Chat) => Promise<void>;
  /** The chat has a new address: takes along what is kept. */
  readonly move: (from: Chat, to: Chat) => Promise<void>;
  /** A short code that a person can pass on and that stands in the log. */
  readonly reference: () => string;
  readonly report: (incoming: Incoming, handled: Handled) => void;
}

export interface Router {
  /** Answers anything that came in. Never rejects. */
  readonly handle: (incoming: Incoming) => Promise<Replies>;
  /** The commands for the platforms' menus. */
  readonly commands: readonly CommandEntry[];
}

/** A reply for the asker alone with the main menu. */
const aside = ({ say }: Texts<unknown>, id: string, values: Parameters<Texts<unknown>['say']>[1] = {}): Reply =>
  reply([text(say(id, values))], { buttons: mainMenu(say), audience: 'asker' });

/** Notes on replies for the asker alone which route gives them again in the private chat. */
const withWayBack = (replies: Replies, route: string): Replies =>
  replies.map((each) => (each.audience === 'asker' ? { ...each, privateRoute: each.privateRoute ?? route } : each));

function routeOf<Content>(incoming: Incoming, wish: Wish<Content>): string {
  switch (wish.kind) {
    case 'command':
      return wish.command.name;
    case 'press':
      return `${wish.feature.id}_${wish.action}`;
    case 'words':
      return incoming.kind === 'text' ? 'text' : 'unknown';
    case 'share':
      return 'inline';
    case 'stale':
      return 'unknown';
    case 'none':
      return incoming.kind === 'text' ? 'text' : 'unknown';
    default:
      return wish satisfies never;
  }
}

export function createRouter<Content>(parts: RouterParts<Content>): Router {
  const { features, load, around, before, texts, leave, move, reference, report } = parts;
  const wishes = createWishes(features);
  const newest = createNewestChoices();
  const hear = createHearing(features, wishes, newest);

  /** Presses that led nowhere, for the log. */
  const nowhere = new WeakSet<Incoming>();

  function stale(ctx: Context<Content>): Replies {
    nowhere.add(ctx.incoming);
    return withWayBack([aside(ctx, 'old-button')], encodeRoute(go('help')));
  }

  async function heard(ctx: Context<Content>, said: string, otherwise: string): Promise<Replies> {
    const meant = await hear(ctx, said.slice(0, ARGS_CHARS).trim());
    if (meant === undefined && ctx.failure) throw ctx.failure;
    if (meant === undefined) return [aside(ctx, otherwise)];
    return 'kind' in meant ? again(ctx, meant) : meant;
  }

  const run: Run<Content> = async (ctx, wish) => {
    // What is kept could not be read: a lock may stand in it.
    if (ctx.failure && wish.kind !== 'words' && !('feature' in wish && wish.feature.withoutRecords)) throw ctx.failure;
    switch (wish.kind) {
      case 'command':
        return wish.command.run(ctx, wish.words);
      case 'press':
        return (await wish.press(ctx, wish.args)) ?? stale(ctx);
      case 'words':
        return heard(ctx, wish.words, wish.otherwise);
      case 'share': {
        const cards: Reply[] = [];
        for (const { share } of features) if (share) cards.push(...(await share(ctx, wish.words)));
        return cards;
      }
      case 'stale':
        return stale(ctx);
      case 'none':
        return [];
      default:
        return wish satisfies never;
    }
  };
  const wayBack: Step<Content> = async (ctx, wish, next) => {
    const replies = await next(ctx);
    return 'again' in wish ? withWayBack(replies, wish.again) : replies;
  };
  const inner = compose([wayBack, ...before], run);
  const answer = compose(around, inner);
  /** What words led to goes through the steps before every handler once more. */
  const again: Run<Content> = (ctx, wish) => inner(ctx, wish);

  async function handle(came: Incoming): Promise<Replies> {
    let say = texts;
    const incoming = newest.read(came);
    try {
      if (incoming.kind === 'left' || incoming.kind === 'moved') {
        await (incoming.kind === 'left' ? leave(incoming.chat) : move(incoming.chat, incoming.to));
        report(incoming, { route: incoming.kind });
        return [];
      }
      const wish = wishes.of(incoming);
      const ctx = await load(incoming);
      say = ctx;
      const replies = await answer(ctx, wish);
      if (incoming.kind !== 'inline') newest.remember(incoming.chat, replies, incoming.at);
      report(incoming, { route: nowhere.has(incoming) ? 'unknown' : routeOf(incoming, wish) });
      return replies;
    } catch (error) {
      if (error instanceof NotWrittenError) {
        report(incoming, { route: 'not-written' });
        return incoming.kind === 'left' ? [] : [aside(say, 'not-written')];
      }
      const code = reference();
      report(incoming, { route: 'unknown', bug: { error, reference: code } });
      return incoming.kind === 'left' ? [] : [aside(say, 'bug', { code })];
    }
  }

  const shown = features.flatMap(({ commands }) => commands).filter((command) => command.hidden !== true);
  return {
    handle,
    commands: shown.map(({ name, summary, hint }) => ({
      name,
      summary: texts.say(summary),
      ...(hint === undefined ? {} : { hint: texts.say(hint) }),
    })),
  };
}
