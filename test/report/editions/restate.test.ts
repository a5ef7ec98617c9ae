import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listDefinitions } from '../../../src/measures/list-order.ts'
import type { Group } from '../../../src/measures/measure.ts'
import { causesOf, type Making } from '../../../src/report/editions/causes-of.ts'
import { figureChanges } from '../../../src/report/editions/figure-changes.ts'
import { restate } from '../../../src/report/editions/restate.ts'
import { parseRestated, restatedText } from '../../../src/report/editions/restated-file.ts'
import { measureOf } from '../northmere.ts'
import { recordOf } from './figure-of.ts'

const COUNT = { was: 'count', is: 'count' } as const
const SHARE = { was: 'share', is: 'share' } as const

describe('figures that differ', () => {
  test('are told with what they were and are; one that is only in one set too', () => {
    const was = [recordOf('a', '2022-10', 5), recordOf('a', '2022-11', 6), recordOf('b', '2022-11', 1)]
    const is = [recordOf('a', '2022-11', 7), recordOf('a', '2022-10', 5), recordOf('c', '2022-11', 2)]
    expect(figureChanges(was, is)).toEqual([
      { was: was[1], is: is[0] },
      { was: was[2], is: null },
      { was: null, is: is[2] },
    ])
  })

  test('include a share whose cases changed and whose value did not', () => {
    expect(figureChanges([recordOf('a', '2022-11', 1, 2)], [recordOf('a', '2022-11', 2, 4)])).toHaveLength(1)
  })
})

describe('a restated figure', () => {
  test('is split into what the definition and what the records changed', () => {
    const [figure] = restate({
      was: [recordOf('a', '2022-10', 342)],
      between: [recordOf('a', '2022-10', 330)],
      is: [recordOf('a', '2022-10', 335)],
      folds: COUNT,
    })
    expect([figure?.was.value, figure?.is.value, figure?.split]).toEqual([
      342,
      335,
      { definition: -12, data: 5 },
    ])
  })

  test('is not there where nothing changed, though the two parts cancel out', () => {
    const same = [recordOf('a', '2022-10', 342)]
    expect(restate({ was: same, between: [recordOf('a', '2022-10', 330)], is: same, folds: COUNT })).toEqual(
      [],
    )
  })

  test('has parts that add up to the whole, whatever the figures', () => {
    const cases = fc
      .tuple(fc.nat(500), fc.integer({ min: 1, max: 500 }))
      .map(([a, b]) => [Math.min(a, b), b] as const)
    fc.assert(
      fc.property(cases, cases, cases, (was, between, is) => {
        const at = ([met, rows]: readonly [number, number]) => [recordOf('a', '2022-10', met, rows)]
        for (const { was: before, is: after, split } of restate({
          was: at(was),
          between: at(between),
          is: at(is),
          folds: SHARE,
        }))
          expect(split!.definition + split!.data).toBeCloseTo(after.value! - before.value!, 9)
      }),
    )
  })

  test('has no split where the extract is gone, a share has no cases or the measure counts in another way', () => {
    const was = [recordOf('a', '2022-10', 1, 2)]
    const is = [recordOf('a', '2022-10', 0, 0)]
    const other = [recordOf('a', '2022-10', 3, 4)]
    const splits = [
      restate({ was, between: null, is: other, folds: SHARE }),
      restate({ was, between: was, is, folds: SHARE }),
      restate({ was, between: was, is: was, folds: { was: 'share', is: 'count' } }),
    ].map(([figure]) => figure?.split)
    expect(splits).toEqual([null, null, null])
  })

  test('that is not made any more has no value', () => {
    const [figure] = restate({ was: [recordOf('a', '2022-10', 3)], between: null, is: [], folds: COUNT })
    expect([figure?.was.value, figure?.is.value]).toEqual([3, null])
  })

  test('read back from an edition is the same', () => {
    const figures = restate({
      was: [recordOf('a', '2022-10', 1, 3)],
      between: [recordOf('a', '2022-10', 1, 2)],
      is: [recordOf('a', '2022-10', 2, 3)],
      folds: SHARE,
    })
    const restated = new Map([
      ['a', { measure: 'a', since: '2022-10', causes: ['definition' as const], figures, late: [0, -1.5] }],
    ])
    expect(parseRestated(restatedText(restated))).toEqual(restated)
    expect(parseRestated('[{}]')).toBeNull()
  })
})

describe('what could make figures of the same records differ', () => {
  const visits = measureOf('visits', {
    fold: 'rate',
    sql: "select period from child join due on rule = 'cp-visit' join team on true",
  })
  const group = (name: string, decides = true): Group => ({
    name,
    definition: [],
    decides,
    whenRead: false,
    sql: 'select * from ssd_person',
  })
  const definitions = listDefinitions([group('child'), group('team', false), group('other')], [visits])
  const making = (given: Partial<Making> = {}): Making => ({
    definitions: new Map(['visits', 'child', 'team', 'other'].map(name => [name, 'same'])),
    rules: { 'cp-visit': '10 WD', 'cin-visit': '20 WD' },
    program: 'Throughline 1',
    ...given,
  })
  const changed = (name: string) =>
    making({ definitions: new Map([...making().definitions, [name, 'other']]) })
  const was = [recordOf('visits', '2022-10', 3, 100)]
  const causes = (now: Making, is = was) => causesOf(visits, definitions, [making(), now], { was, is })

  test('is nothing where all is the same, or what changed does not decide it', () => {
    const elsewhere = [
      making(),
      changed('team'),
      changed('other'),
      making({ rules: { 'cp-visit': '10 WD', 'cin-visit': '10 WD' } }),
      making({ program: null }),
    ]
    expect(elsewhere.flatMap(now => causes(now))).toEqual([])
  })

  test('is its own definition or that of what it joins, an interval it counts by, the population or the program', () => {
    expect(causes(changed('visits'))).toEqual(['definition'])
    expect(causes(changed('child'))).toEqual(['definition'])
    expect(causes(making({ rules: { 'cp-visit': '15 WD', 'cin-visit': '20 WD' } }))).toEqual(['parameters'])
    expect(causes(making(), [recordOf('visits', '2022-10', 3, 110)])).toEqual(['population'])
    expect(causes(making({ program: 'Throughline 2' }))).toEqual(['program'])
  })

  test('is not another population for a share, whose cases are records', () => {
    const share = { ...visits, fold: 'share' as const }
    const is = [recordOf('visits', '2022-10', 3, 110)]
    expect(causesOf(share, definitions, [making(), making()], { was, is })).toEqual([])
  })
})
