// 200 people at work in the web app for a minute: they read pages, open lists and save answers, an action every one to
// three seconds each. Then one page, as often as it can be had. Prints how long pages took, and looks for every word
// that was acknowledged in the history. On SQLite, or on the empty database that DATABASE_URL names.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { appPlace } from './built/app.js'
import { writeNorthmere } from './built/sample/write-northmere.js'
import { openApp } from './built/store/app/open-app.js'
import { timed } from './timed.mjs'

const PEOPLE = Number(process.env.PEOPLE ?? 200)
const SECONDS = Number(process.env.SECONDS ?? 60)
const MONTH = '2022-12'
const EDITION = '/editions/2022-11'
const QUESTIONS = ['working', 'worried', 'doing']
const MEASURES = ['cin-number', 'cin-rate', 'cp-number', 'cp-rate', 'contacts', 'referrals', 're-referrals']
const TABS = ['cp-number', 'cin-visits-in-timescale', 'cla-number', 'contacts', 'icpc-in-timescale']

/** What people do, and how often: readers read what is published; owners write, look at drafts and work lists. */
const READER = [
  ['read', 4, () => `${EDITION}/${pick(TABS)}`],
  ['scorecards', 4, () => EDITION],
  ['home', 2, () => '/'],
]
const OWNER = [
  ['save', 5, null],
  ['draft', 2, () => `/months/${MONTH}/${pick(TABS)}`],
  ['draft scorecards', 1, () => `/months/${MONTH}`],
  ['write', 2, person => `/writing/${MONTH}/${person.measure}`],
  ['board', 1, () => `/writing/${MONTH}`],
  ['list', 2, () => `/lists/cp-visits-in-timescale/at/${MONTH}?page=${1 + Math.floor(Math.random() * 4)}`],
  ['worklist', 1, () => '/worklists/cp-visits?within=5'],
  ['home', 1, () => '/'],
]

const folder = mkdtempSync(join(tmpdir(), 'throughline-web-'))
const plan = join(folder, 'northmere')
await writeNorthmere(plan, { seed: 1, to: MONTH })
await timed('load', plan)
const { child, address } = await served(plan)
try {
  const place = appPlace(plan, process.env.DATABASE_URL ?? null)
  const people = await atWork(place)
  await warm(people)
  const memory = rss(child.pid)
  const busy = await during(SECONDS, people)
  const of = does => people.filter(person => person.does === does)
  const published = await views(of(READER), EDITION, 10)
  const draft = await views(of(OWNER), `/months/${MONTH}`, 10)
  tell(busy, { published, draft, memory, after: rss(child.pid), lost: await lostWords(place, people) })
} finally {
  child.kill('SIGTERM')
  await new Promise(resolve => child.once('exit', resolve))
  rmSync(folder, { recursive: true })
}

/** Starts the program as it is built, with the demonstration's people and words. */
function served(plan) {
  const child = spawn('bin/throughline', ['serve', plan, '--port', '0', '--demo'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', text => process.stderr.write(text))
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`serve ended with ${code}`)))
    child.stdout.on('data', text => {
      said += text
      const at = /is at (http:\S+)/.exec(said)?.[1]
      if (at) resolve({ child, address: new URL(at) })
    })
  })
}

/** Adds people and begins a session for each: a quarter are readers, the others write about a measure. */
async function atWork(place) {
  const store = await openApp(place)
  const people = []
  for (let at = 0; at < PEOPLE; at += 1) {
    const reads = at % 4 === 0
    const form = { email: `p${at}@northmere.example`, name: `Person ${at}`, teams: [], active: true }
    const { id } = await store.people.add({ ...form, roles: [reads ? 'reader' : 'analyst'] }, null)
    const secret = await store.sessions.start(id, '127.0.0.1')
    const { csrf } = await store.sessions.find(secret)
    people.push({
      cookie: `session=${secret}`,
      csrf,
      does: reads ? READER : OWNER,
      measure: MEASURES[at % MEASURES.length],
      question: QUESTIONS[at % QUESTIONS.length],
      base: 0,
      name: `p${at}`,
      saved: [],
      agent: new Agent({ keepAlive: true, maxSockets: 1 }),
    })
  }
  await store.close()
  return people
}

/** Each kind of page once, so that what is kept is kept. */
async function warm(people) {
  for (const person of [people[0], people[1]])
    for (const [, , at] of person.does) if (at) await ask(person, at(person))
}

/** Everybody does one thing after another, with a pause between. */
async function during(seconds, people) {
  const took = new Map()
  const faults = []
  const until = performance.now() + seconds * 1000
  await Promise.all(
    people.map(async person => {
      await pause(Math.random() * 5000)
      while (performance.now() < until) {
        const [kind, , at] = weighted(person.does)
        const started = performance.now()
        const { status, body } = at ? await ask(person, at(person)) : await save(person)
        took.set(kind, [...(took.get(kind) ?? []), performance.now() - started])
        if (status !== 200) faults.push(`${kind}: ${status} ${body.slice(0, 200)}`)
        await pause(1000 + Math.random() * 2000)
      }
    }),
  )
  return { took, faults }
}

