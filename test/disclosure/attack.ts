import { roundHalfUp } from '../../src/base/display.ts'
import type { MeasureSeries } from '../../src/figures/measure-series.ts'
import type { Report } from '../../src/report/model/report.ts'
import { possibleOf } from '../figures/told-attack.ts'
import { type Cells, cellsOf, readerOf, SAME_LIST } from '../figures/told-reader.ts'
import { FORMS, type Taken } from './forms.ts'

const POPULATION = 34_460
const ENOUGH = 5

/** Whether a count is small enough to tell of somebody. */
export function isSmall(count: number): boolean {
  return count > 0 && count <= ENOUGH
}

/** What an attacker took that is not as the lists have it, and the small numbers that were found. */
export interface Found {
  /** The numbers that the forms give by themselves. */
  readonly taken: Cells
  readonly wrong: readonly string[]
  readonly small: readonly string[]
}

/** What an attacker finds in a report: small numbers read, worked out, or brought down to fewer values than enough. */
export function foundIn(report: Report, truth: readonly MeasureSeries[]): Found {
  const real = cellsOf(truth)
  const taken = new Map([...takenFrom(report)].filter(([name]) => real.has(name)))
  const judged = report.priorities.flatMap(({ measures }) => measures.flatMap(({ judged }) => judged ?? []))
  const told = cellsOf(judged.map(({ series }) => series))
  // What no form happens to show of a published figure is given to the attacker as well.
  const known: Cells = new Map([...told, ...taken])
  const read = [...known].filter(([, value]) => isSmall(value)).map(([name]) => name)
  const { unknowns, sums, after } = readerOf(known, real, ENOUGH)
  const near = after.filter(name => possibleOf(name, unknowns, sums, ENOUGH).length < ENOUGH)
  return {
    taken,
    wrong: [...known].filter(([name, value]) => value !== real.get(name)).map(([name]) => name),
    small: [...read, ...near],
  }
}

/** All that every form together gives away, with what is worked out of parts, rates and words. */
function takenFrom(report: Report): Cells {
  const cells: Cells = new Map()
  for (const { take } of FORMS) {
    const taken = take(report)
    for (const [name, value] of [...taken.cells, ...fromWords(taken)]) cells.set(name, value)
  }
  return workedOut(cells)
}

const SAID =
  /Told (at|month|ytd) (\w+) (\d{4}): ([\d,]+|\[[^\]]*\]) children\.(?: Of these ([\d,]+|\[[^\]]*\]) did and ([\d,]+|\[[^\]]*\]) did not, ([\d.]+%|\[[^\]]*\]))?/g
const NAMES = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** The numbers of the sentences that managers wrote. */
function fromWords({ words }: Taken): Cells {
  const cells: Cells = new Map()
  for (const [id, text] of words)
    for (const [, window, name, year, rows, met, rest, part] of text
      .replace(/[*]+| {2,}/g, '')
      .matchAll(SAID)) {
      const when = `${window} ${year}-${String(NAMES.indexOf(name!) + 1).padStart(2, '0')}`
      const keep = (to: string, said: string | undefined) => {
        if (id !== '' && said !== undefined && !said.startsWith('['))
          cells.set(to, Number(said.replace(/[,%]/g, '')))
      }
      keep(`${SAME_LIST[id] ?? id} ${when}`, rows)
      keep(`${id} ${when} met`, met)
      keep(`${id} ${when} rest`, rest)
      keep(`${id} ${when} percent`, part)
    }
  return cells
}

/** Numerators from rates and parts: of a known number of cases, those that come to the part as shown, if only one does. */
function workedOut(cells: Cells): Cells {
  for (const [name, value] of [...cells]) {
    const [id, window, month, part] = name.split(' ') as [string, string, string, string]
    const months = window === 'month' ? 1 : ((Number(month.slice(5)) + 8) % 12) + 1
    const times = /cin-rate|cla-rate|cp-rate/.test(id) ? 1 : 12 / months
    if (part === 'rate')
      cells.set(
        `${SAME_LIST[id] ?? id} ${window} ${month}`,
        Math.round((value * POPULATION) / 10_000 / times),
      )
    const rows = cells.get(`${SAME_LIST[id] ?? id} ${window} ${month}`)
    if (part !== 'percent' || rows === undefined) continue
    const fits = Array.from({ length: rows + 1 }, (_, met) => met).filter(met => {
      const exact = (met * 100) / rows
      return Number.isInteger(value) ? roundHalfUp(exact) === value : Math.abs(exact - value) < 1e-9
    })
    if (fits.length === 1) cells.set(`${id} ${window} ${month} met`, fits[0]!)
  }
  for (const [name, met] of [...cells]) {
    if (!/ (?:met|rest)$/.test(name)) continue
    const [id, window, month, part] = name.split(' ') as [string, string, string, string]
    const rows = cells.get(`${SAME_LIST[id] ?? id} ${window} ${month}`)
    if (rows !== undefined)
      cells.set(`${id} ${window} ${month} ${part === 'met' ? 'rest' : 'met'}`, rows - met)
  }
  for (const name of [...cells.keys()]) if (/ (?:percent|rate)$/.test(name)) cells.delete(name)
  return cells
}
