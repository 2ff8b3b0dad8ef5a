// Whether what carries the body before and after a movement also carries it on the way: no gliding a hand above the floor.
import { bodyAt, keyAt, propsAt, type Film } from '../timeline/film.ts';
import { supportComplaints } from './contact.ts';

const ON_THE_WAY = [0.25, 0.5, 0.75];

/** Supports named in two keys that lose their hold between them. */
export function carryComplaints(film: Film): string[] {
  if (film.figure.still) return [];
  return film.keys.flatMap((key, i) => {
    const next = keyAt(film, i + 1);
    const both = key.supports.filter((part) => next.supports.includes(part));
    const to = (i + 1) % film.keys.length;
    const found = ON_THE_WAY.flatMap((t) =>
      supportComplaints(bodyAt(film, i, to, t), both, propsAt(film, i, to, t), film.wall),
    );
    const first = found[0];
    return first === undefined ? [] : [`after key ${i + 1}: ${first}`];
  });
}
