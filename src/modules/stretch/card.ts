// The messages of a session: a movement, what to do when it hurts, the end. Pure: content in, replies out.
import type { Content } from '../../content/content.ts';
import { alternativeOf } from '../../core/alternative.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { alert, cutLabel, dose, press, reply, source, steps, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/words.ts';
import { sourceLabels } from '../sources.ts';
import { doseWords } from './dose-words.ts';
import type { Plan } from './plan.ts';

export interface CardParts {
  readonly content: Content;
  readonly say: Say;
}

const to = (action: string, plan: Plan, at: number, done: number) => route('stretch', action, plan.ref, at, done);

/** The card of movement `at` (from 0), after `done` movements were done. Undefined when there is no such movement. */
export function moveCard({ content, say }: CardParts, plan: Plan, at: number, done: number): Reply | undefined {
  const step = plan.steps[at];
  if (!step) return undefined;
  const { exercise } = step;
  const last = at === plan.steps.length - 1;
  const next = (label: string, add: number): Button =>
    press(label, last ? to('end', plan, at, done + add) : to('step', plan, at + 1, done + add));
  const reasons = exercise.avoid.flatMap((key) => content.avoid.get(key)?.label ?? []);
  const stop = [say('stretch-stop'), ...exercise.stop].join(' ');
  return reply(
    [
      title(say('stretch-count', { at: at + 1, all: plan.steps.length, name: exercise.name })),
      {
        kind: 'figure',
        exercise: exercise.id,
        alt: alternativeOf(exercise),
      },
      dose(doseWords(say, step.dose ?? exercise.dose.start, exercise.oneSided)),
      steps(exercise.steps),
      text(say('stretch-feel', { feel: exercise.feel })),
      alert(
        'caution',
        reasons.length === 0 ? stop : `${stop} ${say('stretch-avoid', { reasons: reasons.join('; ') })}`,
      ),
      source(sourceLabels(content, exercise.sources)),
    ],
    {
      place: 'replace',
      buttons: [
        [next(say(last ? 'button-finish' : 'button-done'), 1), next(say('button-skip'), 0)],
        [
          ...(at > 0 ? [press(say('button-back'), to('step', plan, at - 1, Math.max(0, done - 1)))] : []),
          press(say('button-hurts'), to('hurts', plan, at, done)),
          press(say('button-stop'), to('stop', plan, at, done)),
        ],
      ],
    },
  );
}

/** What to do when movement `at` hurts. For the asker alone: it is about their pain. */
export function hurtsCard({ content, say }: CardParts, plan: Plan, at: number, done: number): Reply | undefined {
  const step = plan.steps[at];
  if (!step) return undefined;
  const gentler = content.exercises.get(step.exercise.easierMove ?? '');
  const last = at === plan.steps.length - 1;
  const onward = last ? to('end', plan, at, done) : to('step', plan, at + 1, done);
  return reply(
    [
      title(say('stretch-hurts-title')),
      text(say('stretch-hurts')),
      text(say('stretch-hurts-check')),
      text(say('stretch-hurts-easier', { easier: step.exercise.easier })),
    ],
    {
      place: 'replace',
      audience: 'asker',
      buttons: [
        [press(say('button-check'), go('triage'))],
        ...(gentler
          ? [
              [
                press(
                  cutLabel(say('button-easier-move', { name: gentler.name })),
                  route('stretch', 'step', gentler.code, 0, 0),
                ),
              ],
            ]
          : []),
        [press(say('button-skip'), onward), press(say('button-stop'), to('stop', plan, at, done))],
      ],
    },
  );
}

/** The last card after `done` movements. */
export function endCard({ say }: CardParts, plan: Plan, done: number): Reply {
  const code = plan.routine ? plan.routine.id : plan.ref;
  const blocks = [
    title(say('stretch-end-title')),
    text(done > 0 ? say('stretch-end', { done }) : say('stretch-end-none')),
    text(say('stretch-end-code', { code })),
  ];
  return reply(blocks, {
    place: 'replace',
    buttons: [
      [press(say('button-again'), route('stretch', 'step', plan.ref, 0, 0)), press(say('button-tip'), go('tip'))],
      [press(say('button-daily'), go('subscribe'))],
    ],
  });
}
