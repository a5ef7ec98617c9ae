import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TABLES } from '../../src/tables/all.ts'
import { child, EARLY, planFolder } from './edition-folder.ts'
import { run } from './run.ts'

const folder = planFolder([...EARLY, [4, '2022-11-21', '2022-11-21']])
const worklist = (...options: string[]) => run(['worklist', folder.path, ...options])

beforeAll(async () => {
  const columns = TABLES.find(({ name }) => name === 'ssd_involvements')!.columns.map(({ name }) => name)
  const rows = [1, 2].map(nth => ({
    invo_involvements_id: `i${nth}`,
    invo_person_id: child(nth),
    invo_professional_id: 'W1',
    invo_professional_team: 'North',
    invo_involvement_start_date: '2022-06-01',
  }))
  const lines = rows.map(row => columns.map(name => (row as Record<string, string>)[name] ?? '').join())
  writeFileSync(
    join(folder.path, 'data', 'ssd_involvements.csv'),
    `${[columns.join(), ...lines].join('\n')}\n`,
  )
  rmSync(join(folder.path, 'data', 'ssd_cla_placement.csv'))
  await run(['load', folder.path], '2022-12-05')
})
afterAll(() => folder.remove())

describe('worklist', () => {
  test('tells first what would reach the targets by the end of the week', async () => {
    const { code, out, notes } = await worklist()
    expect([code, notes]).toEqual([0, ''])
    expect(out).toMatch(
      /^Worklists, as on Wednesday 30 November 2022\n\nWhat would reach the target on Friday 2 /,
    )
    // Three of four were seen within 10 working days; 90% takes all four, and one visit is overdue.
    expect(out).toMatch(/^cp-visits-in-timescale +3 of 4 +75% +90% +1 on 5 December 2022 +0 +75% +1$/m)
    expect(out).toMatch(/^North +1 of 2: 1$/m)
    expect(out).toMatch(/^no team +2 of 2: 0$/m)
  })

  test('tells of every list how much is overdue and due, and why one is silent', async () => {
    const { out } = await worklist()
    expect(out).toMatch(/^cp-visits +Child protection visits +4 +1 +1 +3$/m)
    expect(out).toMatch(/^cp-plans-repeat +Repeat child protection plans +0$/m)
    expect(out).toMatch(/^placed-with-parents +Children placed with their parents +-$/m)
    expect(out).toContain('\nplaced-with-parents: no data: the extract has no ssd_cla_placement.\n')
    expect(out).toMatch(/^North +- +- +2 \+ 0 +1 \+ 0 +-$/m)
  })

  test('tells of one team alone', async () => {
    const { out } = await worklist('--team', 'North')
    expect(out).toMatch(/^Worklists of North, as on /)
    expect(out).toMatch(/^cp-visits +Child protection visits +2 +1 +0 +1$/m)
    expect(out).not.toContain('By team')
  })

  test('as JSON, with the lists, the shares and the teams of both', async () => {
    const { on, by, lists, shares } = JSON.parse((await worklist('--format', 'json')).out)
    expect([on, by]).toEqual(['2022-11-30', '2022-12-02'])
    expect(lists.find(({ id }: { id: string }) => id === 'cp-visits')).toMatchObject({
      hasDue: true,
      fault: null,
      rows: 4,
      overdue: 1,
      within5: 1,
      within10: 3,
      teams: [
        { team: 'North', rows: 2, overdue: 1, within5: 0, within10: 1 },
        { team: null, rows: 2, overdue: 0, within5: 1, within10: 2 },
      ],
    })
    expect(shares).toHaveLength(1)
    expect(shares[0]).toMatchObject({
      measure: 'cp-visits-in-timescale',
      target: 90,
      rows: 4,
      met: 3,
      done: 1,
    })
    expect(shares[0].next).toEqual({ due: '2022-12-05', rows: 1 })
    expect(shares[0].teams.map(({ team, done }: { team: string; done: number }) => [team, done])).toEqual([
      ['North', 1],
      [null, 0],
    ])
  })

  test('as CSV, a line for each list and team', async () => {
    const lines = (await worklist('--format', 'csv')).out.split('\n')
    expect(lines[0]).toBe('worklist,title,team,rows,overdue,within_5,within_10')
    expect(lines).toContain('cp-visits,Child protection visits,North,2,1,0,1')
    expect(lines).toContain('cp-visits,Child protection visits,,2,0,1,2')
  })
})

