// The messages of /myth. Pure.
import type { Myth } from '../../content/schema/myth.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { press, reply, source, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Texts } from '../../domain/feature.ts';
import { sourceLabels } from '../shared/source-labels.ts';

/** A claim to judge. */
export const claimCard = ({ say }: Texts, { id, claim }: Myth): Reply =>
  reply([title(say('myth-title')), text(say('myth-claim', { claim }))], {
    buttons: [
      [press(say('button-true'), route('myth', 'true', id)), press(say('button-not-quite'), route('myth', 'not', id))],
    ],
  });

/** What is known about a claim that was judged. */
export function answerCard({ say, content }: Texts, myth: Myth, guess: Myth['answer']): Reply {
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
      buttons: [
        more,
        [press(say('button-another'), route('myth', 'after', id)), press(say('button-stretch'), go('stretch'))],
      ].filter((row) => row.length > 0),
    },
  );
}

/** Stands for a claim when the content has none. */
export const noneCard = ({ say }: Texts): Reply =>
  reply([text(say('myth-none'))], { buttons: [[press(say('button-help'), go('help'))]] });
