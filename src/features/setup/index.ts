// /setup: checklists for desk, chair, car and bed, ticked off by buttons. What is ticked stands in the buttons alone.
import type { Content } from '../../content/content.ts';
import type { Checklist } from '../../content/schema/tools/setup.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { list, press, reply, source, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { exerciseButton } from '../shared/links-to-content.ts';
import { sourceLabels } from '../shared/source-labels.ts';
import { readMarks, toggled, writeMarks } from './marks.ts';

export interface SetupParts {
  readonly content: Content;
  readonly say: Say;
}

export function createSetup({ content, say }: SetupParts): Module {
  const { setup } = content.tools;

  const menu = (): Reply =>
    reply([title(say('setup-title')), text(say('setup-ask'))], {
      buttons: [
        ...[...setup.values()].map(({ id, name }) => [press(name, route('setup', 'list', id, writeMarks([])))]),
        [press(say('button-help'), go('help'))],
      ],
    });

  function listCard(checklist: Checklist, ticked: readonly string[]): Reply {
    const { id, name, summary, items, sources } = checklist;
    const lines = items.map(({ mark, label, how }) =>
      say(ticked.includes(mark) ? 'setup-line-ticked' : 'setup-line', { label, how }),
    );
    const buttons = items.map(({ mark, label }) => [
      press(
        say(ticked.includes(mark) ? 'button-ticked' : 'button-unticked', { label }),
        // The press carries the list as it will be, so that a double press changes nothing.
        route('setup', 'list', id, writeMarks(toggled(checklist, ticked, mark))),
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
      {
        buttons: [
          ...buttons,
          [
            press(say('button-done'), route('setup', 'end', id, writeMarks(ticked))),
            press(say('button-setup-other'), route('setup', 'menu')),
          ],
        ],
      },
    );
  }

  function endCard(checklist: Checklist, ticked: readonly string[]): Reply {
    const { id, name, items, end, exercise, sources } = checklist;
    const open = items.filter(({ mark }) => !ticked.includes(mark)).map(({ label }) => label);
    const result =
      open.length === 0
        ? [text(say('setup-all'))]
        : [text(say('setup-open', { done: ticked.length, all: items.length })), list(open)];
    return reply([title(name), ...result, text(end), source(sourceLabels(content, sources))], {
      buttons: [
        exerciseButton(content, exercise),
        [
          press(say('button-setup-back'), route('setup', 'list', id, writeMarks(ticked))),
          press(say('button-setup-other'), route('setup', 'menu')),
        ],
      ].filter((row) => row.length > 0),
    });
  }

  /** Shows one card of a list in place of the message whose button was pressed. */
  const pressed =
    (card: typeof listCard): Press =>
    (_from, [id, marks, ...rest]) => {
      const checklist = setup.get(id ?? '');
      const ticked = checklist && readMarks(checklist, marks);
      return checklist && ticked && rest.length === 0 ? [{ ...card(checklist, ticked), place: 'replace' }] : undefined;
    };

  return {
    id: 'setup',
    commands: [
      {
        name: 'setup',
        summary: 'summary-setup',
        hint: 'hint-setup',
        run: (_from, args) => {
          const checklist = args
            .toLowerCase()
            .split(/\W+/)
            .map((word) => setup.get(word))
            .find((found) => found !== undefined);
          return [checklist ? listCard(checklist, []) : menu()];
        },
      },
    ],
    presses: new Map<string, Press>([
      ['menu', (_from, args) => (args.length === 0 ? [{ ...menu(), place: 'replace' }] : undefined)],
      ['list', pressed(listCard)],
      ['end', pressed(endCard)],
    ]),
  };
}
