import type { Side } from './question.ts'

/** The most or the fewest rows that have come in some number of months in a row. */
export interface BestTotal {
  readonly rows: number
  readonly months: number
  /** The month they ended in, counted back from the last; null where the series is shorter, and its pace is taken. */
  readonly monthsAgo: number | null
}

/**
 * The best total of as many consecutive months as are asked about: the fewest rows where few are good. A shorter
 * series is brought to that many months at its own pace.
 *
 * @param rows of each month, oldest first, at least one
 */
export function bestTotal(rows: readonly number[], months: number, { sense }: Side): BestTotal {
  const sum = (part: readonly number[]) => part.reduce((total, each) => total + each, 0)
  if (rows.length < months) return { rows: (sum(rows) * months) / rows.length, months, monthsAgo: null }
  let total = sum(rows.slice(-months))
  let best = { rows: total, months, monthsAgo: 0 }
  for (let ago = 1; ago + months <= rows.length; ago++) {
    total += rows.at(-ago - months)! - rows.at(-ago)!
    if (sense === 'low' ? total < best.rows : total > best.rows)
      best = { rows: total, months, monthsAgo: ago }
  }
  return best
}
