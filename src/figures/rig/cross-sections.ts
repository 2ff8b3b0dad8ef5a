// The volume of the trunk: elliptic cross-sections along the spine, coarse for checks and fine for drawing.
import type { Axes } from './axes.ts';
import { HEAD } from './measures.ts';
import type { Skeleton, Trunk } from './skeleton.ts';
import { along, type Vec } from './vector.ts';

/** An ellipse across the trunk; half axes in centimetres along the `right` and `front` of its axes. */
export interface CrossSection {
  readonly centre: Vec;
  readonly axes: Axes;
  readonly halfWidth: number;
  readonly halfDepth: number;
}

/** Ten cross-sections from below the pelvis to the base of the neck. */
export function crossSections(trunk: Trunk): CrossSection[] {
  const { pelvis, chest, spine, pieces, breath } = trunk;
  const cut = (
    centre: Vec,
    axes: Axes,
    halfWidth: number,
    halfDepth: number,
    ...moves: readonly (readonly [Vec, number])[]
  ) => ({ centre: along(centre, ...moves), axes, halfWidth, halfDepth });
  const air = breath * 1.8;
  return [
    cut(spine[0], pelvis, 11.5, 8.6, [pelvis.up, -7], [pelvis.front, -1.2]),
    cut(spine[0], pelvis, 15.6, 11, [pelvis.up, -2], [pelvis.front, -1.9]),
    cut(spine[0], pelvis, 15.2, 10.6, [pelvis.up, 5], [pelvis.front, -1.4]),
    cut(spine[2], pieces[1], 13, 9.3 + air * 0.7, [pieces[1].front, 0.2 + air * 0.7], [pieces[1].up, -3]),
    cut(spine[3], pieces[2], 13.1 + air * 0.4, 9.6 + air, [pieces[2].front, 0.8 + air]),
    cut(spine[4], pieces[3], 14.6 + air * 0.6, 10.6 + air, [pieces[3].front, 1.2 + air]),
    cut(spine[5], pieces[4], 16.2 + air * 0.4, 10.6 + air * 0.6, [pieces[4].front, 1.2 + air * 0.6]),
    cut(spine[6], chest, 16.4, 8.6, [chest.up, -5.4], [chest.front, 0.8]),
    cut(spine[6], chest, 11.2, 6.6, [chest.up, -2.2], [chest.front, 0.3]),
    cut(spine[6], chest, 6.6, 5.4, [chest.up, 0.6], [chest.front, 0.4]),
  ];
}

/** Centimetres a cross-section reaches from its middle in the unit direction `way`. */
export const reach = ({ axes, halfWidth, halfDepth }: CrossSection, way: Vec): number =>
  Math.hypot(
    halfWidth * (axes.right[0] * way[0] + axes.right[1] * way[1] + axes.right[2] * way[2]),
    halfDepth * (axes.front[0] * way[0] + axes.front[1] * way[1] + axes.front[2] * way[2]),
  );

/** Centimetres the head reaches below its middle. */
export const headDepth = ({ headAxes }: Pick<Skeleton, 'headAxes'>): number =>
  Math.hypot(HEAD.wide * headAxes.right[1], HEAD.high * headAxes.up[1], HEAD.deep * headAxes.front[1]);
