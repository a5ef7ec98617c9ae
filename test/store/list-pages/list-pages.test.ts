import { afterAll, describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/base/day.ts'
import { InputError } from '../../../src/base/errors.ts'
import type { ListName } from '../../../src/figures/list-pages.ts'
import type { Cell } from '../../../src/figures/lists.ts'
import { withLists } from '../../../src/store/with-lists.ts'
import { withWorklists } from '../../../src/store/with-worklists.ts'
import { readWorklists } from '../../../src/store/worklist-files.ts'
import { gather, sheetsOf } from '../../render/xlsx/read-workbook.ts'
import { allRows, asking, everyFigure, figure, MONTH, nameOf, teamsPages, worklist } from './teams-plan.ts'

const { folder, open, pages, close } = await teamsPages(41, 260)
afterAll(close)

const cellsOf = (columns: readonly string[], rows: readonly (readonly Cell[])[]) =>
  rows.map(row => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])))

describe('the pages of a list', () => {
  test('have every row of every measure and window that the figure counts, in the list’s order', async () => {
    await withLists(open, folder.extract, { from: '2022-06', to: MONTH }, async lists => {
      let rows = 0
      for (const list of everyFigure(open)) {
        if (list.kind !== 'figure') continue
        const { first, rows: paged } = await allRows(pages, asking(list))
        const opened = await lists.open(list.ref)
        const kept = first.columns.map(({ name }) => name)
        expect(paged, nameOf(list)).toEqual(
          cellsOf(opened.columns, opened.rows).map(row =>
            Object.fromEntries(kept.map(name => [name, row[name] ?? null])),
          ),
        )
        const met = opened.columns.includes('met')
          ? opened.rows.filter(row => row[opened.columns.indexOf('met')] === 1).length
          : null
        expect([first.whole, first.seen, first.filtered, first.met]).toEqual([
          opened.rows.length,
          opened.rows.length,
          opened.rows.length,
          met,
        ])
        rows += opened.rows.length
      }
      expect(rows).toBeGreaterThan(500)
    })
  }, 60_000)

  test('have every row of every worklist, in the order in which it is worked, and its counts', async () => {
    const asAt = parseDay(folder.extract.manifest.recordsTo!)!
    const { worklists } = readWorklists(folder.path)
    const now = (await pages.worklists({ kind: 'all' }, null, null, null))!
    await withWorklists(open, folder.extract, { worklists, asAt }, async made => {
      let due = 0
      for (const { id } of worklists) {
        const opened = await made.open(id, {})
        const { first, rows } = await allRows(pages, asking(worklist(id)))
        const kept = first.columns.map(({ name }) => name)
        const expected = cellsOf(opened.columns, opened.rows)
        expect(rows, id).toEqual(
          expected.map(row => Object.fromEntries(kept.map(name => [name, row[name] ?? null]))),
        )
        const within5 = await made.open(id, { within: 5 })
        expect((await pages.page(asking(worklist(id, 5))))!.filtered).toBe(within5.rows.length)
        const tallies = await made.tallies(id)
        const line = now.lines.find(each => each.id === id)!
        const sum = (of: (tally: (typeof tallies)[number]) => number) =>
          tallies.reduce((total, tally) => total + of(tally), 0)
        expect(line.rows).toBe(opened.rows.length)
        expect(line.teams.map(({ team, rows }) => [team, rows]).sort()).toEqual(
          tallies.map(({ team, rows }) => [team, rows]).sort(),
        )
        if (line.due === null) expect([line.overdue, line.dueIn5, line.dueIn10]).toEqual([null, null, null])
        else
          expect([line.overdue, line.dueIn5, line.dueIn10]).toEqual([
            sum(tally => tally.overdue),
            sum(tally => tally.within5),
            sum(tally => tally.within10),
          ])
        const ahead = expected
          .map(row => (line.due === null ? '' : String(row[line.due] ?? '')))
          .filter(day => day >= folder.extract.manifest.recordsTo!)
          .sort()
        expect(line.next).toEqual(
          ahead.length === 0 ? null : { day: ahead[0], rows: ahead.filter(day => day === ahead[0]).length },
        )
        due += line.dueIn10 ?? 0
      }
      expect(due).toBeGreaterThan(0)
    })
    expect(now.lines.find(({ id }) => id === 'cp-visits')!.toReach).toMatch(/^\d+% now, /)
    expect(now.lines.find(({ id }) => id === 'cin-visits')!.toReach).toBeNull()
  }, 60_000)

  test('leave out a key that says what the child’s id says, and no other', async () => {
    const names = async (list: ListName) =>
      (await pages.page(asking(list)))!.columns.map(({ name }) => name).slice(0, 2)
    expect(await names(figure('cp-number', 'at'))).toEqual(['person_id', 'plan_id'])
    expect(await names(figure('contacts', 'ytd'))).toEqual(['key', 'person_id'])
  })

  test('past the last one are the last one', async () => {
    const last = (await pages.page(asking(figure('contacts', 'ytd'), { page: 9999 })))!
    expect(last.page).toBe(last.pages)
    expect(last.rows.length).toBeGreaterThan(0)
  })
})

