// A marked zone of the body: patches of discs, what they are clipped to, and where they face.
import type { Vec } from '../../../rig/vector.ts';

/** Centres and radii in centimetres of the discs that one patch goes around. */
export type Patch = readonly (readonly [Vec, number])[];

/** How a zone is marked. */
export interface Mark {
  readonly patches: readonly Patch[];
  readonly clip: 'torso' | 'neck' | 'none';
  /** Direction the zone faces; it is hidden when that is away from the viewer. */
  readonly faces?: Vec;
}
