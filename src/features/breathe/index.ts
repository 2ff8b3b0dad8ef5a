// /breathe: slow breathing in turns of about a minute. Who should not pause is told first; nothing is asked or kept.
import type { Content } from '../../content/content.ts';
import type { BreathingPattern } from '../../content/schema/tools/breathing.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { alert, dose, press, reply, source, steps, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { wholeNumber } from '../shared/route-arguments.ts';
import type { Locked } from '../shared/lock-guard.ts';
import { behindLock } from '../shared/lock-guard.ts';
import { sourceLabels } from '../shared/source-labels.ts';

export interface BreatheParts {
  readonly content: Content;
  readonly say: Say;
  readonly locked: Locked;
}

/** Turns in a row: ten minutes, the longest that the sources name. */
const TURNS = 10;

const minutesOf = (pattern: BreathingPattern, turns: number): number =>
  Math.max(1, Math.round(((pattern.in + pattern.wait + pattern.out) * pattern.rounds * turns) / 60));

export function createBreathe({ content, say, locked }: BreatheParts): Module {
  const { breathing } = content.tools;
  const cite = source(sourceLabels(content, breathing.sources));
  const to = (action: string, pattern: BreathingPattern, turn: number) => route('breathe', action, pattern.id, turn);

  const menu = (): Reply =>
    reply(
      [title(say('breathe-title')), text(breathing.intro), alert('caution', breathing.ask), text(breathing.note), cite],
      {
        buttons: breathing.patterns.map((pattern) => [press(pattern.name, to('turn', pattern, 1))]),
      },
    );

  function turnCard(pattern: BreathingPattern, turn: number): Reply {
    const done = press(say('button-done'), to('end', pattern, turn));
    const another = press(say('button-breathe-more'), to('turn', pattern, turn + 1));
    return reply(
      [
        title(say('breathe-turn', { turn, name: pattern.name })),
        steps(pattern.steps),
        dose(say('breathe-rounds', { rounds: pattern.rounds })),
        alert('caution', breathing.stop),
        cite,
      ],
      {
        buttons: [
          turn < TURNS ? [another, done] : [done],
          [
            press(say('button-breathe-dizzy'), route('breathe', 'dizzy')),
            press(say('button-breathe-other'), route('breathe', 'menu')),
          ],
        ],
      },
    );
  }

  const endCard = (pattern: BreathingPattern, turns: number): Reply =>
    reply([title(say('breathe-end-title')), text(say('breathe-end', { minutes: minutesOf(pattern, turns) }))], {
      buttons: [
        [
          press(say('button-again'), to('turn', pattern, 1)),
          press(say('button-breathe-other'), route('breathe', 'menu')),
        ],
        [press(say('button-stretch'), go('stretch')), press(say('button-tip'), go('tip'))],
      ],
    });

  /** For the asker alone: it is about how they feel. */
  const dizzyCard = (): Reply =>
    reply([title(say('breathe-dizzy-title')), steps(breathing.dizzy), cite], {
      audience: 'asker',
      buttons: [
        [press(say('button-check'), go('triage'))],
        [press(say('button-breathe-other'), route('breathe', 'menu'))],
      ],
    });

  const replaced = (card: Reply): readonly Reply[] => [{ ...card, place: 'replace' }];
  const plain =
    (card: () => Reply): Press =>
    (_from, args) =>
      args.length === 0 ? replaced(card()) : undefined;
  const ofTurn =
    (card: typeof turnCard): Press =>
    (_from, [id, arg, ...rest]) => {
      const pattern = breathing.patterns.find((each) => each.id === id);
      const turn = wholeNumber(arg, 1, TURNS);
      return pattern && turn !== undefined && rest.length === 0 ? replaced(card(pattern, turn)) : undefined;
    };

  const module: Module = {
    id: 'breathe',
    commands: [{ name: 'breathe', summary: 'summary-breathe', run: () => [menu()] }],
    presses: new Map<string, Press>([
      ['menu', plain(menu)],
      ['turn', ofTurn(turnCard)],
      ['end', ofTurn(endCard)],
      ['dizzy', plain(dizzyCard)],
    ]),
  };
  return behindLock(module, locked);
}
