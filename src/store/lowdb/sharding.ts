// Which file holds which chat: so many files that one is small, and a write does not grow with the number of people.
import { hash } from '../../core/util/hash.ts';

/**
 * Files the kept data is spread over. Part of the format: another number needs a migration of the whole folder. With
 * 1,024 a file of 100,000 people holds a hundred, and writing one takes hardly longer than writing one of a single person.
 */
export const FILES = 1024;

/** The number of the file that holds `key`, 0 to 1023. */
export const fileOf = (key: string): number => hash(key) % FILES;

/** A file's name, e.g. `kept-03f.json`. */
export const fileName = (number: number): string => `kept-${number.toString(16).padStart(3, '0')}.json`;
