// Routines as wholes: the list of all, the preview of one with its code to keep or share, and the person's favourites.
import type { Area } from '../../../content/schema/common.ts';
import { routineSeconds, secondsOf } from '../../../domain/dose-duration.ts';
import { privateChatOf } from '../../../core/context.ts';
import type { Kept } from '../../../core/record.ts';
import type { Button, Reply } from '../../../core/reply.ts';
import { cutLabel, link, list, press, reply, text, title } from '../../../core/reply.ts';
import { route } from '../../../core/route.ts';
import { leftOutWords } from '../session/caution-text.ts';
import type { CardParts } from '../session/position.ts';
import { unsuitedCard } from '../session/card.ts';
import { doseWords } from '../session/dose-words.ts';
import type { Plan } from './plan.ts';
import { readPlan } from './plan.ts';
import { addFavourite, dropFavourite, FAVOURITES } from './practice.ts';
import { changes } from '../select/fill.ts';
import { choices, updateProfile } from '../session/session.ts';
import type { Context } from '../../../domain/feature.ts';
import type { Slide } from '../session/slides.ts';
import { isOpen, leftOut, slidesOf } from '../session/slides.ts';
import { accessOf } from '../access.ts';

/** Routines on one page of the list. */
const PAGE = 8;

/** A name for a plan: its own, or its movements'. */
export const planName = (plan: Plan): string =>
  plan.routine?.name ?? plan.steps.map(({ exercise }) => exercise.name).join(', ');

/** All routines by name, or those for an area, a page at a time. Undefined for a page that is not there. */
export function routinesPage({ content, say }: CardParts, page: number, area?: Area): Reply | undefined {
  const all = [...content.routines.values()].filter(({ areas }) => area === undefined || areas.includes(area));
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const shown = all.slice(page * PAGE, (page + 1) * PAGE);
  if (shown.length === 0) return undefined;
  const lines = shown.map((routine) => {
    const minutes = Math.max(1, Math.round(routineSeconds(routine, content.exercises) / 60));
    return say('routines-line', { name: routine.name, minutes, summary: routine.summary });
  });
  const buttons: Button[][] = shown.map(({ id, name }) => [
    press(cutLabel(name), route('stretch', 'begin', `r-${id}`)),
  ]);
  const of = area === undefined ? [] : [area];
  if (pages > 1) buttons.push([press(say('button-more'), route('stretch', 'list', (page + 1) % pages, ...of))]);
  if (area !== undefined) buttons.push([press(say('button-routines'), route('stretch', 'list', 0))]);
  const named = title(area === undefined ? say('routines-title') : say(`routines-title-${area}`));
  const blocks = [named, list(lines), ...(pages > 1 ? [text(say('routines-page', { page: page + 1, pages }))] : [])];
  return reply(blocks, { buttons, place: 'replace' });
}

const once = (slides: readonly Slide[]): readonly Slide[] =>
  slides.filter(({ step }, at) => slides.findIndex((other) => other.step === step) === at);

/** What a plan holds, with the doses that suit the person, and its code. */
export function preview(ctx: Context, plan: Plan): Reply {
  const { content, say } = ctx;
  const { needs, locked } = accessOf(ctx);
  if (locked) return locked;
  const slides = slidesOf(content, plan, needs);
  const unsuited = unsuitedCard(ctx, needs, plan);
  if (unsuited) return { ...unsuited, place: 'new' };
  const open = once(slides.filter(isOpen));
  const seconds = open.reduce((sum, { exercise, dose }) => sum + secondsOf(dose, exercise.oneSided), 0);
  const minutes = Math.max(1, Math.round((seconds + changes(open.length)) / 60));
  const lines = open.map(({ exercise, dose, side }) => {
    const amount = doseWords(say, dose);
    return `${exercise.name}: ${side === undefined ? amount : `${amount}, ${say('stretch-side-both')}`}`;
  });
  const missing = leftOut(slides);
  return reply(
    [
      title(plan.routine?.name ?? say('routine-title')),
      list(lines),
      ...(missing.length === 0 ? [] : [text(say('stretch-left-out', { list: leftOutWords(content, say, missing) }))]),
      text(say('routine-code', { minutes, code: plan.routine ? plan.routine.id : plan.ref })),
      link(say('routine-link'), route('stretch', 'begin', plan.ref)),
    ],
    {
      buttons: [
        [press(say('button-begin'), route('stretch', 'begin', plan.ref))],
        [press(say('button-keep-routine'), route('stretch', 'keep', plan.ref))],
      ],
    },
  );
}

/** The last session of somebody with a profile. */
export function lastRoutine(ctx: Context): Reply {
  const { content, say, incoming } = ctx;
  const profile = ctx.person?.profile;
  const plan = readPlan(content, profile?.last ?? '');
  if (plan && incoming.chat.private) return preview(ctx, plan);
  return reply([text(say(profile ? 'routine-none' : 'routine-not-kept'))], {
    buttons: choices(say),
    audience: 'asker',
  });
}

/** The routines a person keeps, to begin or to drop. */
export function favourites(ctx: Context, dropping: boolean, kept: Kept | undefined = ctx.person): Reply {
  const { content, say } = ctx;
  const { locked } = accessOf(ctx);
  if (locked) return locked;
  const plans = (kept?.profile?.favourites ?? []).flatMap((ref) => readPlan(content, ref) ?? []);
  if (plans.length === 0) return reply([text(say('favourites-none'))], { buttons: choices(say), audience: 'asker' });
  const action = dropping ? 'drop' : 'begin';
  const buttons = plans.map((plan) => [press(cutLabel(planName(plan)), route('stretch', action, plan.ref))]);
  const other = press(say(dropping ? 'button-back' : 'button-remove'), route('stretch', dropping ? 'kept' : 'drops'));
  return reply([title(say('favourites-title')), text(say(dropping ? 'favourites-drop' : 'favourites-begin'))], {
    buttons: [...buttons, [other]],
    audience: 'asker',
  });
}

/** Keeps a routine; people who have no profile are asked first, in one sentence. */
export async function keepRoutine(ctx: Context, plan: Plan, agreed: boolean): Promise<Reply> {
  const { say } = ctx;
  const after = [[press(say('button-favourites'), route('stretch', 'kept'))]];
  const result = { full: false };
  const kept = await ctx.update((old) => {
    const profile = old?.profile ?? (agreed ? {} : undefined);
    if (!profile) return old;
    const more = addFavourite(profile, plan.ref);
    result.full = more === undefined;
    const chat = old?.chat ?? privateChatOf(ctx.incoming);
    return more && (more !== old?.profile || agreed) ? { ...old, chat, profile: more } : old;
  });
  if (!kept?.profile) {
    const yes = press(say('button-agree'), route('stretch', 'agree', plan.ref));
    return reply([text(say('profile-consent'))], {
      audience: 'asker',
      buttons: [[yes, press(say('button-no-thanks'), route('profile', 'no'))]],
    });
  }
  return reply([text(result.full ? say('favourites-full', { most: FAVOURITES }) : say('favourites-kept'))], {
    buttons: after,
    audience: 'asker',
  });
}

/** Drops a routine from the favourites. */
export async function dropRoutine(ctx: Context, plan: Plan): Promise<Reply> {
  const kept = await updateProfile(ctx, (profile) => dropFavourite(profile, plan.ref));
  return { ...favourites(ctx, false, kept), place: 'replace' };
}
