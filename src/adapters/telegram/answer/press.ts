// Answers a press on a button once, so that it stops spinning: with what there is to say, or without words when that takes
// too long or will never come.
import { GrammyError, type Api } from 'grammy';
import { outOfTurn, type Wait } from '../send/retry.ts';

/** Milliseconds after its arrival at which a press is answered without words. */
const PATIENCE_MS = 8000;

export interface PressAnswer {
  readonly text?: string;
  readonly url?: string;
  readonly show_alert?: true;
}

export interface PressParts {
  readonly api: Api;
  readonly wait: Wait;
  /** Told when it could not be answered. */
  readonly failed: (error: unknown) => void;
}

/** Gives an answer to a press; the first one counts. Never rejects. */
export type AnswerPress = (answer: PressAnswer) => Promise<void>;

/** Presses that waited for us too long can no longer be answered; their message still is. */
function ignoreOld(error: unknown): void {
  if (!(error instanceof GrammyError && error.description.includes('query is too old'))) throw error;
}

/** @param id of the callback query, when it arrived just now */
export function createPress(id: string, { api, wait, failed }: PressParts): AnswerPress {
  let open = true;
  const answer: AnswerPress = async (words) => {
    if (!open) return;
    open = false;
    clearTimeout(spinner);
    await outOfTurn(
      () => api.raw.answerCallbackQuery({ callback_query_id: id, ...words }).catch(ignoreOld),
      wait,
    ).catch(failed);
  };
  const spinner = setTimeout(() => void answer({}), PATIENCE_MS).unref();
  return answer;
}
