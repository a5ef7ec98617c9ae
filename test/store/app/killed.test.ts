import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditLine } from '../../../src/people/audit.ts'
import { randomFrom } from '../../../src/sample/random.ts'
import type { AppPlace } from '../../../src/store/app/open-app.ts'
import { onBoth } from './databases.ts'
import { type Acknowledged, WRITTEN_MONTH, WRITTEN_PLACE } from './written.ts'

const KILLS = 50
/** So many processes write at once to the one database. */
const LANES = 2
/** A writer is killed after so many acknowledgements at most, and so many milliseconds after the last of them. */
const MOST = 24
const MOST_MS = 8

const packages = fileURLToPath(new URL('../../../node_modules', import.meta.url))
let folder = ''
let writer = ''

beforeAll(async () => {
  mkdirSync(join(packages, '.cache'), { recursive: true })
  folder = mkdtempSync(join(packages, '.cache', 'writer-'))
  writer = join(folder, 'writer.mjs')
  const input = fileURLToPath(new URL('./writer.ts', import.meta.url))
  const bundle = await rolldown({ input, platform: 'node', external: [/^libsql$/, /^@node-rs\//, /^pg$/] })
  await bundle.write({ file: writer, format: 'esm' })
  await bundle.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Lets a writer write until it is killed, a while after it told of so many things, of which the first is that it is ready. */
function writeUntilKilled(
  place: AppPlace,
  name: string,
  { tells, after }: { readonly tells: number; readonly after: number },
): Promise<readonly Acknowledged[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, JSON.stringify(place), name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    let dying = false
    child.stdout.on('data', piece => {
      text += piece
      if (dying || text.split('\n').length <= tells) return
      dying = true
      setTimeout(() => child.kill('SIGKILL'), after)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the writer ended with ${code}`))
      const lines = text.split('\n').slice(0, -1)
      resolve(lines.map(line => JSON.parse(line)))
    })
  })
}

onBoth(({ open, fresh }) => {
  test(`a process that is killed ${KILLS} times as it writes loses nothing that it was told is kept`, async () => {
    const place = await fresh()
    const app = await open({}, place)
    await app.cycles.open({ month: WRITTEN_MONTH, extract: null, openedBy: 'ada', due: '2023-01-13' })
    const told: Acknowledged[] = []
    const lane = async (nth: number) => {
      const random = randomFrom(nth)
      for (let kill = 0; kill < KILLS / LANES; kill++) {
        const moment = { tells: Math.ceil(random.fraction() * MOST), after: random.fraction() * MOST_MS }
        told.push(...(await writeUntilKilled(place, `${nth}.${kill}`, moment)))
      }
    }
    await Promise.all(Array.from({ length: LANES }, (_, nth) => lane(nth)))

    const versions = await app.cycles.history(WRITTEN_PLACE)
    const texts = new Set(versions.map(({ text }) => text))
    const answers = told.filter(one => one.kind === 'answer')
    expect(answers.length).toBeGreaterThan(KILLS)
    expect(answers.filter(({ text }) => !texts.has(text))).toEqual([])
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1))

    const lines: AuditLine[] = []
    for await (const batch of app.audit.all()) lines.push(...batch)
    const recorded = told.filter(one => one.kind === 'line')
    expect(recorded.length).toBeGreaterThan(KILLS / 2)
    expect(recorded.filter(({ number, said }) => lines[number - 1]?.detail.text !== said)).toEqual([])
    expect(await app.audit.firstBroken()).toBeNull()
  }, 900_000)
})
