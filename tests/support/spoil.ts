// Spoils what a platform sends: somewhere inside, a value gets a wrong type or is missing. The same seed spoils the same.

/** Numbers between 0 and 1, see `dice`. */
type Dice = () => number;

const pick = <T>(from: readonly T[], dice: Dice): T => from[Math.floor(dice() * from.length)]!;

/** Values that stand for whatever JSON can hold. */
const SENSELESS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e300,
  2 ** 53,
  '',
  'x',
  '\uD800',
  '__proto__',
  [],
  [null],
  [[[]]],
  {},
  { toString: 1 },
  { id: {} },
  { length: -1 },
];

type Place = readonly [inside: Record<string, unknown>, name: string];

function places(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = value as Record<string, unknown>;
  return Object.keys(inside).flatMap((name): Place[] => [[inside, name], ...places(inside[name])]);
}

/** A copy with one to three places spoiled. */
export function spoil<T extends object>(value: T, dice: Dice): T {
  const copy = structuredClone(value);
  for (let count = 1 + Math.floor(dice() * 3); count > 0; count -= 1) {
    const open = places(copy);
    if (open.length === 0) return copy;
    const [inside, name] = pick(open, dice);
    if (dice() < 0.2) Reflect.deleteProperty(inside, name);
    else inside[name] = structuredClone(pick(SENSELESS, dice));
  }
  return copy;
}
