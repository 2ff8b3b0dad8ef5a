// Keeps a group's message from people it does not belong to: it belongs to the person whose request it answers, and to those
// who may manage the group. Others get an answer of their own, and the message stays as it is.
import { chatReadOnly } from '../context.ts';
import type { Context } from '../context.ts';
import type { Reply } from '../reply.ts';
import { text } from '../reply.ts';
import type { Step } from './pipeline.ts';

/** What would change everybody's message is for the presser alone; a mere notice is that already. */
function aside<Content>({ say }: Context<Content>, reply: Reply): Reply {
  if (reply.place === 'new' || reply.audience === 'asker' || reply.blocks.length === 0) return reply;
  return { ...reply, place: 'new', audience: 'asker', blocks: [text(say('others-message')), ...reply.blocks] };
}

/** Answers presses on messages of others beside them. */
export function besideOthers<Content>(): Step<Content> {
  return async (ctx, wish, next) => {
    const { incoming } = ctx;
    if (incoming.kind !== 'press' || incoming.chat.private || incoming.mine || !('feature' in wish)) return next(ctx);
    // A button that runs a command begins something of the presser's own, as if it had been typed.
    if (wish.kind === 'command') return (await next(ctx)).map((each) => ({ ...each, place: 'new' as const }));
    const rule = wish.feature.onOthersMessage?.get(wish.action);
    if (rule === 'all' || (await incoming.person.mayManage())) return next(ctx);
    const own = rule && (await rule(ctx, wish.args));
    return own ?? (await next(chatReadOnly(ctx))).map((each) => aside(ctx, each));
  };
}
