// The words an author may use in a figure: starting positions, surfaces, directions, zones. One list each, so that the
// schema, the solver and the messages agree.

/** Starting positions. */
export const BASE_NAMES = [
  'stand',
  'sit',
  'floorSit',
  'hooklying',
  'supine',
  'prone',
  'allFours',
  'sideLie',
  'heelSit',
  'kneel',
] as const;
export type BaseName = (typeof BASE_NAMES)[number];

/** How the body lies in the room before it is turned. */
export const LIES = ['upright', 'uprightLeft', 'prone', 'supine', 'sideRight'] as const;
export type Lie = (typeof LIES)[number];

/** Where the picture is seen from. */
export const VIEW_NAMES = ['side', 'sideOpen', 'front', 'back', 'frontOpen', 'frontSide', 'backSide', 'high'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** Shapes of the picture. */
export const CANVAS_NAMES = ['wide', 'square', 'tall'] as const;
export type CanvasName = (typeof CANVAS_NAMES)[number];

/** Body parts a pose can be nailed down by. `overKnees` places the hips by where the knees are and how the thighs lean. */
export const PINS = ['hips', 'upperBack', 'shoulders', 'shoulderR', 'kneeR', 'kneeL', 'overKnees'] as const;
export type PinPart = (typeof PINS)[number];

/** Body parts that can carry or hold. */
export const SUPPORTS = [
  'handL',
  'handR',
  'forearmL',
  'forearmR',
  'kneeL',
  'kneeR',
  'footL',
  'footR',
  'buttocks',
  'back',
  'belly',
  'head',
  'side',
  'shoulderL',
  'shoulderR',
] as const;
export type SupportPart = (typeof SUPPORTS)[number];

/** Where an exercise can be felt. */
export const ZONES = [
  'lowback',
  'upperback',
  'belly',
  'neck',
  'neckL',
  'neckR',
  'throat',
  'shoulders',
  'shoulderL',
  'shoulderR',
  'chest',
  'gluteL',
  'gluteR',
  'hamL',
  'hamR',
  'quadL',
  'quadR',
  'hipFlexorL',
  'hipFlexorR',
  'calfL',
  'calfR',
  'sideL',
  'sideR',
] as const;
export type Zone = (typeof ZONES)[number];

/** Points an arrow can follow or start from. */
export const TRACKS = [
  'head',
  'headTop',
  'nose',
  'chest',
  'back',
  'lowback',
  'belly',
  'hips',
  'buttocks',
  'handL',
  'handR',
  'elbowL',
  'elbowR',
  'shoulderL',
  'shoulderR',
  'kneeL',
  'kneeR',
  'footL',
  'footR',
  'ankleL',
  'ankleR',
  'hipL',
  'hipR',
] as const;
export type Track = (typeof TRACKS)[number];

const ROOM_WORDS = 'up|down|left|right|viewer|away';
const BODY_WORDS = 'forward|back|head|feet|out|in';

/** e.g. `up`, `out+back 0.3`: room and body words with shares. */
export const DIRECTION = new RegExp(
  `^(${ROOM_WORDS}|${BODY_WORDS})( [0-9.]+)?(\\+(${ROOM_WORDS}|${BODY_WORDS})( [0-9.]+)?)*$`,
);

/** Places on the body a hand or foot can rest on; L or R names the side, a number how far along in percent. */
export const ANCHOR =
  /^body\.(head\.(side|front|behind|top|chin|temple|overTemple|forehead)|knee(\.[LR])?|shin(\.[LR])?(\.\d+)?|thigh(\.[LR])?(\.\d+)?|hamstring(\.[LR])?(\.\d+)?|calf(\.[LR])?(\.\d+)?|hip|hipFront|lowback|belly|chest|shoulder\.other|elbow\.other|upperArm\.other|forearm\.other|wrist\.other|hand\.other|neck|nape|ankle(\.[LR])?|ankleTop\.[LR]|foot\.[LR])$/;

/** What a hand, and what a foot can touch besides the body. */
export const HAND_SURFACES = ['floor', 'forearm', 'wall', 'lying', 'point'] as const;
export const FOOT_SURFACES = ['floor', 'knee', 'wall', 'lying', 'point'] as const;
