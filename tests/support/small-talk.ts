// A person talking with a bot of a few modules only, for modules that need neither a store nor a schedule.
import type { Handled } from '../../src/core/routing/router.ts';
import { createRouter } from '../../src/core/routing/router.ts';
import type { Incoming } from '../../src/core/incoming.ts';
import { AROUND, before } from '../../src/app/steps.ts';
import { speak } from '../../src/app/texts.ts';
import { createLoad } from '../../src/core/routing/load.ts';
import type { Feature } from '../../src/domain/feature.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import type { Button, Reply } from '../../src/core/reply.ts';
import { encodeRoute } from '../../src/core/route.ts';
import { buttonsOf, content, labelsOf, say } from './talk.ts';

/** The text that a button carries; empty for one that opens an address. */
export const dataOf = (button: Button): string => ('route' in button ? encodeRoute(button.route) : '');

export interface SmallTalk {
  /** What happened to the last thing that came in. */
  readonly handled: () => Handled | undefined;
  readonly command: (name: string, args?: string) => Promise<readonly Reply[]>;
  readonly pressData: (data: string) => Promise<readonly Reply[]>;
  /** Presses the button with this label on the last answer. */
  readonly press: (label: string) => Promise<readonly Reply[]>;
}

/** @param chatId talks with the same id are one chat */
export function createSmallTalk(
  features: readonly Feature[],
  chatId = '42',
  at = 0,
  store = openMemoryStore(),
): SmallTalk {
  let handled: Handled | undefined;
  let last: readonly Reply[] = [];
  const texts = speak({ say, content });
  const bot = createRouter({
    features,
    texts: texts(undefined),
    load: createLoad({ records: store, texts, defaults: {} }),
    around: AROUND,
    before: before(features, () => undefined),
    leave: () => Promise.resolve(),
    move: () => Promise.resolve(),
    reference: () => 'ref',
    report: (_incoming, what) => {
      handled = what;
    },
  });
  const from = {
    chat: { platform: 'test', id: chatId, private: true },
    person: { id: chatId, mayManage: () => Promise.resolve(true) },
    at,
  };
  const send = async (incoming: Incoming): Promise<readonly Reply[]> => {
    last = await bot.handle(incoming);
    return last;
  };
  const pressData = (data: string): Promise<readonly Reply[]> => send({ ...from, kind: 'press', data });
  return {
    handled: () => handled,
    command: (name, args = '') => send({ ...from, kind: 'command', name, args }),
    pressData,
    press(label) {
      const button = buttonsOf(last).find((each) => each.label === label);
      if (!button) throw new Error(`no button “${label}” among ${labelsOf(last).join(', ')}`);
      return pressData(dataOf(button));
    },
  };
}
