// Answers nobody beyond their fair share, so that one person can never take the time of others: they get one line, then
// silence until they are calm. Words of danger are heard all the same, and what stops something always works.
import type { Context } from '../context.ts';
import type { Incoming } from '../incoming.ts';
import { personKey } from '../chat.ts';
import type { Reply } from '../reply.ts';
import { reply, text } from '../reply.ts';
import { decodeRoute } from '../route.ts';
import { oncePer } from '../util/once-per.ts';
import type { Step } from './pipeline.ts';
import type { Shares } from './shares.ts';
import type { Wish, Wishes } from './wish.ts';

export interface ShareParts<Content> {
  /** What is counted on a platform; undefined where nobody else is there to wait. */
  readonly sharesOf: (platform: string) => Shares | undefined;
  /** Hears danger; what it answers is never withheld. */
  readonly watch: Step<Content>;
  readonly wishes: Wishes<Content>;
  /** Whether words ask for something to stop. */
  readonly asksToStop: (words: string) => boolean;
}

/** One line: on the press where one was pressed, else as a message. */
function pause<Content>({ say, incoming }: Context<Content>): Reply {
  const line = say('over-share');
  return incoming.kind === 'press' ? reply([], { notice: line }) : reply([text(line)]);
}

/** Nothing to read. A command must be answered on some platforms; there a notice is for the asker alone. */
const silence = <Content>({ say, incoming }: Context<Content>): readonly Reply[] =>
  incoming.kind === 'command' ? [reply([], { notice: say('over-share') })] : [];

/** A warning by what it says. */
const saidIn = (replies: readonly Reply[]): string => JSON.stringify(replies.map(({ blocks }) => blocks));

export function withinShare<Content>({ sharesOf, watch, wishes, asksToStop }: ShareParts<Content>): Step<Content> {
  // A request passes the steps again when its words lead to a command; it counts once.
  const standingOf = oncePer((incoming: Incoming) =>
    sharesOf(incoming.chat.platform)?.ask(personKey(incoming.chat, incoming.person), incoming.at),
  );

  const isAlways = (wish: Wish<Content> | undefined): boolean =>
    wish !== undefined &&
    'feature' in wish &&
    wish.feature.always?.includes(wish.kind === 'command' ? wish.command.name : wish.action) === true;

  /** Words that ask to stop, or answer an open question of something that always works. */
  async function isUrgent(ctx: Context<Content>, wish: Wish<Content>): Promise<boolean> {
    if (wish.kind !== 'words') return isAlways(wish);
    if (asksToStop(wish.words)) return true;
    const { incoming } = ctx;
    const answering = incoming.kind === 'text' ? (incoming.answering ?? []) : [];
    for (const route of answering.map(decodeRoute)) {
      const asked = route && wishes.ofRoute(route);
      if (asked?.kind === 'press' && isAlways(asked) && (await asked.feature.repeat?.(ctx))) return true;
    }
    return false;
  }

  return async (ctx, wish, next) => {
    // Each letter of what is shared is a request, and none of them a message.
    if (wish.kind === 'none' || wish.kind === 'share') return next(ctx);
    const standing = standingOf(ctx.incoming);
    if (!standing?.over || (await isUrgent(ctx, wish))) return next(ctx);
    const warning = await watch(ctx, wish, () => Promise.resolve([]));
    if (warning.length > 0) return standing.tell(saidIn(warning)) ? warning : silence(ctx);
    return standing.tell('pause') ? [pause(ctx)] : silence(ctx);
  };
}
