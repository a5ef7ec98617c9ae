import { expect, test } from 'vitest'
import type { Figure } from '../../src/figures/figure.ts'
import { foldList } from '../../src/figures/fold-list.ts'
import type { Aim } from '../../src/judgement/rating/target.ts'
import type { Measure } from '../../src/measures/measure.ts'
import { aimOf, figuresOf, judgedOf, measureOf } from '../report/northmere.ts'
import { PRINTED, type Printed } from './printed-2022-12.ts'

const yearly = measureOf('cla-starts', { windows: ['month', 'ytd'], headline: 'ytd', yearTarget: true })

test('a target for a whole year is compared with what the year to date comes to', () => {
  const headline = figuresOf(yearly, 'ytd', [98, 107, 125])
  const judged = judgedOf({ measure: yearly, headline, monthly: headline }, aimOf('low', [169]))
  expect(judged.figure.value).toBe(125)
  expect(judged.basis).toBe(187.5)
  expect(judged.rag.colour).toBe('amber')
  expect(judged.direction).toEqual({ arrow: 'up', verdict: 'worse' })
})

test('the first month of a series has no direction', () => {
  const measure = measureOf('cin-number')
  const judged = judgedOf(
    { measure, headline: figuresOf(measure, 'at', [5]), monthly: [] },
    aimOf('low', [4]),
  )
  expect(judged.direction).toEqual({ arrow: null, verdict: null })
})

test('a share of no cases has no value, no colour and no direction', () => {
  const measure = measureOf('reviews', { fold: 'share' })
  const headline = figuresOf(measure, 'at', [
    [5, 6],
    [0, 0],
  ])
  const judged = judgedOf({ measure, headline, monthly: headline }, aimOf('high', [96]))
  expect([judged.basis, judged.rag.colour, judged.direction.arrow]).toEqual([null, null, null])
})

test('a series without a month cannot be judged', () => {
  expect(() => judgedOf({ measure: yearly, headline: [], monthly: [] }, aimOf('low', []))).toThrow('no month')
})

test('all 19 colours that were printed beside a target come out', () => {
  expect(PRINTED).toHaveLength(19)
  const rated = PRINTED.map(printed => [printed.id, colourOf(printed)])
  expect(rated).toEqual(PRINTED.map(({ id, printed }) => [id, printed]))
})

function colourOf(printed: Printed) {
  const tolerance = printed.fold === 'share' ? 0.3 : 0.2
  const aim: Aim = aimOf(printed.good, [printed.target], { tolerance, range: printed.range ?? null })
  const yearTarget = printed.id === 'cla-starts' || printed.id === 'cla-ceased'
  const window = yearTarget || printed.fold === 'projected-rate' ? 'ytd' : 'at'
  const measure = measureOf(printed.id, {
    fold: printed.fold,
    yearTarget,
    windows: [window],
    headline: window,
  })
  const headline = printed.values.map((value, at) => printedFigure(measure, value, at))
  return judgedOf({ measure, headline, monthly: headline }, aim).rag.colour
}

/** A figure with the value as it was printed, which is all there is of it. */
function printedFigure(measure: Measure, value: number, at: number): Figure {
  const list = {
    measure: measure.id,
    month: `2022-${String(9 + at).padStart(2, '0')}`,
    window: measure.headline,
  }
  return { ...foldList(list, 'count', { rows: value, met: 0 }, 1), fold: measure.fold }
}
