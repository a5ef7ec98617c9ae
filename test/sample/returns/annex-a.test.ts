import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { plusDays, plusMonths, plusWorkingDays } from '../../independent/dates.ts'
import type { RawTables } from '../../independent/rows.ts'
import { PRINTED, PRINTED_IN_NOVEMBER } from '../printed.ts'
import { HEADINGS } from './annex-a-headings.ts'
import { northmereReturns } from './northmere-returns.ts'
import { type ReadList, readLists } from './read-list.ts'

const DRAWN = '2022-11-30'
const FROM = '2022-05-30'
const MONTHS = ['2022-09', '2022-10', '2022-11']

let tables: RawTables
let lists: ReadonlyMap<string, ReadList>

beforeAll(async () => {
  const { folder, tables: read } = await northmereReturns()
  tables = read
  lists = readLists(join(folder, 'returns/annex-a/data/Annex_A.xlsx'))
}, 240_000)

const rowsOf = (number: number) => lists.get(`List ${number}`)!.rows
const inMonths = (number: number, dated: string) =>
  MONTHS.map(month => rowsOf(number).filter(row => row[dated]!.startsWith(month)).length)
const share = (rows: readonly unknown[], met: readonly unknown[]) =>
  Math.round((met.length / rows.length) * 100)

test('the workbook has the eleven lists with the headings of the template', () => {
  expect([...lists.values()].map(({ name, headings }) => [name, headings])).toEqual(
    HEADINGS.map((headings, at) => [`List ${at + 1}`, headings]),
  )
  expect(lists.get('List 7')!.title).toBe('List 7: Child protection')
})

test('values are the codes of the template, and dates are dates', () => {
  const coded = (number: number, heading: string) => new Set(rowsOf(number).map(row => row[heading]))
  expect(coded(3, 'Referral NFA?')).toEqual(new Set(['a) Yes', 'b) No']))
  expect(coded(1, 'Contact Source')).toContain('q) 6: Police')
  expect(coded(1, 'Contact Source')).not.toContain('')
  expect(coded(6, 'Primary Need Code')).not.toContain('')
  expect(coded(8, 'Placement Type')).not.toContain('')
  expect(coded(8, "Child's Legal Status")).not.toContain('')
  for (const { name, headings, rows } of lists.values())
    for (const heading of headings.filter(one => /\bdate\b/i.test(one)))
      for (const row of rows)
        if (!/^(\d{4}-\d\d-\d\d)?$/.test(row[heading]!)) throw new Error(`${name}: ${heading}`)
})

test('an unborn child has the day it is expected, an age of -1 and no sex', () => {
  const unborn = new Map(
    tables
      .ssd_person!.filter(row => row.pers_dob === '')
      .map(row => [row.pers_person_id, row.pers_expected_dob]),
  )
  const rows = [1, 3, 4, 6, 7].flatMap(rowsOf)
  const young = rows.filter(row => row['Age of Child (Years)'] === '-1')
  expect(young.length).toBeGreaterThan(10)
  expect(young.every(row => unborn.get(row['Child Unique ID']!) === row['Date of Birth'])).toBe(true)
  expect(young.every(row => row.Gender === 'c) Not stated/recorded')).toBe(true)
})

describe('the front door', () => {
  test('contacts and referrals are those of the six months, as many a month as the board was shown', () => {
    expect(rowsOf(1)).toHaveLength(tables.ssd_contacts!.filter(row => row.cont_contact_date! >= FROM).length)
    expect(rowsOf(3)).toHaveLength(
      tables.ssd_cin_episodes!.filter(row => row.cine_referral_date! >= FROM).length,
    )
    expect(inMonths(1, 'Date of Contact')).toEqual(PRINTED['contacts month'])
    expect(inMonths(3, 'Date of referral')).toEqual(PRINTED['referrals month'])
  })

  test('a child has the same count of referrals before the latest on each row', () => {
    const counts = new Map<string, Set<string>>()
    for (const row of rowsOf(3)) {
      const child = row['Child Unique ID']!
      counts.set(child, (counts.get(child) ?? new Set()).add(row['Number of Referrals in Last 12 Months']!))
    }
    expect([...counts.values()].filter(({ size }) => size > 1)).toEqual([])
    for (const [child, said] of counts) {
      const all = tables.ssd_cin_episodes!.filter(row => row.cine_person_id === child)
      const last = all
        .map(row => row.cine_referral_date!)
        .sort()
        .at(-1)!
      const before = all.filter(row => row.cine_referral_date! >= plusMonths(last, -12)).length - 1
      if (!said.has(String(before))) throw new Error('another count')
    }
  })

  test('those open to early help are those whose help has not ended', () => {
    const open = rowsOf(2).filter(
      row => row['Assessment completion date'] === '' || row['Assessment completion date']! > DRAWN,
    )
    expect(new Set(open.map(row => row['Child Unique ID'])).size).toBe(PRINTED['early-help-open at']![2])
  })

  test('assessments of each month are all there, in time or not', () => {
    const of = (month: string) =>
      rowsOf(4).filter(row => row['Continuous Assessment Date of Authorisation']!.startsWith(month))
    for (const month of ['2022-06', '2022-08', '2022-11'])
      expect(of(month)).toHaveLength(
        tables.ssd_cin_assessments!.filter(row => row.cina_assessment_auth_date!.startsWith(month)).length,
      )
  })
})

