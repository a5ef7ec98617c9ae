/** Rounds half up to a whole number; a difference under 1e-9 from a half is floating-point noise. */
export function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5 + 1e-9)
}

/** A whole number with a comma at each thousand: `2,180`. */
export function displayNumber(value: number): string {
  return String(roundHalfUp(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** `1 row`, `2 rows`; give the plural where it isn't the singular with an s. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${displayNumber(count)} ${count === 1 ? singular : plural}`
}

/** `a`, `a and b`, `a, b and c`. */
export function inWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
