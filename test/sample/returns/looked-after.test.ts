import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { monthEnd, plusMonths } from '../../independent/dates.ts'
import type { RawTables } from '../../independent/rows.ts'
import { PRINTED } from '../printed.ts'
import { readFolder } from '../read-folder.ts'
import { northmereReturns } from './northmere-returns.ts'
import { elementsIn, type ReadElement, readElements, textIn } from './read-elements.ts'

const YEAR = '2022-04-01'
const MONTHS = ['2022-09', '2022-10', '2022-11']
type Rows = RawTables[string]

let tables: RawTables
let year: RawTables
let years: RawTables
let xml: ReadElement

beforeAll(async () => {
  const { folder, tables: read } = await northmereReturns()
  tables = read
  year = readFolder(join(folder, 'returns/ssda903/data'))
  years = readFolder(join(folder, 'returns/ssda903-all-years/data'))
  xml = readElements(readFileSync(join(folder, 'returns/ssda903-xml/data/ssda903.xml'), 'utf8'))
}, 240_000)

/** dd/mm/yyyy as `YYYY-MM-DD`; any other writing fails. */
function day(text: string | undefined): string {
  if (text === '' || text === undefined) return ''
  const [, dayOfMonth, month, written] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text)!
  return `${written}-${month}-${dayOfMonth}`
}

const isShortBreak = (row: Rows[number]) => ['V3', 'V4'].includes(row.LS!)

/** Children under 18 with an episode open on a day that is no short break. */
function lookedAfter(files: RawTables, on: string): number {
  const born = new Map(files.header!.map(row => [row.CHILD, day(row.DOB)]))
  const open = files.episodes!.filter(
    row =>
      day(row.DECOM) <= on &&
      (row.DEC === '' || day(row.DEC) > on) &&
      !isShortBreak(row) &&
      plusMonths(born.get(row.CHILD)!, 216) > on,
  )
  return new Set(open.map(row => row.CHILD)).size
}

test('the files are those of the return, with their columns in order', () => {
  expect(Object.keys(year).sort()).toEqual(
    'ad1 episodes header missing oc3 placed_for_adoption previous_permanence reviews sw_episodes uasc'.split(
      ' ',
    ),
  )
  expect(Object.keys(year.episodes![0]!).join()).toBe(
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  )
  expect(Object.keys(year.header![0]!).join()).toBe('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB')
  for (const files of [year, years])
    for (const rows of Object.values(files)) expect(rows.length).toBeGreaterThan(0)
})

test('every child of every file has one row in the header, and the same date of birth', () => {
  for (const files of [year, years]) {
    const born = new Map(files.header!.map(row => [row.CHILD, row.DOB]))
    expect(born.size).toBe(files.header!.length)
    for (const rows of Object.values(files))
      for (const row of rows)
        if (!born.has(row.CHILD!) || (row.DOB !== undefined && row.DOB !== born.get(row.CHILD!)))
          throw new Error('not in the header')
  }
})

