// The messages of the walking plan. Pure.
import type { Block, Button, Reply } from '../../core/reply.ts';
import { alert, dose, list, press, reply, source, steps, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Texts } from '../../domain/feature.ts';
import { sourceLabels } from '../shared/source-labels.ts';

/** Buttons in a row of week numbers. */
const PER_ROW = 4;

const cite = ({ content }: Texts): Block => source(sourceLabels(content, content.walking.sources));
const to = (action: string, number: number) => route('walk', action, number);
const weeksButton = ({ say }: Texts): Button => press(say('button-walk-weeks'), route('walk', 'weeks'));
const beginButton = ({ say }: Texts): Button => press(say('button-walk-begin'), to('week', 1));

export function introCard(texts: Texts): Reply {
  const { say, content } = texts;
  const { intro, askFirst } = content.walking;
  return reply([title(say('walk-title')), text(intro), alert('caution', askFirst), cite(texts)], {
    buttons: [[beginButton(texts)], [weeksButton(texts), press(say('button-walk-why'), route('walk', 'why'))]],
  });
}

/** What is known about walking plans. */
export function evidenceCard(texts: Texts): Reply {
  const { say, content } = texts;
  return reply([title(say('walk-why')), ...content.walking.evidence.map(text), cite(texts)], {
    buttons: [[beginButton(texts), weeksButton(texts)]],
  });
}

/** All weeks. @param missed somebody asked for a week that is not there */
export function weeksCard(texts: Texts, missed = false): Reply {
  const { say, content } = texts;
  const { weeks } = content.walking;
  const lines = weeks.map(({ minutes, days }, at) => say('walk-line', { number: at + 1, minutes, days }));
  const numbers = weeks.map((_, at) => press(say('button-walk-week', { number: at + 1 }), to('week', at + 1)));
  const rows = numbers.flatMap((_, at) => (at % PER_ROW === 0 ? [numbers.slice(at, at + PER_ROW)] : []));
  const none = missed ? [text(say('walk-no-such-week', { all: weeks.length }))] : [];
  return reply([title(say('walk-weeks')), ...none, list(lines), cite(texts)], { buttons: rows });
}

/** A guided walk is the exercise with this week's time, as a routine code. */
function guidedButton({ say, content }: Texts, minutes: number): readonly Button[] {
  const exercise = content.exercises.get(content.walking.exercise);
  if (!exercise) return [];
  return [
    press(say('button-walk-now', { minutes }), route('stretch', 'step', `${exercise.code}${minutes * 60}s`, 0, 0)),
  ];
}

/** One week, counted from 1; undefined when there is none. */
export function weekCard(texts: Texts, number: number): Reply | undefined {
  const { say, content } = texts;
  const { weeks, stop } = content.walking;
  const found = weeks[number - 1];
  if (!found) return undefined;
  const { minutes, days, how } = found;
  const all = weeks.length;
  const onward =
    number < all
      ? press(say('button-walk-next'), to('week', number + 1))
      : press(say('button-walk-end'), route('walk', 'end'));
  return reply(
    [
      title(say('walk-week', { number, all })),
      dose(say('walk-dose', { minutes, days })),
      text(how),
      alert('caution', stop),
      cite(texts),
    ],
    {
      buttons: [
        guidedButton(texts, minutes),
        [...(number > 1 ? [press(say('button-walk-before'), to('week', number - 1))] : []), onward],
        [press(say('button-walk-hard'), to('hard', number)), weeksButton(texts)],
      ].filter((row) => row.length > 0),
    },
  );
}

/** A week was too much. For the asker alone: it is about how they are. */
export function hardCard(texts: Texts, number: number): Reply {
  const { say, content } = texts;
  const before = Math.max(1, number - 1);
  return reply([title(say('walk-hard')), steps(content.walking.hard), cite(texts)], {
    audience: 'asker',
    buttons: [
      [press(say('button-walk-stay', { number: before }), to('week', before))],
      [press(say('button-check'), go('triage')), weeksButton(texts)],
    ],
  });
}

export function endCard(texts: Texts): Reply {
  const { say, content } = texts;
  return reply([title(say('walk-end')), text(content.walking.end), cite(texts)], {
    buttons: [[weeksButton(texts), press(say('button-stretch'), go('stretch'))]],
  });
}
