// /heat and /ice: who should not, how, and a timer that writes when the time is over. For the asker alone. One timer a
// person: starting another replaces it.
import type { Content } from '../../content/content.ts';
import { personKey } from '../../core/chat.ts';
import type { Incoming } from '../../core/incoming.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Store } from '../../store/port.ts';
import type { Promised } from '../../core/promise.ts';
import type { Locked } from '../shared/lock-guard.ts';
import { behindLock } from '../shared/lock-guard.ts';
import { endKind, privateChat, promiseOnce } from '../../domain/one-off.ts';
import type { Kind } from './cards.ts';
import { createCards, readKind } from './cards.ts';

export interface HeatParts {
  readonly content: Content;
  readonly say: Say;
  readonly store: Store;
  readonly locked: Locked;
}

export interface Heat {
  readonly module: Module;
  /** Writes the message of a timer that is over; `now` in epoch ms. */
  readonly over: (promise: Promised, now: number) => Promise<Reply | undefined>;
}

/** The kind of promise; its id tells heat from ice. */
const TIMER = 'timer';

const MINUTE_MS = 60_000;

/** From here on the message says itself that it comes late. */
const LATE_MS = 5 * MINUTE_MS;

export function createHeat({ content, say, store, locked }: HeatParts): Heat {
  const cards = createCards(content, say);

  async function start(from: Incoming, kind: Kind, minutes: number): Promise<Reply> {
    const chat = privateChat(from.chat, from.person);
    const at = from.at + minutes * MINUTE_MS;
    await store.update(personKey(from.chat, from.person), (kept) => promiseOnce(kept, chat, kind, TIMER, at));
    return cards.started(minutes, from.chat.private);
  }

  async function stop(from: Incoming): Promise<Reply> {
    // The same answer when nothing runs any more: a double press must not hide that the pack comes off.
    await store.update(personKey(from.chat, from.person), (kept) => endKind(kept, TIMER));
    return reply([text(say('heat-stopped'))], {
      audience: 'asker',
      buttons: [[press(say('button-help'), go('help'))]],
    });
  }

  const replaced = (card: Reply): readonly Reply[] => [{ ...card, place: 'replace' }];

  /** A press that carries the kind alone. */
  const ofKind =
    (card: (kind: Kind) => Reply): Press =>
    (_from, [arg, ...rest]) => {
      const kind = readKind(arg);
      return kind && rest.length === 0 ? replaced(card(kind)) : undefined;
    };

  const command = (kind: Kind) => ({ name: kind, summary: `summary-${kind}`, run: () => [cards.first(kind)] });

  const module: Module = {
    id: 'heat',
    commands: [command('heat'), command('ice')],
    presses: new Map<string, Press>([
      ['first', ofKind(cards.first)],
      ['how', ofKind(cards.how)],
      ['not', ofKind(cards.instead)],
      ['fine', ofKind(cards.fine)],
      ['skin', ofKind(cards.skin)],
      [
        'start',
        (from, [arg, time, ...rest]) => {
          const kind = readKind(arg);
          const minutes = kind && content.tools.heatIce[kind].minutes.find((each) => String(each) === time);
          if (!kind || minutes === undefined || rest.length > 0) return undefined;
          return start(from, kind, minutes).then(replaced);
        },
      ],
      ['stop', (from, args) => (args.length === 0 ? stop(from).then(replaced) : undefined)],
    ]),
  };
  return {
    // Whoever has a pack on must always be able to stop, and to read what to do about their skin.
    module: behindLock(module, locked, ['stop', 'fine', 'skin', 'not']),
    over: ({ id, rule }, now) => {
      const kind = readKind(id);
      const late = rule.type === 'once' && now - rule.at >= LATE_MS;
      return Promise.resolve(kind && cards.over(kind, late));
    },
  };
}
