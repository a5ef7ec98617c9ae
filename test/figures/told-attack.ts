/** A number that a reader is after: what it could be at least and at most before any sum is looked at. */
export interface Unknown {
  readonly low: number
  readonly high: number
}

/** Numbers that add up to a known sum, each taken so many times. */
export interface Sum {
  readonly terms: readonly (readonly [name: string, times: number])[]
  readonly is: number
}

type Spans = Map<string, readonly [low: number, high: number]>

/** Every value that a number could have in some set of whole numbers which keeps all the sums. */
export function possibleOf(
  name: string,
  unknowns: ReadonlyMap<string, Unknown>,
  sums: readonly Sum[],
): readonly number[] {
  const { low, high } = unknowns.get(name)!
  const spans = (): Spans => new Map([...unknowns].map(([each, { low, high }]) => [each, [low, high]]))
  return Array.from({ length: high - low + 1 }, (_, nth) => low + nth).filter(value =>
    holds(spans().set(name, [value, value]), sums),
  )
}

/** Whether some whole numbers within their spans keep all the sums, by narrowing spans and then trying values. */
function holds(spans: Spans, sums: readonly Sum[]): boolean {
  if (!narrow(spans, sums)) return false
  const open = [...spans].filter(([, [low, high]]) => high > low)
  if (open.length === 0) return true
  const [name, [low, high]] = open.reduce((a, b) => (b[1][1] - b[1][0] < a[1][1] - a[1][0] ? b : a))
  for (let value = low; value <= high; value++)
    if (holds(new Map(spans).set(name, [value, value]), sums)) return true
  return false
}

function narrow(spans: Spans, sums: readonly Sum[]): boolean {
  for (let changed = true; changed; ) {
    changed = false
    for (const { terms, is } of sums) {
      const ends = terms.map(([name, times]) => {
        const [low, high] = spans.get(name)!
        return times > 0 ? ([times * low, times * high] as const) : ([times * high, times * low] as const)
      })
      const least = ends.reduce((all, [low]) => all + low, 0)
      const most = ends.reduce((all, [, high]) => all + high, 0)
      if (least > is || most < is) return false
      for (const [nth, [name, times]] of terms.entries()) {
        const [low, high] = spans.get(name)!
        const room = [is - (most - ends[nth]![1]), is - (least - ends[nth]![0])]
          .map(end => end / times)
          .sort((a, b) => a - b)
        const next = [Math.max(low, Math.ceil(room[0]!)), Math.min(high, Math.floor(room[1]!))] as const
        if (next[0] > next[1]) return false
        if (next[0] === low && next[1] === high) continue
        spans.set(name, next)
        changed = true
      }
    }
  }
  return true
}
