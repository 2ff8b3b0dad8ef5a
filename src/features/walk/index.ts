// /walk: a walking plan week by week. The week stands in the buttons; nothing is kept or counted.
import type { Content } from '../../content/content.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { alert, dose, list, press, reply, source, steps, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { wholeNumber } from '../shared/route-arguments.ts';
import type { Locked } from '../shared/lock-guard.ts';
import { behindLock } from '../shared/lock-guard.ts';
import { sourceLabels } from '../shared/source-labels.ts';

export interface WalkParts {
  readonly content: Content;
  readonly say: Say;
  readonly locked: Locked;
}

/** Buttons in a row of week numbers. */
const PER_ROW = 4;

export function createWalk({ content, say, locked }: WalkParts): Module {
  const plan = content.tools.walking;
  const all = plan.weeks.length;
  const cite = source(sourceLabels(content, plan.sources));
  const to = (action: string, number: number) => route('walk', action, number);
  const weeksButton = press(say('button-walk-weeks'), route('walk', 'weeks'));

  const intro = (): Reply =>
    reply([title(say('walk-title')), text(plan.intro), alert('caution', plan.askFirst), cite], {
      buttons: [
        [press(say('button-walk-begin'), to('week', 1))],
        [weeksButton, press(say('button-walk-why'), route('walk', 'why'))],
      ],
    });

  const why = (): Reply =>
    reply([title(say('walk-why')), ...plan.evidence.map(text), cite], {
      buttons: [[press(say('button-walk-begin'), to('week', 1)), weeksButton]],
    });

  /** @param missed somebody asked for a week that is not there */
  function weeks(missed = false): Reply {
    const lines = plan.weeks.map(({ minutes, days }, at) => say('walk-line', { number: at + 1, minutes, days }));
    const numbers = plan.weeks.map((_, at): Button =>
      press(say('button-walk-week', { number: at + 1 }), to('week', at + 1)),
    );
    const rows = numbers.flatMap((_, at) => (at % PER_ROW === 0 ? [numbers.slice(at, at + PER_ROW)] : []));
    const none = missed ? [text(say('walk-no-such-week', { all }))] : [];
    return reply([title(say('walk-weeks')), ...none, list(lines), cite], { buttons: rows });
  }

  /** A guided walk is the exercise with this week's time, as a routine code. */
  function guided(minutes: number): readonly Button[] {
    const exercise = content.exercises.get(plan.exercise);
    if (!exercise) return [];
    return [
      press(say('button-walk-now', { minutes }), route('stretch', 'step', `${exercise.code}${minutes * 60}s`, 0, 0)),
    ];
  }

  function week(number: number): Reply | undefined {
    const found = plan.weeks[number - 1];
    if (!found) return undefined;
    const { minutes, days, how } = found;
    const onward =
      number < all
        ? press(say('button-walk-next'), to('week', number + 1))
        : press(say('button-walk-end'), route('walk', 'end'));
    return reply(
      [
        title(say('walk-week', { number, all })),
        dose(say('walk-dose', { minutes, days })),
        text(how),
        alert('caution', plan.stop),
        cite,
      ],
      {
        buttons: [
          guided(minutes),
          [...(number > 1 ? [press(say('button-walk-before'), to('week', number - 1))] : []), onward],
          [press(say('button-walk-hard'), to('hard', number)), weeksButton],
        ].filter((row) => row.length > 0),
      },
    );
  }

  /** For the asker alone: it is about how they are. */
  const hard = (number: number): Reply =>
    reply([title(say('walk-hard')), steps(plan.hard), cite], {
      audience: 'asker',
      buttons: [
        [press(say('button-walk-stay', { number: Math.max(1, number - 1) }), to('week', Math.max(1, number - 1)))],
        [press(say('button-check'), go('triage')), weeksButton],
      ],
    });

  const end = (): Reply =>
    reply([title(say('walk-end')), text(plan.end), cite], {
      buttons: [[weeksButton, press(say('button-stretch'), go('stretch'))]],
    });

  const replaced = (card: Reply | undefined): readonly Reply[] | undefined => card && [{ ...card, place: 'replace' }];
  const plain =
    (card: () => Reply): Press =>
    (_from, args) =>
      args.length === 0 ? replaced(card()) : undefined;
  const ofWeek =
    (card: (number: number) => Reply | undefined): Press =>
    (_from, args) => {
      const number = args.length === 1 ? wholeNumber(args[0], 1, all) : undefined;
      return number === undefined ? undefined : replaced(card(number));
    };

  const module: Module = {
    id: 'walk',
    commands: [
      {
        name: 'walk',
        summary: 'summary-walk',
        hint: 'hint-walk',
        run: (_from, args) => {
          const typed = /\d{1,9}/.exec(args)?.[0];
          const number = wholeNumber(typed, 1, all);
          if (number !== undefined) return [week(number) ?? intro()];
          return [typed === undefined && !/^(?:weeks?|all|plan)\b/i.test(args) ? intro() : weeks(typed !== undefined)];
        },
      },
    ],
    presses: new Map<string, Press>([
      ['why', plain(why)],
      ['weeks', plain(() => weeks())],
      ['week', ofWeek(week)],
      ['hard', ofWeek(hard)],
      ['end', plain(end)],
    ]),
  };
  return behindLock(module, locked);
}
