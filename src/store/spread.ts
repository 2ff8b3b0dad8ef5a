// Which file holds which chat: so many files that one is small, and a write does not grow with the number of people.
import { hash } from '../core/hash.ts';

/** Files the kept data is spread over. Part of the format: another number needs a migration of the whole folder. */
export const FILES = 256;

/** The number of the file that holds `key`, 0 to 255. */
export const fileOf = (key: string): number => hash(key) % FILES;

/** A file's name, e.g. `kept-3f.json`. */
export const fileName = (number: number): string => `kept-${number.toString(16).padStart(2, '0')}.json`;