async function save(person) {
  const text = `${person.name} writes for the ${person.saved.length + 1}th time.`
  const { measure, question, base } = person
  const form = new URLSearchParams({ [`text-${question}`]: text, [`base-${question}`]: String(base) })
  const path = `/writing/${MONTH}/${measure}/${question}`
  const answer = await ask(person, path, form.toString())
  if (answer.status === 200) {
    person.base = JSON.parse(answer.body).version ?? base
    person.saved.push(text)
  }
  return answer
}

/** One page, asked for by 20 at once for some seconds, each time as the next of these people: views in a second. */
async function views(people, path, seconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 })
  const until = performance.now() + seconds * 1000
  let [count, next] = [0, 0]
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      while (performance.now() < until) {
        const { status } = await ask({ ...people[next++ % people.length], agent }, path)
        if (status !== 200) throw new Error(`${path}: ${status}`)
        count += 1
      }
    }),
  )
  agent.destroy()
  return count / seconds
}

/** Asks for a page as a person, or sends a form as their script does. */
function ask({ cookie, csrf, agent }, path, form = null) {
  const headers = { cookie, ...(form !== null && formHeaders(csrf, form)) }
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, address), { agent, headers, method: form === null ? 'GET' : 'POST' })
    asked.on('error', reject)
    asked.on('response', response => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', text => {
        if (form !== null || response.statusCode !== 200) body += text
      })
      response.on('end', () => resolve({ status: response.statusCode, body }))
    })
    asked.end(form ?? undefined)
  })
}

function formHeaders(csrf, form) {
  return {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(form),
    'x-csrf-token': csrf,
  }
}

/** Words that were acknowledged and are in no history, and saves without a line of the record. */
async function lostWords(place, people) {
  const store = await openApp(place)
  const histories = new Map()
  let lost = 0
  for (const { measure, question, saved } of people) {
    const key = `${measure} ${question}`
    if (!histories.has(key)) {
      const history = await store.cycles.history({ month: MONTH, measure, question })
      histories.set(key, new Set(history.map(({ text }) => text)))
    }
    lost += saved.filter(text => !histories.get(key).has(text)).length
  }
  const { total } = await store.audit.search({ kind: 'answer-saved' }, { from: 0, count: 1 })
  const saves = people.reduce((sum, { saved }) => sum + saved.length, 0)
  const broken = await store.audit.firstBroken()
  await store.close()
  return { saves, lost, unrecorded: Math.max(0, saves - total), broken }
}

function tell({ took, faults }, { published, draft, memory, after, lost }) {
  const all = [...took.values()].flat()
  const views = [...took].flatMap(([kind, times]) => (kind === 'save' ? [] : times))
  const row = (what, value, aim = '') => console.log(`| ${what} | ${value} | ${aim} |`)
  const ms = (times, share) => `${quantile(times, share).toFixed(0)} ms`
  console.log(`\n${PEOPLE} people for ${SECONDS} s on ${process.env.DATABASE_URL ? 'PostgreSQL' : 'SQLite'};`)
  console.log(`${cpus().length} cores, which this program shares; Node ${process.versions.node}\n`)
  console.log('| what | measured | aim |\n|---|--:|--:|')
  row('actions in a second', (all.length / SECONDS).toFixed(0))
  row('pages, median', ms(views, 0.5))
  row('pages, 99 of 100 within', ms(views, 0.99), '200 ms')
  row('saves, median', ms(took.get('save'), 0.5))
  row('saves, 99 of 100 within', ms(took.get('save'), 0.99))
  row('answered otherwise than with what was asked for', faults.length, '0')
  row('words acknowledged', lost.saves)
  row('of these lost', lost.lost, '0')
  row('of these without a line of the record', lost.unrecorded, '0')
  row('the first line of the record that is not as it was written', lost.broken ?? 'none', 'none')
  row('views of the published scorecards in a second', published.toFixed(0), '300')
  row('views of the scorecards of a month being written', draft.toFixed(0), '300')
  row('memory before, after', `${memory} MB, ${after} MB`)
  console.log('\n| page | views | median | 99 of 100 | longest |\n|---|--:|--:|--:|--:|')
  for (const [kind, times] of took)
    console.log(`| ${kind} | ${times.length} | ${ms(times, 0.5)} | ${ms(times, 0.99)} | ${ms(times, 1)} |`)
  for (const fault of faults.slice(0, 5)) console.log(fault)
}

function quantile(times, share) {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function weighted(choices) {
  let left = Math.random() * choices.reduce((sum, [, weight]) => sum + weight, 0)
  for (const choice of choices) {
    left -= choice[1]
    if (left < 0) return choice
  }
  return choices.at(-1)
}

function pick(all) {
  return all[Math.floor(Math.random() * all.length)]
}

function pause(ms) {
  return new Promise(resolve => setTimeout(resolve, ms))
}

/** The memory that a process holds, in MB (Linux alone). */
function rss(pid) {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(text)?.[1]) / 1024)
}
