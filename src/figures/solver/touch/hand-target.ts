// Where the wrist of an arm that touches something goes, and which way its fingers point there.
import type { ArmTouch } from '../../pose/posture.ts';
import { BONE } from '../../rig/measures.ts';
import type { Side } from '../../rig/sides.ts';
import { along, length, unit, UP, type Vec } from '../../rig/vector.ts';
import { findAnchor } from './anchor.ts';
import { readDirection } from './direction.ts';
import type { PartialBody } from './partial-body.ts';
import type { Wall } from './wall.ts';

/** Where a hand goes, in centimetres of the room. */
export interface HandTarget {
  readonly wrist: Vec;
  /** Direction of the fingers. */
  readonly fingers?: Vec;
  /** The skin the palm lies on. */
  readonly skin?: { readonly at: Vec; readonly outward: Vec };
}

/** Centimetres from the floor to the wrist when the palm lies on it. */
const WRIST_HEIGHT = 3;

/** A direction along the floor; the next one where the first stands upright. */
function flatOf(...directions: readonly Vec[]): Vec {
  const flat = directions.map(([x, , z]): Vec => [x, 0, z]).find((each) => length(each) > 1e-4);
  return unit(flat ?? [1, 0, 0]);
}

/** What the hand of a touching arm reaches for. */
export function handTarget(touch: ArmTouch, body: PartialBody, side: Side, wall: Wall | undefined): HandTarget {
  const { on, spec } = touch;
  const { chest } = body.trunk;
  const shoulder = body.shoulders[side];
  const named = spec.hand ? readDirection(spec.hand, chest, side) : undefined;
  switch (on) {
    case 'floor': {
      const wrist: Vec = [spec.x ?? 0, WRIST_HEIGHT + (spec.y ?? 0), spec.z ?? shoulder[2]];
      return { wrist, fingers: named ?? unit([chest.up[0] || 1, 0, 0]) };
    }
    case 'lying': {
      const flat = flatOf(readDirection(spec.dir ?? 'out', chest, side), chest.up);
      const reach = (BONE.upperArm + BONE.forearm) * 0.997;
      const drop = shoulder[1] - WRIST_HEIGHT;
      const far = Math.sqrt(Math.max(1, reach * reach - drop * drop));
      return {
        wrist: [shoulder[0] + flat[0] * far, WRIST_HEIGHT, shoulder[2] + flat[2] * far],
        fingers: named ?? flat,
      };
    }
    case 'wall': {
      const x = (wall?.x ?? 0) + (wall?.faces ?? 1) * 3.2;
      return { wrist: [x, spec.y ?? shoulder[1], spec.z ?? shoulder[2]], fingers: named ?? UP };
    }
    case 'point': {
      const [x, y, z] = spec.at ?? [0, 0];
      return { wrist: [x, y, z ?? spec.z ?? shoulder[2]], fingers: named };
    }
    default: {
      const { at, outward } = findAnchor(on, body, side);
      return { wrist: along(at, [outward, 4]), skin: { at, outward } };
    }
  }
}
