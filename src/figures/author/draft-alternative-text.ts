// Drafts an alternative text from pose data. A draft: an author says it better, and must.
import type { Animation, Keyframe } from '../animation/animation.ts';
import type { BaseName, Zone } from '../pose/vocabulary.ts';
import { SIDES } from '../rig/sides.ts';
import { length, sub, type Vec } from '../rig/vector.ts';

const POSITION: Readonly<Record<BaseName, string>> = {
  stand: 'Standing',
  sit: 'Sitting on a chair',
  floorSit: 'Sitting on the floor',
  hooklying: 'Lying on the back with bent knees',
  supine: 'Lying on the back',
  prone: 'Lying face down',
  allFours: 'On hands and knees',
  sideLie: 'Lying on the side',
  heelSit: 'Sitting on the heels',
  kneel: 'Kneeling',
};

const ZONE: Readonly<Record<string, string>> = {
  lowback: 'lower back',
  upperback: 'upper back',
  belly: 'belly',
  neck: 'neck',
  throat: 'front of the neck',
  shoulders: 'shoulders',
  shoulder: 'shoulder',
  chest: 'chest',
  glute: 'buttock',
  ham: 'back of the thigh',
  quad: 'front of the thigh',
  hipFlexor: 'front of the hip',
  calf: 'calf',
  side: 'side of the trunk',
};

function zoneName(zone: Zone): string {
  const whole = ZONE[zone];
  if (whole !== undefined) return whole;
  return `${zone.endsWith('L') ? 'left' : 'right'} ${ZONE[zone.slice(0, -1)] ?? zone}`;
}

function way([x, y, z]: Vec): string {
  const [ax, ay, az] = [Math.abs(x), Math.abs(y), Math.abs(z)];
  if (ay >= ax && ay >= az) return y > 0 ? 'up' : 'down';
  if (ax >= az) return x > 0 ? 'forward' : 'back';
  return z > 0 ? 'to the right' : 'to the left';
}

/** What changes must exceed to be told: degrees of trunk and neck, centimetres of hands, feet and hips. */
const LEAST = { bend: 15, side: 12, limb: 25, hips: 8 } as const;

function change(a: Keyframe, b: Keyframe): string[] {
  const told: string[] = [];
  const [from, to] = [a.posture, b.posture];
  const turned = (by: number, least: number, more: string, less: string): void => {
    if (Math.abs(by) > least) told.push(by > 0 ? more : less);
  };
  const bend = to.spine.lumbar + to.spine.thoracic - from.spine.lumbar - from.spine.thoracic;
  const twist = to.spine.lumbarTwist + to.spine.thoracicTwist - from.spine.lumbarTwist - from.spine.thoracicTwist;
  const side = to.spine.lumbarSide + to.spine.thoracicSide - from.spine.lumbarSide - from.spine.thoracicSide;
  turned(bend, LEAST.bend, 'the back rounds', 'the back arches');
  turned(twist, LEAST.bend, 'the trunk turns to the right', 'the trunk turns to the left');
  turned(side, LEAST.side, 'the trunk bends to the right', 'the trunk bends to the left');
  turned(to.neck.flex - from.neck.flex, LEAST.bend, 'the head bends forward', 'the head tips back');
  turned(to.neck.turn - from.neck.turn, LEAST.bend, 'the head turns to the right', 'the head turns to the left');
  turned(to.neck.side - from.neck.side, LEAST.side, 'the head tilts to the right', 'the head tilts to the left');
  for (const which of SIDES) {
    const name = which === 'L' ? 'left' : 'right';
    const hand = sub(b.skeleton.arms[which].tip, a.skeleton.arms[which].tip);
    const foot = sub(b.skeleton.legs[which].ankle, a.skeleton.legs[which].ankle);
    if (length(hand) > LEAST.limb) told.push(`the ${name} hand moves ${way(hand)}`);
    if (length(foot) > LEAST.limb) told.push(`the ${name} foot moves ${way(foot)}`);
  }
  turned(b.skeleton.hips[1] - a.skeleton.hips[1], LEAST.hips, 'the hips lift', 'the hips sink');
  return told;
}

/** A draft of what a picture shows: start, each movement, where it is felt. */
export function draftAlternativeText(animation: Animation): string {
  const [first, ...rest] = animation.keys;
  let before: Keyframe = first;
  const steps = rest.map((key) => {
    const moves = change(before, key);
    before = key;
    const felt = key.feel.length > 0 ? ` (marked: ${key.feel.map(zoneName).join(', ')})` : '';
    const sentence = `${moves.join(', ') || 'a small movement'}${felt}.`;
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  });
  return [`${POSITION[animation.figure.base]}.`, ...steps].join(' ');
}
