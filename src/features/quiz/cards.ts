// The messages of the quiz. Pure.
import type { Question } from '../../content/schema/tools/quiz.ts';
import type { Reply } from '../../core/reply.ts';
import { press, reply, source, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Texts } from '../../domain/feature.ts';
import { sourceLabels } from '../shared/source-labels.ts';
import { type Progress, writeProgress } from './progress.ts';
import { choicesOf, choiceToken, questionsOf, ROUND } from './round.ts';

const to = (action: string, progress: Progress, ...rest: readonly string[]) =>
  route('quiz', action, ...writeProgress(progress), ...rest);

/** The next question of a chat's round; undefined when the content has too few. */
export function askCard({ say, content }: Texts, chatKey: string, progress: Progress): Reply | undefined {
  const questions = questionsOf([...content.quiz.values()], chatKey, progress.round);
  const question = questions[progress.answered];
  if (!question) return undefined;
  const buttons = choicesOf(question, progress.round).map((choice) => [
    press(choice, to('answer', progress, question.id, choiceToken(choice))),
  ]);
  return reply([title(say('quiz-count', { at: progress.answered + 1, all: ROUND })), text(question.ask)], { buttons });
}

/** What is true, and why. @param progress as it was before this answer */
export function answerCard({ say, content }: Texts, progress: Progress, question: Question, choice: string): Reply {
  const right = choice === question.right;
  const { round, answered, score } = progress;
  const next = { round, answered: answered + 1, score: score + (right ? 1 : 0) };
  const last = next.answered === ROUND;
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

export const endCard = ({ say }: Texts, { round, score }: Progress): Reply =>
  reply([title(say('quiz-end-title')), text(say('quiz-end', { score, all: ROUND })), text(say('quiz-end-note'))], {
    buttons: [
      [press(say('button-quiz-more'), to('ask', { round: round + 1, answered: 0, score: 0 }))],
      [press(say('button-tip'), go('tip')), press(say('button-stretch'), go('stretch'))],
    ],
  });
