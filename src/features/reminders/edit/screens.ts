// The screens that change one promise: its days, its times, its rhythm and hours. Pure.
import { clockText } from '../../../core/time/local-time.ts';
import type { Button, Reply } from '../../../core/reply.ts';
import { press, text, title } from '../../../core/reply.ts';
import type { Route } from '../../../core/route.ts';
import { EVERY_DAY } from '../../../core/time/week.ts';
import { HOUR_MINUTES } from '../../../core/time/units.ts';
import type { Kept } from '../../../core/record.ts';
import type { Promised } from '../../../core/promise.ts';
import type { RecurringRule } from '../../../domain/recurring.ts';
import { ruleWords, spanWords } from '../../shared/rule-words.ts';
import { backButton, rows, screen, to, type Desk } from '../desk.ts';
import { nameOf, nextWords } from '../overview.ts';
import { MOST_TIMES, MOST_WINDOWS, RHYTHMS } from './rules.ts';

/** A button for each full hour. */
export function hourButtons(label: (minute: number) => string, lead: (minute: number) => Route): Button[] {
  return Array.from({ length: 24 }, (_, hour) => press(label(hour * HOUR_MINUTES), lead(hour * HOUR_MINUTES)));
}

/** One promise with all that can be changed. */
export function editScreen(desk: Desk, kept: Kept, promise: Promised): Reply {
  const { say } = desk;
  const { kind: id } = promise;
  const edit = desk.kinds.recurring.get(id)?.repeats.edit;
  const { rule } = promise;
  const breaks = [
    [
      press(say('remind-rhythm'), to('rhythms', id)),
      rule.type === 'every'
        ? press(say('remind-windows'), to('windows', id))
        : press(say('remind-times'), to('times', id)),
    ],
    ...(rule.type === 'every' ? [[press(say('remind-fixed'), to('hours', id))]] : []),
  ];
  const blocks = [title(nameOf(desk, promise)), text(ruleWords(say, rule)), text(nextWords(desk, kept, promise))];
  return screen(blocks, [
    ...(edit === 'rhythm'
      ? breaks
      : [[press(say('remind-times'), edit === 'time' ? to('hours', id) : to('times', id))]]),
    [press(say('remind-days'), to('days', id)), press(say('remind-remove'), to('stop', id))],
    [backButton(say)],
  ]);
}

export function daysScreen({ say }: Desk, id: string, { days }: RecurringRule): Reply {
  // A button carries the days as they are after it, so that a double tap does not take back the first.
  const buttons = EVERY_DAY.flatMap((day) => {
    const on = days.includes(day);
    const after = on ? days.filter((each) => each !== day) : [...days, day].sort();
    const label = say(on ? 'remind-day-on' : 'remind-day-off', { day: say(`day-${day}`) });
    return after.length === 0 ? [] : [press(label, to('days', id, after.join('')))];
  });
  const sets = [
    press(say('remind-weekdays'), to('days', id, '12345')),
    press(say('remind-every-day'), to('days', id, '1234567')),
  ];
  return screen([title(say('reminders-days'))], [...rows(buttons, 2), sets, [backButton(say, id)]]);
}

export function timesScreen({ say }: Desk, id: string, rule: RecurringRule): Reply {
  const minutes = rule.type === 'times' ? rule.minutes : [];
  const cuts = minutes.length < 2 ? [] : minutes;
  const buttons = cuts.map((minute) => press(say('remind-cut', { what: clockText(minute) }), to('cut', id, minute)));
  const add = minutes.length < MOST_TIMES ? [[press(say('remind-add-time'), to('hours', id))]] : [];
  const blocks = [title(say('reminders-times')), text(ruleWords(say, rule))];
  return screen(blocks, [...rows(buttons, 2), ...add, [backButton(say, id)]]);
}

export const hoursScreen = ({ say }: Desk, id: string): Reply =>
  screen(
    [text(say('reminders-ask-hour'))],
    [
      ...rows(
        hourButtons(clockText, (minute) => to('hour', id, minute / HOUR_MINUTES)),
        4,
      ),
      [backButton(say)],
    ],
  );

export function minutesScreen({ say }: Desk, id: string, hour: number): Reply {
  const minutes = Array.from({ length: 12 }, (_, step) => hour * HOUR_MINUTES + step * 5);
  const buttons = minutes.map((minute) => press(clockText(minute), to('at', id, minute)));
  return screen(
    [text(say('reminders-ask-minute'))],
    [...rows(buttons, 4), [press(say('button-back'), to('hours', id))]],
  );
}

export function rhythmsScreen({ say }: Desk, id: string): Reply {
  const buttons = RHYTHMS.map((every) => press(say('remind-every', { every }), to('rhythm', id, every)));
  return screen([text(say('reminders-ask-rhythm'))], [...rows(buttons, 3), [backButton(say, id)]]);
}

export function windowsScreen({ say }: Desk, id: string, rule: RecurringRule): Reply {
  const windows = rule.type === 'every' ? rule.windows : [];
  const cuts = windows.length < 2 ? [] : windows;
  const buttons = cuts.map((window) =>
    press(say('remind-cut', { what: spanWords(window) }), to('close', id, window.from)),
  );
  const add = windows.length < MOST_WINDOWS ? [[press(say('remind-add-window'), to('from', id))]] : [];
  const change = windows.length === 1 ? [[press(say('remind-change-window'), to('from', id, 'only'))]] : [];
  const blocks = [title(say('reminders-windows')), text(ruleWords(say, rule))];
  return screen(blocks, [...rows(buttons, 2), ...change, ...add, [backButton(say, id)]]);
}

/** Asks where a window begins; `only` makes it the only one. */
export const fromScreen = ({ say }: Desk, id: string, only: boolean): Reply =>
  screen(
    [text(say('reminders-ask-from'))],
    [
      ...rows(
        hourButtons(clockText, (minute) => to('until', id, minute, only ? 'only' : 'more')),
        4,
      ),
      [backButton(say, id)],
    ],
  );

export const untilScreen = ({ say }: Desk, id: string, from: number, how: string): Reply =>
  screen(
    [text(say('reminders-ask-to', { from: clockText(from) }))],
    [
      ...rows(
        hourButtons(clockText, (minute) => to('open', id, from, minute, how)).filter(
          (_, hour) => hour * HOUR_MINUTES !== from,
        ),
        4,
      ),
      [backButton(say, id)],
    ],
  );
