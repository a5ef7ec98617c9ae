import { describe, expect, it } from 'vitest'
import { ANNEX_A } from '../../../src/sources/annex-a/annex-a.ts'
import { ANNEX_A_NEEDS } from '../../../src/sources/annex-a/feeds.ts'
import { readMeasures } from '../../../src/store/measure-files.ts'
import { TABLES } from '../../../src/tables/all.ts'

const measures = readMeasures(null).measures.map(measure => measure.id)
const parts = new Map(ANNEX_A.parts.map(part => [part.name, part.columns.map(column => column.name)]))

describe('the format of Annex A', () => {
  it('has the eleven lists, and no column twice in a list', () => {
    expect(ANNEX_A.parts.map(part => part.title)).toEqual(
      Array.from({ length: 11 }, (_, at) => `List ${at + 1}`),
    )
    for (const columns of parts.values()) expect(new Set(columns).size).toBe(columns.length)
  })

  it('crosses from columns and lists that there are to tables and columns that there are', () => {
    for (const crossing of ANNEX_A.crossings) {
      const table = TABLES.find(one => one.name === crossing.table)
      const columns = table?.columns.map(column => column.name) ?? []
      expect(columns).toEqual(expect.arrayContaining(Object.keys(crossing.columns)))
      const sql = [crossing.join ?? '', crossing.where ?? '']
      for (const crossed of Object.values(crossing.columns)) {
        if (typeof crossed === 'string') expect(parts.get(crossing.part)).toContain(crossed)
        else sql.push(crossed.sql)
      }
      for (const [, name] of sql.join(' ').matchAll(/\{([a-z]\w*)\}/g))
        expect([...parts.keys()]).toContain(name)
    }
  })

  it('says of every measure how far it is told or why it is not, and from which lists', () => {
    expect([...Object.keys(ANNEX_A.feeds), ...Object.keys(ANNEX_A.lacks)].sort()).toEqual(
      [...measures].sort(),
    )
    expect(Object.keys(ANNEX_A_NEEDS).sort()).toEqual(Object.keys(ANNEX_A.feeds).sort())
    for (const list of Object.values(ANNEX_A_NEEDS).flat()) expect([...parts.keys()]).toContain(list)
  })

  it('says it in one sentence each', () => {
    const said = [
      ...Object.values(ANNEX_A.feeds).map(feed => feed.approximately),
      ...Object.values(ANNEX_A.lacks),
    ]
    for (const sentence of said.filter(one => one !== null)) expect(sentence).toMatch(/^[A-Z][^.]+\.$/)
  })
})
