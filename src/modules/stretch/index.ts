// /stretch and /routines: a guided session, one movement a message. All of a session's state is in its buttons.
import type { Content } from '../../content/content.ts';
import { routineSeconds } from '../../core/dose.ts';
import { personKey } from '../../core/chat.ts';
import type { Incoming } from '../../core/incoming.ts';
import type { Answer, Module, Press } from '../../core/module.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { cutLabel, list, press, reply, text, title } from '../../core/reply.ts';
import { encodeRoute, go, route } from '../../core/route.ts';
import type { Say } from '../../core/words.ts';
import type { Locked } from '../locked.ts';
import { endCard, hurtsCard, moveCard } from './card.ts';
import { compose } from './compose.ts';
import type { Plan } from './plan.ts';
import { readPlan } from './plan.ts';
import { readRequest } from './request.ts';

export interface StretchParts {
  readonly content: Content;
  readonly say: Say;
  /** What stands in the way of exercising for the person with this key; undefined when nothing does. */
  readonly locked: Locked;
}

/** Routines on one page of the list. */
const PAGE = 8;

const wholeNumber = (value: string | undefined, most: number): number | undefined =>
  value !== undefined && /^\d{1,3}$/.test(value) && Number(value) <= most ? Number(value) : undefined;

export function createStretch({ content, say, locked }: StretchParts): Module {
  const cards = { content, say };

  const choices: readonly (readonly Button[])[] = [
    [press(say('button-stretch'), go('stretch'))],
    [press(say('button-desk'), go('stretch', 'desk')), press(say('button-neck'), go('stretch', 'neck'))],
    [press(say('button-lower-back'), go('stretch', 'lower-back')), press(say('button-floor'), go('stretch', 'floor'))],
    [press(say('button-routines'), go('routines'))],
  ];

  const ask = (sentence: string): Reply => reply([text(sentence), text(say('stretch-ask'))], { buttons: choices });

  /** Shows a movement, unless the person is locked: then what they need to know comes instead. */
  async function guarded(from: Incoming, make: () => Reply | undefined): Promise<readonly Reply[] | undefined> {
    const card = make();
    if (!card) return undefined;
    const stop = await locked(personKey(from.chat, from.person));
    return [stop ?? card];
  }

  function begin(from: Incoming, plan: Plan, before: Reply | undefined): Answer {
    const opening = guarded(from, () => {
      const card = moveCard(cards, plan, 0, 0);
      return card && { ...card, place: 'new' };
    });
    return opening.then((replies) => [...(before ? [before] : []), ...(replies ?? [ask(say('stretch-nothing'))])]);
  }

  function start(from: Incoming, args: string): Answer {
    const request = readRequest(content, args);
    const { area, place, minutes, unknown } = request;
    const nothingKnown = area === undefined && place === undefined && minutes === undefined && !request.plan;
    const puzzled = unknown.length === 0 ? undefined : say('stretch-unknown', { words: unknown.join(' ') });
    if (puzzled !== undefined && nothingKnown) return [ask(puzzled)];
    const plan = request.plan ?? compose(content, request);
    if (!plan) return [ask(say('stretch-nothing'))];
    if (!fitsRoute(plan)) return [ask(say('stretch-code-unknown'))];
    return begin(from, plan, puzzled === undefined ? undefined : reply([text(puzzled)]));
  }

  function routines(page: number): Reply | undefined {
    const all = [...content.routines.values()];
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
    if (pages > 1) buttons.push([press(say('button-more'), route('stretch', 'list', (page + 1) % pages))]);
    const blocks = [title(say('routines-title')), list(lines), text(say('routines-page', { page: page + 1, pages }))];
    return reply(blocks, { buttons, place: 'replace' });
  }

  /** Reads the three arguments that session buttons carry. */
  function session(args: readonly string[]): { plan: Plan; at: number; done: number } | undefined {
    const plan = readPlan(content, args[0] ?? '');
    const at = wholeNumber(args[1], (plan?.steps.length ?? 0) - 1);
    const done = wholeNumber(args[2], plan?.steps.length ?? 0);
    return plan && at !== undefined && done !== undefined && args.length === 3 ? { plan, at, done } : undefined;
  }

  return {
    id: 'stretch',
    commands: [
      { name: 'stretch', summary: 'summary-stretch', hint: 'hint-stretch', run: start },
      { name: 'routines', summary: 'summary-routines', run: () => [routines(0) ?? ask(say('stretch-nothing'))] },
    ],
    presses: new Map<string, Press>([
      [
        'step',
        async (from, args) => {
          const found = session(args);
          return found && guarded(from, () => moveCard(cards, found.plan, found.at, found.done));
        },
      ],
      [
        'hurts',
        (_from, args) => {
          const found = session(args);
          const card = found && hurtsCard(cards, found.plan, found.at, found.done);
          return card && [card];
        },
      ],
      [
        'end',
        (_from, args) => {
          const found = session(args);
          return found && [endCard(cards, found.plan, found.done)];
        },
      ],
      [
        'stop',
        (_from, args) =>
          session(args) && [reply([text(say('stretch-stopped'))], { buttons: choices, place: 'replace' })],
      ],
      [
        'begin',
        (from, args) => {
          const plan = readPlan(content, args[0] ?? '');
          return plan && args.length === 1 ? begin(from, plan, undefined) : undefined;
        },
      ],
      [
        'list',
        (_from, args) => {
          const page = wholeNumber(args[0], 99);
          const card = page === undefined ? undefined : routines(page);
          return card && [card];
        },
      ],
    ]),
  };
}

/** Whether every button of the session can carry it. */
function fitsRoute(plan: Plan): boolean {
  try {
    encodeRoute(route('stretch', 'hurts', plan.ref, plan.steps.length, plan.steps.length));
    return true;
  } catch {
    return false;
  }
}
