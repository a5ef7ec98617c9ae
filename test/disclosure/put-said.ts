import type { Entry, Report } from '../../src/report/model/report.ts'
import { type Part, type Put, shownNumber } from './haul.ts'
import { monthOf } from './months.ts'

const V = '(\\d{1,3}(?:,\\d{3})*%?)'
const M = '([A-Z][a-z]+ \\d{4})'
const OF = `(?: \\(${V} of ${V}\\))?`
const OWN = new RegExp(`${V}${OF} (?:on \\d+|in|from [A-Z]\\w+(?: \\d{4})? to) ${M}(?=[.,:;])`, 'g')
const RATE = new RegExp(
  `${V} per 10,000 children(?: on \\d+| a year, at the pace of)(?: [A-Z]\\w+(?: \\d{4})? to)? ${M}`,
  'g',
)
const PACE = new RegExp(`${V} a year at this pace`, 'g')
const BEFORE = new RegExp(`, (?:up|down) from ${V} a month earlier`, 'g')
const ALONE = new RegExp(`${M} alone: ${V}${OF}\\.`, 'g')
const TO_DATE = new RegExp(`April to ${M}: ${V}${OF}\\.`, 'g')
const SERIES = /(?:The last months are|Whole years came to) ([^.]*)\./g
const ENDS = new RegExp(`The highest is ${V}, in ${M}; the lowest ${V}, in ${M}\\.`, 'g')
const DRAWN = new RegExp(`(?<![\\d,])${V} in ([A-Z][a-z]{2} \\d{4})(?![\\d.,;:])`, 'g')
const LIST = new RegExp(`(\\d+ |to )?${M}, ${V} rows?(?! )`, 'g')
const LAST = new RegExp(`ordinary variation: [^.]*\\. The last month is ${V}\\.`, 'g')

/** Keeps the numbers of the sentences that the report itself says of a measure, its text alternatives among them. */
export function putSaid(text: string, report: Report, { measure }: Entry, put: Put): void {
  const { headline, yearTarget, fold } = measure!
  const own = (part: Part, month: string, said: string | undefined) =>
    put(headline, month, part, shownNumber(said))
  for (const [, value, met, rows, month] of text.matchAll(OWN)) {
    if (monthOf(month!) !== report.month || value!.endsWith('%') !== (fold === 'share')) continue
    if (fold === 'share' || fold === 'count') own('value', report.month, value)
    own('met', report.month, met)
    own('rows', report.month, rows)
  }
  for (const [, value, month] of text.matchAll(RATE))
    if (monthOf(month!) === report.month) own('value', report.month, value)
  if (yearTarget) for (const [, value] of text.matchAll(PACE)) own('pace', report.month, value)
  for (const [, value] of text.matchAll(BEFORE))
    own(yearTarget ? 'pace' : 'value', monthBefore(report.month), value)
  for (const [, month, value, met, rows] of text.matchAll(ALONE)) {
    put('month', monthOf(month!), fold === 'share' ? 'value' : 'rows', shownNumber(value))
    put('month', monthOf(month!), 'met', shownNumber(met))
    put('month', monthOf(month!), 'rows', shownNumber(rows))
  }
  if (headline !== 'ytd')
    for (const [, month, value, met, rows] of text.matchAll(TO_DATE)) {
      put('ytd', monthOf(month!), fold === 'share' ? 'value' : 'rows', shownNumber(value))
      put('ytd', monthOf(month!), 'met', shownNumber(met))
      put('ytd', monthOf(month!), 'rows', shownNumber(rows))
    }
  for (const [, said] of text.matchAll(SERIES))
    for (const [, value, month] of said!.matchAll(new RegExp(`${V} (?:in|by) ${M}`, 'g')))
      own('value', monthOf(month!), value)
  for (const [, highest, top, lowest, bottom] of text.matchAll(ENDS)) {
    own('value', monthOf(top!), highest)
    own('value', monthOf(bottom!), lowest)
  }
  for (const [, value, month] of text.matchAll(DRAWN)) own('value', monthOf(month!), value)
  for (const [, when, month, rows] of text.matchAll(LIST)) {
    const window = when === undefined ? 'month' : when === 'to ' ? 'ytd' : 'at'
    put(window, monthOf(month!), 'rows', shownNumber(rows))
  }
  for (const [, value] of text.matchAll(LAST))
    put(headline === 'ytd' ? 'month' : headline, report.month, 'value', shownNumber(value))
}

function monthBefore(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}
