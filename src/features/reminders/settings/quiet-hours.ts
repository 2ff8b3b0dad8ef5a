// The screens for what holds over everything: quiet hours and the weekly ceiling. Pure.
import { HOUR_MINUTES } from '../../../core/time/units.ts';
import { clockText } from '../../../core/time/local-time.ts';
import type { Reply } from '../../../core/reply.ts';
import { press, text, title } from '../../../core/reply.ts';
import type { Kept } from '../../../core/record.ts';
import { spanWords } from '../../shared/rule-words.ts';
import { backButton, rows, screen, to, type Desk } from '../desk.ts';
import { hourButtons } from '../edit/screens.ts';

/** Quiet hours that most people will want, in hours. */
const USUAL = [
  [21, 7],
  [22, 7],
  [22, 8],
  [23, 8],
] as const;

/** Messages a week that can be chosen as the most. */
export const CEILINGS = [3, 5, 7, 10, 14, 21, 35, 70] as const;

export function quietScreen({ say }: Desk, { quiet }: Kept): Reply {
  const usual = USUAL.map(([from, to_]) => {
    const span = { from: from * HOUR_MINUTES, to: to_ * HOUR_MINUTES };
    return press(spanWords(span), to('hush', span.from, span.to));
  });
  const state = quiet ? say('reminders-quiet-on', { span: spanWords(quiet) }) : say('reminders-quiet-off');
  return screen(
    [title(say('reminders-quiet')), text(state), text(say('reminders-quiet-note'))],
    [
      ...rows(usual, 2),
      [press(say('remind-other-hours'), to('dusk'))],
      ...(quiet ? [[press(say('remind-no-quiet'), to('hush', 'off'))]] : []),
      [backButton(say)],
    ],
  );
}

export const duskScreen = ({ say }: Desk): Reply =>
  screen(
    [text(say('reminders-ask-dusk'))],
    [
      ...rows(
        hourButtons(clockText, (minute) => to('dawn', minute)),
        4,
      ),
      [press(say('button-back'), to('quiet'))],
    ],
  );

export const dawnScreen = ({ say }: Desk, from: number): Reply =>
  screen(
    [text(say('reminders-ask-dawn', { from: clockText(from) }))],
    [
      ...rows(
        hourButtons(clockText, (minute) => to('hush', from, minute)).filter((_, hour) => hour * HOUR_MINUTES !== from),
        4,
      ),
      [press(say('button-back'), to('dusk'))],
    ],
  );

export function limitScreen({ say }: Desk, { ceiling }: Kept): Reply {
  const buttons = CEILINGS.map((most) => press(say('remind-most', { most }), to('limit', most)));
  const state = ceiling === undefined ? say('reminders-limit-off') : say('reminders-limit-on', { most: ceiling });
  return screen(
    [title(say('reminders-limit')), text(state), text(say('reminders-limit-note'))],
    [
      ...rows(buttons, 4),
      ...(ceiling === undefined ? [] : [[press(say('remind-no-limit'), to('limit', 'off'))]]),
      [backButton(say)],
    ],
  );
}
