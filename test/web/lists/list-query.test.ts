import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ListQuery, listAddress, listQuery } from '../../../src/web/lists/list-query.ts'
import { pageLinks } from '../../../src/web/lists/page-links.ts'

const parsed = (address: string) => {
  const search = new URL(address, 'http://localhost').searchParams
  return listQuery(Object.fromEntries([...search.keys()].map(name => [name, search.getAll(name)])))
}

const name = fc.stringMatching(/^[a-z][a-z_]{0,8}$/)
const value = fc.string({ maxLength: 12, unit: 'grapheme' })

test('an address says all that is asked of a list', () => {
  const query: fc.Arbitrary<ListQuery> = fc.record({
    extract: fc.option(name),
    sort: fc.option(name),
    descending: fc.boolean(),
    where: fc.uniqueArray(fc.record({ column: name, value }), {
      selector: pair => `${pair.column}:${pair.value}`,
    }),
    group: fc.option(name),
    page: fc.integer({ min: 1, max: 500 }),
    on: fc.option(fc.constant('2022-11-30')),
    within: fc.option(fc.integer({ min: 0, max: 999 })),
  })
  fc.assert(
    fc.property(query, asked => {
      const descending = asked.sort !== null && asked.descending
      expect(parsed(listAddress('/worklists/cp-visits', asked))).toEqual({ ...asked, descending })
    }),
  )
})

test('what makes no sense is as if it were not there, and teams, workers and children have names of their own', () => {
  const nothing = parsed('/worklists/cp-visits')
  expect(parsed('/worklists/cp-visits?where=&where=team&where=:x&page=-1&within=soon&sort=&desc=1')).toEqual({
    ...nothing,
    descending: true,
  })
  expect(parsed('/worklists/cp-visits?page=1e9&page=2.5').page).toBe(1)
  expect(parsed('/worklists/cp-visits?team=T1&worker=W2&child=100&where=team:T1').where).toEqual([
    { column: 'team', value: 'T1' },
    { column: 'worker', value: 'W2' },
    { column: 'person_id', value: '100' },
  ])
})

test.each([
  [1, 1, null],
  [1, 2, '1 2'],
  [1, 8, '1 2 … 8'],
  [4, 8, '1 … 3 4 5 … 8'],
  [8, 8, '1 … 7 8'],
])('page %i of %i leads to %s', (page, pages, says) => {
  const links = pageLinks(page, pages, String)
  const words = links?.items.map(item => ('ellipsis' in item ? '…' : item.href)).join(' ') ?? null
  expect(words).toBe(says)
})
