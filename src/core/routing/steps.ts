// The steps before every handler: danger goes before all else, and a locked person is offered nothing that moves.
import type { Context } from '../context.ts';
import type { Access, Feature } from '../feature.ts';
import { ARGS_CHARS } from '../feature.ts';
import type { Step } from './pipeline.ts';
import type { Reply } from '../reply.ts';

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

/** Whether a command or an action of a feature is refused to a locked person. */
const refuses = ({ locked, except = [] }: Access, name: string): boolean =>
  (locked === 'refuse') !== except.includes(name);

/**
 * Shows a locked person what stands in the way, where the feature is not for them.
 * @param lockOf the card of a person who is offered no movement; undefined for all others
 */
export function guarding<Content>(lockOf: (ctx: Context<Content>) => Reply | undefined): Step<Content> {
  return async (ctx, wish, next) => {
    if (!('feature' in wish)) return next(ctx);
    const name = wish.kind === 'command' ? wish.command.name : wish.action;
    const lock = refuses(wish.feature.access, name) ? lockOf(ctx) : undefined;
    return lock ? [lock] : next(ctx);
  };
}
