// The starting positions a figure builds on. A figure states only what differs from one of these.
import type { PoseSpec } from './schema/pose.ts';
import type { BaseName } from './vocabulary.ts';

/** What each position looks like before an exercise changes it. */
export const BASES: Readonly<Record<BaseName, PoseSpec>> = {
  stand: {
    lie: 'upright',
    pin: { part: 'hips', at: [0, 89.5] },
    legs: { on: 'floor', x: 0, foot: 'flat' },
    arms: { flex: 3, abd: 9, elbow: 10 },
  },
  sit: {
    lie: 'upright',
    pin: { part: 'hips', at: [0, 55] },
    legs: { on: 'floor', x: 41, foot: 'flat' },
    arms: { on: 'body.thigh.62', elbowTo: 'back+feet 0.6+out 0.5' },
  },
  floorSit: {
    lie: 'upright',
    pin: { part: 'hips', at: [0, 11] },
    legs: { on: 'lying', dir: 'right', foot: 'relaxed' },
    arms: { on: 'body.thigh.62', elbowTo: 'back+feet 0.6+out 0.5' },
  },
  hooklying: {
    lie: 'supine',
    pin: { part: 'hips', at: [0, 11] },
    settle: 'trunk',
    legs: { on: 'floor', x: 50, foot: 'flat' },
    armL: { on: 'floor', x: 3, z: -27, hand: 'feet', elbowTo: 'out+back 0.3' },
    armR: { on: 'floor', x: 3, z: 27, hand: 'feet', elbowTo: 'out+back 0.3' },
    neck: { flex: -2, slide: -3 },
  },
  supine: {
    lie: 'supine',
    pin: { part: 'hips', at: [0, 11] },
    settle: 'trunk',
    legs: { on: 'lying' },
    armL: { on: 'floor', x: 3, z: -27, hand: 'feet', elbowTo: 'out+back 0.3' },
    armR: { on: 'floor', x: 3, z: 27, hand: 'feet', elbowTo: 'out+back 0.3' },
    neck: { flex: -2, slide: -3 },
  },
  prone: {
    lie: 'prone',
    pin: { part: 'hips', at: [0, 11] },
    settle: 'trunk',
    legs: { on: 'lying' },
    armL: { on: 'floor', x: 30, z: -30, hand: 'right' },
    armR: { on: 'floor', x: 30, z: 30, hand: 'right' },
  },
  allFours: {
    lie: 'prone',
    pin: { part: 'overKnees', at: [0, 0] },
    fit: 'arms',
    legs: { on: 'knee', x: 0 },
    arms: { on: 'floor', x: 45, hand: 'right', elbowTo: 'left+out 0.3' },
  },
  sideLie: {
    lie: 'sideRight',
    pin: { part: 'hips', at: [0, 16] },
    settle: 'trunk',
    legs: { hip: 45, knee: 80, abd: -4, ankle: 10 },
    armR: { flex: 165, abd: 0, elbow: 10 },
    armL: { on: 'floor', x: -30, z: 30, hand: 'left' },
  },
  heelSit: {
    lie: 'upright',
    pin: { part: 'overKnees', at: [20, -62] },
    legs: { on: 'knee', x: 20 },
    arms: { on: 'body.thigh.70' },
  },
  kneel: {
    lie: 'upright',
    pin: { part: 'overKnees', at: [0, 0] },
    legs: { on: 'knee', x: 0 },
    arms: { flex: 3, abd: 9, elbow: 10 },
  },
};

/** The positions that lie or kneel on the floor, where a mat is drawn unless the figure says otherwise. */
export const ON_FLOOR: ReadonlySet<BaseName> = new Set([
  'floorSit',
  'hooklying',
  'supine',
  'prone',
  'allFours',
  'sideLie',
  'heelSit',
  'kneel',
]);
