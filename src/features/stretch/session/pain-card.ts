// What to do when a movement hurts: where and how it hurts decides between less, something else, and the check. Pure.
// For the asker alone: it is about their pain. Raises urgency, never lowers it.
import type { AlertLevel, Block, Button, Reply } from '../../../core/reply.ts';
import { alert, press, reply, text, title } from '../../../core/reply.ts';
import { go, route } from '../../../core/route.ts';
import type { CardParts, SessionPosition } from './position.ts';
import { onward, to } from './position.ts';
import { easier, swap } from './variations.ts';
import { forSide } from './mirror.ts';
import type { Needs } from '../../../domain/needs.ts';
import { isOpen, slidesOf } from './slides.ts';

/** How it hurts, by the letter that a button carries; from the mildest to the most urgent. */
export const PAINS = ['much', 'sharp', 'spread', 'numb', 'dizzy', 'chest'] as const;
export type Pain = (typeof PAINS)[number];

const CODES: Readonly<Record<Pain, string>> = {
  much: 'm',
  sharp: 's',
  spread: 'l',
  numb: 'n',
  dizzy: 'd',
  chest: 'c',
};

/** Reads the letter of a button. */
export const painOf = (code: string | undefined): Pain | undefined => PAINS.find((pain) => CODES[pain] === code);

const LEVELS: Readonly<Record<Pain, AlertLevel | undefined>> = {
  much: undefined,
  sharp: 'caution',
  spread: 'caution',
  numb: 'urgent',
  dizzy: 'urgent',
  chest: 'emergency',
};

/** Kinds after which no exercise is offered. */
export const isWarning = (pain: Pain): boolean => pain === 'numb' || pain === 'dizzy' || pain === 'chest';

const asker = (blocks: readonly Block[], buttons: readonly (readonly Button[])[]): Reply =>
  reply(blocks, { place: 'replace', audience: 'asker', buttons });

/** Asks where and how it hurts; what to do at once comes first. */
export function hurtsCard({ say }: CardParts, position: SessionPosition): Reply {
  const answer = (pain: Pain): readonly Button[] => [
    press(say(`hurts-${pain}`), route('stretch', 'pain', CODES[pain], position.plan.ref, position.at, position.done)),
  ];
  return asker(
    [title(say('stretch-hurts-title')), text(say('stretch-hurts')), text(say('stretch-hurts-ask'))],
    [...PAINS.map(answer), [press(say('button-stop'), to('stop', position))]],
  );
}

/**
 * What follows from where and how it hurts. Undefined when there is no such card.
 * @param call the number to call in an emergency
 */
export function painCard(
  parts: CardParts,
  needs: Needs,
  position: SessionPosition,
  pain: Pain,
  call: string,
): Reply | undefined {
  const { content, say } = parts;
  const slides = slidesOf(content, position.plan, needs);
  const slide = slides[position.at];
  if (!slide) return undefined;
  const level = LEVELS[pain];
  const said = say(`hurts-${pain}-then`, { call });
  const blocks: Block[] = [level ? alert(level, said) : text(said)];
  const check = press(say('button-check'), go('triage'));
  const stop = press(say('button-stop'), to('stop', position));
  if (isWarning(pain)) {
    return asker(blocks, [[check], [press(say('button-signs'), go('redflags'))], [stop]]);
  }
  // Pain that spreads ends the session: only positions of ease are left.
  if (pain === 'spread') return asker(blocks, [[check], [press(say('button-ease'), go('flare'))], [stop]]);
  const gentler = isOpen(slide) ? easier(content, needs, position.plan, slide) : undefined;
  const other = isOpen(slide) ? swap(content, needs, position.plan, slide) : undefined;
  const turn = pain === 'much' ? gentler : other;
  if (pain === 'much') {
    blocks.push(text(say('stretch-hurts-easier', { easier: forSide(slide.exercise.easier, slide.side) })));
  } else blocks.push(text(say('stretch-hurts-check')));
  const label = say(pain === 'much' ? 'button-easier' : 'button-swap');
  return asker(blocks, [
    ...(pain === 'sharp' ? [[check]] : []),
    ...(turn && !needs.anybody ? [[press(label, route('stretch', 'step', turn.ref, turn.at, position.done))]] : []),
    [press(say('button-skip'), onward(slides, position, false).route), stop],
  ]);
}
