// /plain: switches the plain form of answers on or off for a person's private chat. The form itself is made in
// core/form/plain-form.ts.
import { privateChatOf } from '../../core/context.ts';
import type { Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Context, Feature } from '../../domain/feature.ts';
import { plainRecord } from './record.ts';

async function set({ incoming, say, update }: Context, plain: boolean): Promise<Reply> {
  await update((kept) => {
    if ((kept?.plain ?? false) === plain) return kept;
    return { ...(kept ?? { chat: privateChatOf(incoming) }), plain };
  });
  return reply([text(say(plain ? 'plain-on' : 'plain-off'))], {
    audience: 'asker',
    buttons: [
      [press(say(plain ? 'button-plain-off' : 'button-plain-on'), route('plain', plain ? 'off' : 'on'))],
      [press(say('button-stretch'), go('stretch'))],
    ],
  });
}

export const createPlain = (): Feature => ({
  id: 'plain',
  access: { locked: 'allow' },
  help: 'you',
  record: plainRecord,
  commands: [
    {
      name: 'plain',
      intents: ['plain_mode'],
      summary: 'summary-plain',
      run: async (ctx, args) => [await set(ctx, !/^(?:off|no|stop)\b/i.test(args))],
    },
  ],
  presses: new Map([
    ['on', async (ctx: Context) => [await set(ctx, true)]],
    ['off', async (ctx: Context) => [await set(ctx, false)]],
  ]),
});
