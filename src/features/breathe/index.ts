// /breathe: slow breathing in turns of about a minute. People who should not pause are told first; nothing is asked or kept.
import type { Feature, Press } from '../../domain/feature.ts';
import { inPlace, pressInPlace } from '../shared/in-place.ts';
import { readNumber } from '../shared/route-arguments.ts';
import { dizzyCard, endCard, menuCard, turnCard, TURNS } from './cards.ts';

/** A button that carries a pattern and a turn. */
const pressTurn =
  (card: typeof turnCard): Press =>
  (ctx, [id, arg, ...rest]) => {
    const pattern = ctx.content.breathing.patterns.find((each) => each.id === id);
    const turn = readNumber(arg, 1, TURNS);
    return pattern && turn !== undefined && rest.length === 0 ? inPlace(card(ctx, pattern, turn)) : undefined;
  };

export const createBreathe = (): Feature => ({
  id: 'breathe',
  help: 'ease',
  access: { locked: 'refuse' },
  links: { commands: ['breathe'], presses: ['menu', 'turn', 'end', 'dizzy'] },
  commands: [{ name: 'breathe', summary: 'summary-breathe', intents: ['breathe'], run: (ctx) => [menuCard(ctx)] }],
  presses: new Map([
    ['menu', pressInPlace(menuCard)],
    ['turn', pressTurn(turnCard)],
    ['end', pressTurn(endCard)],
    ['dizzy', pressInPlace(dizzyCard)],
  ]),
});
