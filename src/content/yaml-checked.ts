// Reads one YAML file and says of every mistake in which line it stands. Knows nothing of what is inside.
import { readFileSync } from 'node:fs';
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { z } from 'zod';

type Path = readonly (string | number)[];

/** A file as read: its data, and a way to complain about a place in it. */
export interface YamlFile<T> {
  /** Undefined when the file does not fit its schema; the mistakes are then already listed. */
  readonly data: T | undefined;
  /** Notes a mistake at a place in the data. `skip` counts characters into a text that stands on one line. */
  readonly complain: (path: Path, message: string) => void;
}

/**
 * Reads `folder/name` against `schema`.
 * @param name also the name shown in mistakes
 * @param mistakes every mistake is added here as `name:line: what is wrong`
 */
export function readYaml<T>(folder: string, name: string, schema: z.ZodType<T>, mistakes: string[]): YamlFile<T> {
  const lines = new LineCounter();
  let source: string;
  try {
    source = readFileSync(`${folder}/${name}`, 'utf8');
  } catch {
    mistakes.push(`${name}: cannot be read`);
    return { data: undefined, complain: (_, message) => mistakes.push(`${name}: ${message}`) };
  }
  const document = parseDocument(source, { lineCounter: lines });
  const complain = (path: Path, message: string): void => {
    // A path into something that is missing is told at the nearest thing that is there.
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) {
        mistakes.push(`${name}:${lines.linePos(node.range[0]).line}: ${message}`);
        return;
      }
    }
    mistakes.push(`${name}:1: ${message}`);
  };
  if (document.errors.length > 0) {
    // One slip makes a parser complain all the way down: the first is the one to mend.
    for (const error of document.errors.slice(0, 1))
      mistakes.push(`${name}:${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0] ?? ''}`);
    return { data: undefined, complain };
  }
  const result = schema.safeParse(document.toJS());
  if (!result.success) {
    for (const { path, message } of result.error.issues) {
      const place = path.filter((key): key is string | number => typeof key !== 'symbol');
      complain(place, `${place.join('.')}: ${message}`);
    }
    return { data: undefined, complain };
  }
  return { data: result.data, complain };
}
