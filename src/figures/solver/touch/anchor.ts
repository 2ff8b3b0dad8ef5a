// Places on the body that hands and feet can rest on, as points on the skin with the direction away from the body.
import { toLocal } from '../../rig/axes.ts';
import { BONE, HEAD, RADIUS } from '../../rig/measures.ts';
import { otherSide, type Side, sign } from '../../rig/sides.ts';
import type { Leg, Trunk } from '../../rig/skeleton.ts';
import { across, along, mix, ORIGIN, scale, sub, unit, UP, type Vec } from '../../rig/vector.ts';
import type { PartialBody } from './partial-body.ts';

/** A point on the skin and the unit direction away from the body there. */
export interface Anchor {
  readonly at: Vec;
  readonly outward: Vec;
}

/** Centimetres from the bone to the skin of thigh and shin where a hand lies on them. */
const THIGH_SKIN = 6.6;
const SHIN_SKIN = 5.2;

function onHead(trunk: Trunk, place: string, side: Side): Anchor {
  const { right, up, front } = trunk.headAxes;
  const out = sign(side);
  const ways: Readonly<Record<string, Vec>> = {
    side: scale(right, out),
    front: along(ORIGIN, [front, 1], [up, 0.35]),
    forehead: along(ORIGIN, [front, 1], [up, 0.62], [right, out * 0.12]),
    behind: along(ORIGIN, [front, -1], [up, -0.15], [right, out * 0.45]),
    top: along(ORIGIN, [up, 1], [right, -out * 0.35]),
    chin: along(ORIGIN, [front, 1], [up, -0.75]),
    temple: along(ORIGIN, [right, out], [front, 0.25], [up, 0.25]),
    overTemple: along(ORIGIN, [right, -out], [up, 0.45]),
  };
  const outward = unit(ways[place] ?? scale(right, out));
  const l = toLocal(trunk.headAxes, outward);
  const r = 1 / Math.hypot(l[0] / HEAD.wide, l[1] / HEAD.high, l[2] / HEAD.deep);
  return { at: along(trunk.head, [outward, r]), outward };
}

function onLeg(leg: Leg, place: string, share: number): Anchor {
  const thigh = unit(sub(leg.knee, leg.hip));
  const shank = unit(sub(leg.ankle, leg.knee));
  const front = unit(across(leg.front, thigh));
  switch (place) {
    case 'thigh':
      return { at: along(leg.hip, [thigh, BONE.thigh * share], [front, THIGH_SKIN]), outward: front };
    case 'hamstring':
      return { at: along(leg.hip, [thigh, BONE.thigh * share], [front, -THIGH_SKIN]), outward: scale(front, -1) };
    case 'shin':
      return { at: along(leg.knee, [shank, BONE.shank * share], [leg.shinFront, SHIN_SKIN]), outward: leg.shinFront };
    case 'calf':
      return {
        at: along(leg.knee, [shank, BONE.shank * share], [leg.shinFront, -SHIN_SKIN]),
        outward: scale(leg.shinFront, -1),
      };
    case 'knee': {
      const outward = unit(along(leg.front, [thigh, 0.3]));
      return { at: along(leg.knee, [outward, RADIUS.knee]), outward };
    }
    case 'ankleTop':
      return { at: along(leg.ankle, [UP, RADIUS.ankle - 0.6]), outward: UP };
    case 'foot':
      return { at: along(leg.ball, [leg.instep, -RADIUS.ball]), outward: scale(leg.instep, -1) };
    default:
      return { at: along(leg.ankle, [leg.shinFront, RADIUS.ankle]), outward: leg.shinFront };
  }
}

/** Default shares along the bone, where the author gives none. */
const SHARE: Readonly<Record<string, number>> = { thigh: 0.7, hamstring: 0.7, shin: 0.25, calf: 0.4 };

function onTrunk({ trunk, arms, shoulders }: PartialBody, place: string, side: Side): Anchor {
  const { pelvis, chest, spine, pieces } = trunk;
  const out = sign(side);
  const opposite = otherSide(side);
  const arm = arms[opposite];
  const away = (at: Vec, from: Vec, by: number): Anchor => {
    const outward = unit(sub(at, from));
    return { at: along(at, [outward, by]), outward };
  };
  switch (place) {
    case 'hip':
      return {
        at: along(trunk.hips, [pelvis.up, 7], [pelvis.right, out * 14], [pelvis.front, 2]),
        outward: unit(along(scale(pelvis.right, out), [pelvis.front, 0.3])),
      };
    case 'hipFront':
      return {
        at: along(trunk.hips, [pelvis.up, 1], [pelvis.right, out * 11], [pelvis.front, 8.5]),
        outward: unit(along(pelvis.front, [pelvis.right, out * 0.3])),
      };
    case 'lowback':
      return {
        at: along(spine[2], [pieces[1].front, -9], [pieces[1].right, out * 5]),
        outward: scale(pieces[1].front, -1),
      };
    case 'belly':
      return { at: along(spine[2], [pieces[1].front, 9.5], [pieces[1].right, out * 4]), outward: pieces[1].front };
    case 'chest':
      return { at: along(spine[5], [chest.front, 11.5], [chest.right, out * 5]), outward: chest.front };
    case 'nape':
    case 'neck':
      return {
        at: along(mix(spine[6], trunk.headBase, 0.55), [trunk.neck.front, -RADIUS.neck], [trunk.neck.right, out * 3]),
        outward: unit(along(scale(trunk.neck.front, -1), [trunk.neck.right, out * 0.4])),
      };
    case 'shoulder':
      return {
        at: along(shoulders[opposite], [chest.front, 4.2], [chest.up, 1.5], [chest.right, -out * 1]),
        outward: unit(along(chest.front, [chest.up, 0.5], [chest.right, -out * 0.3])),
      };
    default: {
      if (!arm) throw new Error(`no place "${place}" before the other arm is laid`);
      if (place === 'wrist') return away(arm.wrist, spine[5], RADIUS.wrist);
      if (place === 'hand')
        return { at: along(arm.wrist, [arm.fingers, 7], [chest.front, RADIUS.palm]), outward: chest.front };
      if (place === 'forearm') return away(mix(arm.elbow, arm.wrist, 0.5), spine[4], RADIUS.wrist);
      if (place === 'upperArm') return away(mix(arm.shoulder, arm.elbow, 0.7), spine[5], RADIUS.elbow);
      return away(arm.elbow, spine[4], RADIUS.elbow);
    }
  }
}

/**
 * The place on the body that `name` means for a limb of `side`, e.g. `body.thigh.L.60`.
 * @throws Error when the place is on a limb that is not laid yet.
 */
export function findAnchor(name: string, body: PartialBody, side: Side): Anchor {
  const [, place = '', which = '', percent = ''] = name.split('.');
  if (place === 'head') return onHead(body.trunk, which, side);
  const numeric = /^\d+$/.test(which);
  const share = Number(numeric ? which : percent) / 100 || (SHARE[place] ?? 0);
  if (['thigh', 'hamstring', 'shin', 'calf', 'knee', 'ankle', 'ankleTop', 'foot'].includes(place)) {
    const leg = body.legs[which === 'L' || which === 'R' ? which : side];
    if (!leg) throw new Error(`no place "${name}" before that leg is laid`);
    return onLeg(leg, place, share);
  }
  return onTrunk(body, place, side);
}
