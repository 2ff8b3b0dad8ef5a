// Says whether a value read from outside has the form it must have. Names the place that has not, never what stands
// there; takes nothing away and adds nothing. Written by hand, since every start needs it and a library takes long to load.

/** The path of the first field that is not as it must be, `''` for the value itself, undefined when all is well. */
export type Shape = (value: unknown) => string | undefined;

const when = (test: (value: unknown) => boolean): Shape => {
  return (value) => (test(value) ? undefined : '');
};

/** A whole number that is exact. */
export const whole = (least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): Shape =>
  when((value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most);

/** @param least characters it has at least */
export const words = (least = 0): Shape => when((value) => typeof value === 'string' && value.length >= least);

export const flag: Shape = when((value) => typeof value === 'boolean');

/** One of some fixed values. */
export const oneOf = (...values: readonly (string | boolean)[]): Shape =>
  when((value) => values.includes(value as string));

const inside = (name: string | number, path: string): string => (path === '' ? String(name) : `${name}.${path}`);

export const list =
  (each: Shape, least = 0, most = Number.POSITIVE_INFINITY): Shape =>
  (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return '';
    for (let at = 0; at < value.length; at += 1) {
      const wrong = each(value[at]);
      if (wrong !== undefined) return inside(at, wrong);
    }
    return undefined;
  };

type Optional<T> = { [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? K : never }[keyof T];

/** All fields of `T`, so that none is forgotten here; a field that neither names passes. */
export function fields<T extends object>(
  needed: Readonly<Record<Exclude<keyof T, Optional<T>>, Shape>>,
  optional: Readonly<Record<Optional<T>, Shape>>,
): Shape {
  const must = Object.entries<Shape>(needed);
  const may = Object.entries<Shape>(optional);
  return (value) => {
    if (!isTable(value)) return '';
    for (const [name, shape] of must) {
      const wrong = shape(value[name]);
      if (wrong !== undefined) return inside(name, wrong);
    }
    for (const [name, shape] of may) {
      const wrong = value[name] === undefined ? undefined : shape(value[name]);
      if (wrong !== undefined) return inside(name, wrong);
    }
    return undefined;
  };
}

/** Whether it is an object with named fields. */
export const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
