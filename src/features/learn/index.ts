// /learn: short cards about the back, by topic or by words. Keeps nothing: every button carries what it opens.
import type { Content } from '../../content/content.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { press, reply, text, title } from '../../core/reply.ts';
import { route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { cardButton, knowledgeCard } from './card.ts';
import type { Finds } from './find.ts';
import { findCards } from './find.ts';
import { groupReply, topicsReply } from './groups.ts';
import { createSearch } from './search.ts';

export interface LearnParts {
  readonly content: Content;
  readonly say: Say;
}

/** Longer talk is a story, and a search in it finds anything. */
const HEARD_CHARS = 60;

export function createLearn({ content, say }: LearnParts): Module {
  const search = createSearch(content.knowledge);

  const topics = (): Reply => topicsReply(say, [title(say('learn-title')), text(say('learn-ask'))]);

  function show(words: string, { clear, choices }: Finds): Reply {
    if (clear) return knowledgeCard(content, say, clear);
    if (choices.length === 0) {
      return topicsReply(say, [text(say('learn-nothing', { words })), text(say('learn-ask'))]);
    }
    return reply([text(say('learn-choices', { words }))], {
      buttons: [...choices.map((card) => [cardButton(card)]), [press(say('button-topics'), route('learn', 'topics'))]],
    });
  }

  const find = (words: string): Reply => show(words, findCards(content.knowledge, search, words));

  return {
    id: 'learn',
    commands: [
      {
        name: 'learn',
        summary: 'summary-learn',
        hint: 'hint-learn',
        run: (_from, words) => [{ ...(words === '' ? topics() : find(words)), place: 'new' }],
      },
    ],
    presses: new Map<string, Press>([
      ['topics', () => [topics()]],
      [
        'card',
        (_from, [id]) => {
          const card = content.knowledge.get(id ?? '');
          return card && [knowledgeCard(content, say, card)];
        },
      ],
      [
        'group',
        (_from, [group, page]) => {
          if (group === undefined || page === undefined || !/^\d{1,2}$/.test(page)) return undefined;
          const shown = groupReply(content, say, group, Number(page));
          return shown && [shown];
        },
      ],
    ]),
    hear: (_from, words) => {
      if (words.length > HEARD_CHARS) return undefined;
      const finds = findCards(content.knowledge, search, words);
      return finds.byName ? [{ ...show(words, finds), place: 'new' }] : undefined;
    },
  };
}
