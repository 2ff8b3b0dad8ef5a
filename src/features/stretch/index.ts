// /stretch, /routines, /routine and /favourites: the table of commands and buttons of guided sessions.
import type { Area } from '../../content/schema/common.ts';
import { personKey } from '../../core/chat.ts';
import type { Incoming } from '../../core/incoming.ts';
import type { Module, Perhaps, Press } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { encodeRoute, go } from '../../core/route.ts';
import { conditionReply } from '../shared/condition-reply.ts';
import { namesCondition } from '../../understanding/conditions.ts';
import { strongReply } from '../shared/strong-pain-reply.ts';
import { beforeCard, closingCard, readRating, readStamp } from './session/end-card.ts';
import type { Place } from './session/card.ts';
import { dropRoutine, favourites, keepRoutine, lastRoutine, preview, routinesPage } from './routine/routine-list.ts';
import { hurtsCard, isWarning, painCard, painOf } from './session/pain-card.ts';
import type { Plan } from './routine/plan.ts';
import { readPlan } from './routine/plan.ts';
import { rememberChange } from './routine/practice.ts';
import { readRequest } from './request.ts';
import { CODE_CHARS } from './select/choose.ts';
import { NOBODY, wentBadly } from '../../domain/needs.ts';
import type { SessionParts } from './session/session.ts';
import {
  begin,
  beginWish,
  choices,
  finish,
  join,
  safetyNetOf,
  show,
  stopped,
  updateProfile,
} from './session/session.ts';
import { share } from './share.ts';
import { stationsOf } from './session/slides.ts';
import { whose } from './access.ts';

export type StretchParts = SessionParts;

/** Movements counted in one session; changing the plan on the way does not begin the count anew. */
const MOST_DONE = 99;

const wholeNumber = (value: string | undefined, most: number): number | undefined =>
  value !== undefined && /^\d{1,3}$/.test(value) && Number(value) <= most ? Number(value) : undefined;

