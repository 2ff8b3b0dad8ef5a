// /stretch, /routines, /routine and /favourites: the table of commands and buttons of guided sessions.
import { hear, intents } from './intents.ts';
import { stretchArgs } from '../../understanding/meaning.ts';
import type { Exercise } from '../../content/schema/exercise.ts';
import type { MaybeReplies } from '../../core/feature.ts';
import type { Reply } from '../../core/reply.ts';
import type { Context, Feature, Press } from '../../domain/feature.ts';
import { UNKNOWN_PERSON, wentBadly } from '../../domain/needs.ts';
import { callFor } from '../../domain/where.ts';
import { accessOf } from './access.ts';
import { readNumber } from '../shared/route-arguments.ts';
import { readSession } from './arguments.ts';
import { allRoutines, askedRoutine, routines, start } from './asked.ts';
import { stretchRecord } from './record.ts';
import { readRequest } from './request.ts';
import type { Plan } from './routine/plan.ts';
import { readPlan } from './routine/plan.ts';
import { rememberChange } from './routine/practice.ts';
import { dropRoutine, favourites, keepRoutine } from './routine/routine-list.ts';
import { CODE_CHARS } from './select/choose.ts';
import { createAttendance } from './session/attendance.ts';
import type { SessionPosition } from './session/position.ts';
import { beforeCard, closingCard, readRating, readStamp } from './session/end-card.ts';
import { unsuitedCard } from './session/card.ts';
import { hurtsCard, isWarning, painCard, painOf } from './session/pain-card.ts';
import type { SessionContext } from './session/session.ts';
import { begin, finish, join, ownSession, show, stopped, updateProfile } from './session/session.ts';
import { share } from './share.ts';

type MaybeReply = Reply | undefined | Promise<Reply | undefined>;

const one = (made: MaybeReply): MaybeReplies =>
  made instanceof Promise ? made.then((card) => card && [card]) : made && [made];

const inSession =
  (make: (ctx: Context, position: SessionPosition) => MaybeReply): Press =>
  (ctx, args) => {
    const position = readSession(ctx.content, args);
    return position && one(make(ctx, position));
  };

const withPlan =
  (make: (ctx: Context, plan: Plan) => MaybeReply): Press =>
  (ctx, args) => {
    const plan = args.length === 1 ? readPlan(ctx.content, args[0] ?? '') : undefined;
    return plan && plan.ref.length <= CODE_CHARS ? one(make(ctx, plan)) : undefined;
  };

const pain: Press = (ctx, args) => {
  const position = readSession(ctx.content, args.slice(1));
  const how = painOf(args[0]);
  if (!position || !how) return undefined;
  const { needs, locked } = accessOf(ctx);
  // What to do about a warning sign is told to everybody, also to people who are offered no exercise.
  if (locked) return one(isWarning(how) ? painCard(ctx, UNKNOWN_PERSON, position, how, callFor(ctx)) : locked);
  return one(painCard(ctx, needs, position, how, callFor(ctx)));
};

const ratedNow: Press = (ctx, [stamp, rating]) => {
  const rated = readRating(rating);
  const known = stamp !== undefined && readStamp(stamp, ctx.now) !== undefined;
  return known && rated !== undefined ? [beforeCard(ctx, stamp, rated)] : undefined;
};

const ratedBefore: Press = async (ctx, [stamp, now, before]) => {
  const at = readStamp(stamp, ctx.now);
  const [rated, first] = [readRating(now), readRating(before)];
  if (at === undefined || rated === undefined || first === undefined) return undefined;
  const kept = await updateProfile(ctx, (profile) => rememberChange(profile, at, rated - first));
  return [closingCard(ctx, rated - first, wentBadly(kept?.profile))];
};

const listPage: Press = (ctx, args) => {
  const page = readNumber(args[0], 0, 99);
  const { area } = readRequest(ctx.content, args[1] ?? '');
  if (page === undefined || area !== args[1] || args.length > 2) return undefined;
  return one(routines(ctx, page, area));
};

/**
 * What stands in the way of one movement, for other features that speak of movements: the person's lock, or a card that
 * says why it does not suit them.
 */
export function refusal(ctx: Context, exercise: Exercise): Reply | undefined {
  const { needs, locked } = accessOf(ctx);
  if (locked) return locked;
  const card = unsuitedCard(ctx, needs, { ref: exercise.code, steps: [{ exercise }] });
  return card && { ...card, place: 'new' };
}

export function createStretch(): Feature {
  const attendance = createAttendance();
  const session = (ctx: Context): SessionContext => ({ ...ctx, attendance });
  return {
    id: 'stretch',
    // What to do about a warning sign is told to everybody, and a session can be ended.
    access: {
      locked: 'refuse',
      except: ['hurts', 'pain', 'end', 'stop', 'now', 'was', 'drop', 'drops', 'kept', 'favourites'],
    },
    always: ['hurts', 'pain', 'stop'],
    links: {
      commands: ['stretch', 'routines', 'routine', 'favourites'],
      presses: ['begin', 'step', 'hurts', 'pain', 'stop', 'kept', 'list'],
    },
    help: 'move',
    record: {
      ...stretchRecord,
      forget: ({ incoming }) => {
        attendance.forget(incoming.person.id);
      },
    },
    commands: [
      {
        name: 'stretch',
        summary: 'summary-stretch',
        hint: 'hint-stretch',
        intents: ['stretch', 'resume_session'],
        argsFrom: (_, sentence) => stretchArgs(sentence),
        run: (ctx, args) => start(session(ctx), args),
      },
      {
        name: 'routines',
        summary: 'summary-routines',
        hint: 'hint-routines',
        intents: ['routines_list'],
        argsFrom: (_, sentence) => stretchArgs(sentence),
        run: (ctx, args) => [allRoutines(ctx, args)],
      },
      {
        name: 'routine',
        summary: 'summary-routine',
        hint: 'hint-routine',
        run: (ctx, args) => [askedRoutine(ctx, args)],
      },
      { name: 'favourites', summary: 'summary-favourites', run: (ctx) => [favourites(ctx, false)] },
    ],
    share,
    // Anybody may be counted in. Whoever did not begin a session has none to end: they get their own.
    onOthersMessage: new Map<string, 'all' | Press>([
      ['join', 'all'],
      ['stop', inSession(ownSession)],
      ['end', inSession(ownSession)],
    ]),
    intents,
    hear,
    presses: new Map<string, Press>([
      ['step', inSession((ctx, position) => show(session(ctx), position))],
      ['join', inSession((ctx, position) => join(session(ctx), position))],
      ['hurts', inSession(hurtsCard)],
      ['pain', pain],
      ['end', inSession(finish)],
      ['stop', inSession(stopped)],
      ['begin', withPlan((ctx, plan) => begin(session(ctx), plan))],
      ['keep', withPlan((ctx, plan) => keepRoutine(ctx, plan, false))],
      ['agree', withPlan((ctx, plan) => keepRoutine(ctx, plan, true))],
      ['drop', withPlan(dropRoutine)],
      ['kept', (ctx) => one(favourites(ctx, false))],
      ['drops', (ctx) => one(favourites(ctx, true))],
      ['now', ratedNow],
      ['was', ratedBefore],
      ['list', listPage],
    ]),
  };
}
