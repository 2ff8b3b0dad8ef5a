// What is solved of a body while its limbs are laid one after the other.
import type { Side } from '../../rig/sides.ts';
import type { Arm, Leg, Trunk } from '../../rig/skeleton.ts';
import type { Vec } from '../../rig/vector.ts';

/** A body whose limbs are not all laid yet. */
export interface PartialBody {
  readonly trunk: Trunk;
  readonly arms: Partial<Record<Side, Arm>>;
  readonly legs: Partial<Record<Side, Leg>>;
  /** Shoulder joints, known before the arms are. */
  readonly shoulders: Readonly<Record<Side, Vec>>;
}
