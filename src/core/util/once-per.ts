// Remembers what was made from an object for as long as the object lives: what is costly is made once a language.

/** Makes a value once for each object, and gives the same one ever after. */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}
