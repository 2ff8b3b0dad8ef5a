// What people wanted when a question came in its place: it goes on when they have answered. Only convenient, so it is in
// memory, bounded, and nothing is lost when it is.
import type { Context } from '../context.ts';
import type { Replies } from './pipeline.ts';
import { HOUR_MS } from '../time/units.ts';

type Next<Content> = (ctx: Context<Content>) => Promise<Replies>;

/** Goes on with what was wanted; `renew` puts into its request what has changed since. */
export type GoOn<Content> = (renew: (ctx: Context<Content>) => Context<Content>) => Promise<Replies>;

export interface HeldBack<Content> {
  readonly put: (ctx: Context<Content>, next: Next<Content>) => void;
  /** What the person who asks wanted last in this chat, once; undefined when nothing, or when it is long ago. */
  readonly take: (ctx: Context<Content>) => GoOn<Content> | undefined;
}

/** People for whom something is held back; the oldest makes room. */
const MOST = 1_000;
/** Who answers later than this has something else in mind. */
const LATE_MS = HOUR_MS;

const keyOf = ({ incoming: { chat, person } }: Context<unknown>): string =>
  [chat.platform, chat.id, person.id].join(' ');

export function createHeldBack<Content>(): HeldBack<Content> {
  const wanted = new Map<string, { readonly ctx: Context<Content>; readonly next: Next<Content> }>();
  return {
    put(ctx, next) {
      const key = keyOf(ctx);
      wanted.delete(key);
      wanted.set(key, { ctx, next });
      const [oldest] = wanted.keys();
      if (wanted.size > MOST && oldest !== undefined) wanted.delete(oldest);
    },
    take(ctx) {
      const found = wanted.get(keyOf(ctx));
      wanted.delete(keyOf(ctx));
      if (!found || ctx.now - found.ctx.now > LATE_MS) return undefined;
      return (renew) => found.next(renew({ ...found.ctx, now: ctx.now, watched: true }));
    },
  };
}
