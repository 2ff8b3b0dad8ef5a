// The volume of the trunk: elliptic cross-sections along the spine, coarse for checks and fine for drawing.
import type { Frame } from './frame.ts';
import { HEAD } from './body.ts';
import type { Skeleton, Trunk } from './skeleton.ts';
import { along, type Vec } from './vector.ts';

/** A cross-section: its middle, and its half axes as vectors (to the right, to the front, along the spine). */
export interface Section {
  readonly centre: Vec;
  readonly frame: Frame;
  readonly halfWidth: number;
  readonly halfDepth: number;
}

/** Ten cross-sections from below the pelvis to the base of the neck. */
export function sections(trunk: Trunk): Section[] {
  const { pelvis, chest, spine, pieces, breath } = trunk;
  const cut = (
    centre: Vec,
    frame: Frame,
    halfWidth: number,
    halfDepth: number,
    ...moves: readonly (readonly [Vec, number])[]
  ) => ({ centre: along(centre, ...moves), frame, halfWidth, halfDepth });
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

/** How far a cross-section reaches in the unit direction `way`. */
export const reach = ({ frame, halfWidth, halfDepth }: Section, way: Vec): number =>
  Math.hypot(
    halfWidth * (frame.right[0] * way[0] + frame.right[1] * way[1] + frame.right[2] * way[2]),
    halfDepth * (frame.front[0] * way[0] + frame.front[1] * way[1] + frame.front[2] * way[2]),
  );

/** How far below its middle the head reaches. */
export const headDepth = ({ headFrame }: Pick<Skeleton, 'headFrame'>): number =>
  Math.hypot(HEAD.wide * headFrame.right[1], HEAD.high * headFrame.up[1], HEAD.deep * headFrame.front[1]);