describe('worklist with a list', () => {
  test('prints what is overdue or due in 10 working days, the longest overdue first', async () => {
    const { code, out } = await worklist('cp-visits')
    expect(code).toBe(0)
    const rows = out.split('\n').filter(line => line.startsWith('CHILD'))
    expect(rows.map(row => row.split(/ {2,}/).slice(0, 5))).toEqual([
      [child(2), '2022-07-01', '2022-10-27', '2022-11-10', 'overdue'],
      [child(4), '2022-11-21', '2022-11-21', '2022-12-05', 'within 5 working days'],
      [child(1), '2022-06-01', '2022-11-28', '2022-12-12', 'within 10 working days'],
      [child(3), '2022-08-01', '2022-11-28', '2022-12-12', 'within 10 working days'],
    ])
    expect(out).toMatch(/\n4 rows\n$/)
  })

  test('fewer with --within, and says how many more there are', async () => {
    const { out } = await worklist('cp-visits', '--within', '5')
    expect(out).toMatch(/\n2 rows, and 2 due later \(--within all\)\n$/)
    expect((await worklist('cp-visits', '--within', '0')).out).toMatch(/\n1 row, and 3 due later/)
    expect((await worklist('cp-reviews', '--within', 'all')).out).toMatch(/\n4 rows\n$/)
  })

  test('of a team and of a worker', async () => {
    expect((await worklist('cp-visits', '--team', 'North')).out).toMatch(/\n2 rows\n$/)
    expect((await worklist('cp-visits', '--worker', 'W1', '--within', '0')).out).toMatch(
      /\n1 row, and 1 due /,
    )
  })

  test('as on another day, and says where the records end before it', async () => {
    const early = await worklist('cp-visits', '--on', '2022-11-09', '--format', 'json')
    const { on, count, later, rows } = JSON.parse(early.out)
    expect([on, count, later]).toEqual(['2022-11-09', 3, 0])
    expect(rows.map(({ key, due, standing }: Record<string, unknown>) => [key, due, standing])).toEqual([
      [child(3), '2022-10-12', 'overdue'],
      [child(1), '2022-11-10', 'within 5 working days'],
      [child(2), '2022-11-10', 'within 5 working days'],
    ])
    const beyond = await worklist('cp-visits', '--on', '2022-12-09')
    expect(beyond.notes).toBe(
      'The records reach to 30 November 2022, so what was done after that day is not in them.',
    )
  })

  test('as CSV', async () => {
    const lines = (await worklist('cp-visits', '--format', 'csv')).out.split('\n')
    expect(lines[0]).toBe(
      'key,person_id,plan_start,last_visit,due,standing,working_days_left,category,team,worker',
    )
    expect(lines[1]).toBe(`${child(2)},${child(2)},2022-07-01,2022-10-27,2022-11-10,overdue,-14,,North,W1`)
  })

  test('that can’t be made stops it, and says why', async () => {
    const { code, out, notes } = await worklist('placed-with-parents')
    expect([code, out]).toEqual([1, ''])
    expect(notes).toMatch(/placed-with-parents: no data: the extract has no ssd_cla_placement\.$/)
  })

  test('of the plan’s own, with what is wrong with another', async () => {
    const own = join(folder.path, 'worklists')
    mkdirSync(own)
    const heading = '-- title: Long plans\n-- row: child\n-- source: ours\n--\n-- Ours.\n\n'
    const sql = 'select period, person_id as key, person_id, null as team, null as worker from cp'
    writeFileSync(join(own, 'ours.sql'), heading + sql)
    writeFileSync(join(own, 'broken.sql'), sql)
    const { code, out, notes } = await worklist('ours')
    expect([code, notes]).toEqual([0, 'worklists/broken.sql: the heading does not say "-- title: ...".'])
    expect(out).toMatch(/^Long plans, as on 30 November 2022\n[\s\S]*\n4 rows\n$/)
    expect((await worklist('broken')).notes).toContain('broken can’t be read.')
  })

  test.each([
    [['cp-visit'], 'There is no worklist "cp-visit". Did you mean "cp-visits"?'],
    [['cp-visits', '--on', '30/11/2022'], '--on must be a day such as 2022-11-30.'],
    [['cp-visits', '--within', 'soon'], '--within must be a number of working days, or all.'],
    [['cp-visits', '--team', 'Nort'], 'There is no team "Nort". Did you mean "North"?'],
    [['cp-visits', '--worker', 'W9'], /^There is no worker "W9"\./],
    [['--format', 'xlsx'], /^--format must be one of table, csv, json\./],
  ])('wrong use %#: a message and exit code 2', async (args, message) => {
    const { code, out, notes } = await worklist(...args)
    expect([code, out]).toEqual([2, ''])
    expect(notes.split('\n').at(-1)).toMatch(message)
  })
})
