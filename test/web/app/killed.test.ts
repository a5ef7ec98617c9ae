import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditLine } from '../../../src/people/audit.ts'
import { openApp } from '../../../src/store/app/open-app.ts'
import { type Visitor, visitorOf } from '../visitor.ts'
import { IS_BUILT, type ServedProcess, startServing } from './served-process.ts'
import { DATABASES, type PlacedApp, SMALL_MONTH, type SmallPlan, smallPlan } from './small-plan.ts'

const KILLS = 100
const PASSWORD = 'kettle-orchid-parade'
/** One writer for each of these, so that a save can be told from another's. */
const MEASURES = ['cin-number', 'cp-number', 'cla-number']

/** Somebody who writes, and what the server said that it has kept. */
interface Writer {
  readonly measure: string
  readonly person: string
  readonly visitor: Visitor
  readonly kept: string[]
  version: number
}

describe.skipIf(!IS_BUILT).each(DATABASES.filter(({ there }) => there))(
  'a server that is killed $name (needs npm run build)',
  ({ placed }) => {
    let plan: SmallPlan
    let app: PlacedApp
    const writers: Writer[] = []

    beforeAll(async () => {
      plan = await smallPlan(40)
      app = await placed(plan.path)
      const store = await openApp(app.place)
      for (const measure of MEASURES) {
        const email = `${measure}@northmere.example`
        const form = { email, name: measure, roles: ['analyst' as const], teams: [], active: true }
        const { id } = await store.people.add(form, PASSWORD)
        await store.people.setPassword(id, PASSWORD, false)
        if (writers.length === 0)
          await store.cycles.open({ month: SMALL_MONTH, extract: null, openedBy: id, due: '2022-06-10' })
        writers.push({ measure, person: id, visitor: null!, kept: [], version: 0 })
      }
      await store.close()
    })
    afterAll(() => {
      app.stop()
      plan.remove()
    })

    test(`${KILLS} times loses no word that it said it has, and no line of the record`, {
      timeout: 600_000,
    }, async () => {
      let next = startServing(plan.path, app.environment)
      for (let kill = 0; kill < KILLS; kill += 1) {
        const server = await next
        if (kill < KILLS - 1) next = startServing(plan.path, app.environment)
        await writeUntilKilled(server, writers, 20 + ((kill * 37) % 100))
      }
      const store = await openApp(app.place)
      const lines: AuditLine[] = []
      for await (const batch of store.audit.all()) lines.push(...batch)
      expect(await store.audit.firstBroken()).toBeNull()
      expect(lines.map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1))
      for (const { measure, person, kept } of writers) {
        const place = { month: SMALL_MONTH, measure, question: 'working' } as const
        const saved = (await store.cycles.history(place)).map(({ text }) => text)
        expect(kept.filter(text => !saved.includes(text))).toEqual([])
        const recorded = lines.filter(line => line.kind === 'answer-saved' && line.person === person)
        expect(recorded.length).toBeGreaterThanOrEqual(kept.length)
        expect(recorded.length).toBeLessThanOrEqual(saved.length)
      }
      expect(writers.flatMap(({ kept }) => kept).length).toBeGreaterThanOrEqual(KILLS)
      await store.close()
    })

    /** Everybody saves one answer after another; the server is killed some milliseconds after it kept the first. */
    async function writeUntilKilled(
      server: ServedProcess,
      all: readonly Writer[],
      after: number,
    ): Promise<void> {
      let killed: Promise<void> | null = null
      const begin = () => {
        killed ??= new Promise(resolve => setTimeout(() => resolve(server.kill()), after))
      }
      await Promise.all(all.map(writer => writeOn(server, writer, begin)))
      await killed
    }

    async function writeOn(server: ServedProcess, writer: Writer, onKept: () => void): Promise<void> {
      const visitor = visitorOf(server.address)
      for (const [name, value] of writer.visitor?.cookies ?? []) visitor.cookies.set(name, value)
      const email = `${writer.measure}@northmere.example`
      if (visitor.cookies.size === 0) await visitor.signIn(email, PASSWORD)
      const again: Writer = Object.assign(writer, { visitor })
      try {
        await visitor.get('/account')
        for (;;) {
          const text = `${writer.measure} ${writer.kept.length} ${server.address}`
          const sent = { 'text-working': text, 'base-working': String(again.version) }
          const path = `/writing/${SMALL_MONTH}/${writer.measure}/working`
          const shown = await visitor.post(path, sent, { accept: 'application/json' })
          if (shown.status !== 200) throw new Error(`${shown.status} ${shown.body.slice(0, 300)}`)
          const said = JSON.parse(shown.body) as { readonly version?: number }
          writer.kept.push(text)
          again.version = said.version ?? again.version
          onKept()
        }
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
      }
    }
  },
)
