// The end of a session: how it is now, a kind last line, and when to come back. Pure. Nothing rated is needed.
import { MINUTE_MS } from '../../../core/time/units.ts';
import type { Block, Button, Reply } from '../../../core/reply.ts';
import { alert, press, reply, text, title } from '../../../core/reply.ts';
import { go, route } from '../../../core/route.ts';
import type { Say } from '../../../core/say.ts';
import type { CardParts } from './position.ts';
import type { Plan } from '../routine/plan.ts';
import { UNKNOWN_PERSON, TOO_MUCH } from '../../../domain/needs.ts';
import { slidesOf } from './slides.ts';

/** The moment a session ended, as its buttons carry it: minutes of the epoch in base 36. */
export const stampOf = (now: number): string => Math.floor(now / MINUTE_MS).toString(36);

/** Reads a stamp; undefined for anything that lies in the future of `now` or is none. */
export function readStamp(text: string | undefined, now: number): number | undefined {
  if (text === undefined || !/^[0-9a-z]{1,7}$/.test(text)) return undefined;
  const minutes = Number.parseInt(text, 36);
  return minutes * MINUTE_MS <= now ? minutes : undefined;
}

/** A rating from 0 to 10. */
export const readRating = (text: string | undefined): number | undefined =>
  text !== undefined && /^(?:\d|10)$/.test(text) ? Number(text) : undefined;

const RATINGS = Array.from({ length: 11 }, (_, rating) => rating);

function ratings(to: (rating: number) => Button): readonly (readonly Button[])[] {
  const all = RATINGS.map(to);
  return [all.slice(0, 6), all.slice(6)];
}

const again = (say: Say, plan: Plan): readonly Button[] => [
  press(say('button-again'), route('stretch', 'step', plan.ref, 0, 0)),
  press(say('button-keep-routine'), route('stretch', 'keep', plan.ref)),
];

/** The last card after `done` movements; in a group no person is asked how they feel. */
export function endCard({ content, say }: CardParts, plan: Plan, done: number, now: number, private_: boolean): Reply {
  const blocks: Block[] = [
    title(say('stretch-end-title')),
    text(done > 0 ? say('stretch-end', { done }) : say('stretch-end-none')),
    text(say('stretch-end-code', { code: plan.routine ? plan.routine.id : plan.ref })),
  ];
  const strong = slidesOf(content, plan, UNKNOWN_PERSON).some(({ exercise }) => exercise.kind === 'strength');
  if (done > 0) blocks.push(text(say(strong ? 'stretch-come-back-strength' : 'stretch-come-back')));
  if (private_) blocks.push(text(say('stretch-rate')));
  const rate = ratings((rating) => press(String(rating), route('stretch', 'now', stampOf(now), rating)));
  return reply(blocks, {
    place: 'replace',
    buttons: [
      ...(private_ ? rate : []),
      again(say, plan),
      [press(say('button-tip'), go('tip')), press(say('button-daily'), go('subscribe'))],
    ],
  });
}

const onwards = (say: Say): readonly (readonly Button[])[] => [
  [press(say('button-stretch'), go('stretch')), press(say('button-tip'), go('tip'))],
];

/** After the rating: how it was before, so that the difference says something. */
export function beforeCard({ say }: CardParts, stamp: string, now: number): Reply {
  return reply([text(say('stretch-rated', { rating: now })), text(say('stretch-rate-before'))], {
    place: 'replace',
    audience: 'asker',
    buttons: [
      ...ratings((rating) => press(String(rating), route('stretch', 'was', stamp, now, rating))),
      ...onwards(say),
    ],
  });
}

/**
 * The last word on a session that was rated before and after.
 * @param badly the last two rated sessions both left clearly more pain
 */
export function closingCard({ say }: CardParts, change: number, badly: boolean): Reply {
  const key = change > TOO_MUCH ? 'more' : change > 0 ? 'little' : change < 0 ? 'less' : 'same';
  const said = say(`stretch-closing-${key}`);
  const blocks: Block[] = [key === 'more' ? alert('caution', said) : text(said)];
  if (badly) blocks.push(text(say('stretch-badly')));
  const careful = badly || key === 'more';
  return reply(blocks, {
    place: 'replace',
    audience: 'asker',
    buttons: [
      ...(careful ? [[press(say('button-check'), go('triage'))]] : []),
      ...(badly ? [[press(say('button-easier-set'), go('stretch'))]] : []),
      ...(careful ? [[press(say('button-flare'), go('flare'))]] : onwards(say)),
    ],
  });
}
