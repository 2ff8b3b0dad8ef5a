// /flare: help on a bad day. Positions of ease, breathing, what is normal and what is not, and a gentle set. All of it is
// for the asker alone; the routes lead into sessions, which leave out what does not suit.
import type { Incoming } from '../../core/incoming.ts';
import type { Module } from '../../core/module.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { alert, list, press, reply, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';

export interface FlareParts {
  readonly say: Say;
  /** The number to call in an emergency where the person is. */
  readonly call: (from: Incoming) => Promise<string>;
  /** The card of somebody who is offered no exercise; undefined for everybody else. */
  readonly locked: (from: Incoming) => Promise<Reply | undefined>;
  /** Makes what was promised to a person rarer until the bad days are over, or as it was; without it nothing is offered. */
  readonly soften?: (from: Incoming, softer: boolean) => Promise<void>;
}

/** Side-lying and back-lying rest; quiet breathing; the gentle set of the library. */
const EASE = 'rs-rb';
const BREATHE = 'lg';
const GENTLE = 'r-flare-gentle';
const WALK = 'wal120s';

export function createFlare({ say, call, locked, soften }: FlareParts): Module {
  const quiet = (softer: boolean): readonly (readonly Button[])[] =>
    soften
      ? [[press(say(softer ? 'button-quieter' : 'button-flare-over'), route('flare', softer ? 'quiet' : 'over'))]]
      : [];

  const begin = (label: string, ref: string): Button => press(say(label), route('stretch', 'begin', ref));

  async function show(from: Incoming): Promise<Reply> {
    const stop = await locked(from);
    if (stop) return stop;
    return reply(
      [
        title(say('flare-title')),
        text(say('flare-first')),
        text(say('flare-normal')),
        list([say('flare-normal-1'), say('flare-normal-2'), say('flare-normal-3')]),
        alert('caution', say('flare-not-normal', { call: await call(from) })),
        text(say('flare-then')),
      ],
      {
        audience: 'asker',
        buttons: [
          [begin('button-ease', EASE), begin('button-flare-breathe', BREATHE)],
          [begin('button-gentle-set', GENTLE), begin('button-short-walk', WALK)],
          [press(say('button-check'), go('triage'))],
          ...quiet(true),
        ],
      },
    );
  }

  const softened = async (from: Incoming, softer: boolean): Promise<readonly Reply[]> => {
    await soften?.(from, softer);
    const said = text(say(softer ? 'flare-quiet' : 'flare-over'));
    const buttons = softer ? quiet(false) : [[press(say('button-stretch'), go('stretch'))]];
    return [reply([said], { audience: 'asker', place: 'replace', buttons })];
  };

  return {
    id: 'flare',
    commands: [{ name: 'flare', summary: 'summary-flare', run: async (from) => [await show(from)] }],
    presses: new Map(
      soften
        ? [
            ['quiet', (from: Incoming) => softened(from, true)],
            ['over', (from: Incoming) => softened(from, false)],
          ]
        : [],
    ),
  };
}
