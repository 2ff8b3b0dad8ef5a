// /selfcheck: things to try or to look at on oneself. For the asker alone, as it is about their health; never says how
// urgent anything is, and keeps no answer.
import type { Content } from '../../content/content.ts';
import type { Selfcheck } from '../../content/schema/tools/selfcheck.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { alert, list, press, reply, source, steps, text, title } from '../../core/reply.ts';
import { route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { leadButtons } from '../shared/links-to-content.ts';
import type { Locked } from '../shared/lock-guard.ts';
import { behindLock } from '../shared/lock-guard.ts';
import { namedBy } from '../shared/find-by-name.ts';
import { sourceLabels } from '../shared/source-labels.ts';

export interface SelfcheckParts {
  readonly content: Content;
  readonly say: Say;
  readonly locked: Locked;
}

export function createSelfcheck({ content, say, locked }: SelfcheckParts): Module {
  const forAsker = { place: 'replace', audience: 'asker' } as const;
  const open = ({ id, title: label }: Selfcheck): Button => press(label, route('selfcheck', 'card', id));
  const all = press(say('button-selfchecks'), route('selfcheck', 'list'));

  /** @param some those that were asked for; without any, all */
  function overview(some: readonly Selfcheck[] = []): Reply {
    const checks = some.length > 0 ? some : [...content.selfchecks.values()];
    const lines = checks.map(({ title: name, summary }) => say('selfcheck-line', { name, summary }));
    return reply([title(say('selfcheck-title')), text(say('selfcheck-about')), list(lines)], {
      ...forAsker,
      buttons: [
        ...checks.map((check) => [open(check)]),
        ...(some.length > 0 ? [[all]] : []),
        ...leadButtons(content, say, [{ check: true }]),
      ],
    });
  }

  /** What may lead on from a self-check: its own leads, and cards to read. */
  function onward(check: Selfcheck): readonly (readonly Button[])[] {
    const cards = check.learn.flatMap((id) => content.knowledge.get(id) ?? []);
    return [
      ...leadButtons(content, say, check.leads),
      ...cards.map(({ id, title: label }) => [press(label, route('learn', 'card', id))]),
      [all],
    ];
  }

  function card(check: Selfcheck): Reply {
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
      { ...forAsker, buttons: [...answers, ...onward(check)] },
    );
  }

  function answer(check: Selfcheck, at: string): Reply | undefined {
    const found = /^\d$/.test(at) ? check.answers[Number(at)] : undefined;
    if (!found) return undefined;
    const back = press(say('button-back'), route('selfcheck', 'card', check.id));
    return reply([title(found.label), text(found.text), source(sourceLabels(content, check.sources))], {
      ...forAsker,
      buttons: [[back], ...onward(check)],
    });
  }

  const module: Module = {
    id: 'selfcheck',
    commands: [
      {
        name: 'selfcheck',
        summary: 'summary-selfcheck',
        hint: 'hint-selfcheck',
        run: (_from, args) => {
          const checks = [...content.selfchecks.values()];
          const found = namedBy(checks, ({ title: name, id, summary }) => `${name} ${id} ${summary}`, args);
          const [check, other] = found;
          return [{ ...(check && !other ? card(check) : overview(found)), place: 'new' }];
        },
      },
    ],
    presses: new Map<string, Press>([
      ['list', () => [overview()]],
      [
        'card',
        (_from, [id]) => {
          const check = content.selfchecks.get(id ?? '');
          return check && [card(check)];
        },
      ],
      [
        'answer',
        (_from, [id, at]) => {
          const check = content.selfchecks.get(id ?? '');
          const shown = check && answer(check, at ?? '');
          return shown && [shown];
        },
      ],
    ]),
  };
  // Some of them move or load the back.
  return behindLock(module, locked);
}
