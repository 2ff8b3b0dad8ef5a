// The messages of /heat and /ice. Pure: content in, replies out.
import type { Content } from '../../content/content.ts';
import type { Block, Reply } from '../../core/reply.ts';
import { alert, list, press, reply, source, steps, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { sourceLabels } from '../shared/source-labels.ts';

export type Kind = 'heat' | 'ice';

export const readKind = (arg: string | undefined): Kind | undefined =>
  arg === 'heat' || arg === 'ice' ? arg : undefined;

export interface Cards {
  /** Who should not. */
  readonly first: (kind: Kind) => Reply;
  /** For those who should not. */
  readonly instead: (kind: Kind) => Reply;
  /** How, and the timers. */
  readonly how: (kind: Kind) => Reply;
  /** @param here whether the message comes to this very chat */
  readonly started: (minutes: number, here: boolean) => Reply;
  /** The time is over. @param late whether it has been for a while, because this could not be sent sooner */
  readonly over: (kind: Kind, late: boolean) => Reply;
  readonly fine: (kind: Kind) => Reply;
  /** The skin looks wrong. */
  readonly skin: (kind: Kind) => Reply;
}

export function createCards(content: Content, say: Say): Cards {
  const packs = content.tools.heatIce;
  const cite = (kind: Kind): Block => source(sourceLabels(content, packs[kind].sources));
  const card = (blocks: readonly Block[], buttons: Reply['buttons']): Reply =>
    reply(blocks, { audience: 'asker', buttons });
  const stretch = press(say('button-stretch'), go('stretch'));
  const check = press(say('button-check'), go('triage'));
  const help = press(say('button-help'), go('help'));

  return {
    first: (kind) =>
      card(
        [
          title(packs[kind].name),
          text(packs[kind].intro),
          alert('caution', say('heat-leave-out')),
          list(packs[kind].leaveOut),
          cite(kind),
        ],
        [
          [press(say('button-heat-none'), route('heat', 'how', kind))],
          [press(say('button-heat-some'), route('heat', 'not', kind))],
        ],
      ),
    instead: (kind) =>
      card(
        [title(packs[kind].name), text(packs[kind].instead), cite(kind)],
        [[check], [press(say('button-breathe'), go('breathe')), help]],
      ),
    how: (kind) =>
      card(
        [
          title(packs[kind].name),
          steps(packs[kind].steps),
          text(packs[kind].often),
          text(packs[kind].evidence),
          text(say('heat-timer')),
          cite(kind),
        ],
        [
          packs[kind].minutes.map((minutes) =>
            press(say('button-heat-minutes', { minutes }), route('heat', 'start', kind, minutes)),
          ),
          [press(say('button-back'), route('heat', 'first', kind))],
        ],
      ),
    started: (minutes, here) =>
      card(
        [
          title(say('heat-started', { minutes })),
          ...(here ? [] : [text(say('heat-where'))]),
          alert('caution', say('heat-awake')),
        ],
        [[press(say('button-heat-stop'), route('heat', 'stop'))]],
      ),
    over: (kind, late) =>
      card(
        [title(say('heat-over')), ...(late ? [text(say('heat-late'))] : []), text(packs[kind].over)],
        [
          [press(say('button-heat-fine'), route('heat', 'fine', kind))],
          [press(say('button-heat-skin'), route('heat', 'skin', kind))],
        ],
      ),
    fine: (kind) => card([text(packs[kind].fine), text(packs[kind].often)], [[stretch, help]]),
    skin: (kind) => card([title(say('heat-skin')), steps(packs[kind].skin), cite(kind)], [[check], [help]]),
  };
}
