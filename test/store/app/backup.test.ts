import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { backup, restore } from '../../../src/app.ts'
import type { AuditLine } from '../../../src/people/audit.ts'
import { type AppPlace, type AppStore, openApp, openAppDatabase } from '../../../src/store/app/open-app.ts'
import { sha256 } from '../../../src/store/hash.ts'
import { formOf, messageOf, onBoth, PASSWORD } from './databases.ts'

const room = mkdtempSync(join(tmpdir(), 'throughline-backups-'))
let files = 0
const file = () => join(room, `${files++}.gz`)
afterAll(() => rmSync(room, { recursive: true }))

const MONTH = '2022-12'
const place = (measure: string) => ({ month: MONTH, measure, question: 'working' }) as const

async function fill(app: AppStore): Promise<void> {
  const ada = await app.people.add(formOf('Ada', { roles: ['manager'], teams: ['t1'] }), PASSWORD)
  await app.sessions.start(ada.id, 'x')
  await app.views.save(ada.id, 'Late', '/worklists/late')
  await app.cycles.open({ month: MONTH, extract: null, openedBy: ada.id, due: '2023-01-13' })
  for (let nth = 0; nth < 3; nth++)
    await app.cycles.save(place('visits'), { base: 0, text: `“words”\n${nth} ünï`, person: `p${nth}` })
  await app.cycles.move(MONTH, 'visits', { stage: 'review', person: ada.id, note: 'look' })
  await app.cycles.remind({ month: MONTH, measure: 'visits', person: ada.id, by: 'cy', way: 'page' })
  const add = (nth: number) =>
    app.audit.add({ kind: 'answer-saved', person: ada.id, address: 'x', detail: { nth } })
  await Promise.all(Array.from({ length: 1203 }, (_, nth) => add(nth)))
}

/** All that an app tells, but its sessions. */
async function told(app: AppStore) {
  const people = await app.people.all()
  const lines: AuditLine[] = []
  for await (const batch of app.audit.all()) lines.push(...batch)
  return {
    people,
    views: await app.views.of(people[0]!.id),
    cycles: await app.cycles.all(),
    answers: await app.cycles.answers(MONTH),
    history: await app.cycles.history(place('visits')),
    stages: await app.cycles.stages(MONTH),
    reminders: await app.cycles.reminders(MONTH),
    lines: lines.filter(({ kind }) => kind !== 'backup-restored'),
  }
}

/** A backup with some of its lines changed, and a digest that fits them. */
function forged(path: string, change: (line: string) => string): string {
  const lines = gunzipSync(readFileSync(path)).toString().trimEnd().split('\n').slice(0, -1).map(change)
  const text = lines.map(line => `${line}\n`).join('')
  const made = file()
  writeFileSync(made, gzipSync(`${text}${JSON.stringify({ sha256: sha256(text) })}\n`))
  return made
}

onBoth(({ open, fresh }) => {
  test('a backup is restored into an empty database of either kind, and tells the same', async () => {
    const from = await fresh()
    const app = await open({}, from)
    await fill(app)
    const path = file()
    const { rows, broken } = await backup(from, path)
    expect(broken).toBeNull()
    expect(rows).toMatchObject({ person: 1, saved_view: 1, cycle: 1, answer_version: 3, audit_line: 1203 })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(room).filter(name => name.endsWith('.partial'))).toEqual([])
    expect(gunzipSync(readFileSync(path)).toString()).not.toContain('csrf')
    const onFile: AppPlace = { path: join(room, `restored-${files++}`, 'a.sqlite') }
    for (const to of [await fresh(), onFile]) {
      expect(await restore(to, path, false)).toEqual(rows)
      const restored = await openApp(to)
      expect(await told(restored)).toEqual(await told(app))
      expect((await restored.people.signIn('ada@northmere.example', PASSWORD)).kind).toBe('welcome')
      const last = await restored.audit.search({}, { from: 0, count: 1 })
      expect(last).toMatchObject({
        total: 1204,
        lines: [{ kind: 'backup-restored', detail: { lines: 1203, replaced: 0 } }],
      })
      expect(await restored.audit.firstBroken()).toBeNull()
      await restored.close()
    }
  })

  test('a database with something in it is filled only when that may go, and is guarded after', async () => {
    const [from, to] = [await fresh(), await fresh()]
    await fill(await open({}, from))
    const there = await open({}, to)
    const ben = await there.people.add(formOf('Ben'), null)
    const secret = await there.sessions.start(ben.id, 'x')
    await there.audit.add({ kind: 'signed-in', person: ben.id, address: 'x', detail: {} })
    const path = file()
    await backup(from, path)
    expect(await messageOf(restore(to, path, false))).toContain('InputError: The database is not empty')
    expect((await there.people.all()).map(({ name }) => name)).toEqual(['Ben'])
    await restore(to, path, true)
    expect((await there.people.all()).map(({ name }) => name)).toEqual(['Ada'])
    expect(await there.sessions.find(secret)).toBeNull()
    expect((await there.audit.search({}, { from: 0, count: 1 })).lines[0]!.detail).toMatchObject({
      replaced: 1,
    })
    const { db } = await openAppDatabase(to)
    expect(await messageOf(sql`delete from audit_line`.execute(db))).toContain('audit log')
    await db.destroy()
  })

  test('what is damaged, forged or no backup restores nothing', async () => {
    const [from, to] = [await fresh(), await fresh()]
    await fill(await open({}, from))
    const there = await open({}, to)
    await there.people.add(formOf('Ben'), null)
    const path = file()
    await backup(from, path)
    const whole = readFileSync(path)
    const cut = file()
    writeFileSync(cut, whole.subarray(0, whole.length - 40))
    const other = file()
    writeFileSync(other, gzipSync('{"some":"json"}\n{}\n'))
    const plain = file()
    writeFileSync(plain, 'some words')
    const short = file()
    writeFileSync(short, gzipSync(gunzipSync(whole).toString().replace('"nth\\":7}', '"nth\\":8}')))
    const column = forged(path, line => line.replace('"opened_by"', '"opened_at"'))
    for (const bad of [cut, other, plain, short, column, join(room, 'none')])
      expect(await messageOf(restore(to, bad, true))).toContain('InputError: ')
    const lines = forged(path, line => line.replace('{\\"nth\\":7}', '{\\"nth\\":8}'))
    expect(await messageOf(restore(to, lines, true))).toMatch(/line \d+ is not as it was written/)
    const later = forged(path, line => line.replace(/"tables":"[^"]*"/, '"tables":"9999-later"'))
    expect(await messageOf(restore(to, later, true))).toContain('other tables (9999-later')
    expect((await there.people.all()).map(({ name }) => name)).toEqual(['Ben'])
    expect(await messageOf(backup(from, path))).toContain('stays as it is')
    expect(readFileSync(path)).toEqual(whole)
  })

  test('a backup that is made while people write holds one moment', async () => {
    const from = await fresh()
    const app = await open({}, from)
    await fill(app)
    let writing = true
    const write = async () => {
      for (let nth = 0; writing; nth++) {
        await app.cycles.save(place(`m${nth}`), { base: 0, text: `${nth}`, person: 'ada' })
        await app.audit.add({ kind: 'answer-saved', person: 'ada', address: 'x', detail: { saved: nth } })
        await pause()
      }
    }
    const done = write()
    const path = file()
    const { rows } = await backup(from, path)
    writing = false
    await done
    const saved = rows.answer_version - 3
    const recorded = rows.audit_line - 1203
    expect([0, 1]).toContain(saved - recorded)
    expect(await restore(await fresh(), path, false)).toEqual(rows)
  })
})
