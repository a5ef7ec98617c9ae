/** Numbers that look drawn by chance and are the same each time. */
export interface Seeded {
  /** Evenly from 0 to 1. */
  readonly even: () => number
  /** From the standard normal distribution. */
  readonly normal: () => number
}

/** A generator (mulberry32) that starts from a seed. */
export function seeded(seed: number): Seeded {
  let state = seed
  const even = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even())
  return { even, normal }
}
