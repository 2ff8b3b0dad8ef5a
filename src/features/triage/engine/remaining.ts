// How many questions are still to come when nothing more is found: told on every screen, so that it must be true. Pure.
import { replay } from './answer-codec.ts';
import type { Answers } from './answer-codec.ts';
import type { Asking, Engine } from './engine.ts';

/** The answer of a grown-up with nothing to tell: no box, or the calmest choice that leads to no further question. */
const calmest = ({ question: { kind, options } }: Asking): number =>
  kind === 'several'
    ? 0
    : Math.max(
        0,
        options.findIndex(({ unsure, typed }) => !unsure && typed === undefined),
      );

/** Questions after the one that these answers lead to, if all of them are answered calmly. */
export function remaining(engine: Engine, { started, digits }: Answers): number {
  const state = replay(engine, { started, digits });
  if (!state) return 0;
  let count = -1;
  let { step } = state;
  while (step.kind === 'question') {
    count += 1;
    if (!engine.answer(state.run, step, calmest(step))) break;
    step = engine.next(state.run);
  }
  return Math.max(0, count);
}
