import { describe, expect, test } from 'vitest'
import { buildReport } from '../../../src/report/build-report.ts'
import type { Cause } from '../../../src/report/editions/causes-of.ts'
import { type Restated, restate } from '../../../src/report/editions/restate.ts'
import { restatedLines } from '../../../src/report/measure/restated-lines.ts'
import type { Block, Phrase } from '../../../src/report/model/page.ts'
import type { ReportInput } from '../../../src/report/model/report-input.ts'
import { proseText } from '../../../src/report/narrative/prose.ts'
import { recordOf } from '../editions/figure-of.ts'
import { northmere } from '../northmere.ts'

/** What was restated of children looked after, from the figures of some months as they were and are. */
function restatedOf(
  months: readonly (readonly [month: string, was: number, between: number | null, is: number])[],
  causes: readonly Cause[] = [],
  late: readonly number[] = [],
): Restated {
  const at = (of: number) =>
    months.flatMap(([month, ...values]) => {
      const value = values[of]!
      return value === null ? [] : [recordOf('cla-number', month, value)]
    })
  const folds = { was: 'count', is: 'count' } as const
  return {
    measure: 'cla-number',
    since: '2022-10',
    causes,
    figures: restate({ was: at(0), between: at(1), is: at(2), folds }),
    late,
  }
}

const reportWith = (restated: Restated, given: Partial<ReportInput> = {}) =>
  buildReport({ ...northmere(), restated: new Map([['cla-number', restated]]), ...given })

const words = (phrase: Phrase) => phrase.map(part => (typeof part === 'string' ? part : part.text)).join('')

/** The blocks from the heading to the next one, as text; none where there is no such heading. */
function textOf(restated: Restated, given: Partial<ReportInput> = {}): readonly string[] {
  const { blocks } = reportWith(restated, given).pages.find(({ id }) => id === 'cla-number')!
  const isHeading = (block: Block) => block.kind === 'heading' && block.level === 2
  const from = blocks.findIndex(block => block.kind === 'heading' && block.text === 'What was restated')
  if (from < 0) return []
  const to = blocks.findIndex((block, at) => at > from && isHeading(block))
  return blocks.slice(from + 1, to).flatMap(block => {
    if (block.kind === 'prose') return [proseText(block.prose)]
    if (block.kind !== 'table') return []
    const rows = block.rows.map(({ head, cells }) => [head, ...cells.map(words)].join(' | '))
    return [block.columns.join(' | '), ...rows, block.note ?? '']
  })
}

describe('a measure’s page', () => {
  test('says which months are not as they were published, why, and what late recording usually changes', () => {
    const text = textOf(
      restatedOf(
        [
          ['2022-09', 630, 629, 629],
          ['2022-10', 620, 622, 624],
        ],
        ['definition'],
        [2, 0, 3],
      ),
    )
    expect(text).toEqual([
      '2 of the 36 months shown are not as they were in the edition of October 2022, because what it counts is defined anew and records were added or corrected.',
      ' | Published | Now | By definition and plan | By records',
      'Sep 2022 | 630 | 629 | −1 | 0',
      'Oct 2022 | 620 | 624 | +2 | +2',
      'Late recording has usually added 2 to this figure (from 0 to 3 over 3 editions).',
    ])
  })

  test('says nothing of it where all months shown are as they were, or none was shown then', () => {
    expect(textOf(restatedOf([['2022-10', 624, 630, 624]]))).toEqual([])
    expect(textOf(restatedOf([['2015-10', 600, 600, 624]]))).toEqual([])
  })

  test('says so where a part cannot be told, and names every reason that there may be', () => {
    const text = textOf(restatedOf([['2022-10', 620, null, 624]], ['parameters', 'program']))
    expect(text[0]).toBe(
      '1 of the 36 months shown is not as it was in the edition of October 2022, because the plan sets another interval, another version of the program makes the figures and records were added or corrected.',
    )
    expect(text[2]).toBe('Oct 2022 | 620 | 624 | cannot be told | cannot be told')
  })

  test('shows six months at most, and says how many it leaves out', () => {
    const months = Array.from({ length: 8 }, (_, at) => [`2022-0${at + 1}`, 500 + at, 500 + at, 600] as const)
    const text = textOf(restatedOf(months))
    expect(text.filter(line => / 2022 \|/.test(line))).toHaveLength(6)
    expect(text.at(-1)).toMatch(/2 earlier months are left out here\.$/)
  })

  test('tells the public nothing of it', () => {
    expect(textOf(restatedOf([['2022-10', 620, 620, 624]]), { audience: 'public' })).toEqual([])
  })
})

test('the measures that were restated are listed with their latest month, others told by number', () => {
  const restated = restatedOf([
    ['2022-09', 630, 630, 629],
    ['2022-10', 620, 620, 624],
  ])
  const entries = reportWith(restated).priorities.flatMap(({ measures }) => measures)
  expect(restatedLines(entries).map(({ page, phrase }) => [page, words(phrase)])).toEqual([
    [
      'cla-number',
      '31 October 2022 was 620 in the edition of October 2022 and is now 624, and 1 earlier month is restated.',
    ],
  ])
})
