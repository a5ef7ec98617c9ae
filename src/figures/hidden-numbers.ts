/**
 * A number of a table, drawn as a step between two of the table's sums: every sum has as much coming in as going out.
 * In a table of rows and columns a cell goes from its row to its column, a row's total comes into the row, a column's
 * total goes out of the column, and the total of all joins the two margins.
 */
export interface TableNumber {
  readonly from: number
  readonly to: number
  readonly count: number
  /** The least that everyone knows it to be. */
  readonly least: number
  /** Whether it is hidden for its own sake. */
  readonly small: boolean
  /** What hiding it as well would cost; null where it is shown come what may. */
  readonly cost: number | null
  /** Numbers with one name here are hidden together. */
  readonly together?: string
  /** Names in `together` of numbers that are hidden with it, as they would give it back, though not it with them. */
  readonly brings?: readonly string[]
  /** Whether nobody is told it in any case, so that it need not be kept unless it is small. */
  readonly untold?: boolean
}

/**
 * The numbers to hide, by their places: the small ones, and the cheapest others that keep each from being worked out.
 * A number that is not nought is kept when, of all the whole numbers in keeping with what is shown, at least `enough`
 * remain possible for it. Null where no choice keeps them all.
 *
 * The range of a number is found as a flow: it can be raised by as much as can be brought back through hidden numbers
 * from where it goes to where it comes from, and lowered by as much as can go round the other way. Numbers that widen
 * the range are found as a cheapest path (L. H. Cox, Network models for complementary cell suppression, JASA 1995).
 * It reckons with a reader who knows the sums, not with one who knows by what rule the others were chosen.
 */
export function hiddenNumbers(table: readonly TableNumber[], enough: number): ReadonlySet<number> | null {
  const hidden = new Set<number>()
  for (const [at, number] of table.entries()) if (number.small || number.untold) hide(table, hidden, at)
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size
    for (const at of [...hidden].sort((a, b) => a - b)) {
      const { count, untold, small } = table[at]!
      if (count === 0 || (untold && !small)) continue
      if (!keep(table, hidden, at, enough - 1)) return null
    }
  }
  return hidden
}

/** Hides what it takes for a number to have so many other possible values, a step at a time; false where nothing would do. */
function keep(table: readonly TableNumber[], hidden: Set<number>, at: number, others: number): boolean {
  const room = (up: boolean, hideMore: boolean, wanted: number) =>
    range({ table, hidden, at, up, hideMore }, wanted)
  for (;;) {
    const down = room(false, false, others)
    const up = room(true, false, others - down)
    if (down + up >= others) return true
    if (room(true, true, up + 1) === up && room(false, true, down + 1) === down) return false
  }
}

interface Search {
  readonly table: readonly TableNumber[]
  readonly hidden: Set<number>
  readonly at: number
  /** Whether the number is to be raised, or lowered. */
  readonly up: boolean
  /** Whether numbers still shown may be hidden on the way. */
  readonly hideMore: boolean
}

/** How far a number can move one way, up to what is wanted. */
function range(search: Search, wanted: number): number {
  const { table, hidden, at, up } = search
  const number = table[at]!
  const most = up ? wanted : Math.min(wanted, number.count - number.least)
  const counts = table.map(each => each.count)
  let moved = 0
  while (moved < most) {
    const path = cheapestPath(search, counts)
    if (path === null) break
    const room = path.map(step => (step.forward ? Infinity : counts[step.at]! - table[step.at]!.least))
    const by = Math.min(most - moved, ...room)
    for (const step of path) {
      counts[step.at]! += step.forward ? by : -by
      hide(table, hidden, step.at)
    }
    moved += by
  }
  return moved
}

/** A number that is raised (forward) or lowered to make up for another. */
interface Step {
  readonly at: number
  readonly forward: boolean
}

/** The cheapest way round for a number's change, by the method of Bellman and Ford; null where there is none. */
function cheapestPath({ table, hidden, at, up, hideMore }: Search, counts: readonly number[]) {
  const [start, end] = up ? [table[at]!.to, table[at]!.from] : [table[at]!.from, table[at]!.to]
  const reached = new Map<number, { readonly cost: number; readonly path: readonly Step[] }>([
    [start, { cost: 0, path: [] }],
  ])
  for (let better = true; better; ) {
    better = false
    for (const [place, number] of table.entries()) {
      const price = hidden.has(place) ? 0 : hideMore ? number.cost : null
      if (place === at || price === null) continue
      for (const forward of [true, false]) {
        if (!forward && counts[place]! <= number.least) continue
        const [from, to] = forward ? [number.from, number.to] : [number.to, number.from]
        const so = reached.get(from)
        if (!so || so.cost + price >= (reached.get(to)?.cost ?? Infinity)) continue
        reached.set(to, { cost: so.cost + price, path: [...so.path, { at: place, forward }] })
        better = true
      }
    }
  }
  return reached.get(end)?.path ?? null
}

function hide(table: readonly TableNumber[], hidden: Set<number>, at: number): void {
  const { together, brings = [] } = table[at]!
  hidden.add(at)
  const names = together === undefined ? brings : [together, ...brings]
  if (names.length === 0) return
  for (const [other, number] of table.entries())
    if (number.together !== undefined && names.includes(number.together)) hidden.add(other)
}
