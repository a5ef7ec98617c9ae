import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseNarrative } from '../../src/report/narrative/parse-narrative.ts'
import { type NorthmereSummary, writeNorthmere } from '../../src/sample/write-northmere.ts'
import { TABLES } from '../../src/tables/all.ts'
import type { RawRow, RawTables } from '../independent/rows.ts'
import { asPrinted, displayed, PRINTED, PRINTED_IN_NOVEMBER } from './printed.ts'
import { readFolder } from './read-folder.ts'

const out = mkdtempSync(join(tmpdir(), 'northmere-'))
let summary: NorthmereSummary
let tables: RawTables

beforeAll(async () => {
  summary = await writeNorthmere(out, { seed: 1 })
  tables = readFolder(join(out, 'data'))
}, 60_000)
afterAll(() => rmSync(out, { recursive: true }))

const rows = (table: string): readonly RawRow[] => tables[table]!
const inMonth = (month: string, day: string | undefined): boolean => day!.startsWith(month)

describe('figures', () => {
  test('September to November 2022 are as the board saw them, and August is near', () => {
    const figures = displayed(tables, '2022-08', '2022-11')
    const august = (key: string): number => figures[key]![0]!
    const later = Object.fromEntries(Object.entries(figures).map(([key, values]) => [key, values.slice(1)]))
    expect(asPrinted(later)).toEqual({ ...PRINTED, ...PRINTED_IN_NOVEMBER })
    for (const [key, [september]] of Object.entries(PRINTED))
      if (key.endsWith(' at')) expect(Math.abs(august(key) / september - 1), key).toBeLessThan(0.06)
  }, 60_000)

  test('the year before ended with 615 children looked after and 91% of conferences in time', () => {
    const figures = displayed(tables, '2022-03', '2022-03')
    expect(figures['cla-number at']).toEqual([615])
    expect(figures['icpc-in-timescale ytd']).toEqual([91])
  }, 60_000)

  test('the first month measured and the first lockdown are believable', () => {
    for (const month of ['2016-12', '2020-05']) {
      const figures = displayed(tables, month, month)
      const shares = Object.entries(figures).filter(([key]) => key.includes('timescale'))
      expect(shares.filter(([, [share]]) => share! < 58 || share! > 100)).toEqual([])
      expect(figures['cla-number at']![0]).toBeGreaterThan(380)
      expect(figures['cin-number at']![0]).toBeGreaterThan(780)
    }
  }, 60_000)
})

describe('November 2022', () => {
  const periods = () => rows('ssd_cla_episodes').filter(row => row.clae_cla_episode_start_reason === 'S')
  const statusOn = (person: string, day: string) =>
    rows('ssd_legal_status').find(
      row =>
        row.lega_person_id === person &&
        row.lega_legal_status_start_date! <= day &&
        (row.lega_legal_status_end_date === '' || row.lega_legal_status_end_date! > day),
    )?.lega_legal_status

  test('18 children entered care: 15 from a child protection plan, 2 unaccompanied, 1 teenager', () => {
    const started = periods().filter(
      row =>
        inMonth('2022-11', row.clae_cla_episode_start_date) &&
        !/V[134]/.test(statusOn(row.clae_person_id!, row.clae_cla_episode_start_date!)!),
    )
    const planned = new Set(
      rows('ssd_cp_plans').map(row => `${row.cppl_person_id} ${row.cppl_cp_plan_end_date}`),
    )
    const unaccompanied = new Set(rows('ssd_immigration_status').map(row => row.immi_person_id))
    const ways = started.map(row =>
      unaccompanied.has(row.clae_person_id)
        ? 'unaccompanied'
        : planned.has(`${row.clae_person_id} ${row.clae_cla_episode_start_date}`)
          ? 'protection'
          : `born ${bornOf(row.clae_person_id!) < '2010-11-30' ? 'long ago' : 'lately'}`,
    )
    expect(tally(ways)).toEqual({ protection: 15, unaccompanied: 2, 'born long ago': 1 })
  })

  test('13 ceased, one more than the narrative says', () => {
    const reasons = rows('ssd_cla_episodes')
      .filter(
        row =>
          inMonth('2022-11', row.clae_cla_episode_ceased_date) && row.clae_cla_episode_ceased_reason !== 'X1',
      )
      .filter(row => !/V[134]/.test(statusBefore(row)))
      .map(row => endingOf(row))
    expect(tally(reasons)).toEqual({ 'turned 18': 6, guardianship: 2, home: 2, adopted: 1, other: 2 })
    expect(readFileSync(join(out, 'narrative/2022-11/cla-ceased.md'), 'utf8')).toContain('12 children ceased')
  })

  const statusBefore = (row: RawRow): string =>
    rows('ssd_legal_status').find(
      status =>
        status.lega_person_id === row.clae_person_id &&
        status.lega_legal_status_end_date === row.clae_cla_episode_ceased_date,
    )!.lega_legal_status!

  const endingOf = (row: RawRow): string => {
    const reason = row.clae_cla_episode_ceased_reason!
    const birthday = `${Number(bornOf(row.clae_person_id!).slice(0, 4)) + 18}${bornOf(row.clae_person_id!).slice(4)}`
    if (birthday === row.clae_cla_episode_ceased_date) return 'turned 18'
    if (/^E4[5-8]/.test(reason)) return 'guardianship'
    if (/^E4[AB]/.test(reason)) return 'home'
    return /^E1[12]/.test(reason) ? 'adopted' : 'other'
  }

  const bornOf = (person: string): string =>
    rows('ssd_person').find(row => row.pers_person_id === person)!.pers_dob!
})

