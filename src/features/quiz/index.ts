// /quiz: five questions about backs, each explained. Round, progress and score stand in the buttons alone.
import { MINUTE_MS } from '../../core/time/units.ts';
import { chatKey } from '../../core/chat.ts';
import type { Feature } from '../../domain/feature.ts';
import { inPlace } from '../shared/in-place.ts';
import { answerCard, askCard, endCard } from './cards.ts';
import { readProgress, ROUNDS } from './progress.ts';
import { choiceToken, ROUND } from './round.ts';

export const createQuiz = (): Feature => ({
  id: 'quiz',
  help: 'know',
  access: { locked: 'refuse' },
  links: { commands: ['quiz'], presses: ['ask', 'answer', 'end'] },
  commands: [
    {
      name: 'quiz',
      intents: ['quiz'],
      summary: 'summary-quiz',
      run: (ctx) => {
        // Nothing is kept about the rounds of a chat, so the minute of asking says which one it is.
        const round = Math.floor(ctx.now / MINUTE_MS) % ROUNDS;
        const card = askCard(ctx, chatKey(ctx.incoming.chat), { round, answered: 0, score: 0 });
        return card ? [card] : [];
      },
    },
  ],
  presses: new Map([
    [
      'ask',
      (ctx, args) => {
        const progress = args.length === 3 ? readProgress(args, ROUND - 1) : undefined;
        return progress && inPlace(askCard(ctx, chatKey(ctx.incoming.chat), progress));
      },
    ],
    [
      'answer',
      (ctx, args) => {
        const progress = args.length === 5 ? readProgress(args, ROUND - 1) : undefined;
        const question = ctx.content.quiz.get(args[3] ?? '');
        const choice = question && [question.right, ...question.wrong].find((each) => choiceToken(each) === args[4]);
        return progress && question && choice !== undefined
          ? inPlace(answerCard(ctx, progress, question, choice))
          : undefined;
      },
    ],
    [
      'end',
      (ctx, args) => {
        const progress = args.length === 3 ? readProgress(args, ROUND) : undefined;
        return progress?.answered === ROUND ? inPlace(endCard(ctx, progress)) : undefined;
      },
    ],
  ]),
});
