// The messages of /heat and /ice. All of them are for the asker alone. Pure.
import type { HeatIce } from '../../content/schema/tools/heat-ice.ts';
import type { Block, Button, Reply } from '../../core/reply.ts';
import { alert, list, press, reply, source, steps, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Texts } from '../../domain/feature.ts';
import { sourceLabels } from '../shared/source-labels.ts';

export type Kind = keyof HeatIce;

const card = (blocks: readonly Block[], buttons: Reply['buttons']): Reply =>
  reply(blocks, { audience: 'asker', buttons });

const packOf = ({ content }: Texts, kind: Kind) => content.heatIce[kind];
const cite = (texts: Texts, kind: Kind): Block => source(sourceLabels(texts.content, packOf(texts, kind).sources));

const checkButton = ({ say }: Texts): Button => press(say('button-check'), go('triage'));
const helpButton = ({ say }: Texts): Button => press(say('button-help'), go('help'));

/** Who should not. */
export function firstCard(texts: Texts, kind: Kind): Reply {
  const { say } = texts;
  const { name, intro, leaveOut } = packOf(texts, kind);
  return card(
    [title(name), text(intro), alert('caution', say('heat-leave-out')), list(leaveOut), cite(texts, kind)],
    [
      [press(say('button-heat-none'), route('heat', 'how', kind))],
      [press(say('button-heat-some'), route('heat', 'not', kind))],
    ],
  );
}

/** What is said to people who should use neither heat nor ice. */
export function insteadCard(texts: Texts, kind: Kind): Reply {
  const { name, instead } = packOf(texts, kind);
  return card(
    [title(name), text(instead), cite(texts, kind)],
    [[checkButton(texts)], [press(texts.say('button-breathe'), go('breathe')), helpButton(texts)]],
  );
}

/** How, and the timers. */
export function howCard(texts: Texts, kind: Kind): Reply {
  const { say } = texts;
  const pack = packOf(texts, kind);
  return card(
    [
      title(pack.name),
      steps(pack.steps),
      text(pack.often),
      text(pack.evidence),
      text(say('heat-timer')),
      cite(texts, kind),
    ],
    [
      pack.minutes.map((minutes) =>
        press(say('button-heat-minutes', { minutes }), route('heat', 'start', kind, minutes)),
      ),
      [press(say('button-back'), route('heat', 'first', kind))],
    ],
  );
}

/** A timer runs. @param here whether its message comes to this very chat */
export const startedCard = ({ say }: Texts, minutes: number, here: boolean): Reply =>
  card(
    [
      title(say('heat-started', { minutes })),
      ...(here ? [] : [text(say('heat-where'))]),
      alert('caution', say('heat-awake')),
    ],
    [[press(say('button-heat-stop'), route('heat', 'stop'))]],
  );

/** The same when no timer runs any more: a double press must not hide that the pack comes off. */
export const stoppedCard = (texts: Texts): Reply => card([text(texts.say('heat-stopped'))], [[helpButton(texts)]]);

/** The time is over. @param late whether it has been for a while, because this could not be sent sooner */
export function overCard(texts: Texts, kind: Kind, late: boolean): Reply {
  const { say } = texts;
  return card(
    [title(say('heat-over')), ...(late ? [text(say('heat-late'))] : []), text(packOf(texts, kind).over)],
    [
      [press(say('button-heat-fine'), route('heat', 'fine', kind))],
      [press(say('button-heat-skin'), route('heat', 'skin', kind))],
    ],
  );
}

/** The skin looks as usual. */
export function fineCard(texts: Texts, kind: Kind): Reply {
  const { fine, often } = packOf(texts, kind);
  return card([text(fine), text(often)], [[press(texts.say('button-stretch'), go('stretch')), helpButton(texts)]]);
}

/** The skin looks or feels wrong. */
export const skinCard = (texts: Texts, kind: Kind): Reply =>
  card(
    [title(texts.say('heat-skin')), steps(packOf(texts, kind).skin), cite(texts, kind)],
    [[checkButton(texts)], [helpButton(texts)]],
  );
