// The messages of /setup. Pure.
import type { Checklist } from '../../content/schema/tools/setup.ts';
import type { Reply } from '../../core/reply.ts';
import { list, press, reply, source, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Texts } from '../../domain/feature.ts';
import { exerciseButton } from '../shared/links-to-content.ts';
import { sourceLabels } from '../shared/source-labels.ts';
import { toggled, writeMarks } from './marks.ts';

const to = (action: string, { id }: Checklist, ticked: readonly string[]) =>
  route('setup', action, id, writeMarks(ticked));

const otherButton = ({ say }: Texts) => press(say('button-setup-other'), route('setup', 'menu'));

/** All checklists. */
export const menuCard = ({ say, content }: Texts): Reply =>
  reply([title(say('setup-title')), text(say('setup-ask'))], {
    buttons: [
      ...[...content.setup.values()].map((checklist) => [press(checklist.name, to('list', checklist, []))]),
      [press(say('button-help'), go('help'))],
    ],
  });

/** A checklist with its ticks. @param ticked the marks of what is done */
export function listCard(texts: Texts, checklist: Checklist, ticked: readonly string[]): Reply {
  const { say, content } = texts;
  const { name, summary, items, sources } = checklist;
  const lines = items.map(({ mark, label, how }) =>
    say(ticked.includes(mark) ? 'setup-line-ticked' : 'setup-line', { label, how }),
  );
  const buttons = items.map(({ mark, label }) => [
    press(
      say(ticked.includes(mark) ? 'button-ticked' : 'button-unticked', { label }),
      // The press carries the list as it will be, so that a double press changes nothing.
      to('list', checklist, toggled(checklist, ticked, mark)),
    ),
  ]);
  return reply(
    [
      title(name),
      text(summary),
      list(lines),
      text(say('setup-count', { done: ticked.length, all: items.length })),
      source(sourceLabels(content, sources)),
    ],
    { buttons: [...buttons, [press(say('button-done'), to('end', checklist, ticked)), otherButton(texts)]] },
  );
}

/** What is done, and what is still open. */
export function endCard(texts: Texts, checklist: Checklist, ticked: readonly string[]): Reply {
  const { say, content } = texts;
  const { name, items, end, exercise, sources } = checklist;
  const open = items.filter(({ mark }) => !ticked.includes(mark)).map(({ label }) => label);
  const result =
    open.length === 0
      ? [text(say('setup-all'))]
      : [text(say('setup-open', { done: ticked.length, all: items.length })), list(open)];
  return reply([title(name), ...result, text(end), source(sourceLabels(content, sources))], {
    buttons: [
      exerciseButton(content, exercise),
      [press(say('button-setup-back'), to('list', checklist, ticked)), otherButton(texts)],
    ].filter((row) => row.length > 0),
  });
}
