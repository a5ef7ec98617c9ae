import { expect, test } from 'vitest'
import { buildReport } from '../../../src/report/build-report.ts'
import { changesOf } from '../../../src/report/reading/changes-of.ts'
import { aimOf, course, figuresOf, judgedOf, measureOf, northmere } from '../northmere.ts'

const report = buildReport(northmere())
const entries = report.priorities.flatMap(({ measures }) => measures)
const saysOf = (id: string) => changesOf(entries).find(({ measure }) => measure === id)?.says

/** What changed of a measure whose last months have these rows, where fewer than 100 are asked for. */
function changed(...last: readonly number[]) {
  const measure = measureOf('made-up')
  const headline = figuresOf(measure, 'at', [...course(130, 130, 20, 0.3), ...last])
  const judged = judgedOf({ measure, headline, monthly: headline }, aimOf('low', [100, 100, 100]))
  return changesOf([{ ...entries[0]!, id: 'made-up', judged }]).map(({ says }) => says)
}

test('what really changed this month comes before what is a large step, the worse before the better', () => {
  expect(changesOf(entries).map(({ measure }) => measure)).toEqual([
    'cin-visits-in-timescale',
    'cin-number',
    'early-help-open',
  ])
  expect(saysOf('cin-visits-in-timescale')).toBe(
    '68% (651 of 959) on 30 November 2022, down from 81% a month earlier. That is worse. November 2022 is below its ordinary range.',
  )
})

test('a rating that is another than a month earlier is told', () => {
  expect(changed(128, 119, 99)).toEqual([
    '99 on 30 November 2022, down from 119 a month earlier. That is better. It was amber and is now green.',
  ])
  expect(changed(128, 119, 118)).toEqual([])
})

test('a real change is told in the month that it begins in, and not again', () => {
  expect(changed(128, 300)).toEqual([
    '300 on 30 November 2022, up from 128 a month earlier. That is worse. November 2022 is above its ordinary range.',
  ])
  expect(changed(128, 300, 301)).toEqual([])
})

test('a measure that was not computed, or moved as ever, is left out', () => {
  expect(saysOf('re-referrals')).toBeUndefined()
  expect(saysOf('cla-number')).toBeUndefined()
})
