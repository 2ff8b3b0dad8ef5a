// The buttons of a card that leads somewhere.
import type { Content } from '../content/content.ts';
import type { Lead } from '../content/schema/knowledge.ts';
import type { Button } from '../core/reply.ts';
import { LABEL_CHARS, press } from '../core/reply.ts';
import { go, route } from '../core/route.ts';
import type { Say } from '../core/words.ts';

/** One row a lead; what a lead means but the content no longer holds is left out. */
export function leadButtons(content: Content, say: Say, leads: readonly Lead[]): readonly (readonly Button[])[] {
  return leads.flatMap((lead) => {
    if ('stretch' in lead) return [[press(say('button-stretch'), go('stretch', lead.stretch.replaceAll(' ', '-')))]];
    if ('check' in lead) return [[press(say('button-check'), go('triage'))]];
    if ('selfcheck' in lead) {
      const check = content.selfchecks.get(lead.selfcheck);
      return check ? [[press(check.title, route('selfcheck', 'card', check.id))]] : [];
    }
    const exercise = content.exercises.get(lead.exercise);
    return exercise
      ? [[press(exercise.name.slice(0, LABEL_CHARS), route('stretch', 'step', exercise.code, 0, 0))]]
      : [];
  });
}
