import { byCodePoint } from '../../base/by-code-point.ts'

/** What one group, such as a team or a source of referrals, brought to the change of a count. */
export interface FlowGroup {
  readonly group: string
  readonly before: number
  readonly after: number
  readonly change: number
}

/** A change of a count of events between two months, which its groups' changes sum to. */
export interface FlowChange {
  readonly before: number
  readonly after: number
  readonly change: number
  /** The largest change first, whichever way; then in order of name. */
  readonly groups: readonly FlowGroup[]
}

/** Parts a change of a count of events by group; a group without events in a month has none, which is a count. */
export function flowChange(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): FlowChange {
  const groups = [...new Set([...before.keys(), ...after.keys()])]
    .map(group => {
      const [one, other] = [before.get(group) ?? 0, after.get(group) ?? 0]
      return { group, before: one, after: other, change: other - one }
    })
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || byCodePoint(a.group, b.group))
  const [sum0, sum1] = [total(before), total(after)]
  return { before: sum0, after: sum1, change: sum1 - sum0, groups }
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}
