import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AppStore, appPlace, withApp } from '../../src/app.ts'
import { adversarialRecords } from '../independent/adversarial.ts'
import { planFiles } from '../independent/plan-files.ts'
import { folderOf } from '../store/plan-folders.ts'
import { run } from './run.ts'

let plan: ReturnType<typeof folderOf>
beforeEach(() => {
  plan = folderOf(planFiles(adversarialRecords(9, 5)))
})
afterEach(() => plan.remove())

const people = (...args: readonly string[]) => run(['people', plan.path, ...args])
const ADA = ['add', '--email', 'Ada@northmere.example', '--name', 'Ada Quill'] as const
const app = <T>(act: (app: AppStore) => Promise<T>) => withApp(appPlace(plan.path, null), act)

test('a person is added with a first password that is told once and has to be changed', async () => {
  expect((await people()).notes).toBe('Nobody can sign in yet.')
  const added = await people(...ADA, '--roles', 'manager, analyst', '--teams', 't1,t2')
  expect(added.code).toBe(0)
  expect(added.out).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}\n$/)
  expect(added.notes).not.toContain(added.out.trim())
  expect((await people()).out).toBe(
    [
      'e-mail                 name       roles             teams   can sign in',
      '---------------------  ---------  ----------------  ------  -----------',
      'ada@northmere.example  Ada Quill  manager, analyst  t1, t2  yes',
      '',
    ].join('\n'),
  )
  expect(JSON.parse((await people('list', '--format', 'json')).out)).toMatchObject([{ teams: ['t1', 't2'] }])
  await app(async ({ people, audit }) => {
    const signedIn = await people.signIn('ada@northmere.example', added.out.trim())
    expect(signedIn).toMatchObject({ kind: 'welcome', mustChange: true })
    const { lines } = await audit.search({}, { from: 0, count: 9 })
    expect(lines).toMatchObject([{ kind: 'person-added', person: 'nobody', address: 'command line' }])
    expect(JSON.stringify(lines)).not.toContain(added.out.trim())
  })
})

test('a person is given a new password, and kept from signing in; both end their sessions', async () => {
  await people(...ADA, '--roles', 'reader', '--no-password')
  const session = () =>
    app(async ({ people, sessions }) => sessions.start((await people.all())[0]!.id, 'somewhere'))
  const secret = await session()
  const given = await people('password', '--email', 'ada@northmere.example')
  const ends = await app(async ({ people, sessions }) => [
    await sessions.find(secret),
    (await people.signIn('ada@northmere.example', given.out.trim())).kind,
  ])
  expect(ends).toEqual([null, 'welcome'])
  await session()
  const { notes } = await people('deactivate', '--email', 'ada@northmere.example')
  expect(notes).toBe("ada@northmere.example can't sign in any more; 1 session ended.")
  expect((await people()).out).toMatch(/reader +- +no\n$/)
})

test('what is not said, or wrong, is asked for', async () => {
  await people(...ADA, '--roles', 'reader')
  const ends = async (...args: readonly string[]) => {
    const { code, notes } = await people(...args)
    return `${code} ${notes}`
  }
  expect(await ends('add')).toBe('2 Say who is meant: --email ADDRESS.')
  expect(await ends('add', '--email', 'ben@northmere.example')).toContain('2 Give the name')
  expect(await ends(...ADA)).toContain('2 Say what they are: --roles reader,manager')
  expect(await ends(...ADA, '--roles', 'managr')).toContain('Did you mean "manager"?')
  expect(await ends(...ADA, '--roles', 'reader')).toBe('1 Somebody has that e-mail address already.')
  expect(await ends('password', '--email', 'ben@northmere.example')).toBe(
    '1 Nobody here has that e-mail address.',
  )
  expect(await ends('remove')).toContain('2 what to do must be one of list, add, password, deactivate.')
})

test('what the app keeps is backed up to a file, and restored from it', async () => {
  await people(...ADA, '--roles', 'reader')
  const out = join(plan.path, 'not yet there', 'kept.gz')
  const holds = '1 person, 0 months, 0 saved versions of answers and 1 line of the audit log'
  expect((await run(['backup', plan.path, '--out', out])).notes).toBe(`${out} holds ${holds}.`)
  expect(existsSync(out)).toBe(true)
  expect((await run(['backup', plan.path, '--out', out])).code).toBe(1)
  await people('add', '--email', 'ben@northmere.example', '--name', 'Ben', '--roles', 'reader')
  const refused = await run(['restore', plan.path, out])
  expect([refused.code, refused.notes]).toEqual([
    1,
    'The database is not empty. To lose what is in it, add --replace.',
  ])
  expect((await run(['restore', plan.path, out, '--replace'])).notes).toBe(
    `${holds} were restored. Everybody has to sign in again.`,
  )
  expect((await people()).out).not.toContain('Ben')
})
