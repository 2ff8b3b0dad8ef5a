// /tip: a tip this chat has not had, with its source. Also writes the daily one.
import { EVERY_DAY } from '../../core/time/week.ts';
import type { Tip } from '../../content/schema/tip.ts';
import type { Chat } from '../../core/chat.ts';
import { chatKey } from '../../core/chat.ts';
import type { Update } from '../../core/context.ts';
import type { Kept } from '../../core/record.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Feature, PromiseKind, Texts } from '../../domain/feature.ts';
import { isLocked } from '../../domain/lock/lock-card.ts';
import { tipCard } from './card.ts';
import { tipsRecord } from './record.ts';
import { nextTip } from './tip-rotation.ts';

const NOON = 12 * 60;

/** Finds the tip after `last` and notes it as shown; undefined when there is no tip at all. */
async function show(
  texts: Texts,
  chat: Chat,
  update: Update,
  last: (kept: Kept | undefined) => string | undefined,
  extra: readonly Button[],
): Promise<Reply | undefined> {
  const found: { tip?: Tip | undefined } = {};
  const noted = update((kept) => {
    const tip = nextTip(texts.content.tips.values(), chatKey(chat), last(kept));
    found.tip = tip;
    return tip ? { ...kept, chat, lastTip: tip.id } : kept;
  });
  await noted.catch((error: unknown) => {
    // A tip that cannot be noted is shown all the same; it may come again.
    if (!found.tip) throw error;
  });
  return found.tip && tipCard(texts, found.tip, extra);
}

const asked = (say: Say): readonly Button[] => [press(say('button-daily'), go('subscribe'))];

/** The daily tip; one that was put off comes again. */
const daily: PromiseKind = {
  write(ctx, { snoozes }) {
    const { record, content, update, now } = ctx;
    // Tips speak of moving.
    if (isLocked(record, now)) return undefined;
    const again = snoozes === undefined ? undefined : content.tips.get(record.lastTip ?? '');
    return again ? tipCard(ctx, again, []) : show(ctx, record.chat, update, (kept) => kept?.lastTip, []);
  },
  describe: (say) => ({ name: say('reminder-tip'), phrase: say('mydata-kind-tip') }),
  repeats: {
    usual: (zone, minute = NOON) => ({ type: 'daily', zone, minute, days: EVERY_DAY }),
    edit: 'time',
    add: go('subscribe'),
    stays: true,
  },
};

export const createTips = (): Feature => ({
  id: 'tip',
  access: { locked: 'refuse' },
  links: { commands: ['tip'], presses: ['after'] },
  help: 'daily',
  record: tipsRecord,
  promises: { tip: daily },
  commands: [
    {
      name: 'tip',
      summary: 'summary-tip',
      intents: ['tip', 'tip_about'],
      async run(ctx) {
        const tip = await show(ctx, ctx.incoming.chat, ctx.updateChat, (kept) => kept?.lastTip, asked(ctx.say));
        return [tip ?? reply([text(ctx.say('tip-none'))])];
      },
    },
  ],
  presses: new Map([
    [
      'after',
      async (ctx, [last]) => {
        if (last === undefined) return undefined;
        const tip = await show(ctx, ctx.incoming.chat, ctx.updateChat, () => last, asked(ctx.say));
        return tip && [{ ...tip, place: 'replace' as const }];
      },
    ],
  ]),
});
