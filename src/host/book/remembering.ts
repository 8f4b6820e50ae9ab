/** Translates each value once: cells that are alike get one object, and one object crosses the bridge once. */
export function remembering<Value, Result>(translate: (value: Value) => Result): (value: Value) => Result {
  const known = new Map<Value, Result>();
  return (value) => {
    const result = known.get(value) ?? translate(value);
    known.set(value, result);
    return result;
  };
}
