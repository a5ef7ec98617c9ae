/**
 * The quantile of Student's t distribution at a probability above a half. For whole degrees of freedom the
 * probability is a finite sum of cosines of `atan(t / sqrt(df))` (Abramowitz and Stegun 26.7.3 and 26.7.4), and
 * halving the angle's interval inverts it to the last
 * digit, where jStat's inverse is right to 4e-8.
 *
 * @param degrees a whole number, at least 1
 */
export function studentQuantile(probability: number, degrees: number): number {
  const central = 2 * probability - 1
  let low = 0
  let high = Math.PI / 2
  for (let halving = 0; halving < 60; halving++) {
    const angle = (low + high) / 2
    if (centralProbability(angle, degrees) < central) low = angle
    else high = angle
  }
  return Math.sqrt(degrees) * Math.tan((low + high) / 2)
}

/** The probability that t lies between minus and plus `sqrt(df) tan(angle)`. */
function centralProbability(angle: number, degrees: number): number {
  const odd = degrees % 2
  const cosine = Math.cos(angle)
  let term = odd === 1 ? cosine : 1
  let sum = degrees === 1 ? 0 : term
  for (let power = odd + 2; power < degrees; power += 2) {
    term *= (cosine ** 2 * (power - 1)) / power
    sum += term
  }
  const part = Math.sin(angle) * sum
  return odd === 1 ? (2 / Math.PI) * (angle + part) : part
}
