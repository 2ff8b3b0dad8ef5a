// Plain talk: what people type in place of pressing. Leads to what fits, and says so kindly when nothing does. Keeps nothing.
import type { Area } from '../../content/schema/common.ts';
import { mainMenu } from '../../core/menu.ts';
import type { CommandWish, MaybeReplies } from '../../core/feature.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Command, Context, Feature, FeatureParts } from '../../domain/feature.ts';
import { lockOf } from '../../domain/lock/lock-card.ts';
import { conditionReply } from '../shared/condition-reply.ts';
import { namesCondition } from '../../understanding/conditions.ts';
import { strongReply } from '../shared/strong-pain-reply.ts';
import { sureWish } from '../../understanding/intents/read-wishes.ts';
import { meaningOf } from '../../understanding/meaning.ts';

/** The card of knowledge that speaks about an area, by its id. */
const CARDS: ReadonlyMap<Area, string> = new Map([
  ['neck', 'neck-signs'],
  ['shoulders', 'neck-signs'],
  ['upper-back', 'shoulder-blade'],
  ['lower-back', 'back-signs'],
]);

const check = (say: Say): Button => press(say('button-check'), go('triage'));
const areaButton = (say: Say, area: Area): Button => press(say(`talk-stretch-${area}`), go('stretch', area));

/** Wishes that a sentence about pain may hold and that the answer to pain fulfils. */
const PAINS: ReadonlySet<string> = new Set(['stretch', 'hurts_now', 'triage', 'unclear', 'profile_condition']);

const answer = (blocks: Reply['blocks'], buttons: Reply['buttons']): Reply =>
  reply(blocks, { buttons, audience: 'asker' });

/** @param first what comes before any movement */
function painReply(say: Say, area: Area | undefined, first?: Reply): Reply {
  const blocks = [
    text(area === undefined ? say('talk-pain') : say('talk-pain-area', { area: say(`talk-area-${area}`) })),
    text(say('talk-pain-check')),
    ...(first?.blocks ?? []),
  ];
  if (first) return answer(blocks, [...first.buttons].reverse());
  if (area === undefined) {
    const pairs: readonly (readonly Area[])[] = [
      ['neck', 'shoulders'],
      ['upper-back', 'lower-back'],
    ];
    return answer(blocks, [[check(say)], ...pairs.map((areas) => areas.map((each) => areaButton(say, each)))]);
  }
  const card = CARDS.get(area);
  const read = card === undefined ? [] : [press(say('button-learn'), go('learn', card))];
  return answer(blocks, [[check(say)], [areaButton(say, area), ...read]]);
}

const stopReply = (say: Say): Reply =>
  answer(
    [text(say('talk-stop'))],
    [
      [press(say('talk-stop-tips'), go('unsubscribe'))],
      [press(say('talk-stop-kept'), go('mydata')), press(say('button-help'), go('help'))],
    ],
  );

/** The names of commands that words may follow, or of those that stand alone. */
const namesOf = (commands: readonly Command[], hinted: boolean): ReadonlySet<string> =>
  new Set(commands.filter(({ hint }) => (hint !== undefined) === hinted).map(({ name }) => name));

function hear(ctx: Context, commands: readonly Command[], typed: string): MaybeReplies | CommandWish {
  const { say } = ctx;
  const meaning = meaningOf(typed, namesOf(commands, true), namesOf(commands, false));
  switch (meaning?.kind) {
    case undefined:
      return undefined;
    case 'pain': {
      const locked = lockOf(ctx);
      if (locked) return [locked];
      if (meaning.strong) return [strongReply(say)];
      // What is wanted beside the pain says more than that there is one.
      if (!namesCondition(typed) && !PAINS.has(sureWish(typed, 'cold', ctx.content) ?? 'stretch')) return undefined;
      return [painReply(say, meaning.area, namesCondition(typed) ? conditionReply(say) : undefined)];
    }
    case 'elsewhere':
      return [answer([text(say('talk-elsewhere'))], [[check(say)], ...mainMenu(say).slice(1)])];
    case 'command':
      return { command: meaning.name, args: meaning.args };
    case 'small':
      if (meaning.sentence === 'talk-stop') return [stopReply(say)];
      return [answer([text(say(meaning.sentence))], mainMenu(say))];
    default:
      return meaning satisfies never;
  }
}

export const createTalk = ({ features }: Pick<FeatureParts, 'features'>): Feature => ({
  id: 'talk',
  access: { locked: 'allow' },
  commands: [],
  presses: new Map(),
  hear: (ctx, typed) =>
    hear(
      ctx,
      features().flatMap(({ commands }) => commands),
      typed,
    ),
});
