// Reads the movement limits: one file with a list of conditions, kept as a map by their ids.
import { limitsFile } from '../schema/movement-limits.ts';
import type { MovementCondition, MovementLimits } from '../schema/movement-limits.ts';
import type { Reader } from './collection.ts';
import { originIn } from './kinds.ts';

export const LIMITS_FILE = 'movement-limits.yaml';

/** While the file has mistakes there are no conditions and no tags. */
export function readMovementLimits(reader: Reader, name: string): MovementLimits {
  const file = reader.open(LIMITS_FILE, limitsFile);
  const conditions = new Map<string, MovementCondition>();
  if (!file?.value) return { tags: {} as MovementLimits['tags'], conditions };
  const origin = originIn(file);
  const places: string[] = [];
  for (const condition of file.value.conditions) {
    const place = origin(['conditions', places.length]);
    if (conditions.has(condition.id)) {
      reader.mistakes.push({ ...place, field: 'id', message: `the id ${condition.id} stands twice` });
    }
    conditions.set(condition.id, condition);
    places.push(condition.id);
  }
  reader.origins.set(name, ([part, id, ...field]) =>
    part === 'conditions' ? origin([part, places.indexOf(String(id)), ...field]) : origin([]),
  );
  return { tags: file.value.tags, conditions };
}