export function createStretch(parts: StretchParts): Module {
  const { content, say } = parts;
  const ask = (sentence: string): Reply => reply([text(sentence), text(say('stretch-ask'))], { buttons: choices(say) });

  /** Whether the profile holds any condition already. */
  async function hasConditions({ chat, person }: Incoming): Promise<boolean> {
    const profile = (await parts.store.get(personKey(chat, person)))?.profile;
    return (profile?.conditions?.length ?? 0) > 0 || profile?.pregnancy !== undefined;
  }

  async function start(from: Incoming, args: string): Promise<readonly Reply[]> {
    const request = readRequest(content, args);
    const { area, place, minutes, plan, pain } = request;
    if (pain === 'strong') return [strongReply(say)];
    if (!plan && namesCondition(args) && !(await hasConditions(from))) return [conditionReply(say)];
    const unknown = namesCondition(args) ? [] : request.unknown;
    const nothingKnown = area === undefined && place === undefined && minutes === undefined && !plan && !pain;
    const puzzled = unknown.length === 0 ? [] : [say('stretch-unknown', { words: unknown.join(' ') })];
    if (puzzled[0] !== undefined && nothingKnown) return [{ ...ask(puzzled[0]), audience: 'asker' }];
    if (plan && plan.ref.length > CODE_CHARS) return [ask(say('stretch-code-long'))];
    const lines = [...puzzled, ...(pain ? [say('stretch-pain')] : [])];
    // In a group what somebody typed, and that it hurts, is theirs alone.
    const shown = from.chat.private ? lines : [];
    const card = plan ? await begin(parts, from, plan, shown) : await beginWish(parts, from, request, shown);
    if (!card || card.audience === 'asker') return [card ?? ask(say('stretch-nothing'))];
    const check = [press(say('button-check'), go('triage'))];
    if (from.chat.private) {
      const first = pain ? { ...card, buttons: [check, ...card.buttons] } : card;
      return [...(await safetyNetOf(parts, from)), first];
    }
    const aside = reply(lines.map(text), { audience: 'asker', buttons: pain ? [check] : choices(say) });
    return lines.length > 0 ? [card, { ...aside, again: encodeRoute(go(pain ? 'triage' : 'stretch')) }] : [card];
  }

  async function routine(from: Incoming, args: string): Promise<Reply> {
    if (args === '') return lastRoutine(parts, from);
    const { plan } = readRequest(content, args);
    if (!plan) return ask(say('stretch-code-unknown'));
    return plan.ref.length > CODE_CHARS ? ask(say('stretch-code-long')) : preview(parts, from, plan);
  }

  async function routines(from: Incoming, page: number, area?: Area): Promise<Reply | undefined> {
    const who = await whose(parts, from);
    return who.locked ?? routinesPage(parts, page, area);
  }

  /** The list for what was typed: for an area, or for all of them. */
  async function allRoutines(from: Incoming, args: string): Promise<Reply> {
    const { area } = readRequest(content, args);
    const list = await routines(from, 0, area);
    return list ? { ...list, place: 'new' } : ask(say('stretch-nothing'));
  }

  /** Reads the three arguments that session buttons carry. */
  function session(args: readonly string[]): Place | undefined {
    const plan = readPlan(content, args[0] ?? '');
    const at = wholeNumber(args[1], (plan ? stationsOf(content, plan, NOBODY).length : 0) - 1);
    const done = wholeNumber(args[2], MOST_DONE);
    return plan && at !== undefined && done !== undefined && args.length === 3 ? { plan, at, done } : undefined;
  }

  const one = (made: Promise<Reply | undefined> | Reply | undefined): Perhaps =>
    made instanceof Promise ? made.then((card) => card && [card]) : made && [made];

  const inSession =
    (make: (from: Incoming, place: Place) => Promise<Reply | undefined> | Reply | undefined): Press =>
    (from, args) => {
      const place = session(args);
      return place && one(make(from, place));
    };

  const withPlan =
    (make: (from: Incoming, plan: Plan) => Promise<Reply | undefined>): Press =>
    (from, args) => {
      const plan = args.length === 1 ? readPlan(content, args[0] ?? '') : undefined;
      return plan && plan.ref.length <= CODE_CHARS ? one(make(from, plan)) : undefined;
    };

  async function pain(from: Incoming, args: readonly string[]): Promise<Reply | undefined> {
    const place = session(args.slice(1));
    const how = painOf(args[0]);
    if (!place || !how) return undefined;
    const who = await whose(parts, from);
    const { chat, person } = from;
    const call = parts.callFor(await parts.store.get(personKey(chat, person)), person.language);
    // What to do about a warning sign is told to everybody, also to who is offered no exercise.
    if (who.locked) return isWarning(how) ? painCard(parts, NOBODY, place, how, call) : who.locked;
    return painCard(parts, who.needs, place, how, call);
  }

  async function was(from: Incoming, [stamp, now, before]: readonly string[]): Promise<Reply | undefined> {
    const at = readStamp(stamp, from.at);
    const [rated, first] = [readRating(now), readRating(before)];
    if (at === undefined || rated === undefined || first === undefined) return undefined;
    const kept = await updateProfile(parts, from, (profile) => rememberChange(profile, at, rated - first));
    return closingCard(parts, rated - first, wentBadly(kept?.profile));
  }

  return {
    id: 'stretch',
    commands: [
      { name: 'stretch', summary: 'summary-stretch', hint: 'hint-stretch', run: start },
      {
        name: 'routines',
        summary: 'summary-routines',
        hint: 'hint-routines',
        run: async (from, args) => [await allRoutines(from, args)],
      },
      {
        name: 'routine',
        summary: 'summary-routine',
        hint: 'hint-routine',
        run: async (from, args) => [await routine(from, args)],
      },
      {
        name: 'favourites',
        summary: 'summary-favourites',
        run: async (from) => [await favourites(parts, from, false)],
      },
    ],
    share: (from, words) => share(parts, from, words),
    presses: new Map<string, Press>([
      ['step', inSession((from, place) => show(parts, from, place))],
      ['join', inSession((from, place) => join(parts, from, place))],
      ['hurts', inSession((_from, place) => hurtsCard(parts, place))],
      ['pain', (from, args) => one(pain(from, args))],
      ['end', inSession((from, place) => finish(parts, from, place))],
      ['stop', inSession(() => stopped(say))],
      ['begin', withPlan((from, plan) => begin(parts, from, plan))],
      ['keep', withPlan((from, plan) => keepRoutine(parts, from, plan, false))],
      ['agree', withPlan((from, plan) => keepRoutine(parts, from, plan, true))],
      ['drop', withPlan((from, plan) => dropRoutine(parts, from, plan))],
      ['kept', (from) => one(favourites(parts, from, false))],
      ['drops', (from) => one(favourites(parts, from, true))],
      [
        'now',
        (from, [stamp, rating]) => {
          const rated = readRating(rating);
          const known = stamp !== undefined && readStamp(stamp, from.at) !== undefined;
          return known && rated !== undefined ? [beforeCard(parts, stamp, rated)] : undefined;
        },
      ],
      ['was', (from, args) => one(was(from, args))],
      [
        'list',
        (from, args) => {
          const page = wholeNumber(args[0], 99);
          const { area } = readRequest(content, args[1] ?? '');
          if (page === undefined || area !== args[1] || args.length > 2) return undefined;
          return one(routines(from, page, area));
        },
      ],
    ]),
  };
}
