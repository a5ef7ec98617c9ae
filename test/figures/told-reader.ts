import { monthsElapsed, monthsFrom, shiftMonth } from '../../src/base/month.ts'
import type { Figure } from '../../src/figures/figure.ts'
import type { MeasureSeries } from '../../src/figures/measure-series.ts'
import type { Sum, Unknown } from './told-attack.ts'

/** Measures that have the rows of another, by what they mean. */
export const SAME_LIST: Readonly<Record<string, string>> = {
  'cin-rate': 'cin-number',
  'cp-rate': 'cp-number',
  'cp-visits-in-timescale': 'cp-number',
  'contacts-to-early-help': 'contacts',
  'referral-rate': 'referrals',
  're-referrals': 'referrals',
  'cla-rate': 'cla-number',
  'cla-starts-rate': 'cla-starts',
  'starts-planned': 'cla-starts',
  'contacts-answered': 'contacts',
  'cla-ceased-rate': 'cla-ceased',
  'cla-visits-in-timescale': 'cla-number',
}
const PART_OF = [
  ['cin-number', 'all-open-cases'],
  ['cp-number', 'all-open-cases'],
  ['cin-visits-in-timescale', 'cin-number'],
  ['cp-reviews-in-timescale', 'cp-number'],
  ['cla-reviews-in-timescale', 'cla-number'],
] as const

/** The numbers that figures tell, by list, window and month; those met and not of a share by its measure. */
export type Cells = Map<string, number>

/** What some series tell. */
export function cellsOf(told: readonly MeasureSeries[]): Cells {
  const cells: Cells = new Map()
  const tell = (name: string, count: number | null) => {
    if (count !== null) cells.set(name, count)
  }
  const figures = told.flatMap(({ headline, monthly, beside }): readonly Figure[] => [
    ...headline,
    ...monthly,
    ...beside,
  ])
  for (const { list, fold, numerator, denominator } of figures) {
    const when = `${list.window} ${list.month}`
    const share = fold === 'share'
    tell(`${SAME_LIST[list.measure] ?? list.measure} ${when}`, share ? denominator : numerator)
    if (!share) continue
    tell(`${list.measure} ${when} met`, numerator)
    tell(
      `${list.measure} ${when} rest`,
      numerator === null || denominator === null ? null : denominator - numerator,
    )
  }
  return cells
}

/** What is left to find for a reader who has some cells and knows, by the definitions alone, all that adds up. */
export function readerOf(known: Cells, real: Cells, threshold: number) {
  const free = new Set<string>()
  const all = new Map(real)
  const relations = relationsOf(all, free)
  const small = (count: number) => count > 0 && count <= threshold
  const unknowns = new Map<string, Unknown>()
  for (const [name, count] of all)
    if (!known.has(name))
      unknowns.set(name, {
        low: / met$| rest$|^left |^before /.test(name) ? 0 : Math.min(1, count),
        high: count + threshold,
        near: count,
      })
  const sums = relations.map(
    ({ terms, is }): Sum => ({
      terms: terms.filter(([name]) => unknowns.has(name)),
      is: is - terms.reduce((sum, [name, times]) => sum + times * (known.get(name) ?? 0), 0),
    }),
  )
  const after = [...unknowns.keys()].filter(name =>
    free.has(name) ? name.startsWith('left') && small(all.get(name)!) : all.get(name)! > 0,
  )
  return { real: all, unknowns, sums, after }
}

/** Everything that adds up. Numbers that no figure tells are set free. */
function relationsOf(real: Map<string, number>, free: Set<string>): readonly Sum[] {
  const relations: Sum[] = []
  const add = (...terms: readonly (readonly [string, number])[]) => {
    if (terms.every(([name]) => real.has(name)))
      relations.push({ terms, is: terms.reduce((sum, [name, times]) => sum + times * real.get(name)!, 0) })
  }
  for (const name of [...real.keys()]) {
    const [list, window, month, part] = name.split(' ') as [string, string, string, string | undefined]
    const here = (which: string, when = month) => [list, which, when, part].filter(Boolean).join(' ')
    if (part === 'met') {
      const rows = `${SAME_LIST[list] ?? list} ${window} ${month}`
      add([rows, 1], [name, -1], [`${list} ${window} ${month} rest`, -1])
    }
    if (window === 'ytd') {
      const parts = monthsFrom(shiftMonth(month, 1 - monthsElapsed(month)), month)
      const told = parts.filter(each => real.has(here('month', each)))
      const before = `before ${list} ${told[0]} ${part ?? ''}`
      const rest = real.get(name)! - told.reduce((sum, each) => sum + real.get(here('month', each))!, 0)
      if (rest > 0) {
        real.set(before, rest)
        free.add(before)
      }
      const terms = told.map(each => [here('month', each), -1] as const)
      if (told.length > 0) add([name, 1], ...terms, ...(rest > 0 ? [[before, -1] as const] : []))
    }
    if (list === 'cla-number' && part === undefined) {
      const flows = [
        [`cla-number at ${shiftMonth(month, -1)}`, -1],
        [`cla-starts month ${month}`, -1],
        [`cla-ceased month ${month}`, 1],
      ] as const
      const corrected = flows.reduce(
        (sum, [each, times]) => sum + times * (real.get(each) ?? 0),
        real.get(name)!,
      )
      // Where the sum holds, a reader may take it to; where it does not, nobody is told by how much.
      if (corrected === 0) add([name, 1], ...flows)
    }
    for (const [below, above] of PART_OF) {
      const whole = `${above} at ${month}`
      if (list !== below || part !== undefined || !real.has(whole)) continue
      const left = `left ${below} ${month}`
      real.set(left, real.get(whole)! - real.get(name)!)
      free.add(left)
      add([whole, 1], [name, -1], [left, -1])
    }
  }
  return relations
}
