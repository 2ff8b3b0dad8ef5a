// /massage: ways to loosen tight muscles by hand, roller, ball or with help, with who should leave it out.
import type { Content } from '../../content/content.ts';
import type { MassageWay } from '../../content/schema/tools/massage.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { alert, list, press, reply, source, steps, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { exerciseButton } from '../shared/links-to-content.ts';
import type { Locked } from '../shared/lock-guard.ts';
import { behindLock } from '../shared/lock-guard.ts';
import { namedBy } from '../shared/find-by-name.ts';
import { sourceLabels } from '../shared/source-labels.ts';

export interface MassageParts {
  readonly content: Content;
  readonly say: Say;
  readonly locked: Locked;
}

export function createMassage({ content, say, locked }: MassageParts): Module {
  const { massage } = content.tools;
  const others = (but?: MassageWay): readonly Button[] =>
    massage.ways.filter((way) => way !== but).map(({ id, name }) => press(name, route('massage', 'way', id)));
  const inPairs = (buttons: readonly Button[]): readonly (readonly Button[])[] =>
    buttons.flatMap((_, at) => (at % 2 === 0 ? [buttons.slice(at, at + 2)] : []));

  const menu = (): Reply =>
    reply(
      [
        title(say('massage-title')),
        text(massage.intro),
        alert('caution', say('massage-leave-out')),
        list(massage.leaveOut),
        text(massage.evidence),
        source(sourceLabels(content, massage.sources)),
      ],
      { buttons: [...inPairs(others()), [press(say('button-check'), go('triage'))]] },
    );

  const wayCard = (way: MassageWay): Reply =>
    reply(
      [
        title(way.name),
        steps(way.steps),
        text(way.care),
        alert('caution', massage.stop),
        source(sourceLabels(content, way.sources)),
      ],
      {
        place: 'replace',
        buttons: [
          ...way.exercises.map((id) => exerciseButton(content, id)).filter((row) => row.length > 0),
          ...inPairs(others(way)),
          [press(say('button-massage-who'), route('massage', 'menu'))],
        ],
      },
    );

  const module: Module = {
    id: 'massage',
    commands: [
      {
        name: 'massage',
        summary: 'summary-massage',
        hint: 'hint-massage',
        run: (_from, args) => {
          const [way, other] = namedBy(massage.ways, ({ name, id }) => `${name} ${id}`, args);
          return [way && !other ? { ...wayCard(way), place: 'new' } : menu()];
        },
      },
    ],
    presses: new Map<string, Press>([
      ['menu', (_from, args) => (args.length === 0 ? [{ ...menu(), place: 'replace' }] : undefined)],
      [
        'way',
        (_from, [id, ...rest]) => {
          const way = massage.ways.find((each) => each.id === id);
          return way && rest.length === 0 ? [wayCard(way)] : undefined;
        },
      ],
    ]),
  };
  return behindLock(module, locked);
}
