// /privacy, /mydata and /forget. Always about the person who asks, whatever chat they ask in. What is told of a feature,
// and what it keeps beside the record, that feature says itself.
import { mainMenu } from '../../core/menu.ts';
import type { Kept } from '../../core/record.ts';
import type { Reply } from '../../core/reply.ts';
import { list, press, reply, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Context, Feature, FeatureParts, Press, Texts } from '../../domain/feature.ts';
import { promiseLine } from './promise-words.ts';

const privately = (say: Say, blocks: Reply['blocks'], rest: Partial<Reply> = {}): Reply =>
  reply(blocks, { audience: 'asker', buttons: mainMenu(say), ...rest });

/** Everything that is kept, a line each. */
export function linesOf(texts: Texts, features: readonly Feature[], kept: Kept, now: number): readonly string[] {
  const { say } = texts;
  const { chat, language, zone, promises = [] } = kept;
  const kinds = new Map(features.flatMap((feature) => Object.entries(feature.promises ?? {})));
  return [
    say('mydata-address', { platform: chat.platform, id: chat.id }),
    ...(language === undefined ? [] : [say('mydata-language', { language })]),
    ...(zone === undefined ? [] : [say('mydata-zone', { zone })]),
    ...features.flatMap(({ record }) => record?.describe(texts, kept, now) ?? []),
    ...promises.map((promise) => promiseLine(say, kinds.get(promise.kind), promise, zone, now)),
  ];
}

function mydata(ctx: Context, features: readonly Feature[]): Reply {
  const { say, person } = ctx;
  if (!person) return privately(say, [text(say('mydata-none'))]);
  const blocks = [
    title(say('mydata-title')),
    list(linesOf(ctx, features, person, ctx.now)),
    text(say('privacy-rights')),
  ];
  return privately(say, blocks, {
    buttons: [[press(say('button-forget-ask'), route('privacy', 'ask'))], [press(say('button-help'), go('help'))]],
  });
}

const ask = ({ say }: Texts): Reply =>
  privately(say, [text(say('forget-ask'))], {
    place: 'replace',
    buttons: [
      [press(say('button-forget'), route('privacy', 'forget')), press(say('button-keep'), route('privacy', 'keep'))],
    ],
  });

async function forget(ctx: Context, features: readonly Feature[]): Promise<readonly Reply[]> {
  await ctx.update(() => undefined);
  for (const { record } of features) record?.forget?.(ctx);
  return [privately(ctx.say, [text(ctx.say('forget-done'))], { place: 'replace' })];
}

const policy = ({ say }: Texts): Reply =>
  privately(
    say,
    [title(say('privacy-title')), text(say('privacy-kept')), text(say('privacy-never')), text(say('privacy-rights'))],
    { buttons: [[press(say('summary-mydata'), go('mydata'))]] },
  );

export const createPrivacy = ({ features }: Pick<FeatureParts, 'features'>): Feature => ({
  id: 'privacy',
  access: { locked: 'allow' },
  always: ['forget'],
  links: { commands: ['privacy', 'mydata', 'forget'], presses: ['ask'] },
  help: 'you',
  commands: [
    { name: 'privacy', summary: 'summary-privacy', intents: ['privacy'], run: (ctx) => [policy(ctx)] },
    {
      name: 'mydata',
      summary: 'summary-mydata',
      intents: ['mydata', 'export'],
      run: (ctx) => [mydata(ctx, features())],
    },
    { name: 'forget', summary: 'summary-forget', intents: ['forget'], run: (ctx) => [{ ...ask(ctx), place: 'new' }] },
  ],
  presses: new Map<string, Press>([
    ['ask', (ctx) => [ask(ctx)]],
    ['forget', (ctx) => forget(ctx, features())],
    ['keep', ({ say }) => [privately(say, [text(say('forget-kept'))], { place: 'replace' })]],
  ]),
});
