// Opens YAML files of one folder and collects their mistakes in one list.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Mistake } from '../mistakes.ts';
import type { YamlFile } from './yaml-file.ts';
import { readYamlFile } from './yaml-file.ts';

/** Reads one file; undefined when it is missing, and the mistake is added. */
export type OpenFile = <T>(file: string, schema: z.ZodType<T>) => YamlFile<T> | undefined;

/**
 * @param folder the folder below which files are named
 * @param mistakes every mistake is added to them
 */
export function openFilesOf(folder: string, mistakes: Mistake[]): OpenFile {
  return (file, schema) => {
    if (!existsSync(join(folder, file))) {
      mistakes.push({ file, line: 0, field: '', message: 'this file is missing' });
      return undefined;
    }
    const result = readYamlFile(folder, file, schema);
    mistakes.push(...result.mistakes);
    return result;
  };
}
