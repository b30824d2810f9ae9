/** What is worked out of the same words again and again is kept, up to a bound. */

/** As `make`, which must depend on its one argument alone and is asked once for each, as long as that lives. */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly made: Value }>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known.made;
    const made = make(key);
    kept.set(key, { made });
    return made;
  };
}

/** As `make`, which must depend on its text alone; beyond `most` texts all are forgotten. */
export function remembering<Value extends object | string>(
  most: number,
  make: (text: string) => Value,
): (text: string) => Value {
  const kept = new Map<string, Value>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const made = make(text);
    kept.set(text, made);
    return made;
  };
}
