// Wishes in words of one's own: what is surely meant is done, what may be meant is asked, with at most three choices. Keeps
// nothing. Danger is looked for before, in every text.
import type { Hear } from '../../core/feature.ts';
import type { Content } from '../../content/content.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { goWithWords } from '../../core/route.ts';
import { mainMenu } from '../../core/menu.ts';
import { oncePer } from '../../core/util/once-per.ts';
import type { Context, Feature, FeatureParts } from '../../domain/feature.ts';
import { readWishes, sureWish } from '../../understanding/intents/read-wishes.ts';
import { shownButton } from '../shared/typed/shown-button.ts';
import { answerTo } from './answers.ts';

/** Less likely than this, nothing is offered. */
const UNLIKELY = 0.06;
const MOST_OFFERED = 3;

/** What each wish leads to, from the tables of all features. */
const tableOf = oncePer((features: readonly Feature[]): ReadonlyMap<string, Hear<Content>> => {
  const commands = features.flatMap(({ commands: all }) =>
    all.flatMap(({ name, intents = [], argsFrom }) =>
      intents.map((intent): [string, Hear<Content>] => [
        intent,
        (ctx, sentence) => ({ command: name, args: argsFrom?.(ctx, sentence) ?? '' }),
      ]),
    ),
  );
  return new Map([...commands, ...features.flatMap(({ intents = {} }) => Object.entries(intents))]);
});

/** A button for what may be meant; none where nothing stands for it. */
function offer(
  ctx: Context,
  table: ReadonlyMap<string, Hear<Content>>,
  intent: string,
  words: string,
): readonly Button[] {
  const label = `meant-${intent}`;
  const meant = ctx.say.has(label) ? table.get(intent)?.(ctx, words) : undefined;
  if (meant === undefined || meant instanceof Promise) return [];
  if ('command' in meant) return [press(ctx.say(label), goWithWords(meant.command, meant.args))];
  return 'module' in meant ? [press(ctx.say(label), meant)] : [];
}

/** Asks which of a few wishes is meant; undefined when none is likely. */
function ask(ctx: Context, features: readonly Feature[], words: string): readonly Reply[] | undefined {
  const likely = readWishes(words, 'cold', ctx.content).filter(({ likelihood }) => likelihood >= UNLIKELY);
  const table = tableOf(features);
  const buttons = likely.flatMap(({ intent }) => offer(ctx, table, intent, words)).slice(0, MOST_OFFERED);
  if (buttons.length === 0) return undefined;
  const { say } = ctx;
  return [
    reply([text(say('wish-ask'))], {
      buttons: [...buttons.map((button) => [button]), ...mainMenu(say).slice(-1)],
      audience: 'asker',
    }),
  ];
}

export const createWish = ({ features }: Pick<FeatureParts, 'features'>): Feature => ({
  id: 'wish',
  access: { locked: 'allow' },
  commands: [],
  presses: new Map(),
  hear(ctx, words) {
    const intent = sureWish(words, 'cold', ctx.content);
    if (intent === undefined) return undefined;
    // A question of the check that stands open is not left for small talk.
    const asked = shownButton(ctx.incoming, 'triage', /^n$/);
    const own = asked ? undefined : answerTo(ctx.say, intent);
    return own ? [own] : tableOf(features()).get(intent)?.(ctx, words);
  },
  guess: (ctx, words) => (/^\d+$/.test(words) ? undefined : ask(ctx, features(), words)),
});
