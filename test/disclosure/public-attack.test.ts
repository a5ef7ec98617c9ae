import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeasureSeries } from '../../src/figures/measure-series.ts'
import { DRAWN, drawnTallies, type Tallies } from '../figures/drawn-authority.ts'
import { cellsOf } from '../figures/told-reader.ts'
import { foundIn, isSmall, type Truth } from './attack.ts'
import { FORMS, type Form, QUICK_FORMS } from './forms.ts'
import { type Making, MONTHS, reportOf, truthOf } from './small-authority.ts'

const PUBLIC: Making = { audience: 'public' }
const BOARD: Making = { audience: 'board' }

async function found(
  tallies: Tallies,
  making: Making,
  forms: readonly Form[] = QUICK_FORMS,
): Promise<readonly string[]> {
  const { wrong, small } = await foundIn(reportOf(tallies, DRAWN, making), truthFor(tallies), forms)
  expect(wrong).toEqual([])
  return small
}

function truthFor(tallies: Tallies): Truth {
  return { series: truthOf(tallies, DRAWN), forBoard: reportOf(tallies, DRAWN, BOARD) }
}

const drawn = fc.constantFrom(4, 9, 25).chain(most => drawnTallies(MONTHS, most))
const someDrawn = (seed: number, numRuns: number) => fc.sample(drawn, { seed, numRuns })

describe('an attack on every form of the report together', () => {
  test('finds no small number of a very small authority, nor anything that brings one down to fewer than five values', async () => {
    for (const [nth, tallies] of someDrawn(1, 10).entries())
      expect(await found(tallies, PUBLIC, nth < 3 ? FORMS : QUICK_FORMS)).toEqual([])
  }, 120_000)

  test('finds them in the report for the board', async () => {
    for (const tallies of someDrawn(2, 2)) {
      const small = [...cellsOf(truthOf(tallies, DRAWN))].filter(([, count]) => isSmall(count))
      const names = await found(tallies, BOARD)
      expect(names.length).toBeGreaterThan(small.length / 2)
    }
  })

  test.each(FORMS)('takes small numbers from $name of the board’s report alone', async form => {
    const [tallies] = someDrawn(2, 1)
    const { wrong, taken } = await foundIn(reportOf(tallies!, DRAWN, BOARD), truthFor(tallies!), [form])
    expect(wrong).toEqual([])
    expect([...taken.values()].filter(isSmall).length).toBeGreaterThan(form.tells)
  })

  test('works out what is met from shares that are left unrounded in the workbook', async () => {
    const publish = (all: readonly MeasureSeries[]) => all.map(metHidden)
    const [tallies] = someDrawn(2, 1)
    const workbook = QUICK_FORMS.filter(({ name }) => name === 'the workbook')
    const report = reportOf(tallies!, DRAWN, { ...PUBLIC, publish })
    const { taken } = await foundIn(report, truthFor(tallies!), workbook)
    expect([...taken.keys()].filter(name => name.endsWith(' met')).length).toBeGreaterThan(10)
  })

  test('finds them where small numbers alone are hidden', async () => {
    const publish = (all: readonly MeasureSeries[]) => all.map(onlySmallHidden)
    for (const tallies of someDrawn(3, 2))
      expect(await found(tallies, { ...PUBLIC, publish })).not.toEqual([])
  })

  test('finds them where the words are left as they were written', async () => {
    const input: Making['input'] = input => ({ ...input, problems: null })
    for (const tallies of someDrawn(4, 2)) expect(await found(tallies, { ...PUBLIC, input })).not.toEqual([])
  })
})

test('a page on which a number is hidden says once what stands for it, and no other page does', () => {
  const report = reportOf(someDrawn(5, 1)[0]!, DRAWN, PUBLIC)
  for (const page of report.pages) {
    const text = JSON.stringify(page.blocks.filter(({ kind }) => kind === 'figures-note'))
    const notes = text.split('c stands for a number from 1 to 5').length - 1
    const hides = /"hidden":true|\["c"\]/.test(JSON.stringify(page.blocks))
    expect(notes, page.id).toBe(hides ? 1 : 0)
  }
})

test('what is reckoned from lists is not for the public: movements, gaps, bounds, checks of words, workers, problems', () => {
  const { priorities } = reportOf(someDrawn(6, 1)[0]!, DRAWN, PUBLIC)
  for (const { account, planned } of priorities.flatMap(({ measures }) => measures)) {
    const { breakdowns, funnel: _, ...rest } = account
    expect(Object.values(rest).flat().filter(Boolean)).toEqual([])
    expect(breakdowns.map(({ column }) => column).filter(column => column !== 'team')).toEqual([])
    expect(planned.annotations[0]!.reason).toBe('A group of [number not published] siblings came')
  }
})

/** Series of which what is met is hidden, but not its part of all. */
function metHidden(series: MeasureSeries): MeasureSeries {
  const hide = (figures: MeasureSeries['headline']) =>
    figures.map(figure =>
      figure.fold === 'share' ? ({ ...figure, numerator: null, hidden: true } as const) : figure,
    )
  const { headline, monthly, beside } = series
  return { ...series, headline: hide(headline), monthly: hide(monthly), beside: hide(beside) }
}

/** What hiding small numbers would come to without those that give them back. */
function onlySmallHidden({ measure, headline, monthly, beside }: MeasureSeries): MeasureSeries {
  const hide = (figures: MeasureSeries['headline']) =>
    figures.map(figure => {
      const { fold, numerator, denominator } = figure
      const few = fold === 'share' && (isSmall(numerator!) || isSmall(denominator! - numerator!))
      if (!few && !isSmall((fold === 'share' ? denominator : numerator)!)) return figure
      const all = fold === 'share' && isSmall(denominator!)
      return {
        ...figure,
        numerator: null,
        value: null,
        denominator: all ? null : denominator,
        hidden: true,
      } as const
    })
  return { measure, headline: hide(headline), monthly: hide(monthly), beside: hide(beside) }
}
