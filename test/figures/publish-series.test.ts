import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthsElapsed, shiftMonth } from '../../src/base/month.ts'
import type { Figure } from '../../src/figures/figure.ts'
import type { MeasureSeries } from '../../src/figures/measure-series.ts'
import { publishSeries } from '../../src/figures/publish-series.ts'
import { DRAWN, drawnTallies, monthsOf, seriesOf, type Tallies } from './drawn-authority.ts'
import { possibleOf, type Sum, type Unknown } from './told-attack.ts'

const SAME_LIST: Readonly<Record<string, string>> = {
  'cin-rate': 'cin-number',
  'cp-visits-in-timescale': 'cp-number',
  'contacts-to-early-help': 'contacts',
  'cla-rate': 'cla-number',
  'cla-starts-rate': 'cla-starts',
  'cla-visits-in-timescale': 'cla-number',
}
const PART_OF = [
  ['cin-number', 'all-open-cases'],
  ['cp-number', 'all-open-cases'],
  ['cp-reviews-in-timescale', 'cp-number'],
] as const

const figuresOf = ({ headline, monthly, beside }: MeasureSeries): readonly Figure[] => [
  ...headline,
  ...monthly,
  ...beside,
]

/** What a reader of the published figures knows, written down from the definitions alone. */
function readerOf(told: readonly MeasureSeries[], truth: readonly MeasureSeries[], threshold: number) {
  const known = new Map<string, number>()
  const real = new Map<string, number>()
  const hidden = new Set<string>()
  const tell = (name: string, shown: number | null, is: number) => {
    real.set(name, is)
    if (shown === null) hidden.add(name)
    else known.set(name, shown)
  }
  told.forEach((series, nth) => {
    const figures = figuresOf(series)
    figuresOf(truth[nth]!).forEach((is, at) => {
      const { list, fold, numerator, denominator } = figures[at]!
      const rows = `${SAME_LIST[list.measure] ?? list.measure} ${list.window} ${list.month}`
      if (fold !== 'share') tell(rows, numerator, is.numerator!)
      else {
        tell(rows, denominator, is.denominator!)
        tell(`${list.measure} ${list.window} ${list.month} met`, numerator, is.numerator!)
        const rest = numerator === null || denominator === null ? null : denominator - numerator
        tell(`${list.measure} ${list.window} ${list.month} rest`, rest, is.denominator! - is.numerator!)
      }
    })
  })
  const free = new Set<string>()
  const relations = relationsOf(real, free)
  const small = (count: number) => count > 0 && count <= threshold
  const unknowns = new Map<string, Unknown>()
  for (const name of [...hidden, ...free].filter(name => !known.has(name)))
    unknowns.set(name, {
      low: /met|rest|left|before/.test(name) ? 0 : 1,
      high: real.get(name)! + threshold,
    })
  const sums = relations.map(
    ({ terms, is }): Sum => ({
      terms: terms.filter(([name]) => unknowns.has(name)),
      is: is - terms.reduce((sum, [name, times]) => sum + times * (known.get(name) ?? 0), 0),
    }),
  )
  const after = [...unknowns.keys()].filter(name =>
    free.has(name) ? name.startsWith('left') && small(real.get(name)!) : real.get(name)! > 0,
  )
  return { known, real, unknowns, sums, after }
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
      const parts = monthsOf(shiftMonth(month, 1 - monthsElapsed(month)), month)
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

const MONTHS = monthsOf('2022-02', '2022-05')
const publish = (tallies: Tallies, measures = DRAWN, threshold = 5, from = '2022-03') => {
  const truth = seriesOf(tallies, measures, from, '2022-05')
  return { truth, told: publishSeries(truth, { audience: 'public', threshold }) }
}

/** A month's tallies of drawn lists: rows, or met and rows. */
const told = (lists: Readonly<Record<string, readonly (number | readonly [met: number, rows: number])[]>>) =>
  Object.fromEntries(
    Object.entries(lists).map(([id, counts]) => [
      id,
      Object.fromEntries(
        counts.map((count, nth) => [
          MONTHS[nth]!,
          typeof count === 'number' ? { rows: count, met: count } : { met: count[0], rows: count[1] },
        ]),
      ),
    ]),
  )
const measuresOf = (...ids: readonly string[]) => DRAWN.filter(({ id }) => ids.includes(id))
const shown = (figures: readonly Figure[]) =>
  figures.map(figure => (figure.hidden ? 'c' : (figure.value ?? 'no cases')))

describe('published figures', () => {
  test('hide a count of 1 to 5, with the rate of the same list, and show noughts and all others', () => {
    const { told: published } = publish(
      told({ 'cin-number': [6, 5, 0, 12], 'cin-rate': [6, 5, 0, 12] }),
      measuresOf('cin-number', 'cin-rate'),
      5,
      '2022-02',
    )
    expect(published.map(({ headline }) => shown(headline))).toEqual([
      [6, 'c', 0, 12],
      [2, 'c', 0, 4],
    ])
    expect(published[1]!.headline[1]).toEqual({
      list: { measure: 'cin-rate', month: '2022-03', window: 'at' },
      ...{ fold: 'rate', numerator: null, denominator: 30_000, value: null, hidden: true },
    })
  })

  test('hide the month that would give a small one back with the year to date, and no more', () => {
    const [starts, rate] = publish(
      told({ 'cla-starts': [9, 8, 7, 3], 'cla-starts-rate': [9, 8, 7, 3] }),
      measuresOf('cla-starts', 'cla-starts-rate'),
      5,
      '2022-03',
    ).told
    expect([shown(starts!.headline), shown(starts!.monthly), shown(starts!.beside)]).toEqual([
      [17, 'c', 10],
      [8, 'c', 'c'],
      ['c'],
    ])
    expect([shown(rate!.headline).at(-1), shown(rate!.monthly).at(-1)]).toEqual([
      (10 * 6 * 10_000) / 30_000,
      'c',
    ])
  })

  test('hide a share, not its cases, where few are met or few are not; its cases too where they are few', () => {
    const [visits] = publish(
      told({
        'cp-visits-in-timescale': [
          [3, 20],
          [18, 20],
          [10, 20],
          [1, 4],
        ],
      }),
      measuresOf('cp-visits-in-timescale'),
      5,
      '2022-02',
    ).told
    expect(
      visits!.headline.map(({ numerator, denominator, value }) => [numerator, denominator, value]),
    ).toEqual([
      [null, 20, null],
      [null, 20, null],
      [10, 20, 50],
      [null, null, null],
    ])
  })

  test('show a share of none and of all', () => {
    const [visits] = publish(
      told({
        'cp-visits-in-timescale': [
          [0, 20],
          [20, 20],
          [0, 0],
          [0, 3],
        ],
      }),
      measuresOf('cp-visits-in-timescale'),
      5,
      '2022-02',
    ).told
    expect(shown(visits!.headline)).toEqual([0, 100, 'no cases', 'c'])
  })

  test('hide a number where those who come and go would give it back', () => {
    const published = publish(
      told({ 'cla-number': [30, 33, 34, 36], 'cla-starts': [8, 9, 8, 9], 'cla-ceased': [8, 6, 7, 7] }),
      measuresOf('cla-number', 'cla-starts', 'cla-ceased'),
      5,
      '2022-03',
    ).told
    expect(
      published.flatMap(({ headline, monthly }) => [...headline, ...monthly]).every(({ hidden }) => !hidden),
    ).toBe(true)
    const [number, starts, ceased] = publish(
      told({ 'cla-number': [30, 33, 34, 36], 'cla-starts': [8, 9, 8, 4], 'cla-ceased': [8, 6, 7, 2] }),
      measuresOf('cla-number', 'cla-starts', 'cla-ceased'),
      5,
      '2022-03',
    ).told
    expect([shown(starts!.monthly), shown(ceased!.monthly)]).toEqual([
      [9, 'c', 'c'],
      [6, 'c', 'c'],
    ])
    expect(shown(number!.headline)).toEqual([33, 'c', 36])
  })

  test('hide a part where few are left of the whole', () => {
    const [number, reviews] = publish(
      told({
        'cp-number': [20, 20, 20, 20],
        'cp-reviews-in-timescale': [
          [9, 18],
          [7, 14],
          [8, 15],
          [10, 20],
        ],
      }),
      measuresOf('cp-number', 'cp-reviews-in-timescale'),
      5,
      '2022-02',
    ).told
    expect(shown(number!.headline)).toEqual([20, 20, 20, 20])
    expect(reviews!.headline.map(({ denominator }) => denominator)).toEqual([null, 14, null, 20])
  })

  test('are all told to the board', () => {
    const truth = seriesOf(told({ 'cin-number': [1, 2, 3, 4] }), DRAWN, '2022-02', '2022-05')
    expect(publishSeries(truth, { audience: 'board' })).toBe(truth)
  })
})

describe('whatever the numbers of a small authority', () => {
  test('each hidden number could have as many values as the threshold, to a reader who knows all that adds up', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(3, 9, 14).chain(most => drawnTallies(MONTHS, most)),
        fc.constantFrom(2, 3, 5),
        fc.constantFrom('2022-02', '2022-03', '2022-04'),
        fc.subarray([...DRAWN], { minLength: 1 }),
        (tallies, threshold, from, measures) => {
          const { truth, told } = publish(tallies, measures, threshold, from)
          const { unknowns, sums, real, after } = readerOf(told, truth, threshold)
          for (const name of after) {
            const possible = possibleOf(name, unknowns, sums)
            expect(possible, name).toContain(real.get(name))
            expect(possible.length, `${name} is ${real.get(name)}, or ${possible}`).toBeGreaterThanOrEqual(
              threshold,
            )
          }
        },
      ),
      { numRuns: 60 },
    )
  })
  test('small numbers hidden by themselves would be worked out by such a reader', () => {
    const recovered = fc.sample(drawnTallies(MONTHS, 9), { numRuns: 20, seed: 7 }).filter(tallies => {
      const { truth } = publish(tallies)
      const { unknowns, sums, after } = readerOf(truth.map(onlySmallHidden), truth, 5)
      return after.some(name => possibleOf(name, unknowns, sums).length === 1)
    })
    expect(recovered.length).toBeGreaterThan(15)
  })
})

/** What hiding small numbers would come to without those that give them back. */
function onlySmallHidden({ measure, headline, monthly, beside }: MeasureSeries): MeasureSeries {
  const small = (count: number | null) => count !== null && count > 0 && count <= 5
  const hide = (figures: readonly Figure[]) =>
    figures.map((figure): Figure => {
      const { fold, numerator, denominator } = figure
      const few = fold === 'share' && (small(numerator) || small(denominator! - numerator!))
      if (!few && !small(fold === 'share' ? denominator : numerator)) return figure
      const all = fold === 'share' && small(denominator)
      return { ...figure, numerator: null, value: null, denominator: all ? null : denominator, hidden: true }
    })
  return { measure, headline: hide(headline), monthly: hide(monthly), beside: hide(beside) }
}
