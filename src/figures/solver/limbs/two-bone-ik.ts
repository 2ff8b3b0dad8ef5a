// Two-bone inverse kinematics: bends a chain of two bones so that it ends at a target.
import { across, along, cross, length, sub, unit, type Vec } from '../../rig/vector.ts';

/** Where a chain of two bones bends and ends. */
export interface BentChain {
  readonly middle: Vec;
  readonly end: Vec;
  /** The direction in which it bends. */
  readonly pole: Vec;
  /** Centimetres by which it falls short of its target. */
  readonly gap: number;
}

/**
 * Bends a chain from `root` so that it ends at `target`, its middle joint towards the direction `pole`. A target out of
 * reach is approached as far as the bones go.
 * @param first length of the first bone in centimetres
 * @param second length of the second bone in centimetres
 */
export function bendChain(root: Vec, target: Vec, first: number, second: number, pole: Vec): BentChain {
  const wanted = sub(target, root);
  const far = first + second - 1e-3;
  const near = Math.abs(first - second) + 0.5;
  const size = Math.min(far, Math.max(near, length(wanted)));
  const way = unit(wanted);
  let bend = across(pole, way);
  if (length(bend) < 1e-4) bend = cross(way, [0, 0, 1]);
  bend = unit(bend);
  const x = (first * first - second * second + size * size) / (2 * size);
  const h = Math.sqrt(Math.max(0, first * first - x * x));
  return {
    middle: along(root, [way, x], [bend, h]),
    end: along(root, [way, size]),
    pole: bend,
    gap: Math.max(0, length(wanted) - first - second),
  };
}
