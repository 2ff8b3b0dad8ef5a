// Reads the files of the check. Their mistakes are collected as finished lines: `triage/rules.yaml:12: what is wrong`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
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

export function createReader(folder: string, mistakes: string[]): ReadChecked {
  return (name, schema) => {
    if (!existsSync(join(folder, name))) {
      mistakes.push(`${name}: cannot be read`);
      return { data: undefined, complain: (_, message) => mistakes.push(`${name}: ${message}`) };
    }
    const { value, locate, mistakes: found } = readYamlFile(folder, name, schema);
    // One slip makes a parser complain all the way down: of a file that is no YAML the first is the one to mend.
    const told = found[0]?.field === '' && value === undefined ? found.slice(0, 1) : found;
    mistakes.push(
      ...told.map(({ line, field, message }) => `${name}:${line}: ${field === '' ? '' : `${field}: `}${message}`),
    );
    return {
      data: value,
      complain: (path, message) => mistakes.push(`${name}:${locate(path)}: ${message}`),
    };
  };
}
