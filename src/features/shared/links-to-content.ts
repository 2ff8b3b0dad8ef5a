// Turns "leads to …" of content into buttons. What the content no longer holds is left out.
import type { Library } from '../../content/content.ts';
import type { Lesson } from '../../content/schema/tools/course.ts';
import type { Lead } from '../../content/schema/knowledge.ts';
import type { Button } from '../../core/reply.ts';
import { cutLabel, press } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Texts } from '../../domain/feature.ts';

/** A button that shows one exercise; none when there is no such exercise. */
export function exerciseButton(content: Library, id: string | undefined): readonly Button[] {
  const exercise = id === undefined ? undefined : content.exercises.get(id);
  return exercise ? [press(cutLabel(exercise.name), route('stretch', 'step', exercise.code, 0, 0))] : [];
}

/** The button for where an item leads, if it leads anywhere. */
export function leadButton({ say, content }: Texts, to: Lesson['leads'] | Lead): readonly Button[] {
  if (!to) return [];
  if ('stretch' in to) return [press(say('button-stretch'), go('stretch', to.stretch.replaceAll(' ', '-')))];
  if ('check' in to) return [press(say('button-check'), go('triage'))];
  if ('learn' in to) return [press(say('button-learn'), go('learn', to.learn))];
  if ('command' in to) return [press(say('button-open', { command: to.command }), go(to.command))];
  if ('exercise' in to) return exerciseButton(content, to.exercise);
  const check = content.selfchecks.get(to.selfcheck);
  return check ? [press(cutLabel(check.title), route('selfcheck', 'card', check.id))] : [];
}

/** One row a lead. */
export function leadButtons(texts: Texts, leads: readonly Lead[]): readonly (readonly Button[])[] {
  return leads.map((lead) => leadButton(texts, lead)).filter((row) => row.length > 0);
}
