// The points of the body that arrows follow or start from.
import { HEAD } from '../rig/body.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { along, type Vec } from '../rig/vector.ts';
import type { Track } from '../pose/words.ts';

/** Where a named point of the body is. */
export function trackPoint(body: Skeleton, name: Track): Vec {
  const { head, headFrame, spine, pieces, pelvis, hips, arms, legs } = body;
  switch (name) {
    case 'head':
      return head;
    case 'headTop':
      return along(head, [headFrame.up, HEAD.high]);
    case 'nose':
      return along(head, [headFrame.front, HEAD.deep]);
    case 'chest':
      return spine[5];
    case 'back':
      return along(spine[3], [pieces[2].front, -10]);
    case 'lowback':
      return along(spine[2], [pieces[1].front, -10]);
    case 'belly':
      return along(spine[2], [pieces[1].front, 10]);
    case 'hips':
      return hips;
    case 'buttocks':
      return along(hips, [pelvis.front, -10]);
    default: {
      const side = name.endsWith('L') ? 'L' : 'R';
      const points: Readonly<Record<string, Vec>> = {
        hand: arms[side].tip,
        elbow: arms[side].elbow,
        shoulder: arms[side].shoulder,
        knee: legs[side].knee,
        foot: legs[side].toe,
        ankle: legs[side].ankle,
        hip: legs[side].hip,
      };
      return points[name.slice(0, -1)] ?? hips;
    }
  }
}
