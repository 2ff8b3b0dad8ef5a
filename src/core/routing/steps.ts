// The steps before every handler: danger goes before all else, and a locked person is offered nothing that moves.
import type { Context, Update } from '../context.ts';
import type { Feature } from '../feature.ts';
import { mainMenu } from '../menu.ts';
import type { Step } from './pipeline.ts';
import type { Button, Reply } from '../reply.ts';
import type { Kept } from '../record.ts';
import type { EpochMs } from '../time/units.ts';
import { withPerson } from '../context.ts';
import { createHeldBack } from './held-back.ts';
import type { Wish } from './wish.ts';
import { createWishes } from './wish.ts';

/** The words of a request: all that was typed, or what stands in the button that was pressed. */
function wordsOf<Content>({ incoming, watched }: Context<Content>, wish: Wish<Content>): string {
  if (watched || wish.kind === 'none') return '';
  if (incoming.kind === 'text') return incoming.text;
  if (incoming.kind === 'command') return wish.kind === 'words' ? wish.words : incoming.args;
  if (incoming.kind === 'inline') return incoming.query;
  return 'words' in wish ? wish.words : '';
}

/**
 * Looks for danger in whatever was typed; the first warning or question stands in place of any other answer. What was
 * wanted is held back, and goes on once a question is answered so.
 */
export function watching<Content>(features: readonly Feature<Content>[]): Step<Content> {
  const held = createHeldBack<Content>();
  return async (ctx, wish, next) => {
    const words = wordsOf(ctx, wish);
    if (words.trim() !== '') {
      for (const { watch } of features) {
        const answer = await watch?.(ctx, words);
        if (!answer) continue;
        held.put(ctx, next);
        return [answer];
      }
    }
    if (wish.kind !== 'press' || wish.action !== wish.feature.resume) return next({ ...ctx, watched: true });
    const { ctx: after, person } = following(ctx);
    const replies = await next(after);
    const goOn = held.take(ctx);
    return goOn ? goOn((before) => withPerson(before, person())) : replies;
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
