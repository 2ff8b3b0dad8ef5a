// Nothing of value was lost: every exercise, routine and tip of the inventory that was judged good is there once, or an
// exception says why not.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { content } from '../../support/talk.ts';

const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const inventory = z
  .strictObject({ exercises: z.array(z.string()), routines: z.array(z.string()), tips: z.array(z.string()) })
  .parse(readJson('inventory-abc.json'));
/** Id to the reason why it is left out. */
const exceptions = z.record(z.string(), z.string().min(20)).parse(readJson('inventory-abc-exceptions.json'));

describe('the inventory', () => {
  test('was copied whole', () => {
    expect([inventory.exercises.length, inventory.routines.length, inventory.tips.length]).toEqual([91, 32, 195]);
  });

  test.each(['exercises', 'routines', 'tips'] as const)('has all its %s in the content', (collection) => {
    const ids = inventory[collection];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !content[collection].has(id) && exceptions[id] === undefined)).toEqual([]);
  });

  test('has no exception for what is there', () => {
    const there = Object.keys(exceptions).filter(
      (id) => content.exercises.has(id) || content.routines.has(id) || content.tips.has(id),
    );
    expect(there).toEqual([]);
  });
});
