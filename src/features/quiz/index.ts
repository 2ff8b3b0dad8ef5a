// /quiz: five questions about backs, each explained. Round, place and score stand in the buttons alone.
import type { Content } from '../../content/content.ts';
import type { Question } from '../../content/schema/tools/quiz.ts';
import type { Chat } from '../../core/chat.ts';
import { chatKey } from '../../core/chat.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { press, reply, source, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { wholeNumber } from '../shared/route-arguments.ts';
import { sourceLabels } from '../shared/source-labels.ts';
import { choicesOf, choiceToken, questionsOf, ROUND } from './round.ts';

export interface QuizParts {
  readonly content: Content;
  readonly say: Say;
}

/** Where somebody is: the round, how many questions lie behind, and how many of them were right. */
interface At {
  readonly round: number;
  readonly behind: number;
  readonly score: number;
}

const MINUTE_MS = 60_000;
/** The highest round a button may carry. */
const LAST_ROUND = 999_999_999;

function readAt([round, behind, score]: readonly string[], most: number): At | undefined {
  const at = {
    round: wholeNumber(round, 0, LAST_ROUND - 1),
    behind: wholeNumber(behind, 0, most),
    score: wholeNumber(score, 0, ROUND),
  };
  if (at.round === undefined || at.behind === undefined || at.score === undefined || at.score > at.behind)
    return undefined;
  return { round: at.round, behind: at.behind, score: at.score };
}

export function createQuiz({ content, say }: QuizParts): Module {
  const { quiz } = content.tools;
  const all = [...quiz.values()];
  const to = (action: string, { round, behind, score }: At, ...rest: readonly string[]) =>
    route('quiz', action, round, behind, score, ...rest);

  function askCard(chat: Chat, at: At): Reply | undefined {
    const question = questionsOf(all, chatKey(chat), at.round)[at.behind];
    if (!question) return undefined;
    const buttons = choicesOf(question, at.round).map((choice) => [
      press(choice, to('answer', at, question.id, choiceToken(choice))),
    ]);
    return reply([title(say('quiz-count', { at: at.behind + 1, all: ROUND })), text(question.ask)], { buttons });
  }

  function answerCard(at: At, question: Question, choice: string): Reply {
    const right = choice === question.right;
    const next = { ...at, behind: at.behind + 1, score: at.score + (right ? 1 : 0) };
    const last = next.behind === ROUND;
    return reply(
      [
        title(say(right ? 'quiz-right' : 'quiz-not-quite')),
        text(question.ask),
        text(right ? say('quiz-yes', { right: question.right }) : say('quiz-no', { choice, right: question.right })),
        text(question.why),
        source(sourceLabels(content, question.sources)),
      ],
      { buttons: [[press(say(last ? 'button-quiz-end' : 'button-quiz-next'), to(last ? 'end' : 'ask', next))]] },
    );
  }

  const endCard = ({ round, score }: At): Reply =>
    reply([title(say('quiz-end-title')), text(say('quiz-end', { score, all: ROUND })), text(say('quiz-end-note'))], {
      buttons: [
        [press(say('button-quiz-more'), to('ask', { round: round + 1, behind: 0, score: 0 }))],
        [press(say('button-tip'), go('tip')), press(say('button-stretch'), go('stretch'))],
      ],
    });

  const replaced = (card: Reply | undefined): readonly Reply[] | undefined => card && [{ ...card, place: 'replace' }];

  return {
    id: 'quiz',
    commands: [
      {
        name: 'quiz',
        summary: 'summary-quiz',
        run: ({ chat, at }) => {
          const card = askCard(chat, { round: Math.floor(at / MINUTE_MS) % LAST_ROUND, behind: 0, score: 0 });
          return card ? [card] : [];
        },
      },
    ],
    presses: new Map<string, Press>([
      [
        'ask',
        ({ chat }, args) => {
          const at = args.length === 3 ? readAt(args, ROUND - 1) : undefined;
          return at && replaced(askCard(chat, at));
        },
      ],
      [
        'answer',
        (_from, args) => {
          const at = args.length === 5 ? readAt(args, ROUND - 1) : undefined;
          const question = quiz.get(args[3] ?? '');
          const choice = question && [question.right, ...question.wrong].find((each) => choiceToken(each) === args[4]);
          return at && question && choice !== undefined ? replaced(answerCard(at, question, choice)) : undefined;
        },
      ],
      [
        'end',
        (_from, args) => {
          const at = args.length === 3 ? readAt(args, ROUND) : undefined;
          return at?.behind === ROUND ? replaced(endCard(at)) : undefined;
        },
      ],
    ]),
  };
}