describe('the year', () => {
  test('the episodes are those of the year, each under a placement and a legal status', () => {
    const expected = tables.ssd_cla_episodes!.filter(
      row => row.clae_cla_episode_ceased_date === '' || row.clae_cla_episode_ceased_date! >= YEAR,
    )
    expect(year.episodes).toHaveLength(expected.length)
    for (const row of year.episodes!)
      if (!(row.LS && row.PLACE && row.PLACE_PROVIDER && row.RNE && row.CIN && row.HOME_POST && row.PL_POST))
        throw new Error('an episode lacks something')
  })

  test('children looked after at each month’s end are as many as the board was shown', () => {
    expect(MONTHS.map(month => lookedAfter(year, monthEnd(month)))).toEqual(PRINTED['cla-number at'])
  })

  test('those who started and ceased in the year to November are as many as the board was shown', () => {
    const starts = year.episodes!.filter(
      row => row.RNE === 'S' && day(row.DECOM) >= YEAR && !isShortBreak(row),
    )
    const ceased = year.episodes!.filter(row => row.DEC !== '' && row.REC !== 'X1' && !isShortBreak(row))
    expect(starts).toHaveLength(PRINTED['cla-starts ytd']![2])
    expect(ceased).toHaveLength(PRINTED['cla-ceased ytd']![2])
  })

  test('the reviews are those held in the year', () => {
    const held = tables.ssd_cla_reviews!.filter(
      row => row.clar_cla_review_date! >= YEAR && row.clar_cla_review_cancelled === 'N',
    )
    const children = new Set(year.header!.map(row => row.CHILD))
    const child = new Map(tables.ssd_cla_episodes!.map(row => [row.clae_cla_id, row.clae_person_id]))
    expect(year.reviews).toHaveLength(held.filter(row => children.has(child.get(row.clar_cla_id))).length)
  })

  test('a place changes for a reason only where another episode begins the same day in another place', () => {
    const begun = new Map(year.episodes!.map(row => [`${row.CHILD} ${row.DECOM}`, row]))
    const moves = year.episodes!.filter(row => row.REASON_PLACE_CHANGE !== '')
    expect(moves.length).toBeGreaterThan(50)
    for (const row of moves) expect(begun.get(`${row.CHILD} ${row.DEC}`)!.RNE).toMatch(/^[PTBU]$/)
  })

  test('care leavers turned 17 to 21 in the year, and a changed worker has the reason that the one before left', () => {
    for (const row of year.oc3!) {
      const age = [17, 18, 19, 20, 21].filter(years => {
        const birthday = plusMonths(day(row.DOB), years * 12)
        return birthday >= YEAR && birthday <= '2022-11-30'
      })
      expect(age).toHaveLength(1)
    }
    const reasons = new Set(year.sw_episodes!.map(row => row.SW_REASON))
    expect(reasons).toContain('LEFTRL')
    expect(reasons).not.toContain('')
  })
})

test('all years hold every episode and every review that was held', () => {
  expect(years.episodes).toHaveLength(tables.ssd_cla_episodes!.length)
  expect(years.reviews).toHaveLength(
    tables.ssd_cla_reviews!.filter(
      row => row.clar_cla_review_date !== '' && row.clar_cla_review_cancelled === 'N',
    ).length,
  )
  expect(lookedAfter(years, '2022-03-31')).toBe(615)
  expect(years.episodes!.every(row => row.LS !== '')).toBe(true)
})

describe('the XML form', () => {
  const children = () => elementsIn(xml, 'CHILD')
  const headerOf = (child: ReadElement) => elementsIn(child, 'HEADER')[0]!

  test('has the same children and episodes as the files, under its own names', () => {
    expect(xml.name).toBe('EXPSSDA903')
    expect(children().map(child => textIn(headerOf(child), 'CHILDID'))).toEqual(
      year.header!.map(row => row.CHILD),
    )
    const episodes = children().flatMap(child =>
      elementsIn(child, 'EPISODE').map(one => [
        textIn(headerOf(child), 'CHILDID'),
        ...['DECOM', 'RNE', 'LS', 'PL', 'PL_POST', 'DEC', 'REC'].map(name => textIn(one, name)),
      ]),
    )
    const rows = year.episodes!.map(row => [
      row.CHILD,
      row.DECOM,
      row.RNE,
      row.LS,
      row.PLACE,
      row.PL_POST,
      row.DEC,
      row.REC,
    ])
    expect(episodes).toEqual(rows)
  })

  test('has as many reviews, missing episodes and the rest in its headers', () => {
    const count = (name: string) =>
      children().reduce((sum, child) => sum + elementsIn(headerOf(child), name).length, 0)
    expect(count('AREVIEW')).toBe(year.reviews!.length)
    expect(count('AMISSING')).toBe(year.missing!.length)
    expect(count('PERMANENCE')).toBe(year.previous_permanence!.length)
    expect(count('AD_PLACED')).toBe(year.placed_for_adoption!.length)
    expect(count('DATE_INT')).toBe(year.ad1!.length)
    expect(count('IN_TOUCH')).toBe(year.oc3!.length)
    expect(children().filter(child => textIn(headerOf(child), 'UASC') === '1')).toHaveLength(
      year.uasc!.length,
    )
  })
})
