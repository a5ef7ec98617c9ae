/** A yes or no that a missing value can leave open, which is null. */
export type Perhaps = boolean | null

/** Whether both hold: a plain no settles it even where the other is open. */
export function both(one: Perhaps, other: Perhaps): Perhaps {
  if (one === false || other === false) return false
  return one === null || other === null ? null : true
}

/** Whether any holds: a plain yes settles it even where others are open. */
export function anyOf(flags: readonly Perhaps[]): Perhaps {
  if (flags.includes(true)) return true
  return flags.includes(null) ? null : false
}
