// Runs a session: begins it, shows a card, ends it. All of a session's state is in its buttons; what is kept afterwards is
// kept only for people with a profile.
import type { Library } from '../../../content/content.ts';
import { chatKey, personKey } from '../../../core/chat.ts';
import type { Incoming } from '../../../core/incoming.ts';
import type { Block, Button, Reply } from '../../../core/reply.ts';
import { press, reply, text } from '../../../core/reply.ts';
import { go } from '../../../core/route.ts';
import type { Say } from '../../../core/say.ts';
import type { Kept } from '../../../core/record.ts';
import type { Profile } from '../../../domain/profile.ts';
import { moveCard, to, unsuitedCard } from './card.ts';
import type { CardParts, Place } from './card.ts';
import { endCard } from './end-card.ts';
import { asksNews, bringsSafetyNet } from './pre-session-prompts.ts';
import type { Plan } from '../routine/plan.ts';
import { readPlan } from '../routine/plan.ts';
import type { Roll } from './attendance.ts';
import { rememberSession } from '../routine/practice.ts';
import type { Request } from '../request.ts';
import { choose, TOLERANCE, USUAL_MINUTES } from '../select/choose.ts';
import type { Needs } from '../../../domain/needs.ts';
import { isOpen, stationsOf } from './slides.ts';
import { whose } from '../access.ts';
import type { WhoseParts } from '../access.ts';

export interface SessionParts extends WhoseParts {
  readonly content: Library;
  readonly say: Say;
  /** The number to call in an emergency where a person is. */
  readonly callFor: (kept: Kept | undefined, language: string | undefined) => string;
  /** The signs to look out for, now and then; without it they are never brought. */
  readonly safetyNet?: (from: Incoming) => Promise<readonly Block[]>;
  /** Who takes part in a group; without it nobody is counted. */
  readonly roll?: Roll;
}

/** The routine that anybody may begin with when nothing is known. */
export const STARTER = 'starter-three';

interface Opening {
  readonly blocks: readonly Block[];
  readonly row: readonly Button[];
}

/** A group's card with the number of those who are in, and a button to be counted. */
function inGroup({ say, roll }: SessionParts, { chat, at: now }: Incoming, place: Place, card: Reply): Reply {
  if (chat.private || !roll) return card;
  const count = roll.count(chatKey(chat), now);
  const join: Button = press(say('button-join'), to('join', place));
  const blocks = count > 0 ? [text(say('stretch-joined', { count })), ...card.blocks] : card.blocks;
  return { ...card, blocks, buttons: [...card.buttons, [join]] };
}

const withOpening = (card: Reply, { row }: Opening): Reply =>
  row.length === 0 ? card : { ...card, buttons: [row, ...card.buttons] };

/** Changes the profile of the person who asks; nothing happens for who has none. */
export async function updateProfile(
  { store }: WhoseParts,
  from: Incoming,
  change: (profile: Profile) => Profile,
): Promise<Kept | undefined> {
  return store.update(personKey(from.chat, from.person), (kept) =>
    kept?.profile ? { ...kept, profile: change(kept.profile) } : kept,
  );
}

/** The starting routine, where all of it suits and nothing of the person's own asks for something else. */
function starter(content: Library, needs: Needs, { area, place, minutes }: Request): Plan | undefined {
  const wished = area !== undefined || place !== undefined || minutes !== undefined;
  const own = needs.areas.length + needs.places.length + needs.recent.length + needs.hurts.length > 0;
  if (wished || own || needs.gentle || needs.easier) return undefined;
  const plan = readPlan(content, `r-${STARTER}`);
  return plan && stationsOf(content, plan, needs).every(isOpen) ? plan : undefined;
}

