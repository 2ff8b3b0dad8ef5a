// A button that shows one exercise.
import type { Content } from '../content/content.ts';
import type { Button } from '../core/reply.ts';
import { LABEL_CHARS, press } from '../core/reply.ts';
import { route } from '../core/route.ts';

/** A row of that one button; empty when there is no such exercise. */
export function exerciseButton(content: Content, id: string | undefined): readonly Button[] {
  const exercise = id === undefined ? undefined : content.exercises.get(id);
  return exercise ? [press(exercise.name.slice(0, LABEL_CHARS), route('stretch', 'step', exercise.code, 0, 0))] : [];
}
