/** A share on a day, and what stops being met by a later day if nothing is done. */
export interface ShareNow {
  readonly rows: number
  readonly met: number
  /** Of those met, the ones that come overdue before the later day. */
  readonly breaching: number
}

/** What it takes for a share to be at its target on a later day, if the same rows are still counted then. */
export interface ToReach {
  /** The share on the later day if nothing is done, per cent; null for no rows. */
  readonly ifNothing: number | null
  /** How many must be done by then; null where even all that can be done would not reach it, or there are no rows. */
  readonly done: number | null
}

/**
 * How many more rows must be met for a share of at least the target: the fewest `n` for which
 * `(met + n) * 100 / rows` is not below it, by the arithmetic that the figure itself is folded with. Null where all rows
 * met would not be enough, or there are none.
 *
 * @param target per cent
 */
export function needed(met: number, rows: number, target: number): number | null {
  if (rows === 0 || target > 100) return null
  const reaches = (more: number) => ((met + more) * 100) / rows >= target
  let more = Math.max(0, Math.ceil((target * rows) / 100 - met) - 1)
  while (!reaches(more)) more += 1
  return more
}

/**
 * How many must be done by a later day for a share of which more is better to be at its target then.
 *
 * @param forgiven whether what is done late is met once it is done; otherwise only what is not overdue yet can be kept
 */
export function doneToReach(share: ShareNow, target: number, forgiven: boolean): ToReach {
  const left = share.met - share.breaching
  const done = needed(left, share.rows, target)
  const most = forgiven ? share.rows - left : share.breaching
  return {
    ifNothing: share.rows === 0 ? null : (left * 100) / share.rows,
    done: done !== null && done <= most ? done : null,
  }
}
