import { keepLast } from './keep-last.ts'

/**
 * What was made for a key of something, as `keepLast` keeps it, for as long as that something is there itself.
 *
 * @param most how many are kept of each
 */
export function keepWith<K extends object, T>(
  kept: WeakMap<K, Map<string, T>>,
  owner: K,
  key: string,
  most: number,
  make: () => T,
): T {
  const own = kept.get(owner) ?? new Map<string, T>()
  kept.set(owner, own)
  return keepLast(own, key, most, make)
}
