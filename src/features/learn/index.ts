// /learn: short cards about the back, by topic or by words. Keeps nothing: every button carries what it opens.
import type { Reply } from '../../core/reply.ts';
import { press, reply, text, title } from '../../core/reply.ts';
import { route } from '../../core/route.ts';
import { echoed } from '../../core/util/echo.ts';
import type { Context, Feature, Texts } from '../../domain/feature.ts';
import { readWishes } from '../../understanding/intents/read-wishes.ts';
import { isLocked } from '../../domain/lock/lock-card.ts';
import { inPlace } from '../shared/in-place.ts';
import { cardButton, knowledgeCard } from './card.ts';
import type { Finds } from './find.ts';
import { findCards } from './find.ts';
import { groupCard, topicsCard } from './groups.ts';
import { lockedCard, readingCard } from './while-locked.ts';
import { whole } from '../shared/typed/from-sentence.ts';

/** Words of the longest name of a card that is typed by itself. */
const NAME_WORDS = 4;

/** Longer talk is a story, and a search in it finds anything. */
const HEARD_CHARS = 60;

function openingCard(texts: Texts): Reply {
  const { say } = texts;
  return topicsCard(texts, [title(say('learn-title')), text(say('learn-ask'))]);
}

/** What was found for the words: the card, some to choose from, or all topics. */
function foundCard(texts: Texts, words: string, { clear, choices }: Finds): Reply {
  const { say } = texts;
  if (clear) return knowledgeCard(texts, clear);
  if (choices.length === 0)
    return topicsCard(texts, [text(say('learn-nothing', { words: echoed(words) })), text(say('learn-ask'))]);
  return reply([text(say('learn-choices', { words: echoed(words) }))], {
    buttons: [...choices.map((card) => [cardButton(card)]), [press(say('button-topics'), route('learn', 'topics'))]],
  });
}

const locked = ({ person, now }: Context): boolean => isLocked(person, now);

export const createLearn = (): Feature => ({
  id: 'learn',
  help: 'know',
  access: { locked: 'allow' },
  links: { commands: ['learn'], presses: ['topics', 'card', 'group'] },
  commands: [
    {
      name: 'learn',
      summary: 'summary-learn',
      hint: 'hint-learn',
      intents: ['learn'],
      argsFrom: whole,
      run: (ctx, words) => {
        if (locked(ctx)) return [readingCard(ctx)];
        return [words === '' ? openingCard(ctx) : foundCard(ctx, words, findCards(ctx.content.knowledge, words))];
      },
    },
  ],
  presses: new Map([
    ['topics', (ctx) => inPlace(locked(ctx) ? readingCard(ctx) : openingCard(ctx))],
    [
      'card',
      (ctx, [id]) => {
        const card = ctx.content.knowledge.get(id ?? '');
        return card && inPlace(locked(ctx) ? lockedCard(ctx, card) : knowledgeCard(ctx, card));
      },
    ],
    [
      'group',
      (ctx, [group, page]) => {
        if (locked(ctx)) return inPlace(readingCard(ctx));
        if (group === undefined || page === undefined || !/^\d{1,2}$/.test(page)) return undefined;
        return inPlace(groupCard(ctx, group, Number(page)));
      },
    ],
  ]),
  hear: (ctx, words) => {
    if (words.length > HEARD_CHARS || locked(ctx)) return undefined;
    // A few words may be a card's name; more are a sentence, which has to be about reading.
    const few = words.split(/\s+/).length <= NAME_WORDS;
    if (!few && readWishes(words, 'cold', ctx.content)[0]?.intent !== 'learn') return undefined;
    const finds = findCards(ctx.content.knowledge, words);
    return finds.byName ? [foundCard(ctx, words, finds)] : undefined;
  },
});