/** Puts a session together; the lines say where it differs from what was asked. */
function compose(
  { content, say }: CardParts,
  needs: Needs,
  request: Request,
): { plan: Plan; lines: string[] } | undefined {
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
async function openingOf(parts: SessionParts, from: Incoming, needs: Needs, kept: Kept | undefined): Promise<Opening> {
  const { say, store } = parts;
  if (needs.easier) {
    return { blocks: [text(say('stretch-easier-now'))], row: [press(say('button-check'), go('triage'))] };
  }
  if (!asksNews(kept, from.at)) return { blocks: [], row: [] };
  await store.update(personKey(from.chat, from.person), (old) => old && { ...old, askedNews: from.at });
  return { blocks: [text(say('stretch-news'))], row: [press(say('button-news'), go('triage'))] };
}

/** Begins a plan with its first card, in a new message. Undefined when the plan has no movement. */
export async function begin(
  parts: SessionParts,
  from: Incoming,
  plan: Plan,
  lines: readonly string[] = [],
): Promise<Reply | undefined> {
  const { content } = parts;
  const who = await whose(parts, from);
  if (who.locked) return who.locked;
  const { needs, kept } = who;
  const place: Place = { plan, at: 0, done: 0 };
  if (!stationsOf(content, plan, needs).some(isOpen)) return unsuitedCard(parts, needs, plan);
  const opening = await openingOf(parts, from, needs, kept);
  const card = moveCard(parts, needs, place, [
    ...[...reminders(parts.say, needs), ...lines].map(text),
    ...opening.blocks,
  ]);
  return card && { ...inGroup(parts, from, place, withOpening(card, opening)), place: 'new' };
}

/** The signs to look out for, in a message of their own before a session; none on most days, and none in a group. */
export async function safetyNetOf(parts: SessionParts, from: Incoming): Promise<readonly Reply[]> {
  const { say, store, safetyNet } = parts;
  if (!safetyNet || !from.chat.private) return [];
  const kept = await store.get(personKey(from.chat, from.person));
  if (!bringsSafetyNet(from.person.id, kept, from.at)) return [];
  const blocks = [text(say('stretch-safety-net')), ...(await safetyNet(from))];
  return [reply(blocks, { audience: 'asker', buttons: [[press(say('button-check'), go('triage'))]] })];
}

/** Begins what was wished for. Undefined when nothing of ours fits. */
export async function beginWish(
  parts: SessionParts,
  from: Incoming,
  request: Request,
  lines: readonly string[],
): Promise<Reply | undefined> {
  const who = await whose(parts, from);
  if (who.locked) return who.locked;
  const composed = compose(parts, who.needs, request);
  return composed && begin(parts, from, composed.plan, [...lines, ...composed.lines]);
}

/** Ends a session and notes it for people with a profile. */
export async function finish(parts: SessionParts, from: Incoming, { plan, done }: Place): Promise<Reply> {
  if (done > 0 && from.chat.private) await updateProfile(parts, from, (profile) => rememberSession(profile, plan));
  return endCard(parts, plan, done, from.at, from.chat.private);
}

/** The card that a button leads to; past the last one that may be shown comes the end. */
export async function show(parts: SessionParts, from: Incoming, place: Place): Promise<Reply | undefined> {
  const who = await whose(parts, from);
  if (who.locked) return who.locked;
  const { needs } = who;
  const stations = stationsOf(parts.content, place.plan, needs);
  if (place.at >= stations.length) return undefined;
  const card = moveCard(parts, needs, place);
  if (card) return inGroup(parts, from, place, card);
  return unsuitedCard(parts, needs, place.plan) ?? finish(parts, from, place);
}

/** Counts somebody in and shows the card they joined at. In a private chat there is nobody to join. */
export async function join(parts: SessionParts, from: Incoming, place: Place): Promise<Reply | undefined> {
  const who = await whose(parts, from);
  if (who.locked) return who.locked;
  if (!from.chat.private) parts.roll?.join(chatKey(from.chat), from.person.id, from.at);
  return show(parts, from, place);
}

/** A message that is not about one session, with ways to begin. */
export const choices = (say: Say): readonly (readonly Button[])[] => [
  [press(say('button-stretch'), go('stretch'))],
  [press(say('button-desk'), go('stretch', 'desk')), press(say('button-neck'), go('stretch', 'neck'))],
  [press(say('button-lower-back'), go('stretch', 'lower-back')), press(say('button-floor'), go('stretch', 'floor'))],
  [press(say('button-routines'), go('routines'))],
];

export const stopped = (say: Say): Reply =>
  reply([text(say('stretch-stopped'))], { buttons: choices(say), place: 'replace' });
