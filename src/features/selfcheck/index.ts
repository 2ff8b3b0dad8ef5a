// /selfcheck: things to try or to look at on oneself. For the asker alone, as it is about their health; never says how
// urgent anything is, and keeps no answer.
import type { Context, Feature } from '../../domain/feature.ts';
import type { Reply } from '../../core/reply.ts';
import { namedBy } from '../shared/typed/find-by-name.ts';
import { inPlace } from '../shared/in-place.ts';
import { answerCard, checkCard, overviewCard } from './cards.ts';

/** The self-check that was named, or several to choose from. */
function answer(ctx: Context, words: string): Reply {
  const checks = [...ctx.content.selfchecks.values()];
  const found = namedBy(checks, ({ title, id, summary }) => `${title} ${id} ${summary}`, words);
  const [check, other] = found;
  return check && !other ? checkCard(ctx, check) : overviewCard(ctx, found);
}

export const createSelfcheck = (): Feature => ({
  id: 'selfcheck',
  help: 'know',
  // Some of them move or load the back.
  access: { locked: 'refuse' },
  links: { commands: ['selfcheck'], presses: ['list', 'card', 'answer'] },
  commands: [
    {
      name: 'selfcheck',
      intents: ['selfcheck'],
      summary: 'summary-selfcheck',
      hint: 'hint-selfcheck',
      run: (ctx, words) => [answer(ctx, words)],
    },
  ],
  presses: new Map([
    ['list', (ctx) => inPlace(overviewCard(ctx))],
    [
      'card',
      (ctx, [id]) => {
        const check = ctx.content.selfchecks.get(id ?? '');
        return check && inPlace(checkCard(ctx, check));
      },
    ],
    [
      'answer',
      (ctx, [id, at]) => {
        const check = ctx.content.selfchecks.get(id ?? '');
        return check && inPlace(answerCard(ctx, check, at ?? ''));
      },
    ],
  ]),
});
