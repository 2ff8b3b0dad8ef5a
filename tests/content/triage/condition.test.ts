// The language of the rules: what it accepts, and what it says of mistakes.
import { expect, test } from 'vitest';
import { ConditionError, findingsOf, parseCondition } from '../../../src/content/triage/condition.ts';
import type { Condition, FindingType } from '../../../src/content/triage/condition.ts';
import { holds } from '../../../src/features/triage/engine/logic.ts';
import type { Value } from '../../../src/features/triage/engine/logic.ts';

const findings = new Map<string, FindingType>([
  ['fever', 'yesno'],
  ['numb', 'yesno'],
  ['age', 'number'],
  ['trend', ['better', 'same', 'worse']],
]);
const definitions = new Map<string, Condition>();
const read = (text: string): Condition => parseCondition(text, { findings, definitions });
definitions.set('ill', read('fever or numb'));
const known = (values: Record<string, Value>): ReadonlyMap<string, Value> => new Map(Object.entries(values));
const age = (low: number, high = low): Value => ({ low, high });

test.each<[string, Record<string, Value>, boolean | undefined]>([
  ['fever', { fever: true }, true],
  ['fever', { fever: false }, false],
  ['fever', {}, undefined],
  ['fever and numb', { fever: false }, false],
  ['fever and numb', { fever: true }, undefined],
  ['fever or numb', { fever: true }, true],
  ['fever or numb and age is at least 50', { fever: false, numb: true, age: age(49) }, false],
  ['(fever or numb) and age is at least 50', { fever: true, age: age(50) }, true],
  ['age is under 50', { age: age(50) }, false],
  ['age is at most 50', { age: age(50) }, true],
  ['age is under 50', { age: age(18, 49) }, true],
  ['age is at least 50', { age: age(18, 120) }, true],
  ['age is under 50', { age: age(18, 120) }, true],
  ['not age is under 50', { age: age(18, 120) }, true],
  ['age is at least 50', { age: false }, false],
  ['trend is worse', { trend: 'worse' }, true],
  ['trend is not better', { trend: 'unsure' }, true],
  ['trend is better', { trend: 'unsure' }, true],
  ['trend is not better', { trend: false }, true],
  ['trend is one of (same, worse)', { trend: 'same' }, true],
  ['trend', { trend: 'better' }, true],
  ['not (fever and numb)', { fever: true, numb: true }, false],
  ['at least 2 of (fever, numb, trend is worse)', { fever: true, numb: true }, true],
  ['at least 2 of (fever, numb, trend is worse)', { fever: true, numb: false }, undefined],
  ['at least 2 of (fever, numb, trend is worse)', { fever: false, numb: false }, false],
  ['ill and age is at least 5', { numb: true, age: age(5) }, true],
])('%s with %j is %s', (text, values, truth) => {
  expect(holds(read(text), known(values))).toBe(truth);
});

test.each([
  ['fevr', 'no finding or definition is called "fevr"', 0],
  ['fever and', 'expected a name but found "the end"', 9],
  ['fever numb', 'did not expect "numb"', 6],
  ['(fever', 'expected ")" but found "the end"', 6],
  ['trend is wors', 'trend is never "wors"', 9],
  ['fever is worse', 'fever cannot be compared with a word', 0],
  ['fever is at least 3', 'fever is not a number', 0],
  ['age', 'age is a number: compare it', 0],
  ['age is at least old', 'expected a number but found "old"', 16],
  ['ill is worse', 'ill is a definition', 4],
  ['at least 4 of (fever, numb)', 'cannot find 4 of 2', 27],
  ['fever & numb', 'did not expect "&"', 6],
  ['', 'expected a name but found "the end"', 0],
])('%j is refused: %s', (text, message, column) => {
  expect(() => read(text)).toThrow(message);
  try {
    read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(ConditionError);
    expect((error as ConditionError).column).toBe(column);
  }
});

test('names every finding once, through definitions', () => {
  expect([...findingsOf(read('ill and (fever or age is under 5)'))].sort()).toEqual(['age', 'fever', 'numb']);
});
