// Turns "leads to …" of content into a button.
import type { Content } from '../content/content.ts';
import type { Lesson } from '../content/schema/course.ts';
import type { Button } from '../core/reply.ts';
import { LABEL_CHARS, press } from '../core/reply.ts';
import { go, route } from '../core/route.ts';
import type { Say } from '../core/words.ts';

/** A button that shows one exercise; none when there is no such exercise. */
export function exerciseButton(content: Content, id: string | undefined): readonly Button[] {
  const exercise = id === undefined ? undefined : content.exercises.get(id);
  return exercise ? [press(exercise.name.slice(0, LABEL_CHARS), route('stretch', 'step', exercise.code, 0, 0))] : [];
}

/** The button for where an item leads, if it leads anywhere. */
export function leadButton(content: Content, say: Say, to: Lesson['leads']): readonly Button[] {
  if (!to) return [];
  if ('stretch' in to) return [press(say('button-stretch'), go('stretch', to.stretch.replaceAll(' ', '-')))];
  if ('check' in to) return [press(say('button-check'), go('triage'))];
  if ('learn' in to) return [press(say('button-learn'), go('learn', to.learn))];
  if ('command' in to) return [press(say('button-open', { command: to.command }), go(to.command))];
  return exerciseButton(content, to.exercise);
}
