/**
 * What was made for a key, made where it is not there. What was asked for last is kept, and a promise that failed is not.
 *
 * @param most how many are kept
 */
export function keepLast<T>(kept: Map<string, T>, key: string, most: number, make: () => T): T {
  const found = kept.has(key) ? (kept.get(key) as T) : make()
  kept.delete(key)
  kept.set(key, found)
  if (found instanceof Promise)
    found.catch(() => {
      if (kept.get(key) === found) kept.delete(key)
    })
  for (const old of [...kept.keys()].slice(0, -most)) kept.delete(old)
  return found
}
