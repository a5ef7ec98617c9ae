/** A stream of chance that the same seed always repeats. */
export interface Random {
  /** From 0 up to but not including 1. */
  readonly fraction: () => number
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number
  /** True in this share of cases, 0 to 1. */
  readonly chance: (share: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
  /** One of the values, each as likely as its weight. */
  readonly weighted: <T>(entries: readonly (readonly [value: T, weight: number])[]) => T
  /** Around 0, mostly within 1 either side, never beyond 2. */
  readonly wobble: () => number
}

/** A stream of chance begun from a seed. */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  const fraction = (): number => {
    state = (state + 0x9e3779b9) | 0
    return scatter(state)
  }
  const whole = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1))
  return {
    fraction,
    whole,
    chance: share => fraction() < share,
    pick: items => items[Math.floor(fraction() * items.length)]!,
    weighted: entries => weighsOn(entries, fraction()),
    wobble: () => fraction() + fraction() + fraction() + fraction() - 2,
  }
}

/** A fraction that depends on these whole numbers alone, so that siblings can share a draw. */
export function fractionOf(...parts: readonly number[]): number {
  let state = 0x2545f491
  for (const part of parts) state = Math.imul(state ^ part, 0x9e3779b1) + (state >>> 15)
  return scatter(state | 0)
}

function scatter(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296
}

/** The value that a fraction falls on, each as likely as its weight. */
export function weighsOn<T>(entries: readonly (readonly [value: T, weight: number])[], fraction: number): T {
  let left = fraction * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of entries) {
    left -= weight
    if (left < 0) return value
  }
  return entries.at(-1)![0]
}
