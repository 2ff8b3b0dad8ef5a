// Runs a session: begins it, shows a card, ends it. All of a session's state is in its buttons; what is kept afterwards is
// kept only for people with a profile.
import type { Library } from '../../../content/content.ts';
import { chatKey } from '../../../core/chat.ts';
import type { Kept } from '../../../core/record.ts';
import type { Block, Button, Reply } from '../../../core/reply.ts';
import { press, reply, text } from '../../../core/reply.ts';
import { encodeRoute, go, route } from '../../../core/route.ts';
import type { Say } from '../../../core/say.ts';
import type { Context, Texts } from '../../../domain/feature.ts';
import type { Needs } from '../../../domain/needs.ts';
import type { Profile } from '../../../domain/profile.ts';
import { safetyNet } from '../../triage/index.ts';
import { accessOf } from '../access.ts';
import type { Request } from '../request.ts';
import type { Plan } from '../routine/plan.ts';
import { readPlan } from '../routine/plan.ts';
import { rememberSession } from '../routine/practice.ts';
import { choose, TOLERANCE, USUAL_MINUTES } from '../select/choose.ts';
import type { Attendance } from './attendance.ts';
import type { SessionPosition } from './position.ts';
import { moveCard, unsuitedCard } from './card.ts';
import { to } from './position.ts';
import { endCard } from './end-card.ts';
import { asksNews, bringsSafetyNet } from './pre-session-prompts.ts';
import { isOpen, slidesOf } from './slides.ts';

/** A request about a session. */
export interface SessionContext extends Context {
  readonly attendance: Attendance;
}

/** The routine that anybody may begin with when nothing is known. */
export const STARTER = 'starter-three';

interface Opening {
  readonly blocks: readonly Block[];
  readonly row: readonly Button[];
}

/** A group's card with the number of people who are in, and a button to be counted. */
function inGroup({ say, incoming, now, attendance }: SessionContext, position: SessionPosition, card: Reply): Reply {
  if (incoming.chat.private) return card;
  const count = attendance.count(chatKey(incoming.chat), now);
  const join: Button = press(say('button-join'), to('join', position));
  const blocks = count > 0 ? [text(say('stretch-joined', { count })), ...card.blocks] : card.blocks;
  return { ...card, blocks, buttons: [...card.buttons, [join]] };
}

const withOpening = (card: Reply, { row }: Opening): Reply =>
  row.length === 0 ? card : { ...card, buttons: [row, ...card.buttons] };

/** Changes the profile of the person who asks; nothing happens for people who have none. */
export const updateProfile = (ctx: Context, change: (profile: Profile) => Profile): Promise<Kept | undefined> =>
  ctx.update((kept) => (kept?.profile ? { ...kept, profile: change(kept.profile) } : kept));

/** The starting routine, where all of it suits and nothing of the person's own asks for something else. */
function starter(content: Library, needs: Needs, { area, place, minutes }: Request): Plan | undefined {
  const wished = area !== undefined || place !== undefined || minutes !== undefined;
  const own = needs.areas.length + needs.places.length + needs.recent.length + needs.hurts.length > 0;
  if (wished || own || needs.gentle || needs.easier) return undefined;
  const plan = readPlan(content, `r-${STARTER}`);
  return plan && slidesOf(content, plan, needs).every(isOpen) ? plan : undefined;
}

/** Puts a session together; the lines say where it differs from what was asked. */
function compose(
  { content, say }: Texts,
  needs: Needs,
  request: Request,
): { plan: Plan; lines: readonly string[] } | undefined {
  const ready = starter(content, needs, request);
  if (ready) return { plan: ready, lines: [] };
  const session = choose(content, needs, request);
  if (!session) return undefined;
  const wanted = (request.minutes ?? USUAL_MINUTES) * 60;
  const off = Math.abs(session.seconds - wanted) > wanted * TOLERANCE;
  const lines = [
    ...(session.elsewhere ? [say('stretch-elsewhere')] : []),
    ...(off ? [say('stretch-other-length', { minutes: Math.max(1, Math.round(session.seconds / 60)) })] : []),
  ];
  return { plan: { ref: session.code, steps: session.steps }, lines };
}

/** What somebody with these needs should know before any session. */
function reminders(say: Say, { gentle, conditions }: Needs): readonly string[] {
  const surgery = conditions.includes('recent_surgery');
  return [
    ...(surgery ? [say('stretch-surgery')] : gentle ? [say('stretch-gentle-only')] : []),
    ...(conditions.includes('under18') ? [say('stretch-under18')] : []),
  ];
}

