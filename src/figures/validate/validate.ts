// Checks a figure as a physiotherapist and a printer would: possible joints, real contacts, nothing through anything, a
// visible movement at a sane speed, all inside the picture, arrows off the face. Complaints are sentences for authors.
import { animate } from '../animation/animate.ts';
import { type Animation, bodyAt, keyAt } from '../animation/animation.ts';
import { type Frame, layOutFrames } from '../animation/timeline.ts';
import { CANVAS } from '../canvas.ts';
import { type Camera, project } from '../draw/camera.ts';
import { frameAnimation } from '../draw/framing.ts';
import { trackPoint } from '../draw/track.ts';
import type { Figure } from '../pose/schema/figure.ts';
import type { Track } from '../pose/vocabulary.ts';
import { BONE } from '../rig/measures.ts';
import { SIDES } from '../rig/sides.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { distance } from '../rig/vector.ts';
import { arrowComplaints, outside } from './arrows.ts';
import { carryComplaints } from './carried.ts';
import { deepest } from './collide.ts';
import { blobs, lowest, supportComplaints } from './contact.ts';
import { jointComplaints } from './joints.ts';
import { insideComplaints } from './solids.ts';

/** Centimetres that are let pass. */
const LET = { reach: 0.8, floor: 2, floating: 2.5, bone: 0.7, drift: 1, depth: 3.5 } as const;
/** Centimetres per second: faster looks like a jump and is no example. */
const FASTEST = 260;
/** Pixels by which something must move, so that the movement is seen. */
const LEAST_CHANGE = 8;

const FOLLOWED: readonly Track[] = [
  'handL',
  'handR',
  'footL',
  'footR',
  'head',
  'kneeL',
  'kneeR',
  'hips',
  'elbowL',
  'elbowR',
  'chest',
  'nose',
];

function keyComplaints(animation: Animation): string[] {
  return animation.keys.flatMap((key, i) => {
    const found = jointComplaints(key);
    for (const side of SIDES) {
      const [arm, leg] = [key.skeleton.arms[side].gap, key.skeleton.legs[side].gap];
      if (arm > LET.reach) found.push(`hand ${side} is ${arm.toFixed(1)} cm short of what it should touch`);
      if (leg > LET.reach) found.push(`foot or knee ${side} is ${leg.toFixed(1)} cm off what it should touch`);
    }
    found.push(...supportComplaints(key.skeleton, key.supports, key.props, animation.wall));
    return found.map((text) => `key ${i + 1}: ${text}`);
  });
}

/** Figures that float in water or hang from a bar are carried by it. */
const carried = ({ figure }: Animation): boolean => figure.props.some(({ type }) => type === 'water' || type === 'bar');

function bodyComplaints(animation: Animation, bodies: readonly Skeleton[]): string[] {
  const found: string[] = [];
  let deep = { name: '', height: 0 };
  let floating = 0;
  let bone = 0;
  let inside = { what: '', depth: 0 };
  for (const body of bodies) {
    const low = lowest(body);
    if (low.height < deep.height) deep = low;
    const raised = animation.figure.props.some(({ type }) => type === 'bed' || type === 'box' || type === 'step');
    if (!carried(animation) && !raised) floating = Math.max(floating, low.height);
    const hit = deepest(body);
    if (hit.depth > inside.depth) inside = hit;
    for (const side of SIDES) {
      const [leg, arm] = [body.legs[side], body.arms[side]];
      bone = Math.max(
        bone,
        Math.abs(distance(leg.hip, leg.knee) - BONE.thigh),
        Math.abs(distance(leg.knee, leg.ankle) - BONE.shank),
        Math.abs(distance(arm.shoulder, arm.elbow) - BONE.upperArm),
        Math.abs(distance(arm.elbow, arm.wrist) - BONE.forearm),
      );
    }
  }
  if (deep.height < -LET.floor) found.push(`${deep.name} goes ${(-deep.height).toFixed(1)} cm into the floor`);
  if (floating > LET.floating) found.push(`the body floats ${floating.toFixed(1)} cm above the floor`);
  if (bone > LET.bone) found.push(`a bone changes its length by ${bone.toFixed(1)} cm`);
  if (inside.depth > LET.depth) found.push(`${inside.what} go ${inside.depth.toFixed(1)} cm into each other`);
  return found;
}

