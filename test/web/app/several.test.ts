import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditLine } from '../../../src/people/audit.ts'
import { openApp } from '../../../src/store/app/open-app.ts'
import { visitorOf } from '../visitor.ts'
import { IS_BUILT, type ServedProcess, startServing } from './served-process.ts'
import { DATABASES, type PlacedApp, SMALL_MONTH, type SmallPlan, smallPlan } from './small-plan.ts'

const PASSWORD = 'kettle-orchid-parade'
const WRITERS = ['ada', 'ben'] as const
const SAVES = 25

describe.skipIf(!IS_BUILT).each(DATABASES.filter(({ there }) => there))(
  'two servers on one database, $name (needs npm run build)',
  ({ placed }) => {
    let plan: SmallPlan
    let app: PlacedApp
    let servers: readonly ServedProcess[] = []

    beforeAll(async () => {
      plan = await smallPlan(40)
      app = await placed(plan.path)
      servers = await Promise.all([0, 1].map(() => startServing(plan.path, app.environment)))
      const store = await openApp(app.place)
      for (const name of WRITERS) {
        const email = `${name}@northmere.example`
        const person = await store.people.add(
          { email, name, roles: ['analyst'], teams: [], active: true },
          PASSWORD,
        )
        await store.people.setPassword(person.id, PASSWORD, false)
        if (name === 'ada')
          await store.cycles.open({
            month: SMALL_MONTH,
            extract: null,
            openedBy: person.id,
            due: '2022-06-10',
          })
      }
      await store.close()
    }, 900_000)

    afterAll(async () => {
      await Promise.all(servers.map(server => server.kill()))
      app.stop()
      plan.remove()
    })

    const storedAnswers = async () => {
      const store = await openApp(app.place)
      return store.cycles.answers(SMALL_MONTH, 'cp-number').finally(store.close)
    }
    const at = (nth: number, name: string) =>
      visitorOf(servers[nth]!.address).signIn(`${name}@northmere.example`, PASSWORD)

    test('begin together on a database with nothing in it', async () => {
      for (const { address } of servers) {
        const ready = await fetch(`${address}/ready`)
        expect([ready.status, await ready.text()]).toEqual([200, 'database: ready\nextract: ready\n'])
      }
    })

    test('know each other’s sessions, and end them', async () => {
      const here = visitorOf(servers[0]!.address)
      await here.signIn('ada@northmere.example', PASSWORD)
      const there = visitorOf(servers[1]!.address)
      for (const [name, value] of here.cookies) there.cookies.set(name, value)
      expect((await there.get('/account')).status).toBe(200)
      await here.post('/sign-out')
      expect((await there.get('/account')).to).toContain('/sign-in')
    })

    test('keep every word that two people write in the same answer at once, and record each', {
      timeout: 180_000,
    }, async () => {
      const path = `/writing/${SMALL_MONTH}/cp-number/working`
      const texts = await Promise.all(
        WRITERS.map(async (name, nth) => {
          const visitor = visitorOf(servers[nth]!.address)
          await visitor.signIn(`${name}@northmere.example`, PASSWORD)
          const sent: string[] = []
          let base = 0
          for (let save = 0; save < SAVES; save += 1) {
            const text = `${name} writes ${save}.`
            const shown = await visitor.post(
              path,
              { 'text-working': text, 'base-working': String(base) },
              { accept: 'application/json' },
            )
            expect(shown.status).toBe(200)
            base = (JSON.parse(shown.body) as { readonly version?: number }).version ?? base
            sent.push(text)
          }
          return sent
        }),
      )
      const store = await openApp(app.place)
      const history = await store.cycles.history({
        month: SMALL_MONTH,
        measure: 'cp-number',
        question: 'working',
      })
      const kept = history.map(({ text }) => text)
      expect(texts.flat().filter(text => !kept.includes(text))).toEqual([])
      expect(new Set(history.map(({ version }) => version)).size).toBe(history.length)
      const lines: AuditLine[] = []
      for await (const batch of store.audit.all()) lines.push(...batch)
      expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1))
      expect(lines.filter(({ kind }) => kind === 'answer-saved').length).toBe(WRITERS.length * SAVES)
      expect(await store.audit.firstBroken()).toBeNull()
      await store.close()
    })

    test('show each other’s words', async () => {
      const visitor = visitorOf(servers[1]!.address)
      await visitor.signIn('ada@northmere.example', PASSWORD)
      const { body } = await visitor.get(`/writing/${SMALL_MONTH}/cp-number`)
      const [now] = await storedAnswers()
      expect(body).toContain(now!.text)
      expect(now!.waiting.length).toBeGreaterThan(0)
      const settling = await visitor.get(`/writing/${SMALL_MONTH}/cp-number/settle`)
      for (const { text } of now!.waiting) expect(settling.body).toContain(text)
    })

    test('end when they are asked to, and finish what is under way', async () => {
      const [last] = servers.slice(1)
      expect(await last!.stop()).toBe(0)
      expect((await at(0, 'ben')).to).not.toBeNull()
    })
  },
)
