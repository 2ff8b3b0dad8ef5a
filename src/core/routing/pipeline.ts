// Small steps around what answers a request, each of which may look at it, answer in its place, or shape what comes back.
import type { Context } from '../context.ts';
import type { Reply } from '../reply.ts';
import type { Wish } from './wish.ts';

export type Replies = readonly Reply[];

/** What answers a wish in the end. */
export type Run<Content> = (ctx: Context<Content>, wish: Wish<Content>) => Promise<Replies>;

/** Calls `next` at most once: with the context as it is from here on. */
export type Step<Content> = (
  ctx: Context<Content>,
  wish: Wish<Content>,
  next: (ctx: Context<Content>) => Promise<Replies>,
) => Promise<Replies>;

/** Puts steps around `run`, the first outermost. */
export function compose<Content>(steps: readonly Step<Content>[], run: Run<Content>): Run<Content> {
  return steps.reduceRight<Run<Content>>(
    (inner, step) => (ctx, wish) => step(ctx, wish, (after) => inner(after, wish)),
    run,
  );
}
