// Lists the content's YAML files.
import { readdirSync } from 'node:fs';

/** Paths from `folder` of all YAML files below it, sorted, with forward slashes on every system. */
export function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}
