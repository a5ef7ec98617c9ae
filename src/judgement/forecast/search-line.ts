/** The part of the longer side that golden section steps into. */
const GOLDEN = (3 - Math.sqrt(5)) / 2
/** How near the lowest place is found. */
const FINE = 1e-6
const MOST_STEPS = 60

type Height = (place: number) => number

/**
 * The lowest place of a function from 0 to 1: the best of evenly spaced places, both ends included, then Brent's
 * search (1973) between its neighbours. It always takes the same steps, and the places tried first keep it from
 * stopping in the first hollow.
 */
export function searchLine(places: number, height: Height): number {
  const step = 1 / (places - 1)
  let best = 0
  let lowest = height(0)
  for (let i = 1; i < places; i++) {
    const at = height(i * step)
    if (at < lowest) [best, lowest] = [i * step, at]
  }
  const inside = brent(Math.max(0, best - step), Math.min(1, best + step), height)
  return height(inside) < lowest ? inside : best
}

/**
 * Steps to the foot of the parabola through the three best places so far, or where that does not narrow the search,
 * by golden section.
 */
function brent(from: number, to: number, height: Height): number {
  let [low, high] = [from, to]
  let best = low + GOLDEN * (high - low)
  let [second, third] = [best, best]
  let atBest = height(best)
  let [atSecond, atThird] = [atBest, atBest]
  let [step, stepBefore] = [0, 0]
  for (let i = 0; i < MOST_STEPS; i++) {
    const middle = (low + high) / 2
    if (Math.abs(best - middle) + (high - low) / 2 <= 2 * FINE) break
    const bend = (best - second) * (atBest - atThird)
    const other = (best - third) * (atBest - atSecond)
    const foot = (best - second) * bend - (best - third) * other
    const parabola = -foot / (2 * (bend - other))
    const isNarrowing =
      Math.abs(parabola) < Math.abs(stepBefore) / 2 && best + parabola > low && best + parabola < high
    if (isNarrowing) [stepBefore, step] = [step, parabola]
    else {
      stepBefore = (best < middle ? high : low) - best
      step = GOLDEN * stepBefore
    }
    const place = best + (Math.abs(step) < FINE ? Math.sign(step || 1) * FINE : step)
    const at = height(place)
    if (at <= atBest) {
      if (place < best) high = best
      else low = best
      ;[third, atThird, second, atSecond, best, atBest] = [second, atSecond, best, atBest, place, at]
      continue
    }
    if (place < best) low = place
    else high = place
    if (at <= atSecond || second === best) [third, atThird, second, atSecond] = [second, atSecond, place, at]
    else if (at <= atThird || third === best || third === second) [third, atThird] = [place, at]
  }
  return best
}
