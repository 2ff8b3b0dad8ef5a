// /plain: switches the plain form of answers on or off for a person's private chat. The form itself is made in the core.
import { personKey } from '../../core/chat.ts';
import type { Incoming } from '../../core/incoming.ts';
import type { Module } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Store } from '../../store/port.ts';

export interface PlainParts {
  readonly say: Say;
  readonly store: Store;
}

export function createPlain({ say, store }: PlainParts): Module {
  async function set(from: Incoming, plain: boolean): Promise<Reply> {
    const chat = { platform: from.chat.platform, id: from.person.id, private: true };
    await store.update(personKey(from.chat, from.person), (old) => {
      if ((old?.plain ?? false) === plain) return old;
      return { ...(old ?? { chat }), plain };
    });
    return reply([text(say(plain ? 'plain-on' : 'plain-off'))], {
      audience: 'asker',
      buttons: [
        [press(say(plain ? 'button-plain-off' : 'button-plain-on'), route('plain', plain ? 'off' : 'on'))],
        [press(say('button-stretch'), go('stretch'))],
      ],
    });
  }

  return {
    id: 'plain',
    commands: [
      {
        name: 'plain',
        summary: 'summary-plain',
        run: async (from, args) => [await set(from, !/^(?:off|no|stop)\b/i.test(args))],
      },
    ],
    presses: new Map([
      ['on', async (from: Incoming) => [await set(from, true)]],
      ['off', async (from: Incoming) => [await set(from, false)]],
    ]),
  };
}
