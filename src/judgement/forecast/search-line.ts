const GOLDEN = (Math.sqrt(5) - 1) / 2
/** How near the lowest place is found. */
const FINE = 1e-6

/**
 * The lowest place of a function from 0 to 1: the best of evenly spaced places, both ends included, then
 * golden-section search (Kiefer 1953) between its neighbours. It always takes the same steps, and the places tried
 * first keep it from stopping in the first hollow.
 */
export function searchLine(places: number, height: (place: number) => number): number {
  const step = 1 / (places - 1)
  let best = 0
  let lowest = height(0)
  for (let i = 1; i < places; i++) {
    const at = height(i * step)
    if (at < lowest) [best, lowest] = [i * step, at]
  }
  const inside = goldenSection(Math.max(0, best - step), Math.min(1, best + step), height)
  return height(inside) < lowest ? inside : best
}

function goldenSection(from: number, to: number, height: (place: number) => number): number {
  let [low, high] = [from, to]
  let left = high - GOLDEN * (high - low)
  let right = low + GOLDEN * (high - low)
  let atLeft = height(left)
  let atRight = height(right)
  while (high - low > FINE) {
    if (atLeft <= atRight) {
      high = right
      right = left
      atRight = atLeft
      left = high - GOLDEN * (high - low)
      atLeft = height(left)
    } else {
      low = left
      left = right
      atLeft = atRight
      right = low + GOLDEN * (high - low)
      atRight = height(right)
    }
  }
  return (low + high) / 2
}
