import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openApp, openAppDatabase } from '../../../src/store/app/open-app.ts'
import { formOf, messageOf, onBoth } from './databases.ts'

const room = mkdtempSync(join(tmpdir(), 'throughline-app-'))
afterAll(() => rmSync(room, { recursive: true }))

onBoth(({ open, fresh }) => {
  test('several that open a new database at once all find it made, and what was kept is there again', async () => {
    const place = await fresh()
    const apps = await Promise.all(Array.from({ length: 4 }, () => open({}, place)))
    const added = await Promise.all(apps.map(({ people }, nth) => people.add(formOf(`P${nth}`), null)))
    expect(await Promise.all(apps.map(async ({ people }) => (await people.all()).length))).toEqual([
      4, 4, 4, 4,
    ])
    expect((await (await open({}, place)).people.all()).map(({ id }) => id)).toEqual(
      added.map(({ id }) => id),
    )
  })

  test('one that a later version changed is not opened', async () => {
    const place = await fresh()
    const { db } = await openAppDatabase(place)
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(db)
    await db.destroy()
    expect(await messageOf(openApp(place))).toBe(
      'InputError: The database of the web app could not be opened: a later version of Throughline has changed its tables.',
    )
  })

  test('one that is closed answers no more', async () => {
    const { people, close } = await openApp(await fresh())
    expect(await people.find('nobody')).toBeNull()
    await close()
    expect(await messageOf(people.find('nobody'))).not.toBe('no error')
  })
})

test('the file is its owner’s alone, keeps its promises, and waits for the disk', async () => {
  const path = join(room, 'app', 'throughline.sqlite')
  const { db } = await openAppDatabase({ path })
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
  for (const file of [path, `${path}-wal`, `${path}-shm`]) expect(statSync(file).mode & 0o777).toBe(0o600)
  const setting = async (name: string) =>
    Object.values((await sql.raw(`pragma ${name}`).execute(db)).rows[0] as object)
  expect(await setting('journal_mode')).toEqual(['wal'])
  expect(await setting('synchronous')).toEqual([2])
  expect(await setting('foreign_keys')).toEqual([1])
  await db.destroy()
})

test('what is no database, or not there, is told without its password', async () => {
  const path = join(room, 'words.sqlite')
  writeFileSync(
    path,
    'These are words and no database, and there are more of them than a heading has. '.repeat(20),
  )
  expect(await messageOf(openApp({ path }))).toMatch(
    /^InputError: The database of the web app could not be opened: /,
  )
  const url = 'postgresql://somebody:hush@127.0.0.1:1/none'
  const says = await messageOf(openApp({ url }))
  expect(says).toMatch(/^InputError: The database of the web app could not be opened: /)
  expect(says).not.toContain('hush')
})
