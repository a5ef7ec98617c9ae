import { afterAll, describe, expect, it } from 'vitest'
import { crossTables } from '../../src/sources/crossing-sql.ts'
import type { Crossing, Format, Part } from '../../src/sources/format.ts'
import { closeParts, crossDrawn } from './drawn-parts.ts'

afterAll(closeParts)

const part = (name: string, ...columns: string[]): Part => ({
  name,
  title: name,
  columns: columns.map(column => ({ name: column, heading: `Heading of ${column}` })),
})
const parts = [
  part('children', 'child', 'born', 'sex'),
  part('visits', 'child', 'day', 'sex'),
  part('notes', 'child', 'text'),
]
const format = (...crossings: Crossing[]): Format => ({
  kind: 'annex-a',
  title: 'Drawn',
  parts,
  crossings,
  feeds: {},
  exempt: [],
  lacks: {},
})
const held = (name: string, ...columns: string[]) => ({
  part: parts.find(one => one.name === name)!,
  relation: name,
  columns: new Set(columns),
})
const person = (over: Partial<Crossing> & Pick<Crossing, 'part'>): Crossing => ({
  table: 'ssd_person',
  columns: { pers_person_id: 'child' },
  once: true,
  ...over,
})
const visit: Crossing = {
  table: 'ssd_cp_visits',
  part: 'visits',
  columns: {
    cppv_cp_visit_id: { sql: "p.child || '-' || p.day", heading: 'Heading of day' },
    cppv_person_id: 'child',
    cppv_cp_visit_date: 'day',
    cppv_cp_visit_seen: { sql: "'Y'", heading: 'Heading of day' },
  },
}

describe('crossing parts to tables', () => {
  it('carries plain columns, SQL and constants, with the place of the record', async () => {
    const { raw } = await crossDrawn(format(visit), { visits: [{ child: 'A', day: '2022-11-01' }] })
    expect(raw.ssd_cp_visits).toEqual([
      {
        _file: 0,
        _record: 1,
        cppv_cp_visit_id: 'A-2022-11-01',
        cppv_person_id: 'A',
        cppv_cp_visit_date: '2022-11-01',
        cppv_cp_visit_seen: 'Y',
      },
    ])
  })

  it('reads cells trimmed, and blank ones as absent', async () => {
    const { raw } = await crossDrawn(format({ ...visit, where: 'p.day is not null' }), {
      visits: [
        { child: 'A', day: '  ' },
        { child: '\u00a0B ', day: '2022-11-01' },
      ],
    })
    expect(raw.ssd_cp_visits).toMatchObject([{ cppv_person_id: 'B', _record: 2 }])
  })

  it('takes the first of the records that tell of the same row: by crossing, then by place', async () => {
    const both = format(
      person({ part: 'children', columns: { pers_person_id: 'child', pers_dob: 'born' } }),
      person({ part: 'visits', columns: { pers_person_id: 'child', pers_sex: 'sex' } }),
    )
    const { raw, problems } = await crossDrawn(both, {
      visits: [
        { child: 'A', sex: 'F' },
        { child: 'B', sex: 'M' },
        { child: 'B', sex: 'F' },
      ],
      children: [
        { child: 'C', born: '2010-01-01' },
        { child: 'A', born: '2010-01-01' },
      ],
    })
    const rows = raw.ssd_person!.map(row => [row.pers_person_id, row.pers_dob, row.pers_sex])
    expect(rows.sort()).toEqual([
      ['A', '2010-01-01', null],
      ['B', null, 'M'],
      ['C', '2010-01-01', null],
    ])
    expect(problems).toEqual([])
  })

  it('joins a part that it can do without as one with no rows', async () => {
    const joined: Crossing = {
      ...visit,
      join: 'left join {notes} n on n.child = p.child',
      columns: { ...visit.columns, cppv_cp_plan_id: { sql: 'n.text', heading: 'Heading of text' } },
    }
    const { raw } = await crossDrawn(format(joined), { visits: [{ child: 'A', day: '2022-11-01' }] })
    expect(raw.ssd_cp_visits).toMatchObject([{ cppv_person_id: 'A', cppv_cp_plan_id: null }])
  })

  it('passes over a crossing whose own part or needs are not held', () => {
    const needing = format(person({ part: 'children', needs: ['notes'] }))
    expect(crossTables(needing, [held('children', 'child')])).toEqual([])
    expect(crossTables(needing, [held('notes', 'child')])).toEqual([])
    expect(crossTables(needing, [held('children', 'child'), held('notes', 'child')])).toHaveLength(1)
  })

  it('leaves out a column that the source lacks, unless another part has it', () => {
    const both = format(
      person({ part: 'children', columns: { pers_person_id: 'child', pers_dob: 'born', pers_sex: 'sex' } }),
      person({
        part: 'visits',
        columns: { pers_person_id: 'child', pers_sex: { sql: 'upper(p.sex)', heading: 'Sex' } },
      }),
    )
    const without = crossTables(both, [held('children', 'child'), held('visits', 'child')])
    expect([...without[0]!.columns]).toEqual(['pers_person_id'])
    const withSex = crossTables(both, [held('children', 'child'), held('visits', 'child', 'sex')])
    expect([...withSex[0]!.columns]).toEqual(['pers_person_id', 'pers_sex'])
  })

  it('makes no table of which the source has no column', () => {
    const sexes = format({ table: 'ssd_person', part: 'children', columns: { pers_sex: 'sex' } })
    expect(crossTables(sexes, [held('children', 'child')])).toEqual([])
  })

  it("names the source's own headings", () => {
    const both = format(person({ part: 'children' }), person({ part: 'visits' }), visit)
    const tables = crossTables(both, [held('children', 'child'), held('visits', 'child', 'day')])
    expect(tables.map(table => table.table)).toEqual(['ssd_person', 'ssd_cp_visits'])
    expect(tables[0]!.headings.get('pers_person_id')).toBe('Heading of child')
    expect(tables[1]!.headings.get('cppv_cp_visit_date')).toBe('Heading of day')
  })
})
