// /myth: a claim to judge, then what is known about it. Keeps nothing: the buttons carry the claim and the judgement.
import type { Content } from '../../content/content.ts';
import type { Myth } from '../../content/schema/myth.ts';
import type { Chat } from '../../core/chat.ts';
import { chatKey } from '../../core/chat.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { press, reply, source, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { nextInOrder, placeInOrder } from '../shared/rotation.ts';
import { sourceLabels } from '../shared/source-labels.ts';

export interface MythParts {
  readonly content: Content;
  readonly say: Say;
}

export function createMyth({ content, say }: MythParts): Module {
  const ask = ({ id, claim }: Myth): Reply =>
    reply([title(say('myth-title')), text(say('myth-claim', { claim }))], {
      place: 'replace',
      buttons: [
        [
          press(say('button-true'), route('myth', 'true', id)),
          press(say('button-not-quite'), route('myth', 'not', id)),
        ],
      ],
    });

  function tell(myth: Myth, guess: Myth['answer']): Reply {
    const { id, claim, answer, reason, learn, sources } = myth;
    const card = content.knowledge.get(learn ?? '');
    const more: Button[] = card ? [press(say('button-learn'), route('learn', 'card', card.id))] : [];
    return reply(
      [
        title(say(guess === answer ? 'myth-agreed' : 'myth-differs')),
        text(say('myth-claim', { claim })),
        text(say(answer === 'true' ? 'myth-is-true' : 'myth-is-not-quite', { reason })),
        source(sourceLabels(content, sources)),
      ],
      {
        place: 'replace',
        buttons: [
          more,
          [press(say('button-another'), route('myth', 'after', id)), press(say('button-stretch'), go('stretch'))],
        ].filter((row) => row.length > 0),
      },
    );
  }

  /** The claim behind a place in the order of this chat. */
  function next(chat: Chat, reached: number): Reply | undefined {
    const myth = nextInOrder(content.myths.values(), chatKey(chat), reached);
    return myth && ask(myth);
  }

  const none = (): Reply => reply([text(say('myth-none'))], { buttons: [[press(say('button-help'), go('help'))]] });

  const judge =
    (guess: Myth['answer']): Press =>
    (_from, [id]) => {
      const myth = content.myths.get(id ?? '');
      return myth && [tell(myth, guess)];
    };

  return {
    id: 'myth',
    commands: [
      {
        name: 'myth',
        summary: 'summary-myth',
        // Nothing is kept about where a chat has got to, so the moment of asking says where it begins.
        run: ({ chat, at }) => [{ ...(next(chat, placeInOrder(chatKey(chat), String(at))) ?? none()), place: 'new' }],
      },
    ],
    presses: new Map<string, Press>([
      [
        'ask',
        (_from, [id]) => {
          const myth = content.myths.get(id ?? '');
          return myth && [ask(myth)];
        },
      ],
      ['true', judge('true')],
      ['not', judge('not-quite')],
      [
        'after',
        ({ chat }, [id]) => {
          const shown = id === undefined ? undefined : next(chat, placeInOrder(chatKey(chat), id));
          return shown && [shown];
        },
      ],
    ]),
  };
}
