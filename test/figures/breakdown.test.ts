import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakDown, breakdownColumns } from '../../src/figures/breakdown.ts'
import type { Cell, List } from '../../src/figures/lists.ts'
import type { Fold } from '../../src/measures/measure.ts'

describe('a breakdown', () => {
  test('tells each group’s rows, how many are met, its own share and its part of all', () => {
    const list = drawn(
      ['team', 'met'],
      [
        ['T2', 1],
        ['T1', 1],
        ['T1', 0],
        ['T1', 0],
        ['T1', 0],
      ],
    )
    const { parts, total, title } = breakDown(list, { fold: 'share' }, 'team')
    expect(title).toBe('team')
    expect(parts).toEqual([
      { group: 'T1', words: 'T1', rows: 4, met: 1, value: 25, ofAll: 80 },
      { group: 'T2', words: 'T2', rows: 1, met: 1, value: 100, ofAll: 20 },
    ])
    expect(total).toEqual({ rows: 5, met: 2, value: 40 })
  })

  test('puts age bands in the order of ages, and other groups by size and then by name', () => {
    const ages = ['18 and over', 'not known', '1 to 4', 'unborn', '10 to 15', '5 to 9', 'under 1']
    expect(groupsOf('age_band', ages)).toEqual([
      'unborn',
      'under 1',
      '1 to 4',
      '5 to 9',
      '10 to 15',
      '18 and over',
      'not known',
    ])
    expect(groupsOf('team', ['b', 'a', 'c', 'c', null, null, null])).toEqual(['c', 'a', 'b', null])
  })

  test('names codes, flags and what is not recorded in words', () => {
    const words = (column: string, cells: readonly Cell[]) =>
      breakDown(
        drawn(
          [column],
          cells.map(cell => [cell]),
        ),
        { fold: 'count' },
        column,
      ).parts.map(part => part.words)
    expect(words('need', ['N1', 'N1', 'odd', null])).toEqual(['Abuse or neglect', 'odd', 'not recorded'])
    expect(words('no_further_action', ['Y', 'N', 'N'])).toEqual(['no', 'yes'])
    expect(words('team', ['constructor'])).toEqual(['constructor'])
  })

  test('has a rate only where the group’s own population is known', () => {
    const list = drawn(['sex'], [['Male'], ['Male'], ['Female']])
    const population = (group: Cell) => (group === 'Male' ? 10_000 : null)
    const { parts, total } = breakDown(list, { fold: 'rate' }, 'sex', population)
    expect(parts.map(({ group, rows, value }) => [group, rows, value])).toEqual([
      ['Male', 2, 2],
      ['Female', 1, null],
    ])
    expect(total.value).toBeNull()
    const projected = breakDown(list, { fold: 'projected-rate' }, 'sex', population)
    expect(projected.parts[0]!.value).toBe(3)
  })

  test('of no rows has no parts, and a share of them no value', () => {
    const { parts, total } = breakDown(drawn(['team', 'met'], []), { fold: 'share' }, 'team')
    expect([parts, total]).toEqual([[], { rows: 0, met: 0, value: null }])
  })

  test('by a column that the list lacks is our own mistake', () => {
    expect(() => breakDown(drawn(['team'], []), { fold: 'count' }, 'sex')).toThrow(/no column sex/)
  })

  test('always adds up to the whole list, whatever the order of its rows', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', null), fc.constantFrom(0, 1)), {
      minLength: 1,
    })
    fc.assert(
      fc.property(rows, fc.constantFrom<Fold>('count', 'share', 'rate'), (cells, fold) => {
        const made = breakDown(drawn(['team', 'met'], cells), { fold }, 'team')
        const sum = (of: (part: (typeof made.parts)[number]) => number) =>
          made.parts.reduce((all, part) => all + of(part), 0)
        expect(sum(part => part.rows)).toBe(made.total.rows)
        expect(sum(part => part.met)).toBe(made.total.met)
        expect(sum(part => part.ofAll)).toBeCloseTo(100, 9)
        expect(breakDown(drawn(['team', 'met'], cells.toReversed()), { fold }, 'team')).toEqual(made)
      }),
    )
  })
})

describe('the columns that a list can be told apart by', () => {
  test('are texts, and neither keys, ids, dates, numbers nor columns with nothing in them', () => {
    const columns = ['key', 'person_id', 'plan_id', 'met', 'due', 'days_over', 'team', 'reason']
    const rows = [
      ['a', 'a', 'P1', 1, '2022-11-30', 3, 'T1', null],
      ['b', 'b', 'P2', 0, null, null, null, null],
    ]
    expect(breakdownColumns(drawn(columns, rows))).toEqual(['team'])
  })

  test('have at most 40 different values, but for the worker', () => {
    const rows = Array.from({ length: 41 }, (_, nth) => [`o${nth}`, `w${nth}`, `t${nth % 40}`])
    expect(breakdownColumns(drawn(['organisation', 'worker', 'team'], rows))).toEqual(['worker', 'team'])
  })
})

function drawn(columns: readonly string[], rows: readonly (readonly Cell[])[]): List {
  return { ref: { measure: 'ours', month: '2022-11', window: 'ytd' }, columns, rows }
}

function groupsOf(column: string, cells: readonly Cell[]): readonly Cell[] {
  const list = drawn(
    [column],
    cells.map(cell => [cell]),
  )
  return breakDown(list, { fold: 'count' }, column).parts.map(part => part.group)
}
