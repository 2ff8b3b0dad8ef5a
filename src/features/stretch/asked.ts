// What follows /stretch, /routines and /routine: what was typed, and the first card for it.
import type { Area } from '../../content/schema/common.ts';
import type { Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { encodeRoute, go } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Context } from '../../domain/feature.ts';
import { namesCondition } from '../../understanding/conditions.ts';
import { conditionReply } from '../shared/condition-reply.ts';
import { strongReply } from '../shared/strong-pain-reply.ts';
import { accessOf } from './access.ts';
import { echoed } from '../../core/util/echo.ts';
import { readRequest } from './request.ts';
import { lastRoutine, preview, routinesPage } from './routine/routine-list.ts';
import { CODE_CHARS } from './select/choose.ts';
import type { SessionContext } from './session/session.ts';
import { begin, beginWish, choices, safetyNetMessage } from './session/session.ts';

const ask = (say: Say, sentence: string): Reply =>
  reply([text(sentence), text(say('stretch-ask'))], { buttons: choices(say) });

/** Whether the profile holds any condition already. */
const hasConditions = ({ person }: Context): boolean =>
  (person?.profile?.conditions?.length ?? 0) > 0 || person?.profile?.pregnancy !== undefined;

/** The first card for what was asked, and what stands beside it. */
export async function start(ctx: SessionContext, args: string): Promise<readonly Reply[]> {
  const { content, say, incoming } = ctx;
  const request = readRequest(content, args);
  const { area, place, minutes, plan, pain } = request;
  if (pain === 'strong') return [strongReply(say)];
  if (!plan && namesCondition(args) && !hasConditions(ctx)) return [conditionReply(say)];
  const unknown = namesCondition(args) ? [] : request.unknown;
  const nothingKnown = area === undefined && place === undefined && minutes === undefined && !plan && !pain;
  const puzzled = unknown.length === 0 ? [] : [say('stretch-unknown', { words: echoed(unknown.join(' ')) })];
  if (puzzled[0] !== undefined && nothingKnown) return [{ ...ask(say, puzzled[0]), audience: 'asker' }];
  if (plan && plan.ref.length > CODE_CHARS) return [ask(say, say('stretch-code-long'))];
  const lines = [...puzzled, ...(pain ? [say('stretch-pain')] : [])];
  // In a group what somebody typed, and that it hurts, is theirs alone.
  const shown = incoming.chat.private ? lines : [];
  const card = plan ? await begin(ctx, plan, shown) : await beginWish(ctx, request, shown);
  if (!card || card.audience === 'asker') return [card ?? ask(say, say('stretch-nothing'))];
  const check = [press(say('button-check'), go('triage'))];
  if (incoming.chat.private) {
    const first = pain ? { ...card, buttons: [check, ...card.buttons] } : card;
    return [...safetyNetMessage(ctx), first];
  }
  const aside = reply(lines.map(text), { audience: 'asker', buttons: pain ? [check] : choices(say) });
  return lines.length > 0 ? [card, { ...aside, privateRoute: encodeRoute(go(pain ? 'triage' : 'stretch')) }] : [card];
}

/** The last routine, or a look at the one that was named. */
export function askedRoutine(ctx: Context, args: string): Reply {
  const { say, content } = ctx;
  if (args === '') return lastRoutine(ctx);
  const { plan } = readRequest(content, args);
  if (!plan) return ask(say, say('stretch-code-unknown'));
  return plan.ref.length > CODE_CHARS ? ask(say, say('stretch-code-long')) : preview(ctx, plan);
}

export const routines = (ctx: Context, page: number, area?: Area): Reply | undefined =>
  accessOf(ctx).locked ?? routinesPage(ctx, page, area);

/** The list for what was typed: for an area, or for all of them. */
export function allRoutines(ctx: Context, args: string): Reply {
  const { area } = readRequest(ctx.content, args);
  const list = routines(ctx, 0, area);
  return list ? { ...list, place: 'new' } : ask(ctx.say, ctx.say('stretch-nothing'));
}
