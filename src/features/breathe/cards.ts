// The messages of /breathe. Pure.
import type { BreathingPattern } from '../../content/schema/tools/breathing.ts';
import type { Block, Reply } from '../../core/reply.ts';
import { alert, dose, press, reply, source, steps, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Texts } from '../../domain/feature.ts';
import { sourceLabels } from '../shared/source-labels.ts';

/** Turns in a row: ten minutes, the longest that the sources name. */
export const TURNS = 10;

const minutesOf = (pattern: BreathingPattern, turns: number): number =>
  Math.max(1, Math.round(((pattern.in + pattern.wait + pattern.out) * pattern.rounds * turns) / 60));

const cite = ({ content }: Texts): Block => source(sourceLabels(content, content.breathing.sources));

const to = (action: string, pattern: BreathingPattern, turn: number) => route('breathe', action, pattern.id, turn);

const otherButton = ({ say }: Texts) => press(say('button-breathe-other'), route('breathe', 'menu'));

/** The patterns, and which people should leave out the pause. */
export function menuCard(texts: Texts): Reply {
  const { say, content } = texts;
  const { intro, ask, note, patterns } = content.breathing;
  return reply([title(say('breathe-title')), text(intro), alert('caution', ask), text(note), cite(texts)], {
    buttons: patterns.map((pattern) => [press(pattern.name, to('turn', pattern, 1))]),
  });
}

/** One turn of a pattern, counted from 1. */
export function turnCard(texts: Texts, pattern: BreathingPattern, turn: number): Reply {
  const { say, content } = texts;
  const done = press(say('button-done'), to('end', pattern, turn));
  const another = press(say('button-breathe-more'), to('turn', pattern, turn + 1));
  return reply(
    [
      title(say('breathe-turn', { turn, name: pattern.name })),
      steps(pattern.steps),
      dose(say('breathe-rounds', { rounds: pattern.rounds })),
      alert('caution', content.breathing.stop),
      cite(texts),
    ],
    {
      buttons: [
        turn < TURNS ? [another, done] : [done],
        [press(say('button-breathe-dizzy'), route('breathe', 'dizzy')), otherButton(texts)],
      ],
    },
  );
}

/** Tells how long it was after so many turns. */
export function endCard(texts: Texts, pattern: BreathingPattern, turns: number): Reply {
  const { say } = texts;
  return reply([title(say('breathe-end-title')), text(say('breathe-end', { minutes: minutesOf(pattern, turns) }))], {
    buttons: [
      [press(say('button-again'), to('turn', pattern, 1)), otherButton(texts)],
      [press(say('button-stretch'), go('stretch')), press(say('button-tip'), go('tip'))],
    ],
  });
}

/** For the asker alone: it is about how they feel. */
export function dizzyCard(texts: Texts): Reply {
  const { say, content } = texts;
  return reply([title(say('breathe-dizzy-title')), steps(content.breathing.dizzy), cite(texts)], {
    audience: 'asker',
    buttons: [[press(say('button-check'), go('triage'))], [otherButton(texts)]],
  });
}
