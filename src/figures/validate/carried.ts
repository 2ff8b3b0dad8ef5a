// Whether what carries the body before and after a movement also carries it on the way: no gliding a hand above the floor.
import { type Animation, bodyAt, keyAt, propsAt } from '../animation/animation.ts';
import { supportComplaints } from './contact.ts';

const ON_THE_WAY = [0.25, 0.5, 0.75];

/** Supports named in two keys that lose their hold between them. */
export function carryComplaints(animation: Animation): string[] {
  if (animation.figure.still) return [];
  return animation.keys.flatMap((key, i) => {
    const next = keyAt(animation, i + 1);
    const both = key.supports.filter((part) => next.supports.includes(part));
    const to = (i + 1) % animation.keys.length;
    const found = ON_THE_WAY.flatMap((t) =>
      supportComplaints(bodyAt(animation, i, to, t), both, propsAt(animation, i, to, t), animation.wall),
    );
    const first = found[0];
    return first === undefined ? [] : [`after key ${i + 1}: ${first}`];
  });
}
