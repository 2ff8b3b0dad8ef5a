// A person talking with a bot of a few modules only, for modules that need neither a store nor a schedule.
import { gatherContent } from '../../src/content/load.ts';
import { loadSentences } from '../../src/content/sentences.ts';
import type { Handled } from '../../src/core/bot.ts';
import type { BotParts } from '../../src/core/bot.ts';
import { createBot } from '../../src/core/bot.ts';
import type { Incoming } from '../../src/core/incoming.ts';
import type { Module } from '../../src/core/module.ts';
import type { Block, Button, Reply } from '../../src/core/reply.ts';
import { encodeRoute } from '../../src/core/route.ts';

export const { content } = gatherContent('content');
export const say = loadSentences('content', 'en');

const wordsOfBlock = (block: Block): string => {
  if (block.kind === 'steps' || block.kind === 'list') return block.items.join('\n');
  if (block.kind === 'divider') return '';
  return block.kind === 'figure' ? block.alt : block.text;
};

/** All text of replies, for searching. */
export const wordsOf = (replies: readonly Reply[]): string =>
  replies.flatMap(({ blocks }) => blocks.map(wordsOfBlock)).join('\n');

export const buttonsOf = (replies: readonly Reply[]): readonly Button[] =>
  replies.flatMap(({ buttons }) => buttons.flat());

export const labelsOf = (replies: readonly Reply[]): readonly string[] => buttonsOf(replies).map(({ label }) => label);

/** The text that a button carries; empty for one that opens an address. */
export const dataOf = (button: Button): string => ('route' in button ? encodeRoute(button.route) : '');

/** Looks for no warning signs; right whether the bot waits for what the watch says or not. */
const unwatched: unknown = () => undefined;

export interface SmallTalk {
  /** What happened to the last thing that came in. */
  readonly handled: () => Handled | undefined;
  readonly command: (name: string, args?: string) => Promise<readonly Reply[]>;
  readonly pressData: (data: string) => Promise<readonly Reply[]>;
  /** Presses the button with this label on the last answer. */
  readonly press: (label: string) => Promise<readonly Reply[]>;
}

/** @param chatId talks with the same id are one chat */
export function createSmallTalk(modules: readonly Module[], chatId = '42', at = 0): SmallTalk {
  let handled: Handled | undefined;
  let last: readonly Reply[] = [];
  const bot = createBot({
    modules,
    say,
    watch: unwatched as BotParts['watch'],
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
