import type { MeasureSeries } from '../../src/figures/measure-series.ts'
import type { Report } from '../../src/report/model/report.ts'
import { possibleOf, type Sum, type Unknown } from '../figures/told-attack.ts'
import { type Cells, cellsOf, readerOf } from '../figures/told-reader.ts'
import { FORMS, type Form } from './forms.ts'
import { groupsOf } from './groups-of.ts'
import { type Haul, noHaul, putSpan, type Spans } from './haul.ts'
import { putTold } from './put-told.ts'
import { workOut } from './work-out.ts'

const ENOUGH = 5

/** Whether a count is small enough to tell of somebody. */
export function isSmall(count: number): boolean {
  return count > 0 && count <= ENOUGH
}

/** What there is to be found: every figure, and every group that a list is told apart by. */
export interface Truth {
  readonly series: readonly MeasureSeries[]
  /** The report for the board of the same lists, from which nothing is hidden. */
  readonly forBoard: Report
}

/** What an attacker took that is not as the lists have it, and the small numbers that were found. */
export interface Found {
  /** The numbers that the forms give by themselves. */
  readonly taken: Cells
  readonly wrong: readonly string[]
  readonly small: readonly string[]
}

/** What an attacker finds in a report: small numbers read, worked out, or brought down to fewer values than enough. */
export async function foundIn(
  report: Report,
  { series, forBoard }: Truth,
  forms: readonly Form[] = FORMS,
): Promise<Found> {
  const groups = groupsOf(report, forBoard)
  const real = new Map([...cellsOf(series), ...groups.cells])
  const haul = await haulFrom(report, forms)
  const taken = new Map([...haul.cells].filter(([name]) => real.has(name)))
  const judged = report.priorities.flatMap(({ measures }) => measures.flatMap(({ judged }) => judged ?? []))
  const told = cellsOf(judged.map(({ series }) => series))
  // What no form happens to show of a published figure is given to the attacker as well.
  const known: Cells = new Map([...told, ...taken])
  const read = [...known].filter(([, value]) => isSmall(value)).map(([name]) => name)
  const reader = readerOf(known, real, ENOUGH)
  const unknowns = narrowed(reader.unknowns, haul.spans)
  const sums = [...reader.sums, ...groups.sums.map(sum => without(known, sum))]
  // Of the many groups, those that are hidden to keep others are not worth the while.
  const after = reader.after.filter(name => !groups.cells.has(name) || isSmall(real.get(name)!))
  const near = after.filter(name => possibleOf(name, unknowns, sums, ENOUGH).length < ENOUGH)
  return {
    taken,
    wrong: [
      ...[...known].filter(([name, value]) => value !== real.get(name)).map(([name]) => name),
      ...[...haul.spans].filter(([name, span]) => !within(real.get(name), span)).map(([name]) => name),
    ],
    small: [...read, ...near],
  }
}

/** All that the forms together give away, with what is worked out of parts, rates and words. */
async function haulFrom(report: Report, forms: readonly Form[]): Promise<Haul> {
  const haul = noHaul()
  for (const { take } of forms) {
    const taken = await take(report)
    for (const [name, value] of taken.cells) haul.cells.set(name, value)
    for (const [name, [low, high]] of taken.spans) putSpan(haul, name, [low, high])
    putTold(haul, taken.words)
  }
  workOut(haul)
  return haul
}

/** What each unknown could be, by what was read of it as well. */
function narrowed(unknowns: ReadonlyMap<string, Unknown>, spans: Spans): ReadonlyMap<string, Unknown> {
  return new Map(
    [...unknowns].map(([name, { low, high, near }]) => {
      const [least, most] = spans.get(name) ?? [0, high]
      const lowest = /\|(?:met|rest)$/.test(name) ? 0 : low
      return [name, { low: Math.max(lowest, least), high: Math.min(high, most), near }]
    }),
  )
}

/** A sum with what is known taken out. */
function without(known: Cells, { terms, is }: Sum): Sum {
  return {
    terms: terms.filter(([name]) => !known.has(name)),
    is: is - terms.reduce((sum, [name, times]) => sum + times * (known.get(name) ?? 0), 0),
  }
}

function within(value: number | undefined, [low, high]: readonly [number, number]): boolean {
  return value === undefined || (low <= value && value <= high)
}
