/** How near a side's best place is found, as a part of the side. */
const FINE = 1e-7
/** Of the grid's places, how many are followed downhill. */
const FOLLOWED = 4

/** A function of a place in the unit box. */
type Height = (place: readonly number[]) => number

/**
 * The lowest place of a function in the unit box of two or three sides: the best places of a grid, each followed
 * downhill. It always takes the same steps, and the grid keeps it from stopping in the first hollow.
 *
 * @param grid places along each side, both ends included
 */
export function searchBox(grid: readonly number[], height: Height): readonly number[] {
  const places = gridPlaces(grid)
    .map(place => ({ place, height: height(place) }))
    .sort((a, b) => a.height - b.height)
  let best = places[0]!
  for (const start of places.slice(0, FOLLOWED)) {
    const found = walkDown(start, 1 / Math.max(...grid), height)
    if (found.height < best.height) best = found
  }
  return best.place
}

function gridPlaces(grid: readonly number[]): readonly (readonly number[])[] {
  return grid.reduce<readonly (readonly number[])[]>(
    (places, count) =>
      places.flatMap(place => Array.from({ length: count }, (_, i) => [...place, i / (count - 1)])),
    [[]],
  )
}

interface Found {
  readonly place: readonly number[]
  readonly height: number
}

/**
 * Pattern search (Hooke and Jeeves 1961): a step along each side in turn, then the same move again for as long as
 * it leads down, with steps halved where none does.
 */
function walkDown(start: Found, firstStep: number, height: Height): Found {
  let best = start
  for (let step = firstStep; step > FINE; ) {
    const tried = aroundSides(best, step, height)
    if (tried.height >= best.height) {
      step /= 2
      continue
    }
    const from = best
    best = tried
    const leap = clip(tried.place.map((at, side) => 2 * at - from.place[side]!))
    const beyond = aroundSides({ place: leap, height: height(leap) }, step, height)
    if (beyond.height < best.height) best = beyond
  }
  return best
}

function aroundSides(start: Found, step: number, height: Height): Found {
  return start.place.reduce<Found>((best, _, side) => {
    for (const by of [step, -step]) {
      const place = clip(best.place.map((at, other) => (other === side ? at + by : at)))
      const found = { place, height: height(place) }
      if (found.height < best.height) return found
    }
    return best
  }, start)
}

function clip(place: readonly number[]): readonly number[] {
  return place.map(at => Math.min(1, Math.max(0, at)))
}
