import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { AuditEvent, AuditLine } from '../../../src/people/audit.ts'
import {
  type AuditRow,
  canonicalDetail,
  firstBrokenLine,
  lineHash,
  NO_LINE,
} from '../../../src/store/app/audit-chain.ts'
import { dayBegins } from '../../../src/store/app/day-begins.ts'
import { openAppDatabase } from '../../../src/store/app/open-app.ts'
import { messageOf, onBoth, standingClock } from './databases.ts'

const opened: AuditEvent = {
  kind: 'list-opened',
  person: 'ada',
  address: '10.0.0.1',
  detail: { list: 'cp-visits', rows: 12 },
}

onBoth(({ open, fresh }) => {
  test('lines are numbered, timed and chained', async () => {
    const time = standingClock()
    const { audit } = await open({ clock: time.clock })
    const first = await audit.add(opened)
    expect(first).toEqual({ ...opened, number: 1, at: '2022-12-01T09:00:00.000Z', hash: first.hash })
    time.pass(1)
    const second = await audit.add({ ...opened, detail: { z: 'a\0b\ud800', b: null, a: true } })
    expect(second).toMatchObject({ number: 2, at: '2022-12-01T09:01:00.000Z' })
    const lines: AuditLine[] = []
    for await (const batch of audit.all()) lines.push(...batch)
    expect(lines).toEqual([first, second])
    expect(await audit.firstBroken()).toBeNull()
  })

  test('lines are searched by kind, person, days and detail, newest first, a page at a time', async () => {
    const time = standingClock('2022-12-01T23:59:00.000Z')
    const { audit } = await open({ clock: time.clock })
    await audit.add(opened)
    time.pass(1)
    await audit.add({ ...opened, person: 'ben', detail: { list: 'CLA-reviews_100%', "it's": '“É"' } })
    time.pass(24 * 60)
    await audit.add({ ...opened, kind: 'signed-in', detail: {} })
    const numbers = async (search: Parameters<typeof audit.search>[0], from = 0, count = 10) => {
      const { lines, total } = await audit.search(search, { from, count })
      return [lines.map(({ number }) => number), total]
    }
    expect(await numbers({})).toEqual([[3, 2, 1], 3])
    expect(await numbers({}, 1, 1)).toEqual([[2], 3])
    expect(await numbers({ kind: 'list-opened' })).toEqual([[2, 1], 2])
    expect(await numbers({ person: 'ben' })).toEqual([[2], 1])
    expect(await numbers({ from: '2022-12-02' })).toEqual([[3, 2], 2])
    expect(await numbers({ to: '2022-12-01' })).toEqual([[1], 1])
    expect(await numbers({ from: '2022-12-02', to: '2022-12-02' })).toEqual([[2], 1])
    expect(await numbers({ text: 'cla-REVIEWS' })).toEqual([[2], 1])
    expect(await numbers({ text: '_100%' })).toEqual([[2], 1])
    expect(await numbers({ text: '1_0' })).toEqual([[], 0])
    expect(await numbers({ text: 'É"' })).toEqual([[2], 1])
    expect(await numbers({ text: "'s" })).toEqual([[2], 1])
  })

  test('the database itself refuses to change, remove, or skip a line', async () => {
    const place = await fresh()
    const { audit } = await open({}, place)
    for (let nth = 0; nth < 3; nth++) await audit.add(opened)
    const app = await openAppDatabase(place)
    const tampered = (statement: RawBuilder<unknown>) => messageOf(statement.execute(app.db))
    const insert = (number: number) =>
      sql`insert into audit_line (number, at, kind, person, address, detail, hash) values (${number}, '', '', '', '', '', '')`
    for (const statement of [
      sql`update audit_line set person = 'ben'`,
      sql`delete from audit_line where number = 3`,
      insert(3),
      insert(5),
      insert(0),
      app.kind === 'sqlite'
        ? sql`insert or replace into audit_line select * from audit_line where number = 2`
        : sql`truncate audit_line`,
    ])
      expect(await tampered(statement)).toMatch(/audit log/)
    await app.db.destroy()
    expect((await audit.search({}, { from: 0, count: 9 })).total).toBe(3)
    expect(await audit.firstBroken()).toBeNull()
  })

  test('a line that was changed behind the guards’ back is found', async () => {
    const place = await fresh()
    const { audit } = await open({}, place)
    for (let nth = 0; nth < 4; nth++) await audit.add({ ...opened, detail: { nth } })
    const app = await openAppDatabase(place)
    const on = sql.raw(app.kind === 'sqlite' ? '' : ' on audit_line')
    await sql`drop trigger audit_line_no_update${on}`.execute(app.db)
    await sql`update audit_line set detail = '{"nth":9}' where number = 3`.execute(app.db)
    await app.db.destroy()
    expect(await audit.firstBroken()).toBe(3)
  })

  test('lines from many hands in two connections stand in one chain', async () => {
    const place = await fresh()
    const apps = [await open({}, place), await open({}, place)]
    const added = await Promise.all(
      Array.from({ length: 300 }, (_, nth) => apps[nth % 2]!.audit.add({ ...opened, detail: { nth } })),
    )
    expect(new Set(added.map(({ number }) => number)).size).toBe(300)
    expect(Math.max(...added.map(({ number }) => number))).toBe(300)
    const kept: AuditLine[] = []
    for await (const batch of apps[1]!.audit.all()) kept.push(...batch)
    expect(kept).toEqual([...added].sort((a, b) => a.number - b.number))
    expect(await apps[0]!.audit.firstBroken()).toBeNull()
  })
})

