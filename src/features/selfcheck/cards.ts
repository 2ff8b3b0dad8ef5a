// The messages of /selfcheck. All of them are for the asker alone. Pure.
import type { Selfcheck } from '../../content/schema/tools/selfcheck.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { alert, list, press, reply, source, steps, text, title } from '../../core/reply.ts';
import { route } from '../../core/route.ts';
import type { Texts } from '../../domain/feature.ts';
import { leadButtons } from '../shared/links-to-content.ts';
import { sourceLabels } from '../shared/source-labels.ts';

const audience = 'asker';

const allButton = ({ say }: Texts): Button => press(say('button-selfchecks'), route('selfcheck', 'list'));

/** Self-checks to choose from. @param some those that were asked for; without any, all */
export function overviewCard(texts: Texts, some: readonly Selfcheck[] = []): Reply {
  const { say, content } = texts;
  const checks = some.length > 0 ? some : [...content.selfchecks.values()];
  const lines = checks.map(({ title: name, summary }) => say('selfcheck-line', { name, summary }));
  return reply([title(say('selfcheck-title')), text(say('selfcheck-about')), list(lines)], {
    audience,
    buttons: [
      ...checks.map(({ id, title: label }) => [press(label, route('selfcheck', 'card', id))]),
      ...(some.length > 0 ? [[allButton(texts)]] : []),
      ...leadButtons(texts, [{ check: true }]),
    ],
  });
}

/** What may lead on from a self-check: its own leads, and cards to read. */
function onward(texts: Texts, check: Selfcheck): readonly (readonly Button[])[] {
  const cards = check.learn.flatMap((id) => texts.content.knowledge.get(id) ?? []);
  return [
    ...leadButtons(texts, check.leads),
    ...cards.map(({ id, title: label }) => [press(label, route('learn', 'card', id))]),
    [allButton(texts)],
  ];
}

/** One self-check: its safety, how it is done, and its answers as buttons. */
export function checkCard(texts: Texts, check: Selfcheck): Reply {
  const { say, content } = texts;
  const answers = check.answers.map(({ label }, at) => [press(label, route('selfcheck', 'answer', check.id, at))]);
  return reply(
    [
      title(check.title),
      alert('caution', check.safety),
      steps(check.steps),
      text(say('selfcheck-tells', { tells: check.tells })),
      text(say('selfcheck-limits', { limits: check.limits })),
      source(sourceLabels(content, check.sources)),
    ],
    { audience, buttons: [...answers, ...onward(texts, check)] },
  );
}

/** What an answer means. @param at which one, from 0, as a button carries it; undefined when there is none */
export function answerCard(texts: Texts, check: Selfcheck, at: string): Reply | undefined {
  const { say, content } = texts;
  const found = /^\d$/.test(at) ? check.answers[Number(at)] : undefined;
  if (!found) return undefined;
  const back = press(say('button-back'), route('selfcheck', 'card', check.id));
  return reply([title(found.label), text(found.text), source(sourceLabels(content, check.sources))], {
    audience,
    buttons: [[back], ...onward(texts, check)],
  });
}
