// /setup: checklists for desk, chair, car and bed, ticked off by buttons. What is ticked stands in the buttons alone.
import type { Checklist } from '../../content/schema/tools/setup.ts';
import type { Feature, Press, Texts } from '../../domain/feature.ts';
import { inPlace, pressInPlace } from '../shared/in-place.ts';
import { endCard, listCard, menuCard } from './cards.ts';
import { readMarks } from './marks.ts';
import { whole } from '../shared/typed/from-sentence.ts';

/** A button that carries a checklist and its ticks. */
const pressList =
  (card: typeof listCard): Press =>
  (ctx, [id, marks, ...rest]) => {
    const checklist = ctx.content.setup.get(id ?? '');
    const ticked = checklist && readMarks(checklist, marks);
    return checklist && ticked && rest.length === 0 ? inPlace(card(ctx, checklist, ticked)) : undefined;
  };

/** The first checklist whose id was typed. */
const named = ({ content }: Texts, words: string): Checklist | undefined =>
  words
    .toLowerCase()
    .split(/\W+/)
    .map((word) => content.setup.get(word))
    .find((found) => found !== undefined);

export const createSetup = (): Feature => ({
  id: 'setup',
  help: 'know',
  access: { locked: 'refuse' },
  links: { commands: ['setup'], presses: ['menu', 'list', 'end'] },
  commands: [
    {
      name: 'setup',
      summary: 'summary-setup',
      hint: 'hint-setup',
      intents: ['setup'],
      argsFrom: whole,
      run: (ctx, words) => {
        const checklist = named(ctx, words);
        return [checklist ? listCard(ctx, checklist, []) : menuCard(ctx)];
      },
    },
  ],
  presses: new Map([
    ['menu', pressInPlace(menuCard)],
    ['list', pressList(listCard)],
    ['end', pressList(endCard)],
  ]),
});
