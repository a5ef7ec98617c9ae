import { describe, expect, test } from 'vitest'
import { parseWorklist } from '../../../src/measures/parse-worklist.ts'

const HEADING = { title: 'Ours', row: 'child', source: 'local' }
const file = (heading: Readonly<Record<string, string>>, sql = 'select * from cin') =>
  [
    ...Object.entries({ ...HEADING, ...heading }).map(([key, value]) => `-- ${key}: ${value}`),
    '--',
    '-- Why.',
    '',
    sql,
  ].join('\n')

describe('a worklist file', () => {
  test('says what is due, how rows are sorted and what it goes with', () => {
    const text = file({ due: 'due', order: 'cases desc, worker', measure: 'cp-reviews', late: 'stays late' })
    expect(parseWorklist('ours', text).value).toEqual({
      id: 'ours',
      title: 'Ours',
      row: 'child',
      due: 'due',
      order: ['cases desc', 'worker'],
      measure: 'cp-reviews',
      forgiven: false,
      needs: [],
      source: 'local',
      definition: ['Why.'],
      sql: 'select * from cin',
    })
  })

  test('need say no more than what it is', () => {
    const { value } = parseWorklist('ours', file({ needs: 'ssd_contacts, ssd_cp_plans' }))
    expect(value).toMatchObject({ due: null, order: [], measure: null, forgiven: true })
    expect(value?.needs).toEqual(['ssd_contacts', 'ssd_cp_plans'])
  })

  test.each([
    [file({ due: 'due; drop' }), 'due must be the name of a column'],
    [file({ order: 'cases down' }), /^order must be names of columns/],
    [file({ order: 'cases,' }), /^order must be names of columns/],
    [file({ measure: 'cp-reviews' }), 'a list with a measure says which column is due'],
    [file({ due: 'due', late: 'stays late' }), 'late is said of a list with a measure'],
    [file({ due: 'due', measure: 'x', late: 'forgiven' }), 'late can only be stays late'],
    [file({ needs: 'ssd contacts' }), 'needs must be names of tables'],
    [file({ fold: 'count' }), /^the heading has a line that is not one of title/],
    ['select 1', 'the heading does not say "-- title: ..."'],
    [file({}, 'select 1; select 2'), /one select and nothing after it/],
    [file({}, 'select * from cin qualify 1 = 1'), /not every engine has \(QUALIFY/],
  ])('that is wrong is told of: %#', (text, fault) => {
    expect(parseWorklist('ours', text).fault).toMatch(fault)
  })

  test('is named in small letters', () => {
    expect(parseWorklist('Ours', file({})).fault).toMatch(/small letters/)
  })
})
