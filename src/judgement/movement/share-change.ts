import { byCodePoint } from '../../base/by-code-point.ts'
import type { Tally } from '../../figures/figure.ts'

/** What one group brought to the change of a share, in percentage points. */
export interface ShareGroup {
  readonly group: string
  /** Null where the group has no cases that month. */
  readonly before: Tally | null
  readonly after: Tally | null
  /** By the group's own share rising or falling. */
  readonly performance: number
  /** By the group's part of all cases rising or falling. */
  readonly mix: number
}

/** A change of a share between two months, in percentage points, and what brought it about. */
export interface ShareChange {
  /** The two months' shares, 0 to 100. */
  readonly before: number
  readonly after: number
  readonly change: number
  readonly performance: number
  readonly mix: number
  /** Every group of either month, in order of name. */
  readonly groups: readonly ShareGroup[]
}

/**
 * Parts a change of a share into groups' own performance and the mix of groups, with nothing left over. With `w` a
 * group's part of all cases and `p` its share, performance is `(p1 - p0) * (w0 + w1) / 2` and mix is
 * `(w1 - w0) * ((p0 + p1) / 2 - c)`, `c` being the mean of the two overall shares: taking it off changes no total, as
 * the parts sum to one in both months, and makes a group that grew count for mix only as far as it is better or
 * worse than the whole. A group with cases in one month alone has no performance to compare and is all mix. Null
 * where a month has no cases.
 *
 * E. M. Kitagawa, "Components of a Difference Between Two Rates", Journal of the American Statistical Association
 * 50 (1955); the weights are the mean of both months', after Marshall and Edgeworth.
 */
export function shareChange(
  before: ReadonlyMap<string, Tally>,
  after: ReadonlyMap<string, Tally>,
): ShareChange | null {
  const [whole0, whole1] = [wholeOf(before), wholeOf(after)]
  if (whole0.rows === 0 || whole1.rows === 0) return null
  const [share0, share1] = [shareOf(whole0), shareOf(whole1)]
  const centre = (share0 + share1) / 2
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(byCodePoint)
  const groups = names.flatMap(group => {
    const [one, other] = [casesOf(before, group), casesOf(after, group)]
    if (!one && !other) return []
    const [w0, w1] = [(one?.rows ?? 0) / whole0.rows, (other?.rows ?? 0) / whole1.rows]
    const [p0, p1] = [shareOf((one ?? other)!), shareOf((other ?? one)!)]
    const performance = ((p1 - p0) * (w0 + w1)) / 2
    return { group, before: one, after: other, performance, mix: (w1 - w0) * ((p0 + p1) / 2 - centre) }
  })
  return {
    before: share0,
    after: share1,
    change: share1 - share0,
    performance: groups.reduce((sum, { performance }) => sum + performance, 0),
    mix: groups.reduce((sum, { mix }) => sum + mix, 0),
    groups,
  }
}

function wholeOf(tallies: ReadonlyMap<string, Tally>): Tally {
  let [rows, met] = [0, 0]
  for (const tally of tallies.values()) {
    rows += tally.rows
    met += tally.met
  }
  return { rows, met }
}

function casesOf(tallies: ReadonlyMap<string, Tally>, group: string): Tally | null {
  const tally = tallies.get(group)
  return tally && tally.rows > 0 ? tally : null
}

function shareOf({ rows, met }: Tally): number {
  return (met * 100) / rows
}
