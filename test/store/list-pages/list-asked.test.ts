import { afterAll, describe, expect, test } from 'vitest'
import { InputError } from '../../../src/base/errors.ts'
import { allRows, asking, figure, teamsPages, worklist } from './teams-plan.ts'

const { pages, close } = await teamsPages(43, 200)
afterAll(close)

describe('narrowing, grouping and sorting', () => {
  const visits = figure('cp-visits-in-timescale', 'at')

  test('takes rows with one of the values of a column, and of each column', async () => {
    const { rows } = await allRows(pages, asking(visits))
    const count = async (...where: readonly (readonly [string, string])[]) => {
      const asked = asking(visits, { where: where.map(([column, value]) => ({ column, value })) })
      return (await pages.page(asked))!.filtered
    }
    const having = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length
    expect(await count(['team', 'T1'], ['team', 'T2'])).toBe(
      having(({ team }) => team === 'T1' || team === 'T2'),
    )
    expect(await count(['team', "T'3"], ['met', '1'])).toBe(
      having(({ team, met }) => team === "T'3" && met === 1),
    )
    expect(await count(['team', ''])).toBe(having(({ team }) => team === null))
    expect(await count(['plan_start', String(rows[0]!.plan_start)])).toBeGreaterThan(0)
    expect(await count(['person_id', "x' or '1'='1"])).toBe(0)
  })

  test('tells the values of a column and how many rows have each', async () => {
    const { first, rows } = await allRows(pages, asking(visits))
    const { values } = first.columns.find(({ name }) => name === 'team')!
    expect(values!.map(({ value }) => value)).toEqual(['', "T'3", 'T1', 'T2'])
    for (const { value, count } of values!)
      expect(count).toBe(rows.filter(({ team }) => (team ?? '') === value).length)
    expect(first.columns.find(({ name }) => name === 'person_id')!.values).toBeNull()
  })

  test('counts the rows of each value, and how many are met or overdue', async () => {
    const { groups, met, rows } = (await pages.page(asking(visits, { group: 'team' })))!
    expect(rows).toEqual([])
    expect(groups!.reduce((sum, group) => sum + group.met!, 0)).toBe(met)
    const late = (await pages.page(asking(worklist('cp-visits'), { group: 'team' })))!.groups!
    const overdue = (await pages.page(
      asking(worklist('cp-visits'), { where: [{ column: 'standing', value: 'overdue' }] }),
    ))!
    expect(late.reduce((sum, group) => sum + group.overdue!, 0)).toBe(overdue.filtered)
    expect(overdue.filtered).toBeGreaterThan(0)
  })

  test('tells how the rows of each filter stand, but for a filter by just that', async () => {
    const visits = worklist('cp-visits', 10)
    const where = [{ column: 'team', value: 'T1' }]
    const late = { column: 'standing', value: 'overdue' }
    const { standings } = (await pages.page(asking(visits, { where })))!
    expect((await pages.page(asking(visits, { where: [...where, late] })))!.standings).toEqual(standings)
    expect(standings.find(({ value }) => value === 'overdue')!.count).toBeGreaterThan(0)
    for (const { value, count } of standings) {
      const asked = asking(visits, { where: [...where, { column: 'standing', value }] })
      expect([value, (await pages.page(asked))!.filtered]).toEqual([value, count])
    }
  })

  test('sorts by a column either way, rows without a value last, and ages by their years', async () => {
    const sorted = async (sort: string, descending: boolean) =>
      (await allRows(pages, asking(visits, { sort, descending }))).rows.map(row => row[sort] ?? null)
    for (const descending of [false, true]) {
      const days = await sorted('last_visit', descending)
      const given = days.filter(day => day !== null).map(String)
      expect(days.slice(0, given.length)).toEqual(given)
      const inOrder = [...given].sort()
      expect(given).toEqual(descending ? inOrder.reverse() : inOrder)
    }
    const ages = [...new Set(await sorted('age_band', false))]
    const youngestFirst = ['unborn', 'under 1', '1 to 4', '5 to 9', '10 to 15', '16 and 17', 'not known']
    expect(ages).toEqual(youngestFirst.filter(age => ages.includes(age)))
    expect(ages.length).toBeGreaterThan(2)
  })

  test.each([
    ['sort', { sort: 'nothing' }],
    ['sort by the period', { sort: 'period' }],
    ['filter', { where: [{ column: 'nothing"; drop table cin', value: '' }] }],
    ['group', { group: 'nothing' }],
    ['group by child', { group: 'person_id' }],
  ])('refuses a column that is not there: %s', async (_, change) => {
    await expect(pages.page(asking(visits, change))).rejects.toThrow(InputError)
    await expect(pages.workbook(asking(visits, change))).rejects.toThrow(InputError)
  })
})
