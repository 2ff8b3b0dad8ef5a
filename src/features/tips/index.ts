// /tip: a tip this chat has not had, with its source. Also writes the daily one.
import type { Content } from '../../content/content.ts';
import type { Tip } from '../../content/schema/tip.ts';
import type { Chat } from '../../core/chat.ts';
import { chatKey } from '../../core/chat.ts';
import type { Module } from '../../core/module.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Store } from '../../store/port.ts';
import type { Kept } from '../../core/record.ts';
import { tipCard } from './card.ts';
import { nextTip } from './tip-rotation.ts';

export interface TipParts {
  readonly content: Content;
  readonly say: Say;
  readonly store: Store;
}

export interface Tips {
  readonly module: Module;
  /**
   * Writes the daily tip of a chat and notes it as shown. Undefined when there is no tip at all.
   * @param again the one it had last, which was put off
   */
  readonly daily: (chat: Chat, again?: boolean) => Promise<Reply | undefined>;
}

export function createTips({ content, say, store }: TipParts): Tips {
  const card = (tip: Tip, extra: readonly Button[]): Reply => tipCard({ content, say }, tip, extra);

  /** Finds the tip after `last` and notes it as shown. */
  async function show(
    chat: Chat,
    last: (kept: Kept | undefined) => string | undefined,
    extra: readonly Button[],
  ): Promise<Reply | undefined> {
    const key = chatKey(chat);
    let tip: Tip | undefined;
    await store.update(key, (kept) => {
      tip = nextTip(content.tips.values(), key, last(kept));
      return tip ? { ...kept, chat, lastTip: tip.id } : kept;
    });
    return tip && card(tip, extra);
  }

  const asked = [press(say('button-daily'), go('subscribe'))];
  const module: Module = {
    id: 'tip',
    commands: [
      {
        name: 'tip',
        summary: 'summary-tip',
        run: async ({ chat }) => {
          const tip = await show(chat, (kept) => kept?.lastTip, asked);
          return [tip ?? reply([text(say('tip-none'))])];
        },
      },
    ],
    presses: new Map([
      [
        'after',
        async ({ chat }, [last]) => {
          if (last === undefined) return undefined;
          const tip = await show(chat, () => last, asked);
          return tip && [{ ...tip, place: 'replace' as const }];
        },
      ],
    ]),
  };
  async function daily(chat: Chat, again = false): Promise<Reply | undefined> {
    const last = again ? content.tips.get((await store.get(chatKey(chat)))?.lastTip ?? '') : undefined;
    return last ? card(last, []) : show(chat, (kept) => kept?.lastTip, []);
  }

  return { module, daily };
}
