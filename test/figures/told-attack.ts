/** A number that a reader is after: what it could be at least and at most before any sum is looked at. */
export interface Unknown {
  readonly low: number
  readonly high: number
  /** Where to look first. */
  readonly near: number
}

/** Numbers that add up to a known sum, each taken so many times. */
export interface Sum {
  readonly terms: readonly (readonly [name: string, times: number])[]
  readonly is: number
}

type Spans = Map<string, readonly [low: number, high: number]>

/** Tries before a search is given up; what it has not ruled out by then stays possible. */
const MOST_TRIES = 3000

/** The values, up to so many, that a number could have in some set of whole numbers which keeps all the sums. */
export function possibleOf(
  name: string,
  unknowns: ReadonlyMap<string, Unknown>,
  sums: readonly Sum[],
  most: number,
): readonly number[] {
  const { low, high, near } = unknowns.get(name)!
  const { names, about } = joinedTo(name, sums)
  const spans = (): Spans =>
    new Map([...names].map(each => [each, [unknowns.get(each)!.low, unknowns.get(each)!.high]]))
  const possible: number[] = []
  for (const value of from(low, high, near))
    if (
      possible.length < most &&
      holds(spans().set(name, [value, value]), about, unknowns, { left: MOST_TRIES })
    )
      possible.push(value)
  return possible
}

/** The whole numbers from one to another, nearest first to a third. */
function from(low: number, high: number, near: number): readonly number[] {
  const values = Array.from({ length: Math.max(0, high - low + 1) }, (_, nth) => low + nth)
  return values.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))
}

/** The numbers that a number hangs together with, and the sums that join them. */
function joinedTo(name: string, sums: readonly Sum[]) {
  const names = new Set([name])
  const about = new Set<Sum>()
  for (let before = -1; before < about.size; ) {
    before = about.size
    for (const sum of sums)
      if (sum.terms.some(([each]) => names.has(each))) {
        about.add(sum)
        for (const [each] of sum.terms) names.add(each)
      }
  }
  return { names, about: [...about] }
}

/** Whether some whole numbers within their spans keep all the sums, by narrowing spans and then trying values near first. */
function holds(
  spans: Spans,
  sums: readonly Sum[],
  unknowns: ReadonlyMap<string, Unknown>,
  tries: { left: number },
): boolean {
  if (tries.left-- <= 0) return true
  if (!narrow(spans, sums)) return false
  const open = [...spans].filter(([, [low, high]]) => high > low)
  if (open.length === 0) return true
  const [name, [low, high]] = open.reduce((a, b) => (b[1][1] - b[1][0] < a[1][1] - a[1][0] ? b : a))
  const { near } = unknowns.get(name)!
  return from(low, high, near).some(value =>
    holds(new Map(spans).set(name, [value, value]), sums, unknowns, tries),
  )
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
