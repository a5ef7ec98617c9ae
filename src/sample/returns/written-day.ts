/** A day `YYYY-MM-DD` as the looked after return writes it, dd/mm/yyyy; blank for none. */
export function writtenDay(day: string): string {
  return day.split('-').reverse().join('/')
}
