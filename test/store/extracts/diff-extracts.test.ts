import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { diffExtracts } from '../../../src/store/extracts/diff-extracts.ts'
import { differingRows } from '../../../src/store/extracts/differing-rows.ts'
import { cpVisits } from '../../../src/tables/ssd-need-and-protection.ts'
import { folderOf, loadData } from '../plan-folders.ts'

const folder = folderOf(new Map([['data/ssd_cp_visits.csv', '']]))
afterAll(() => folder.remove())

/** A visit's day and whether the child was seen, by the visit's id. */
type Visits = Readonly<Record<string, readonly [day: string, seen: string]>>

/** An extract of child protection visits, loaded on a day. */
async function loadedOn(today: string, visits: Visits) {
  const lines = Object.entries(visits).map(([id, [day, seen]]) => `${id},CHILD-1,${day},${seen}`)
  const heading = 'cppv_cp_visit_id,cppv_person_id,cppv_cp_visit_date,cppv_cp_visit_seen'
  writeFileSync(join(folder.path, 'data', 'ssd_cp_visits.csv'), [heading, ...lines, ''].join('\n'))
  return (await loadData(folder.path, today)).extract
}

test('rows added, removed and changed are told with the columns and with how late they came', async () => {
  const older = await loadedOn('2022-12-05', {
    a: ['2022-10-01', 'Y'],
    b: ['2022-11-20', 'N'],
    c: ['2022-11-30', 'Y'],
  })
  const newer = await loadedOn('2023-01-10', {
    a: ['2022-10-01', 'Y'],
    b: ['2022-11-21', 'Y'],
    d: ['2022-11-30', 'Y'],
    e: ['2022-12-01', 'Y'],
    f: ['2022-10-31', 'Y'],
  })
  // The older one reaches to 30 November: a visit of that day or before should have been in it.
  expect(await diffExtracts({ older, newer })).toEqual([
    {
      table: 'ssd_cp_visits',
      added: 3,
      removed: 1,
      changed: 1,
      columns: [
        { column: 'cppv_cp_visit_date', rows: 1 },
        { column: 'cppv_cp_visit_seen', rows: 1 },
      ],
      recordedLate: { rows: 2, usual: { atLeast: 0, atMost: 41 }, most: { atLeast: 30, atMost: 71 } },
      endedLate: null,
    },
  ])
  expect(await differingRows({ older, newer }, cpVisits)).toEqual([
    {
      change: 'added',
      key: ['d'],
      late: { what: 'recorded', day: '2022-11-30', days: { atLeast: 0, atMost: 41 } },
      cells: [],
    },
    { change: 'added', key: ['e'], late: null, cells: [] },
    {
      change: 'added',
      key: ['f'],
      late: { what: 'recorded', day: '2022-10-31', days: { atLeast: 30, atMost: 71 } },
      cells: [],
    },
    { change: 'removed', key: ['c'], late: null, cells: [] },
    {
      change: 'changed',
      key: ['b'],
      late: null,
      cells: [
        { column: 'cppv_cp_visit_date', was: '2022-11-20', is: '2022-11-21' },
        { column: 'cppv_cp_visit_seen', was: 'N', is: 'Y' },
      ],
    },
  ])
})

const day = fc.integer({ min: 1, max: 28 }).map(n => `2022-11-${String(n).padStart(2, '0')}`)
const visits: fc.Arbitrary<Visits> = fc.dictionary(
  fc.constantFrom(...'abcdefgh'),
  fc.tuple(day, fc.constantFrom('Y', 'N', '')),
  { noNullPrototype: true },
)

test('what is kept of a table is what was there, less what was removed, with what was added and changed', async () => {
  await fc.assert(
    fc.asyncProperty(visits, visits, async (was, is) => {
      const [older, newer] = [await loadedOn('2022-12-05', was), await loadedOn('2023-01-10', is)]
      const rows = await differingRows({ older, newer }, cpVisits)
      const of = (change: string) => rows.filter(row => row.change === change).map(({ key }) => key[0]!)
      const same = (id: string) => was[id]!.join() === is[id]!.join()
      expect(of('added')).toEqual(
        Object.keys(is)
          .filter(id => !(id in was))
          .sort(),
      )
      expect(of('removed')).toEqual(
        Object.keys(was)
          .filter(id => !(id in is))
          .sort(),
      )
      expect(of('changed')).toEqual(
        Object.keys(is)
          .filter(id => id in was && !same(id))
          .sort(),
      )
      const [diff] = await diffExtracts({ older, newer })
      expect([diff?.added ?? 0, diff?.removed ?? 0, diff?.changed ?? 0]).toEqual(
        ['added', 'removed', 'changed'].map(change => of(change).length),
      )
    }),
    { numRuns: 8 },
  )
})
