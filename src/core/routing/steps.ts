// The steps before every handler: danger goes before all else, and a locked person is offered nothing that moves.
import type { Context, Update } from '../context.ts';
import type { Feature } from '../feature.ts';
import { ARGS_CHARS } from '../feature.ts';
import { mainMenu } from '../menu.ts';
import type { Step } from './pipeline.ts';
import type { Button, Reply } from '../reply.ts';
import type { Kept } from '../record.ts';
import type { EpochMs } from '../time/units.ts';
import type { Wish } from './wish.ts';
import { createWishes } from './wish.ts';

/** Characters of a text that are looked through for danger. */
const WATCHED_CHARS = ARGS_CHARS * 10;

/** Looks for danger in whatever was typed; the first warning stands in place of any other answer. */
export function watching<Content>(features: readonly Feature<Content>[]): Step<Content> {
  return async (ctx, wish, next) => {
    const words = 'words' in wish ? wish.words.slice(0, WATCHED_CHARS) : '';
    if (words.trim() === '') return next(ctx);
    for (const { watch } of features) {
      const warning = await watch?.(ctx, words);
      if (warning) return [warning];
    }
    return next(ctx);
  };
}

/** Whether what is asked for is refused to a locked person: by the command, or by the action of the button. */
function refuses<Content>(wish: Wish<Content>): boolean {
  if (!('feature' in wish)) return false;
  const { locked, except = [] } = wish.feature.access;
  return (locked === 'refuse') !== except.includes(wish.kind === 'command' ? wish.command.name : wish.action);
}

/**
 * Shows a locked person what stands in the way, where the feature is not for them.
 * @param lockOf the card of a person who is offered no movement; undefined for all others
 */
export function guarding<Content>(lockOf: (ctx: Context<Content>) => Reply | undefined): Step<Content> {
  return async (ctx, wish, next) => {
    const lock = refuses(wish) ? lockOf(ctx) : undefined;
    return lock ? [lock] : next(ctx);
  };
}

/** The same request, and what is kept about the person as its last change left it. */
function following<Content>(ctx: Context<Content>): { ctx: Context<Content>; person: () => Kept | undefined } {
  const { incoming, update, updateChat } = ctx;
  let { person } = ctx;
  const watched =
    (each: Update): Update =>
    async (change) =>
      (person = await each(change));
  return {
    ctx: { ...ctx, update: watched(update), updateChat: incoming.chat.private ? watched(updateChat) : updateChat },
    person: () => person,
  };
}

/**
 * Takes from a locked person's answers all buttons that lead to what is refused to them.
 * @param isLocked whether a person of whom this is kept is offered no movement; `now` in epoch milliseconds
 */
export function withholding<Content>(
  features: readonly Feature<Content>[],
  isLocked: (person: Kept | undefined, now: EpochMs) => boolean,
): Step<Content> {
  const { ofRoute } = createWishes(features);
  const stays = (button: Button): boolean => {
    const wish = 'route' in button ? ofRoute(button.route) : undefined;
    return !wish || !refuses(wish);
  };
  const staying = (rows: Reply['buttons']): Reply['buttons'] =>
    rows.map((row) => row.filter(stays)).filter((row) => row.length > 0);
  return async (before, _wish, next) => {
    const { ctx, person } = following(before);
    const replies = await next(ctx);
    if (!isLocked(person(), ctx.now)) return replies;
    return replies.map((reply) => {
      const left = staying(reply.buttons);
      // No message becomes a dead end.
      const buttons = left.length === 0 && reply.buttons.length > 0 ? staying(mainMenu(ctx.say)) : left;
      return { ...reply, buttons };
    });
  };
}
