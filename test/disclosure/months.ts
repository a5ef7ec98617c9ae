const NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** A month by its short name: `Nov 2022`. */
export const SHORT_MONTH = /^[A-Z][a-z]{2} \d{4}$/

/** `2022-11` of `Nov 2022` or `November 2022`. */
export function monthOf(name: string): string {
  const [word, year] = name.split(' ')
  const at = NAMES.findIndex(one => one.slice(0, 3) === word!.slice(0, 3))
  return `${year}-${String(at + 1).padStart(2, '0')}`
}

/** `2022-11` of a day as Office counts days. */
export function monthOfDay(day: number): string {
  return new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 7)
}
