// The messages of /flare. All of them are for the asker alone. Pure.
import type { Button, Reply } from '../../core/reply.ts';
import { alert, list, press, reply, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Texts } from '../../domain/feature.ts';

const audience = 'asker';

/** Side-lying and back-lying rest; quiet breathing; the gentle set of the library; a walk of two minutes. */
const EASE = 'rs-rb';
const BREATHE = 'lg';
const GENTLE = 'r-flare-gentle';
const WALK = 'wal120s';

/** What is normal on a bad day, what is not, and what may help. @param call the number to call in an emergency */
export function badDayCard({ say }: Texts, call: string): Reply {
  const begin = (label: string, ref: string): Button => press(say(label), route('stretch', 'begin', ref));
  return reply(
    [
      title(say('flare-title')),
      text(say('flare-first')),
      text(say('flare-normal')),
      list([say('flare-normal-1'), say('flare-normal-2'), say('flare-normal-3')]),
      alert('caution', say('flare-not-normal', { call })),
      text(say('flare-then')),
    ],
    {
      audience,
      buttons: [
        [begin('button-ease', EASE), begin('button-flare-breathe', BREATHE)],
        [begin('button-gentle-set', GENTLE), begin('button-short-walk', WALK)],
        [press(say('button-check'), go('triage'))],
        [press(say('button-quieter'), route('flare', 'quiet'))],
      ],
    },
  );
}

/** Reminders come less often from now on. */
export const quietCard = ({ say }: Texts): Reply =>
  reply([text(say('flare-quiet'))], {
    audience,
    buttons: [[press(say('button-flare-over'), route('flare', 'over'))]],
  });

/** Reminders come as before. */
export const overCard = ({ say }: Texts): Reply =>
  reply([text(say('flare-over'))], { audience, buttons: [[press(say('button-stretch'), go('stretch'))]] });