function driftComplaints(animation: Animation): string[] {
  const found = new Set<string>();
  animation.keys.forEach((a, i) => {
    const b = keyAt(animation, i + 1);
    for (const side of SIDES) {
      for (const [limb, joint] of [
        ['arms', 'wrist'],
        ['legs', 'ankle'],
      ] as const) {
        const [from, to] = [a.posture[limb][side], b.posture[limb][side]];
        if (from.way !== 'touch' || to.way !== 'touch' || from.on !== to.on) continue;
        if (!['floor', 'wall', 'knee', 'forearm', 'point'].includes(from.on)) continue;
        const at = (body: Skeleton) => (joint === 'wrist' ? body.arms[side].wrist : body.legs[side].ankle);
        if (distance(at(a.skeleton), at(b.skeleton)) > 0.5) continue;
        for (const t of [0.25, 0.5, 0.75]) {
          const drift = distance(at(bodyAt(animation, i, i + 1, t)), at(a.skeleton));
          if (drift > LET.drift)
            found.add(`${joint} ${side} should stay but drifts ${drift.toFixed(1)} cm after key ${i + 1}`);
        }
      }
    }
  });
  return [...found];
}

function movementComplaints(
  animation: Animation,
  camera: Camera,
  frames: readonly Frame[],
  bodies: readonly Skeleton[],
): string[] {
  if (animation.figure.still) return [];
  const found: string[] = [];
  let fastest = 0;
  bodies.forEach((body, i) => {
    const [before, frame] = [bodies[i - 1], frames[i - 1]];
    if (!before || !frame || frame.ring !== undefined) return;
    for (const name of FOLLOWED) {
      const seconds = Math.min(frame.ms, 200) / 1000;
      fastest = Math.max(fastest, distance(trackPoint(before, name), trackPoint(body, name)) / seconds);
    }
  });
  if (fastest > FASTEST)
    found.push(`something moves at ${Math.round(fastest)} cm/s, at most ${FASTEST}: give the movement more time`);
  let change = 0;
  const start = keyAt(animation, 0).skeleton;
  for (const { skeleton } of animation.keys) {
    for (const name of FOLLOWED) {
      const [a, b] = [project(camera, trackPoint(start, name)), project(camera, trackPoint(skeleton, name))];
      change = Math.max(change, Math.hypot(a[0] - b[0], a[1] - b[1]));
    }
  }
  const breathes = animation.keys.some(({ posture }) => posture.breath > 0);
  if (change < LEAST_CHANGE && !breathes) found.push(`hardly anything moves: ${Math.round(change)} pixels`);
  return found;
}

function canvasComplaints(animation: Animation, camera: Camera, bodies: readonly Skeleton[]): string[] {
  if (animation.figure.frame !== 'whole') return [];
  let most = 0;
  for (const body of bodies)
    for (const [, at, r] of blobs(body))
      most = Math.max(most, outside(camera, project(camera, at), r * camera.scale * 0.9));
  return most > 0 ? [`the body leaves the picture by ${Math.ceil(most)} pixels`] : [];
}

/** Everything that is wrong with a figure, as sentences; empty when nothing is. */
export function complaintsAbout(figure: Figure): string[] {
  const animation = animate(figure);
  const camera = frameAnimation(animation, CANVAS[figure.canvas]);
  const frames = layOutFrames(animation);
  const bodies = frames.map(({ from, to, t }) => bodyAt(animation, from, to, t));
  return [
    ...keyComplaints(animation),
    ...bodyComplaints(animation, figure.still ? animation.keys.map((key) => key.skeleton) : bodies),
    ...driftComplaints(animation),
    ...carryComplaints(animation),
    ...insideComplaints(animation),
    ...movementComplaints(animation, camera, frames, bodies),
    ...canvasComplaints(animation, camera, figure.still ? animation.keys.map((key) => key.skeleton) : bodies),
    ...arrowComplaints(animation, camera),
    ...(figure.keys.length === 1 && !figure.still ? ['one key pose does not move: add a key or still: true'] : []),
  ];
}
