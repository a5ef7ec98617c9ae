import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { recognisePart } from '../../../src/sources/recognise-part.ts'
import { SSDA903_ELEMENTS } from '../../../src/sources/ssda903/elements.ts'
import { ssda903 } from '../../../src/sources/ssda903/ssda903.ts'
import { elementsOf } from '../drawn-elements.ts'
import { type Crossings, closeParts, crossDrawn, type DrawnParts } from '../drawn-parts.ts'

const FOLDER = new URL('../../../../shared/reference/samples/ssda903/', import.meta.url)
const there = existsSync(FOLDER)

afterAll(closeParts)

const fileText = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8').replace(/^\uFEFF/, '')

/** The records of a CSV file in which nothing is quoted. */
function recordsOf(name: string): DrawnParts {
  const [headings = [], ...rows] = fileText(name)
    .trimEnd()
    .split(/\r?\n/)
    .map(line => line.split(','))
  const { part, columns } = recognisePart(ssda903, headings)!
  return {
    [part.name]: rows.map(row => Object.fromEntries([...columns].map(([column, at]) => [column, row[at]!]))),
  }
}

const counts = ({ kept }: Crossings) =>
  Object.fromEntries(Object.entries(kept).map(([table, rows]) => [table, rows.length]))

const distinct = ({ kept }: Crossings, table: string, column: string) =>
  new Set(kept[table]!.map(row => row[column]).filter(value => value !== null)).size

// How many there are was counted in the files themselves by another program, following the words of care-periods.ts.
describe.skipIf(!there)('the made-up return of 2018 (needs the sample files)', () => {
  it('as CSV gives what its files hold', async () => {
    const files = readdirSync(FOLDER).filter(name => name.endsWith('.csv'))
    const parts: DrawnParts = Object.assign({}, ...files.map(recordsOf))
    expect(Object.fromEntries(Object.entries(parts).map(([name, rows]) => [name, rows.length]))).toEqual({
      ad1: 29,
      episodes: 5050,
      header: 2675,
      missing: 43,
      oc2: 2675,
      oc3: 53,
      placed_adoption: 29,
      prev_perm: 2675,
      reviews: 12_582,
      sw_episodes: 1,
      uasc: 132,
    })
    const crossed = await crossDrawn(ssda903, parts)
    expect(counts(crossed)).toEqual({
      ssd_person: 2676,
      ssd_immigration_status: 103,
      ssd_cla_episodes: 5050,
      ssd_cla_placement: 4275,
      ssd_legal_status: 3031,
      ssd_cla_reviews: 12_580,
      ssd_missing: 43,
      ssd_permanence: 58,
      ssd_care_leavers: 53,
      ssd_involvements: 1,
      ssd_professionals: 1,
    })
    expect(distinct(crossed, 'ssd_cla_episodes', 'clae_cla_id')).toBe(2244)
    const entered = crossed.kept.ssd_cla_episodes!.filter(row => row.clae_entered_care_date !== null)
    expect(new Set(entered.map(row => row.clae_cla_id)).size).toBe(2244 - 1863)
    expect(crossed.kept.ssd_cla_reviews!.filter(row => row.clar_cla_id !== null)).toHaveLength(6807)
    const kinds = crossed.problems.map(problem => problem.replace(/ record \d+$/, ''))
    expect(
      Object.fromEntries([...new Set(kinds)].map(kind => [kind, kinds.filter(k => k === kind).length])),
    ).toEqual({
      'code-unmapped ssd_involvements.invo_worker_change_reason': 1,
      // MOTHER is 1.0 for one child.
      'flag-unclear ssd_person.pers_is_mother': 1,
      'key-repeated ssd_cla_reviews.clar_cla_review_id': 2,
    })
  }, 120_000)

  it('as XML gives what its elements hold', async () => {
    const read = elementsOf(ssda903, SSDA903_ELEMENTS, fileText('fake_903.xml'))
    expect([read.root, read.faults]).toEqual(['EXPSSDA903', []])
    const crossed = await crossDrawn(ssda903, read.parts)
    expect(counts(crossed)).toEqual({
      ssd_person: 253,
      ssd_immigration_status: 9,
      ssd_cla_episodes: 459,
      ssd_cla_placement: 386,
      ssd_legal_status: 281,
      ssd_cla_reviews: 1206,
      ssd_missing: 6,
      ssd_permanence: 6,
      ssd_care_leavers: 6,
    })
    expect(distinct(crossed, 'ssd_cla_episodes', 'clae_cla_id')).toBe(208)
    expect(crossed.kept.ssd_cla_reviews!.filter(row => row.clar_cla_id !== null)).toHaveLength(660)
    expect(crossed.problems).toEqual([])
  }, 60_000)
})