test('773 children in need were closed in October and November 2022', () => {
  const elsewhere = new Set([
    ...rows('ssd_cla_episodes').map(row => `${row.clae_person_id} ${row.clae_cla_episode_ceased_date}`),
    ...rows('ssd_cp_plans')
      .filter(row => row.cppl_cp_plan_ola === 'N')
      .map(row => `${row.cppl_person_id} ${row.cppl_cp_plan_end_date}`),
  ])
  const adults = new Set(
    rows('ssd_person')
      .filter(row => row.pers_dob !== '' && row.pers_dob! < '2004-10-01')
      .map(row => row.pers_person_id),
  )
  const closed = rows('ssd_cin_episodes').filter(
    row =>
      /^2022-1[01]/.test(row.cine_close_date!) &&
      row.cine_referral_nfa === 'N' &&
      !adults.has(row.cine_person_id) &&
      !elsewhere.has(`${row.cine_person_id} ${row.cine_close_date}`),
  )
  expect(closed).toHaveLength(773)
})

describe('records', () => {
  test('every table has its file, with the columns of the standard in order', () => {
    expect(readdirSync(join(out, 'data')).sort()).toEqual(TABLES.map(({ name }) => `${name}.csv`).sort())
    for (const { name, columns } of TABLES) {
      const heading = readFileSync(join(out, 'data', `${name}.csv`), 'utf8').split('\n', 1)[0]
      expect(heading).toBe(columns.map(column => column.name).join(','))
      expect(summary.rows[name], name).toBeGreaterThan(0)
    }
  })

  test('tens of thousands of children have hundreds of thousands of records', () => {
    expect(summary.children).toBeGreaterThan(25_000)
    expect(summary.children).toBeLessThan(40_000)
    expect(Object.values(summary.rows).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(550_000)
  })

  test('no two rows of a table share a key', () => {
    for (const { name, columns } of TABLES) {
      const key = columns.filter(column => column.key).map(column => column.name)
      const seen = new Set(rows(name).map(row => key.map(column => row[column]).join(' ')))
      expect([name, seen.size]).toEqual([name, rows(name).length])
    }
  })

  test('nothing that happened is dated after 30 November 2022, and nothing ends before it starts', () => {
    for (const { name, happened, runs } of TABLES)
      for (const row of rows(name)) {
        if (happened && row[happened]! > '2022-11-30') throw new Error(`${name}: dated ahead`)
        if (runs && row[runs[1]] && row[runs[1]]! < row[runs[0]]!)
          throw new Error(`${name}: ends before it starts`)
      }
  })
})

test('each measure has a narrative under the three headings, a few with an answer still to be written', () => {
  const folder = join(out, 'narrative/2022-11')
  const files = readdirSync(folder)
  const read = files.map(name => parseNarrative(readFileSync(join(folder, name), 'utf8'), name))
  expect(files).toHaveLength(24)
  expect(read.flatMap(({ faults }) => faults)).toEqual([])
  const unwritten = read.flatMap(({ narrative }) =>
    Object.values(narrative).filter(answer => answer === null),
  )
  expect(unwritten).toHaveLength(4)
})

function tally(items: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1
  return counts
}
