import { parseDay } from '../../base/day.ts'
import { isMonth, type Month, monthOf, shortMonthName } from '../../base/month.ts'

const SHORT_NAMES = new Map(
  Array.from({ length: 12 }, (_, at) => {
    const number = String(at + 1).padStart(2, '0')
    return [shortMonthName(`2000-${number}`).slice(0, 3).toLowerCase(), number] as const
  }),
)

/**
 * Reads a month as `2019-04`, as a day of it (`2019-04-30`, `30/04/2019`) or by its name (`Apr-19`, `April 2019`), which is
 * what becomes of it in a spreadsheet; null where the text is none.
 */
export function readMonth(text: string): Month | null {
  if (isMonth(text)) return text
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  const day = parseDay(british ? `${british[3]}-${two(british[2]!)}-${two(british[1]!)}` : text)
  if (day !== null) return monthOf(day)
  const [, name, year] = /^([a-z]{3,9})[ -](\d{2}|\d{4})$/i.exec(text) ?? []
  const number = SHORT_NAMES.get(name?.slice(0, 3).toLowerCase() ?? '')
  if (number === undefined || year === undefined) return null
  return `${year.length === 2 ? `20${year}` : year}-${number}`
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}