describe('children in need and protected', () => {
  test('case status tells the numbers of November apart', () => {
    const status = (letter: string) => rowsOf(6).filter(row => row['Case Status']!.startsWith(letter)).length
    expect(status('a')).toBe(PRINTED['cla-number at']![2])
    expect(status('b')).toBe(PRINTED['cp-number at']![2])
    expect(status('c') + status('d')).toBe(PRINTED['cin-number at']![2])
  })

  test('each child is on the list once, and no adult whose case is open', () => {
    expect(new Set(rowsOf(6).map(row => row['Child Unique ID'])).size).toBe(rowsOf(6).length)
    const open = rowsOf(6).filter(row => row['CIN Closure Date'] === '')
    expect(open.filter(row => Number(row['Age of Child (Years)']) >= 18)).toEqual([])
    const adults = PRINTED['all-open-cases at']![2] - open.length
    expect(adults).toBe(
      tables.ssd_cin_episodes!.filter(
        row =>
          row.cine_close_date === '' &&
          row.cine_referral_nfa === 'N' &&
          tables.ssd_person!.some(
            person =>
              person.pers_person_id === row.cine_person_id &&
              person.pers_dob !== '' &&
              plusMonths(person.pers_dob!, 216) <= DRAWN,
          ),
      ).length,
    )
  })

  test('conferences that followed an enquiry are there by month, in time as often as the board was shown', () => {
    const held = 'Date of Initial Child Protection Conference'
    const began = 'Strategy discussion initiating Section 47 Enquiry Start Date'
    const shares = MONTHS.map(month => {
      const rows = rowsOf(5).filter(row => row[held]!.startsWith(month))
      return share(
        rows,
        rows.filter(row => row[held]! <= plusWorkingDays(row[began]!, 15)),
      )
    })
    expect(shares).toEqual(PRINTED['icpc-in-timescale month'])
  })

  test('plans, visits and no other authority’s plan', () => {
    const open = rowsOf(7).filter(row => row['Child Protection Plan End Date'] === '')
    expect(open).toHaveLength(PRINTED['cp-number at']![2])
    const inTime = open.filter(
      row =>
        plusWorkingDays(
          row['Date of the Last Statutory Visit'] || row['Child Protection Plan Start Date']!,
          10,
        ) >= DRAWN,
    )
    expect(share(open, inTime)).toBe(PRINTED['cp-visits-in-timescale at']![2])
  })
})

describe('children in care', () => {
  const child = (row: Readonly<Record<string, string>>) => Number(row['Age of Child (Years)']) < 18
  const cared = () =>
    rowsOf(8).filter(
      row =>
        row['Date Ceased to be Looked After'] === '' &&
        child(row) &&
        !/^V[34]/.test(row["Child's Legal Status"]!),
    )

  test('those looked after are told from those in short breaks by their legal status', () => {
    expect(cared()).toHaveLength(PRINTED['cla-number at']![2])
    expect(rowsOf(8).some(row => /^V[34]/.test(row["Child's Legal Status"]!))).toBe(true)
    expect(new Set(rowsOf(8).map(row => row['Child Unique ID'])).size).toBe(rowsOf(8).length)
  })

  test('last visits are in time as often as the board was shown', () => {
    const rows = cared()
    const inTime = rows.filter(row => {
      const placed = row['Start Date of Most Recent Placement']!
      const visited = row['Date of Last Social Work Visit']!
      if (visited < placed) return plusDays(placed, 7) >= DRAWN
      const settled = /^[ad]\)/.test(row['Placement Type']!) && plusMonths(placed, 12) < DRAWN
      return (settled ? plusMonths(visited, 3) : plusDays(visited, 42)) >= DRAWN
    })
    expect(share(rows, inTime)).toBe(PRINTED_IN_NOVEMBER['cla-visits-in-timescale at'])
  })

  test('care leavers are those no longer looked after, and adopters are nobody', () => {
    expect(rowsOf(9)).toHaveLength(
      tables.ssd_care_leavers!.filter(row => row.clea_care_leaver_eligibility === 'Former relevant child')
        .length,
    )
    expect(rowsOf(10).length).toBeGreaterThan(20)
    expect(rowsOf(11)).toEqual([])
  })
})
