// Plain talk: what people type in place of pressing. Leads to what fits, and says so kindly when nothing does. Keeps nothing.
import type { Area } from '../../content/schema/common.ts';
import type { Incoming } from '../../core/incoming.ts';
import { mainMenu } from '../../core/menu.ts';
import type { Command } from '../../domain/feature.ts';
import type { CommandWish, MaybeReplies } from '../../core/feature.ts';
import type { Module } from '../../core/module.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { conditionReply } from '../shared/condition-reply.ts';
import { namesCondition } from '../../understanding/conditions.ts';
import { strongReply } from '../shared/strong-pain-reply.ts';
import { meaningOf } from '../../understanding/meaning.ts';

export interface TalkParts {
  readonly say: Say;
  /** The commands that plain words may stand for. */
  readonly commands: () => readonly Pick<Command, 'name' | 'hint'>[];
}

/** The card of knowledge that speaks about an area, by its id. */
const CARDS: ReadonlyMap<Area, string> = new Map([
  ['neck', 'neck-signs'],
  ['shoulders', 'neck-signs'],
  ['upper-back', 'shoulder-blade'],
  ['lower-back', 'back-signs'],
]);

export function createTalk({ say, commands }: TalkParts): Module {
  const named = (hint: boolean): ReadonlySet<string> =>
    new Set(
      commands()
        .filter((command) => (command.hint !== undefined) === hint)
        .map(({ name }) => name),
    );
  const check = press(say('button-check'), go('triage'));
  const areaButton = (area: Area): Button => press(say(`talk-stretch-${area}`), go('stretch', area));

  const answer = (blocks: Reply['blocks'], buttons: Reply['buttons']): Reply =>
    reply(blocks, { buttons, audience: 'asker' });

  /** @param first what comes before any movement */
  function painReply(area: Area | undefined, first?: Reply): Reply {
    const blocks = [
      text(area === undefined ? say('talk-pain') : say('talk-pain-area', { area: say(`talk-area-${area}`) })),
      text(say('talk-pain-check')),
      ...(first?.blocks ?? []),
    ];
    if (first) return answer(blocks, [...first.buttons].reverse());
    if (area === undefined) {
      const [neck, shoulders, upper, lower] = (['neck', 'shoulders', 'upper-back', 'lower-back'] as const).map(
        areaButton,
      );
      const rows = [
        [neck, shoulders],
        [upper, lower],
      ].map((row) => row.filter((button) => button !== undefined));
      return answer(blocks, [[check], ...rows]);
    }
    const card = CARDS.get(area);
    const read = card === undefined ? [] : [press(say('button-learn'), go('learn', card))];
    return answer(blocks, [[check], [areaButton(area), ...read]]);
  }

  const stopReply = (): Reply =>
    answer(
      [text(say('talk-stop'))],
      [
        [press(say('talk-stop-tips'), go('unsubscribe'))],
        [press(say('talk-stop-kept'), go('mydata')), press(say('button-help'), go('help'))],
      ],
    );

  function hear(_from: Incoming, typed: string): MaybeReplies | CommandWish {
    const meaning = meaningOf(typed, named(true), named(false));
    switch (meaning?.kind) {
      case undefined:
        return undefined;
      case 'pain':
        if (meaning.strong) return [strongReply(say)];
        return [painReply(meaning.area, namesCondition(typed) ? conditionReply(say) : undefined)];
      case 'elsewhere':
        return [answer([text(say('talk-elsewhere'))], [[check], ...mainMenu(say).slice(1)])];
      case 'command':
        return { command: meaning.name, args: meaning.args };
      case 'small':
        if (meaning.sentence === 'talk-stop') return [stopReply()];
        return [answer([text(say(meaning.sentence))], mainMenu(say))];
      default:
        return meaning satisfies never;
    }
  }

  return { id: 'talk', commands: [], presses: new Map(), hear };
}
