// The message of one tip. Pure: content in, reply out.
import type { Library } from '../../content/content.ts';
import type { Tip } from '../../content/schema/tip.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { cutLabel, press, reply, source, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { sourceLabels } from '../shared/source-labels.ts';

export interface TipCardParts {
  readonly content: Library;
  readonly say: Say;
}

function leads({ content, say }: TipCardParts, tip: Tip): readonly Button[] {
  const to = tip.leads;
  if (!to) return [];
  if ('stretch' in to) return [press(say('button-stretch'), go('stretch', to.stretch.replaceAll(' ', '-')))];
  if ('check' in to) return [press(say('button-check'), go('triage'))];
  if ('learn' in to) return [press(say('button-learn'), go('learn', to.learn))];
  const exercise = content.exercises.get(to.exercise);
  return exercise ? [press(cutLabel(exercise.name), route('stretch', 'step', exercise.code, 0, 0))] : [];
}

/** @param extra buttons that differ between a tip that was asked for and the daily one */
export function tipCard(parts: TipCardParts, tip: Tip, extra: readonly Button[]): Reply {
  const { content, say } = parts;
  const blocks = [title(say('tip-title')), text(tip.text), source(sourceLabels(content, tip.sources))];
  const more = [press(say('button-another'), route('tip', 'after', tip.id)), ...extra];
  const lead = leads(parts, tip);
  return reply(blocks, { buttons: lead.length > 0 ? [lead, more] : [more] });
}
