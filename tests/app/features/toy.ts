// A feature that is nothing but complete: a command, a button, a promise, a slice of the record, a line of /help.
import { privateChatOf } from '../../../src/core/context.ts';
import { press, reply, text } from '../../../src/core/reply.ts';
import { route } from '../../../src/core/route.ts';
import { whole } from '../../../src/core/util/validators.ts';
import type { Feature, Texts } from '../../../src/domain/feature.ts';

declare module '../../../src/core/record.ts' {
  interface Kept {
    /** How often the toy was played with. */
    readonly toyed?: number;
  }
}

export const TOY_SENTENCES = `
summary-toy = Plays with a toy
toy-card = A toy.
toy-again = Again
toy-waits = The toy waits.
toy-name = Toy
toy-told = You played { $times } times
remind-add-toy = Add a toy
done-toy = Played.
stopped-toy = No more toys.
short-toy = The toy still waits.
`;

const card = ({ say }: Texts) =>
  reply([text(say('toy-card'))], { buttons: [[press(say('toy-again'), route('toy', 'again'))]] });

export const createToy = (): Feature => ({
  id: 'toy',
  access: { locked: 'refuse' },
  help: 'know',
  commands: [{ name: 'toy', summary: 'summary-toy', run: (ctx) => [card(ctx)] }],
  presses: new Map([
    [
      'again',
      async (ctx) => {
        await ctx.update((kept) => ({
          ...(kept ?? { chat: privateChatOf(ctx.incoming) }),
          toyed: (kept?.toyed ?? 0) + 1,
        }));
        return [card(ctx)];
      },
    ],
  ]),
  promises: {
    toy: {
      write: ({ say }) => reply([text(say('toy-waits'))]),
      describe: (say) => ({ name: say('toy-name'), phrase: say('toy-name') }),
      repeats: {
        usual: (zone, minute = 600) => ({ type: 'daily', zone, minute, days: [1, 2, 3, 4, 5, 6, 7] }),
        edit: 'time',
      },
    },
  },
  record: {
    shapes: { toyed: whole(0) },
    describe: ({ say }, { toyed }) => (toyed === undefined ? [] : [say('toy-told', { times: toyed })]),
  },
});
