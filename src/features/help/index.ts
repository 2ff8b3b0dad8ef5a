// /start and /help: the first hello, and the list of all that can be done.
import type { Button, Reply } from '../../core/reply.ts';
import { list, press, reply, text, title } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { oncePer } from '../../core/util/once-per.ts';
import type { Feature, FeatureParts } from '../../domain/feature.ts';
import { groupCommands } from './groups.ts';

const menu = (say: Say): readonly (readonly Button[])[] => [
  [press(say('button-stretch'), go('stretch'))],
  [press(say('button-check'), go('triage')), press(say('button-daily'), go('subscribe'))],
];

const hello = (say: Say): Reply => reply([title(say('start-title')), text(say('start-lines'))], { buttons: menu(say) });

function allCommands(say: Say, features: readonly Feature[]): Reply {
  const groups = groupCommands(features).flatMap(({ id, commands }) => [
    title(say(`help-group-${id}`)),
    list(commands.map(({ name, summary }) => say('help-line', { name, summary: say(summary) }))),
  ]);
  const blocks = [text(say('help-title')), ...groups, text(say('help-purpose')), text(say('help-review'))];
  return reply(blocks, { buttons: menu(say) });
}

export function createHelp({ features }: Pick<FeatureParts, 'features'>): Feature {
  // It says the same to everyone who speaks a language, and its many lines are written once.
  const help = oncePer((say: Say) => allCommands(say, features()));
  return {
    id: 'help',
    access: { locked: 'allow' },
    links: { commands: ['start', 'help'] },
    help: 'you',
    commands: [
      { name: 'start', summary: 'summary-start', hidden: true, run: ({ say }) => [hello(say)] },
      { name: 'help', summary: 'summary-help', intents: ['help'], run: ({ say }) => [help(say)] },
    ],
    presses: new Map(),
  };
}
