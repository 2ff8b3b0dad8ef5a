// /massage: ways to loosen tight muscles by hand, roller, ball or with help, and which people should leave it out.
import type { Feature } from '../../domain/feature.ts';
import { namedBy } from '../shared/typed/find-by-name.ts';
import { inPlace, pressInPlace } from '../shared/in-place.ts';
import { menuCard, wayCard } from './cards.ts';
import { whole } from '../shared/typed/from-sentence.ts';

export const createMassage = (): Feature => ({
  id: 'massage',
  help: 'ease',
  access: { locked: 'refuse' },
  links: { commands: ['massage'], presses: ['menu', 'way'] },
  commands: [
    {
      name: 'massage',
      summary: 'summary-massage',
      hint: 'hint-massage',
      intents: ['massage'],
      argsFrom: whole,
      run: (ctx, args) => {
        const [way, other] = namedBy(ctx.content.massage.ways, ({ name, id }) => `${name} ${id}`, args);
        return [way && !other ? wayCard(ctx, way) : menuCard(ctx)];
      },
    },
  ],
  presses: new Map([
    ['menu', pressInPlace(menuCard)],
    [
      'way',
      (ctx, [id, ...rest]) => {
        const way = ctx.content.massage.ways.find((each) => each.id === id);
        return way && rest.length === 0 ? inPlace(wayCard(ctx, way)) : undefined;
      },
    ],
  ]),
});