/** What stands above the first card: easier after bad sessions, else once a day the question for anything new. */
async function openingOf(ctx: Context, needs: Needs): Promise<Opening> {
  const { say, now, incoming, person } = ctx;
  if (needs.easier) {
    return { blocks: [text(say('stretch-easier-now'))], row: [press(say('button-check'), go('triage'))] };
  }
  if (!incoming.chat.private || !asksNews(person, now)) return { blocks: [], row: [] };
  await ctx.update((kept) => kept && { ...kept, askedNews: now });
  return { blocks: [text(say('stretch-news'))], row: [press(say('button-news'), go('triage'))] };
}

/** Begins a plan with its first card, in a new message. Undefined when the plan has no movement. */
export async function begin(
  ctx: SessionContext,
  plan: Plan,
  lines: readonly string[] = [],
): Promise<Reply | undefined> {
  const { needs, locked } = accessOf(ctx);
  if (locked) return locked;
  const position: SessionPosition = { plan, at: 0, done: 0 };
  if (!slidesOf(ctx.content, plan, needs).some(isOpen)) return unsuitedCard(ctx, needs, plan);
  const opening = await openingOf(ctx, needs);
  const card = moveCard(ctx, needs, position, [
    ...[...reminders(ctx.say, needs), ...lines].map(text),
    ...opening.blocks,
  ]);
  return card && { ...inGroup(ctx, position, withOpening(card, opening)), place: 'new' };
}

/** The signs to look out for, in a message of their own before a session; none on most days, and none in a group. */
export function safetyNetMessage(ctx: Context): readonly Reply[] {
  const { say, incoming, person, now } = ctx;
  if (!incoming.chat.private || !bringsSafetyNet(incoming.person.id, person, now)) return [];
  const blocks = [text(say('stretch-safety-net')), ...safetyNet(ctx)];
  return [reply(blocks, { audience: 'asker', buttons: [[press(say('button-check'), go('triage'))]] })];
}

/** Begins what was wished for. Undefined when nothing of ours fits. */
export async function beginWish(
  ctx: SessionContext,
  request: Request,
  lines: readonly string[],
): Promise<Reply | undefined> {
  const { needs, locked } = accessOf(ctx);
  if (locked) return locked;
  const composed = compose(ctx, needs, request);
  return composed && begin(ctx, composed.plan, [...lines, ...composed.lines]);
}

/** Ends a session and notes it for people with a profile. */
export async function finish(ctx: Context, { plan, done }: SessionPosition): Promise<Reply> {
  const { chat } = ctx.incoming;
  if (done > 0 && chat.private) await updateProfile(ctx, (profile) => rememberSession(profile, plan));
  return endCard(ctx, plan, done, ctx.now, chat.private);
}

/** The card that a button leads to; past the last one that may be shown comes the end. */
export async function show(ctx: SessionContext, position: SessionPosition): Promise<Reply | undefined> {
  const { needs, locked } = accessOf(ctx);
  if (locked) return locked;
  if (position.at >= slidesOf(ctx.content, position.plan, needs).length) return undefined;
  const card = moveCard(ctx, needs, position);
  if (card) return inGroup(ctx, position, card);
  return unsuitedCard(ctx, needs, position.plan) ?? finish(ctx, position);
}

/** Counts somebody in and shows the card they joined at. In a private chat there is no group to join. */
export async function join(ctx: SessionContext, position: SessionPosition): Promise<Reply | undefined> {
  const { locked } = accessOf(ctx);
  if (locked) return locked;
  const { chat, person } = ctx.incoming;
  if (!chat.private) ctx.attendance.join(chatKey(chat), person.id, ctx.now);
  return show(ctx, position);
}

/** For people who press in somebody else's session: the way into one of their own, in private. */
export function ownSession({ say }: Texts, { plan }: SessionPosition): Reply {
  const to = route('stretch', 'begin', plan.ref);
  const buttons = [[press(say('button-own-session'), to)]];
  return reply([text(say('stretch-others'))], { buttons, audience: 'asker', privateRoute: encodeRoute(to) });
}

/** A message that is not about one session, with ways to begin. */
export const choices = (say: Say): readonly (readonly Button[])[] => [
  [press(say('button-stretch'), go('stretch'))],
  [press(say('button-desk'), go('stretch', 'desk')), press(say('button-neck'), go('stretch', 'neck'))],
  [press(say('button-lower-back'), go('stretch', 'lower-back')), press(say('button-floor'), go('stretch', 'floor'))],
  [press(say('button-routines'), go('routines'))],
];

export const stopped = ({ say }: Texts): Reply =>
  reply([text(say('stretch-stopped'))], { buttons: choices(say), place: 'replace' });
