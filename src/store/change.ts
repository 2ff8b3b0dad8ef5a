// One change of one record, the same for every store: applied, given its revision, and checked before it is written.
import type { Kept } from '../core/record.ts';

/** Makes a new record of the old one; undefined where there is none. Never alters the old one in place. */
export type Change = (kept: Kept | undefined) => Kept | undefined;

/**
 * What is to be written, with the next revision. The record that was handed in comes back when nothing changes.
 * @param check throws when the record could not be read back
 */
export function applyChange(
  before: Kept | undefined,
  change: Change,
  check: (kept: Kept, before?: Kept) => void,
): Kept | undefined {
  const after = change(before);
  if (after === undefined || after === before) return after;
  const written = { ...after, revision: (before?.revision ?? 0) + 1 };
  check(written, before);
  return written;
}
