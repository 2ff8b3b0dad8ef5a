// What people want of the sessions in words of their own: a movement by its name, a code inside a sentence, and all that a
// button of the card on the screen does.
import type { Hear } from '../../core/feature.ts';
import type { Content } from '../../content/content.ts';
import { shownButton } from '../shared/typed/shown-button.ts';
import { codeIn } from '../../understanding/meaning.ts';
import { namedIn, sureWish } from '../../understanding/intents/read-wishes.ts';

/** The button with one of these labels, on the newest message. */
const button =
  (...labels: readonly string[]): Hear<Content> =>
  ({ say }) => ({ labels: labels.map((label) => say(label)) });

/** Wishes that a button of the card on the screen fulfils. */
const ON_CARD: ReadonlyMap<string, Hear<Content>> = new Map([
  ['next', button('button-done', 'button-finish')],
  ['skip', button('button-skip')],
  ['back', button('button-back')],
  ['easier', button('button-easier')],
  ['harder', button('button-harder')],
  ['swap', button('button-swap')],
  ['hurts_now', button('button-hurts')],
  ['finish', button('button-stop')],
]);

/** While a card is on the screen, words are about it where that is sure. */
export const hear: Hear<Content> = (ctx, sentence) => {
  if (!shownButton(ctx.incoming, 'stretch', /^hurts$/)) return undefined;
  const best = sureWish(sentence, 'session', ctx.content);
  return best === undefined ? undefined : ON_CARD.get(best)?.(ctx, sentence);
};

export const intents: Readonly<Record<string, Hear<Content>>> = {
  exercise({ content }, sentence) {
    const exercise = namedIn(sentence, content).find(({ kind }) => kind === 'exercise');
    return exercise && { command: 'stretch', args: exercise.id };
  },
  routine_code(_, sentence) {
    const code = codeIn(sentence);
    return code === undefined ? undefined : { command: 'stretch', args: code };
  },
  ...Object.fromEntries(ON_CARD),
};
