// The button for where a lesson leads.
import type { Content } from '../../content/content.ts';
import type { Lesson } from '../../content/schema/course.ts';
import type { Button } from '../../core/reply.ts';
import { press } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Say } from '../../core/words.ts';
import { exerciseButton } from '../exercise-button.ts';

/** A row of that button; empty when the lesson leads nowhere. */
export function leadButton(content: Content, say: Say, to: Lesson['leads']): readonly Button[] {
  if (!to) return [];
  if ('stretch' in to) return [press(say('button-stretch'), go('stretch', to.stretch.replaceAll(' ', '-')))];
  if ('check' in to) return [press(say('button-check'), go('triage'))];
  if ('learn' in to) return [press(say('button-learn'), go('learn', to.learn))];
  if ('command' in to) return [press(say('button-open', { command: to.command }), go(to.command))];
  return exerciseButton(content, to.exercise);
}
