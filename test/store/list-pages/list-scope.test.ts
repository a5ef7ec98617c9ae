import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { ListName } from '../../../src/figures/list-pages.ts'
import type { Scope } from '../../../src/people/scope.ts'
import {
  allRows,
  asking,
  everyFigure,
  everyWorklist,
  figure,
  nameOf,
  TEAM_IN_TURN,
  teamsPages,
  worklist,
} from './teams-plan.ts'

const { open, pages, close } = await teamsPages(42, 200)
afterAll(close)

describe('whose rows they are', () => {
  const scopes: readonly Scope[] = TEAM_IN_TURN.filter(team => team !== null).map(team => ({
    kind: 'teams',
    teams: [team],
  }))

  test('each team’s rows and those of no team are all rows, and no list shows a row of another team', async () => {
    for (const list of [...everyFigure(open), ...everyWorklist(open)]) {
      const all = await allRows(pages, asking(list))
      const own = await Promise.all(scopes.map(scope => allRows(pages, asking(list, { scope }))))
      const nobodys = all.rows.filter(row => (row.team ?? null) === null)
      const sum = own.reduce((total, { rows }) => total + rows.length, 0)
      expect(sum + nobodys.length, nameOf(list)).toBe(all.rows.length)
      for (const [at, { rows, first }] of own.entries()) {
        const { teams } = scopes[at] as Extract<Scope, { kind: 'teams' }>
        expect(rows.filter(row => row.team !== teams[0])).toEqual([])
        expect([first.whole, first.met, first.seen]).toEqual([all.first.whole, all.first.met, rows.length])
      }
    }
  }, 60_000)

  test('holds whatever rows are sorted by, narrowed to, grouped by or paged to', async () => {
    const lists = [figure('cp-visits-in-timescale', 'at'), figure('cin-number', 'at'), worklist('cp-visits')]
    const columns = new Map<ListName, readonly string[]>()
    for (const list of lists)
      columns.set(
        list,
        (await pages.page(asking(list)))!.columns.map(({ name }) => name),
      )
    const asked = fc.constantFrom(...lists).chain(list => {
      const column = fc.constantFrom(...columns.get(list)!)
      const team = fc.constantFrom('T1', 'T2', "T'3", '', "T1') or ('1'='1", 'nowhere')
      return fc.record({
        list: fc.constant(list),
        teams: fc.uniqueArray(fc.constantFrom('T1', 'T2', "T'3", '', 'T9'), { maxLength: 3 }),
        sort: fc.option(column),
        descending: fc.boolean(),
        where: fc.array(
          fc.oneof(
            fc.record({ column: fc.constant('team'), value: team }),
            fc.record({ column, value: fc.constantFrom('', '1', 'overdue', "x' or true --") }),
          ),
          { maxLength: 2 },
        ),
        group: fc.option(fc.constantFrom('team', 'worker')),
        page: fc.integer({ min: 1, max: 9 }),
      })
    })
    let seen = 0
    await fc.assert(
      fc.asyncProperty(asked, async ({ teams, ...rest }) => {
        const page = (await pages.page(asking(rest.list, { ...rest, scope: { kind: 'teams', teams } })))!
        const at = page.columns.findIndex(({ name }) => name === 'team')
        for (const row of page.rows) expect(teams).toContain(row[at])
        const groups = page.groups?.reduce((sum, { count }) => sum + count, 0) ?? null
        if (rest.group !== null) expect(groups).toBe(page.filtered)
        if (rest.group === 'team') for (const { value } of page.groups!) expect(teams).toContain(value)
        for (const { value } of page.columns[at]!.values ?? []) expect(teams).toContain(value)
        expect(page.filtered).toBeLessThanOrEqual(page.seen)
        seen += page.filtered
      }),
      { numRuns: 120, seed: 7 },
    )
    expect(seen).toBeGreaterThan(0)
  }, 60_000)

  test('is nobody’s where none may be seen, and no team’s where a list tells none', async () => {
    const contacts = figure('contacts', 'month')
    for (const scope of [{ kind: 'none' }, { kind: 'teams', teams: [] }, scopes[0]!] as const) {
      const page = (await pages.page(asking(contacts, { scope })))!
      expect([page.seen, page.rows, page.whole > 0]).toEqual([0, [], true])
      expect(page.columns.flatMap(({ values }) => values ?? [])).toEqual([])
    }
  })

  test('is so of the counts of worklists, which sum to a team’s rows of each', async () => {
    const counts = async (scope: Scope, team: string | null = null) =>
      (await pages.worklists(scope, null, null, team))!.lines.map(({ id, rows, overdue, teams }) => ({
        id,
        rows,
        overdue,
        teams: teams.map(each => each.team),
      }))
    const mine = await counts({ kind: 'teams', teams: ['T1'] })
    expect(mine).toEqual(await counts({ kind: 'all' }, 'T1'))
    for (const { teams } of mine) expect(teams.filter(team => team !== 'T1')).toEqual([])
    expect((await counts({ kind: 'teams', teams: ['T1'] }, 'T2')).every(({ rows }) => rows === 0)).toBe(true)
    for (const list of everyWorklist(open))
      expect(mine.find(({ id }) => id === nameOf(list))?.rows).toBe(
        (await pages.page(asking(list, { scope: scopes[0]! })))!.seen,
      )
  })
})
