import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Shown, Visitor } from '../visitor.ts'
import { type Who, type WritingApp, writingApp } from './writing-parts.ts'

let app: WritingApp
const visitors = new Map<Who, Visitor>()

/** Somebody at work, signed in once. */
async function as(who: Who): Promise<Visitor> {
  const there = visitors.get(who) ?? (await app.visitor(who))
  visitors.set(who, there)
  return there
}

const JSON_ASKED = { accept: 'application/json' }
const MONTH = '/writing/2022-11'
const CP = `${MONTH}/cp-number`

/** The value of a hidden field on a page. */
function field(shown: Shown, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(shown.body)?.[1] ?? ''
}

/** A page's words, without markup. */
function words({ body }: Shown): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(body)?.[1] ?? body
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ')
}

async function save(who: Who, measure: string, question: string, base: number, text: string): Promise<Shown> {
  const visitor = await as(who)
  await visitor.get(MONTH)
  const form = { [`base-${question}`]: String(base), [`text-${question}`]: text }
  return visitor.post(`${MONTH}/${measure}/${question}`, form, JSON_ASKED)
}

beforeAll(async () => {
  app = await writingApp()
}, 300_000)
afterAll(() => app?.close())

describe('a month from its opening to its edition', () => {
  test('an analyst opens it, and words that stood in files are its first versions', async () => {
    const linus = await as('linus')
    const page = await linus.get('/writing')
    expect(words(page)).toContain('No month is open for writing yet')
    const wrong = await linus.post('/writing', { month: '2022-11', due: 'soon', extract: '' })
    expect([wrong.status, words(wrong)]).toEqual([400, expect.stringContaining('Enter the due day')])
    const opened = await linus.post('/writing', { month: '2022-11', due: '2022-12-08', extract: '' })
    expect(opened.to).toBe(MONTH)
    const board = await linus.get(MONTH)
    expect(words(board)).toContain('0 of 4 signed off, 0 ready for review, 1 in draft, 3 not written')
    expect(words(board)).toContain('4 measures are 1 day late')
    const [answer] = await app.parts.cycles.history({
      month: '2022-11',
      measure: 'cp-number',
      question: 'working',
    })
    expect(answer).toMatchObject({ version: 1, text: '{{cp-number}} children are on a plan.' })
  })

  test('a reader sees none of it, and a manager opens no month', async () => {
    const wren = await as('wren')
    const shown = await Promise.all([wren.get('/writing'), wren.get(MONTH), wren.get(CP)])
    expect(shown.map(({ status }) => status)).toEqual([403, 403, 403])
    const bryony = await as('bryony')
    await bryony.get('/writing')
    expect((await bryony.post('/writing', { month: '2022-10', due: '2022-12-08' })).status).toBe(403)
  })

  test('the page has last month, the figures and what they say to the words', async () => {
    const page = await (await as('bryony')).get(CP)
    expect(page.body).toContain('<textarea')
    expect(words(page)).toContain('What’s working well?')
    expect(words(page)).toContain('{{cp-number}}')
    expect(words(page)).toContain('What this month’s figures say')
  })

  test('owner and deputy save, another manager reads alone, nobody reads what is not in the plan', async () => {
    expect(JSON.parse((await save('bryony', 'cp-rate', 'working', 0, 'Steady.')).body)).toEqual({
      kind: 'saved',
      version: 1,
      at: '10:42',
    })
    const marked = '</textarea><b>Little</b>'
    expect((await save('tolly', 'cp-rate', 'worried', 0, marked)).status).toBe(200)
    for (const page of ['', '/history']) {
      const { body } = await (await as('tolly')).get(`${MONTH}/cp-rate${page}`)
      expect(body).toContain('&lt;/textarea&gt;&lt;b&gt;Little&lt;/b&gt;')
      expect(body).not.toContain('<b>')
    }
    expect((await save('hester', 'cp-rate', 'doing', 0, 'Mine!')).status).toBe(403)
    expect((await save('bryony', 'contacts', 'working', 0, 'Not mine.')).status).toBe(403)
    const hester = await (await as('hester')).get(`${MONTH}/cp-rate`)
    expect(hester.status).toBe(200)
    expect(hester.body).not.toContain('<textarea')
    const reads = words(await (await as('hester')).get(CP))
    expect(reads).toContain('3 children are on a plan.')
    expect((await (await as('hester')).get(`${MONTH}/no-such`)).status).toBe(404)
    expect((await (await as('hester')).get('/writing/2021-01')).status).toBe(404)
    expect(await app.parts.cycles.answers('2022-11', 'contacts')).toEqual([])
  })

  test('words are checked as they are written', async () => {
    const bryony = await as('bryony')
    await bryony.get(CP)
    const asked = { 'text-working': 'There are 17 children on a child protection plan.' }
    const found = JSON.parse((await bryony.post(`${CP}/check`, asked, JSON_ASKED)).body)
    expect(found.working).toMatchObject([{ verdict: 'contradicts', verdictWords: 'Figures say otherwise' }])
    expect(found.doing).toEqual([])
  })

  test('two who write at once lose nothing, see both, and settle them', async () => {
    const text = 'More families were helped early.'
    expect(JSON.parse((await save('bryony', 'cp-rate', 'doing', 0, text)).body).kind).toBe('saved')
    const told = JSON.parse((await save('tolly', 'cp-rate', 'doing', 0, 'We reviewed every plan.')).body)
    expect(told).toMatchObject({ kind: 'conflict', by: 'Bryony Thistlewood', text })
    const tolly = await as('tolly')
    const page = await tolly.get(`${MONTH}/cp-rate/settle`)
    expect(words(page)).toContain(text)
    expect(words(page)).toContain('We reviewed every plan.')
    const handIn = await tolly.post(`${MONTH}/cp-rate/stage`, { move: 'hand-in' })
    expect([handIn.status, words(handIn)]).toEqual([
      400,
      expect.stringContaining('waits to be settled first'),
    ])
    const form = {
      question: 'doing',
      base: field(page, 'base'),
      settles: field(page, 'settles'),
      choice: 'together',
      text: `${text} We reviewed every plan.`,
    }
    const long = 'Very long. '.repeat(2000)
    const refused = await tolly.post(`${MONTH}/cp-rate/settle`, { ...form, text: long })
    expect([refused.status, words(refused)]).toEqual([
      400,
      expect.stringContaining('20,000 characters at most'),
    ])
    expect(refused.body).toContain(long.trimEnd())
    expect((await tolly.post(`${MONTH}/cp-rate/settle`, form)).to).toBe(`${MONTH}/cp-rate`)
    const [now] = (await app.parts.cycles.answers('2022-11', 'cp-rate')).filter(
      ({ place }) => place.question === 'doing',
    )
    expect(now).toMatchObject({ text: `${text} We reviewed every plan.`, waiting: [] })
    const bryony = await as('bryony')
    await bryony.get(`${MONTH}/cp-rate`)
    const later = await bryony.post(`${MONTH}/cp-rate/settle`, { ...form, text: 'What I made of both.' })
    expect(later.to).toBe(`${MONTH}/cp-rate/settle`)
    const beside = await bryony.get(`${MONTH}/cp-rate/settle`)
    expect(words(beside)).toContain('What I made of both.')
    const kept = { ...form, base: field(beside, 'base'), settles: field(beside, 'settles'), choice: 'now' }
    expect((await bryony.post(`${MONTH}/cp-rate/settle`, kept)).to).toBe(`${MONTH}/cp-rate`)
    const history = words(await tolly.get(`${MONTH}/cp-rate/history`))
    expect(history).toContain('Written at the same time as another')
    expect(history).toContain('[added: ')
  })

  test('without scripts one button saves three answers, and leaves alone what another wrote meanwhile', async () => {
    const bryony = await as('bryony')
    const page = await bryony.get(`${MONTH}/cp-visits-in-timescale`)
    expect(field(page, 'base-worried')).toBe('0')
    await save('tolly', 'cp-visits-in-timescale', 'worried', 0, 'Visits in October.')
    const form = {
      'base-working': '0',
      'text-working': 'Most are on time.\r\nWell done.',
      'base-worried': '0',
      'text-worried': '',
      'base-doing': '0',
      'text-doing': '',
    }
    const saved = await bryony.post(`${MONTH}/cp-visits-in-timescale/all`, form)
    expect(saved.to).toBe(`${MONTH}/cp-visits-in-timescale`)
    const answers = await app.parts.cycles.answers('2022-11', 'cp-visits-in-timescale')
    expect(answers.map(({ place, text, waiting }) => [place.question, text, waiting.length])).toEqual([
      ['working', 'Most are on time.\nWell done.', 0],
      ['worried', 'Visits in October.', 0],
    ])
  })

  test('an owner hands in all three, a reviewer writes for one who does not turn up, and sends back with a note', async () => {
    const bryony = await as('bryony')
    await bryony.get(`${MONTH}/cp-visits-in-timescale`)
    const early = await bryony.post(`${MONTH}/cp-visits-in-timescale/stage`, { move: 'hand-in' })
    expect([early.status, words(early)]).toEqual([
      400,
      expect.stringContaining('1 answer is not written yet'),
    ])
    expect((await save('linus', 'cp-visits-in-timescale', 'doing', 0, 'Asking teams weekly.')).status).toBe(
      200,
    )
    await bryony.post(`${MONTH}/cp-visits-in-timescale/stage`, { move: 'hand-in' })
    const linus = await as('linus')
    await linus.get(MONTH)
    const bare = await linus.post(`${MONTH}/cp-visits-in-timescale/stage`, { move: 'send-back', note: ' ' })
    expect(bare.status).toBe(400)
    const note = 'Say which teams.'
    await linus.post(`${MONTH}/cp-visits-in-timescale/stage`, { move: 'send-back', note })
    expect(words(await bryony.get(`${MONTH}/cp-visits-in-timescale`))).toContain(`Linus Quickfall: ${note}`)
    expect((await bryony.post(`${MONTH}/cp-number/stage`, { move: 'send-back', note })).status).toBe(403)
  })

  test('reminders go to owner and deputy, in words without a figure, and are noted', async () => {
    const linus = await as('linus')
    const page = await linus.get(`${MONTH}/reminders`)
    expect(words(page)).toContain('Bryony Thistlewood')
    expect(words(page)).toContain('Measures without an owner')
    const to = 'tolly@northmere.example'
    const form = { owner: 'bryony@northmere.example', to, way: 'e-mail' }
    expect((await linus.post(`${MONTH}/reminders`, form)).to).toBe(`${MONTH}/reminders`)
    expect(app.sent).toHaveLength(1)
    expect(app.sent[0]).toMatchObject({ to, subject: 'November 2022: your words for 3 measures' })
    expect(app.sent[0]!.text).toContain(`${app.address}/writing/2022-11/cp-number`)
    expect(app.sent[0]!.text).toContain('(1 day late)')
    expect(words(await linus.get(`${MONTH}/reminders`))).toContain('Last reminded 10:42 today')
    const stranger = { owner: 'bryony@northmere.example', to: 'else@elsewhere.example', way: 'e-mail' }
    expect((await linus.post(`${MONTH}/reminders`, stranger)).status).toBe(400)
    expect(app.sent).toHaveLength(1)
    expect((await (await as('bryony')).get(`${MONTH}/reminders`)).status).toBe(403)
  })

  test('signing asks for a reason where the figures say otherwise or an answer is missing', async () => {
    const linus = await as('linus')
    const current = await linus.get(CP)
    const base = Number(field(current, 'base-worried'))
    await save('linus', 'cp-number', 'worried', base, 'There are 17 children on a child protection plan.')
    for (const measure of ['cp-number', 'cp-rate', 'cp-visits-in-timescale', 'contacts'])
      await linus.post(`${MONTH}/${measure}/stage`, { move: 'hand-in' })
    const marigold = await as('marigold')
    const page = await marigold.get(CP)
    expect(words(page)).toContain('The figures say otherwise to 1 claim in its words.')
    const form = { words: field(page, 'words') }
    expect((await marigold.post(`${CP}/sign`, form)).status).toBe(400)
    expect((await marigold.post(`${CP}/sign`, { ...form, acknowledged: 'yes', reason: ' ' })).status).toBe(
      400,
    )
    expect((await linus.post(`${CP}/sign`, form)).status).toBe(403)
    const reason = 'The number is of the year.'
    expect((await marigold.post(`${CP}/sign`, { ...form, acknowledged: 'yes', reason })).to).toBe(CP)
    const [signature] = await app.parts.cycles.signatures('2022-11')
    expect(signature).toMatchObject({ measure: 'cp-number', note: reason, person: app.person('marigold').id })
    expect((await save('bryony', 'cp-number', 'doing', 1, 'Too late.')).status).toBe(400)
  })

  test('words that changed after they were read are not signed', async () => {
    const marigold = await as('marigold')
    const page = await marigold.get(`${MONTH}/cp-rate`)
    await save('bryony', 'cp-rate', 'working', 1, 'Steady, and falling.')
    const signed = await marigold.post(`${MONTH}/cp-rate/sign`, { words: field(page, 'words') })
    expect([signed.status, words(signed)]).toEqual([
      400,
      expect.stringContaining('changed while you were reading'),
    ])
  })

  test('what nothing speaks against is signed together, then the month, and publishing seals it', async () => {
    const marigold = await as('marigold')
    const early = await marigold.post(`${MONTH}/publish`)
    expect([early.status, words(early)]).toEqual([
      400,
      expect.stringContaining('3 measures are not signed off'),
    ])
    const page = await marigold.get(`${MONTH}/sign`)
    const seen = [...page.body.matchAll(/name="seen" value="([^"]*)"/g)].map(([, value]) => value!)
    expect(seen.map(one => one.split(' ')[0])).toEqual(['cp-rate', 'cp-visits-in-timescale'])
    await marigold.post(`${MONTH}/sign`, { what: 'measures', seen })
    const contacts = await marigold.get(`${MONTH}/contacts`)
    const form = { words: field(contacts, 'words'), acknowledged: 'yes', reason: 'Nobody owns it yet.' }
    expect((await marigold.post(`${MONTH}/contacts/sign`, form)).to).toBe(`${MONTH}/contacts`)
    const whole = await marigold.get(`${MONTH}/sign`)
    const signing = { what: 'month', words: field(whole, 'words') }
    expect((await marigold.post(`${MONTH}/sign`, { ...signing, extract: 'another' })).status).toBe(400)
    await marigold.post(`${MONTH}/sign`, { ...signing, extract: field(whole, 'extract') })
    const [extract] = await app.parts.reports.extracts()
    expect(await app.parts.cycles.find('2022-11')).toMatchObject({ extract: extract!.id })
    const linus = await as('linus')
    await linus.get(MONTH)
    expect((await linus.post(MONTH, { due: '2022-12-09', extract: '' })).status).toBe(400)
    await marigold.get(MONTH)
    expect(words(await marigold.get(`${MONTH}/publish`))).toContain('Marigold Overwater, 9 December 2022')
    const asked = await Promise.all([1, 2, 3].map(() => marigold.post(`${MONTH}/publish`)))
    expect(asked.map(({ status }) => status).sort()).toEqual([303, 400, 400])
    const published = asked.find(({ status }) => status === 303)!
    expect(published.to).toMatch(/^\/editions\/2022-11/)
    expect((await app.parts.reports.editions()).filter(({ month }) => month === '2022-11')).toHaveLength(1)
    const cycle = await app.parts.cycles.find('2022-11')
    expect(cycle).toMatchObject({ edition: published.to!.slice('/editions/'.length) })
    const edition = await app.parts.reports.published(cycle!.edition!)
    expect(edition?.signedOff).toEqual({ by: 'Marigold Overwater', on: '2022-12-09' })
    expect(edition?.measures.find(({ id }) => id === 'cp-rate')?.answers.working).toBe('Steady, and falling.')
  })

  test('a published month is frozen', async () => {
    expect((await save('linus', 'cp-rate', 'working', 1, 'Later.')).status).toBe(400)
    const marigold = await as('marigold')
    expect((await marigold.post(`${CP}/withdraw`)).status).toBe(400)
    expect((await marigold.post(`${MONTH}/publish`)).status).toBe(400)
    expect(words(await marigold.get(CP))).toContain('Published')
    const linus = await as('linus')
    expect((await linus.post(MONTH, { due: '2023-01-01', extract: '' })).status).toBe(400)
  })

  test('everything that was done stands on record, and no words do', async () => {
    const lines: { readonly kind: string; readonly detail: unknown }[] = []
    for await (const batch of app.parts.audit.all()) lines.push(...batch)
    const kinds = new Set(lines.map(({ kind }) => kind))
    for (const kind of ['cycle-opened', 'answer-saved', 'answer-settled', 'stage-moved', 'reminded'])
      expect(kinds).toContain(kind)
    for (const kind of ['signed-off', 'published', 'refused']) expect(kinds).toContain(kind)
    expect(JSON.stringify(lines)).not.toMatch(/Steady|reviewed every plan/)
    expect(await app.parts.audit.firstBroken()).toBeNull()
  })
})
