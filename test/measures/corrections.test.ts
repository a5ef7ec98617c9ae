import { expect, test } from 'vitest'
import { corrections } from './corrections.ts'
import { listOf } from './drawn.ts'

const TABLES = {
  ssd_person: `
    id       | dob        | death date
    eighteen | 2004-11-15 |
    died     | 2015-01-01 | 2022-11-15`,
  ssd_cla_episodes: `
    id | person      | start      | start reason | end        | ceased reason
    1  | stays       | 2022-05-10 | S            |            |
    2  | enters      | 2022-11-15 | S            |            |
    3  | leaves      | 2022-05-10 | S            | 2022-11-15 | E4A
    4  | moves       | 2022-05-10 | S            | 2022-11-15 | X1
    5  | moves       | 2022-11-15 | P            |            |
    6  | both ways   | 2022-11-10 | S            | 2022-11-15 | E4A
    7  | eighteen    | 2022-05-10 | S            |            |
    8  | to breaks   | 2022-05-10 | S            |            |
    9  | from breaks | 2022-05-10 | S            |            |
    10 | died        | 2022-05-10 | S            |            |
    11 | lost        | 2022-05-10 | S            | 2022-11-15 | X1
    12 | appears     | 2022-11-15 | L            |            |
    13 | out and in  | 2022-05-10 | S            | 2022-11-10 | E4A
    14 | out and in  | 2022-11-20 | S            |            |
    15 | twice       | 2022-05-10 | S            |            |
    16 | twice       | 2022-11-20 | S            |            |`,
  ssd_legal_status: `
    id | person      | legal status | start      | end
    1  | to breaks   | C2           | 2022-05-10 | 2022-11-10
    2  | to breaks   | V4           | 2022-11-10 |
    3  | from breaks | V4           | 2022-05-10 | 2022-11-10
    4  | from breaks | C2           | 2022-11-10 |`,
}

test('whatever starts and ends do not account for is listed as a correction, by person', async () => {
  const people = async (measure: string, month: string) =>
    (await listOf(measure, { month, tables: TABLES })).rows.map(row => String(row.person_id))
  const before = new Set(await people('cla-number', '2022-10'))
  const now = new Set(await people('cla-number', '2022-11'))
  const starts = await people('cla-starts', '2022-11')
  const ceased = await people('cla-ceased', '2022-11')
  const listed = corrections(before, now, starts, ceased)
  expect(
    listed.map(({ person, unmatched, by }) => `${person}: ${unmatched} ${by > 0 ? '+1' : '-1'}`),
  ).toEqual([
    'appears: came +1',
    'both ways: start -1',
    'both ways: end +1',
    'died: went -1',
    'eighteen: went -1',
    'from breaks: came +1',
    'lost: went -1',
    'out and in: start -1',
    'out and in: end +1',
    'to breaks: went -1',
    'twice: start -1',
  ])
  const corrected = listed.reduce((sum, correction) => sum + correction.by, 0)
  expect(now.size).toBe(before.size + starts.length - ceased.length + corrected)
})