test('a day begins at midnight as clocks in the United Kingdom go', () => {
  expect(dayBegins('2022-12-01', 0)).toBe('2022-12-01T00:00:00.000Z')
  expect(dayBegins('2022-06-30', 0)).toBe('2022-06-29T23:00:00.000Z')
  expect(dayBegins('2022-06-30', 1)).toBe('2022-06-30T23:00:00.000Z')
  expect(dayBegins('2022-03-27', 0)).toBe('2022-03-27T00:00:00.000Z')
  expect(dayBegins('2022-03-27', 1)).toBe('2022-03-27T23:00:00.000Z')
  expect(dayBegins('2022-10-30', 0)).toBe('2022-10-29T23:00:00.000Z')
  expect(dayBegins('2022-10-30', 1)).toBe('2022-10-31T00:00:00.000Z')
  expect(dayBegins('2022-12-31', 1)).toBe('2023-01-01T00:00:00.000Z')
  expect(() => dayBegins('30/11/2022', 0)).toThrow('Write a day')
})

describe('the chain', () => {
  const chain = (details: readonly string[]) => {
    const rows: AuditRow[] = []
    for (const [index, detail] of details.entries()) {
      const line = {
        number: index + 1,
        at: '2022-12-01',
        kind: 'refused',
        person: 'ada',
        address: 'x',
        detail,
      }
      rows.push({ ...line, hash: lineHash(rows.at(-1)?.hash ?? NO_LINE, line) })
    }
    return rows
  }
  const broken = (rows: readonly AuditRow[]) =>
    firstBrokenLine(
      (async function* () {
        yield rows
      })(),
    )
  const texts = fc.array(fc.string(), { minLength: 1, maxLength: 6 })

  test('shows any change to any part of any line, at that line', async () => {
    const part = fc.constantFrom('number', 'at', 'kind', 'person', 'address', 'detail', 'hash')
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), part, async (details, nth, name) => {
        const rows = chain(details)
        expect(await broken(rows)).toBeNull()
        const at = nth % rows.length
        const row = rows[at]!
        const changed = { ...row, [name]: name === 'number' ? row.number + 1 : `${row[name as 'at']}!` }
        expect(await broken(rows.with(at, changed))).toBe(at + 1)
      }),
    )
  })

  test('shows a line that is missing before the last, or that changed places', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), async (details, nth) => {
        const rows = chain([...details, 'last'])
        const at = nth % (rows.length - 1)
        expect(await broken(rows.toSpliced(at, 1))).toBe(at + 1)
        expect(await broken(rows.with(at, rows[at + 1]!).with(at + 1, rows[at]!))).toBe(at + 1)
      }),
    )
  })

  test('hashes a detail the same in whatever order it is told', () => {
    expect(canonicalDetail({ b: 1, a: 'x' })).toBe('{"a":"x","b":1}')
  })
})
