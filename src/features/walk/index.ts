// /walk: a walking plan week by week. The week stands in the buttons; nothing is kept or counted.
import type { Reply } from '../../core/reply.ts';
import type { Context, Feature, Press, Texts } from '../../domain/feature.ts';
import { inPlace, pressInPlace } from '../shared/in-place.ts';
import { readNumber } from '../shared/route-arguments.ts';
import { endCard, evidenceCard, hardCard, introCard, weekCard, weeksCard } from './cards.ts';

/** Reads a week of the plan, counted from 1; undefined when the plan has no such week. */
const readWeek = ({ content }: Texts, arg: string | undefined): number | undefined =>
  readNumber(arg, 1, content.walking.weeks.length);

/** A button that carries a week. */
const pressWeek =
  (card: (texts: Texts, number: number) => Reply | undefined): Press =>
  (ctx, [arg, ...rest]) => {
    const number = rest.length === 0 ? readWeek(ctx, arg) : undefined;
    return number === undefined ? undefined : inPlace(card(ctx, number));
  };

/** The week that was typed, all weeks, or what the plan is. */
function answer(ctx: Context, args: string): Reply {
  const typed = /\d{1,9}/.exec(args)?.[0];
  const number = readWeek(ctx, typed);
  if (number !== undefined) return weekCard(ctx, number) ?? introCard(ctx);
  if (typed === undefined && !/^(?:weeks?|all|plan)\b/i.test(args)) return introCard(ctx);
  return weeksCard(ctx, typed !== undefined);
}

/** The week that a sentence names. */
const weekIn = (_: Context, sentence: string): string => /\bweek \d{1,2}\b/i.exec(sentence)?.[0] ?? '';

export const createWalk = (): Feature => ({
  id: 'walk',
  help: 'move',
  access: { locked: 'refuse' },
  links: { commands: ['walk'], presses: ['why', 'weeks', 'week', 'hard', 'end'] },
  commands: [
    {
      name: 'walk',
      summary: 'summary-walk',
      hint: 'hint-walk',
      intents: ['walk'],
      argsFrom: weekIn,
      run: (ctx, args) => [answer(ctx, args)],
    },
  ],
  presses: new Map([
    ['why', pressInPlace(evidenceCard)],
    ['weeks', pressInPlace((ctx) => weeksCard(ctx))],
    ['week', pressWeek(weekCard)],
    ['hard', pressWeek(hardCard)],
    ['end', pressInPlace(endCard)],
  ]),
});