describe('what cannot be opened', () => {
  test.each([
    ['another measure', figure('nothing', 'at')],
    ['another window', figure('cp-number', 'ytd')],
    ['a month after the records', figure('cp-number', 'at', '2023-07')],
    ['no month', figure('cp-number', 'at', 'soon')],
    ['another worklist', worklist('nothing')],
  ])('is not there: %s', async (_, list) => {
    expect(await pages.page(asking(list))).toBeNull()
    expect(await pages.workbook(asking(list))).toBeNull()
  })

  test('is not there: another extract', async () => {
    expect(await pages.page(asking(figure('cp-number', 'at'), { extract: 'none' }))).toBeNull()
    expect(await pages.worklists({ kind: 'all' }, null, 'none', null)).toBeNull()
  })

  test.each(['30/11/2022', '1999-01-01', '2099-01-01'])('worklists on %s', async asAt => {
    await expect(pages.page(asking({ ...worklist('cp-visits'), asAt } as ListName))).rejects.toThrow(
      InputError,
    )
  })
})

describe('a worklist of the plan’s own', () => {
  test('opens as ours do, with the names of its columns in words', async () => {
    const page = (await pages.page(asking(worklist('ours'))))!
    expect(page.whole).toBeGreaterThan(20)
    expect([page.title, page.says, page.definition.words]).toEqual([
      'Ours',
      'person with a worker',
      ['Everyone.'],
    ])
    expect(page.columns.map(({ title }) => title)).toEqual(['Child', 'Team', 'Worker'])
  })

  test('that can’t be made or read says why, and the others are there all the same', async () => {
    const page = (await pages.page(asking(worklist('fails'))))!
    expect([page.columns, page.rows, page.whole]).toEqual([[], [], 0])
    expect(page.notes[0]).toMatch(/^The select fails: Binder Error/)
    const { lines } = (await pages.worklists({ kind: 'all' }, null, null, null))!
    const faults = lines.filter(({ fault }) => fault !== null)
    expect(faults.map(({ id, rows }) => [id, rows])).toEqual([
      ['fails', 0],
      ['unread', 0],
    ])
  })
})

test('many who ask at once for months and days far apart each get their own list', async () => {
  const months = ['2019-11', '2021-04', MONTH]
  const days = ['2023-05-01', '2023-05-15', null]
  const asked = Array.from({ length: 36 }, (_, at) =>
    at % 2 === 0
      ? asking(figure('cp-number', 'at', months[at % 3]))
      : asking({ ...worklist('cp-visits'), asAt: days[at % 3] } as ListName),
  )
  const alone: unknown[] = []
  for (const each of asked.slice(0, 6)) alone.push(await pages.page(each))
  const together = await Promise.all(asked.map(each => pages.page(each)))
  for (const [at, page] of together.entries()) expect(page).toEqual(alone[at % 6])
}, 60_000)

test('a month of years before opens as the same list that the engine makes for it alone', async () => {
  const list = figure('referrals', 'ytd', '2020-11')
  const { rows } = await allRows(pages, asking(list))
  await withLists(open, folder.extract, { from: '2020-11', to: '2020-11' }, async lists => {
    const opened = await lists.open({ measure: 'referrals', month: '2020-11', window: 'ytd' })
    expect(rows).toEqual(cellsOf(opened.columns, opened.rows))
    expect(rows.length).toBeGreaterThan(0)
  })
})

test('the workbook has the rows that are asked for, and no other', async () => {
  const asked = asking(figure('cp-visits-in-timescale', 'at'), {
    scope: { kind: 'teams', teams: ['T1', "T'3"] },
    where: [{ column: 'team', value: 'T1' }],
    sort: 'plan_start',
    descending: true,
    page: 3,
  })
  const { rows } = await allRows(pages, { ...asked, page: 1 })
  const [sheet] = sheetsOf(await gather((await pages.workbook(asked))!))
  const written = rows.map((_, at) => sheet!.cells.get(`A${at + 5}`)?.value)
  expect(written).toEqual(rows.map(row => row.person_id))
  expect(sheet!.cells.has(`A${rows.length + 5}`)).toBe(false)
  expect(rows.length).toBeGreaterThan(3)
  expect(sheet!.cells.get('A5')!.kind).toBe('text')
  const heading = [...sheet!.cells].find(([, cell]) => cell.value === 'Plan start')![0]
  expect(sheet!.cells.get(heading.replace('4', '5'))!.kind).toBe('number')
})

test.each([
  [null, /^Every row, /],
  [5, /^Some of the rows, /],
])('the workbook of what is due within %s working days says which rows it has', async (within, says) => {
  const [sheet] = sheetsOf(await gather((await pages.workbook(asking(worklist('cp-visits', within))))!))
  expect([...sheet!.cells.values()].map(({ value }) => String(value))).toContainEqual(
    expect.stringMatching(says),
  )
})

test('a workbook that nobody reads to its end lets its list go', async () => {
  const asked = asking(figure('contacts', 'ytd'))
  for await (const part of (await pages.workbook(asked))!) {
    expect(part.length).toBeGreaterThan(0)
    break
  }
  expect((await pages.page(asked))!.whole).toBeGreaterThan(0)
})

test('teams have the names that the records give them, and their codes otherwise', async () => {
  expect(await pages.teams()).toEqual([
    { code: "T'3", name: "T'3" },
    { code: 'T1', name: 'Assessment north' },
    { code: 'T2', name: 'T2' },
  ])
  expect((await pages.workers())[0]).toEqual({ code: 'w0', name: 'w0' })
})
