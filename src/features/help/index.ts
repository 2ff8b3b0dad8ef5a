// The first hello and the list of all that can be done.
import type { CommandEntry } from '../../core/feature.ts';
import type { Module } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { list, press, reply, text, title } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { groupCommands } from './groups.ts';

export interface HelpParts {
  readonly say: Say;
  /** All commands, asked for when the help is shown: the table is complete only then. */
  readonly commands: () => readonly CommandEntry[];
}

export function createHelp({ say, commands }: HelpParts): Module {
  const menu = [
    [press(say('button-stretch'), go('stretch'))],
    [press(say('button-check'), go('triage')), press(say('button-daily'), go('subscribe'))],
  ];

  const start = (): Reply => reply([title(say('start-title')), text(say('start-lines'))], { buttons: menu });

  let complete: Reply | undefined;

  function write(): Reply {
    const groups = groupCommands(commands()).flatMap(({ id, entries }) => [
      title(say(`help-group-${id}`)),
      list(entries.map(({ name, summary }) => say('help-line', { name, summary }))),
    ]);
    const blocks = [text(say('help-title')), ...groups, text(say('help-purpose')), text(say('help-review'))];
    return reply(blocks, { buttons: menu });
  }

  /** It says the same to everyone, and its many lines are written once. */
  const help = (): Reply => (complete ??= write());

  return {
    id: 'help',
    commands: [
      { name: 'start', summary: 'summary-start', hidden: true, run: () => [start()] },
      { name: 'help', summary: 'summary-help', run: () => [help()] },
    ],
    presses: new Map(),
  };
}
