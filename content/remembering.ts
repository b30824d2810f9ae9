/** What is worked out of the same words again and again is kept, up to a bound. */

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
