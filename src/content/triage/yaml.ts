// Reads the files of the check and collects their mistakes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Mistake } from '../mistakes.ts';
import { readYamlFile } from '../yaml/yaml-file.ts';

type Path = readonly (string | number)[];

/** A file as read: its data, and a way to complain about a place in it. */
export interface CheckedFile<T> {
  /** Undefined when the file does not fit its schema; the mistakes are then already listed. */
  readonly data: T | undefined;
  /** Notes a mistake at a place in the data. */
  readonly complain: (path: Path, message: string) => void;
}

/** Reads files of one folder, adding every mistake to one list. */
export type ReadChecked = <T>(name: string, schema: z.ZodType<T>) => CheckedFile<T>;

export function createReader(folder: string, mistakes: Mistake[]): ReadChecked {
  return (file, schema) => {
    const complainAt = (line: number, message: string): void => {
      mistakes.push({ file, line, field: '', message });
    };
    if (!existsSync(join(folder, file))) {
      complainAt(0, 'this file is missing');
      return { data: undefined, complain: () => undefined };
    }
    const { value, locate, mistakes: found } = readYamlFile(folder, file, schema);
    // One slip makes a parser complain all the way down: of a file that is no YAML the first is the one to mend.
    mistakes.push(...(found[0]?.field === '' && value === undefined ? found.slice(0, 1) : found));
    return {
      data: value,
      complain: (path, message) => {
        complainAt(locate(path), message);
      },
    };
  };
}
