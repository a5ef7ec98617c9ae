import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedMonth, signedWords } from '../../../src/report/cycle/signed-words.ts'
import { sha256 } from '../../../src/store/hash.ts'
import { EARLY, LATE, PLAN, planFolder, record } from '../../cli/edition-folder.ts'
import { run } from '../../cli/run.ts'
import type { Shown, Visitor } from '../visitor.ts'
import { type ReadingApp, readingApp } from './reading-app.ts'

const OWNED = PLAN.replace('{id: cp-number,', '{id: cp-number, owner: manager@northmere.example,')

/** What stands between the page's own tags. */
const main = ({ body }: Shown) => /<main[\s\S]*<\/main>/.exec(body)![0]

/** The addresses that a page leads to below a path. */
const links = (shown: Shown, below: string) =>
  [...main(shown).matchAll(/href="([^"]+)"/g)].map(match => match[1]!).filter(href => href.startsWith(below))

describe('reading', () => {
  const folder = planFolder(EARLY, OWNED)
  let app: ReadingApp
  let extract: string
  let [reader, manager, analyst]: readonly Visitor[] = []

  beforeAll(async () => {
    await run(['load', folder.path], '2022-12-05')
    app = await readingApp(folder.path, ['T1'])
    extract = (await app.room.extracts())[0]!.id
    reader = await app.as('reader')
    manager = await app.as('manager')
    analyst = await app.as('analyst')
  })
  afterAll(async () => {
    await app?.close()
    folder.remove()
  })

  test('a month as it stands is for those who may read drafts, and figures lead to lists for those who may open them', async () => {
    expect((await reader!.get('/months/2022-11')).status).toBe(403)
    const shown = await analyst!.get('/months/2022-11')
    expect(shown.status).toBe(200)
    expect(links(shown, '/lists/')).toContain(`/lists/cp-number/at/2022-11?extract=${extract}`)
    expect(links(shown, '/months/2022-11/')).toEqual(
      expect.arrayContaining(['/months/2022-11/cp-number', '/months/2022-11/data-quality']),
    )
    const signatory = await app.as('signatory')
    const plain = await signatory.get('/months/2022-11/cp-number')
    expect([plain.status, links(plain, '/lists/')]).toEqual([200, []])
    expect(plain.body).toContain('<span class="figure">3</span>')
    expect(plain.body).not.toContain('Open the list')
  })

  test('a figure’s link opens a list with as many rows', async () => {
    const list = await analyst!.get(`/lists/cp-number/at/2022-11?extract=${extract}`)
    expect(list.status).toBe(200)
    expect(main(list).match(/<tr class="govuk-table__row">/g)).toHaveLength(3 + 1)
  })

  test('the extract that was chosen is carried from page to page', async () => {
    const shown = await analyst!.get(`/months/2022-11?extract=${extract}`)
    const pages = links(shown, '/months/')
    expect(pages.length).toBeGreaterThan(5)
    expect(pages.filter(href => !href.endsWith(`?extract=${extract}`))).toEqual([])
    const measure = await analyst!.get(`/months/2022-11/cp-number?extract=${extract}`)
    expect(links(measure, '/months/').filter(href => !href.endsWith(`?extract=${extract}`))).toEqual([])
  })

  test('another month is chosen by a form, and keeps the page', async () => {
    expect((await analyst!.get('/months?month=2022-10&page=cp-rate&extract=')).to).toBe(
      '/months/2022-10/cp-rate',
    )
    expect((await analyst!.get(`/months?extract=${extract}`)).to).toBe(`/months/2022-11?extract=${extract}`)
    expect((await analyst!.get('/months?month=2022-10&page=index')).to).toBe('/months/2022-10')
  })

  test.each([
    '/months/1999-01',
    '/months/november',
    '/months/2022-11/no-such',
    '/months/2022-11?extract=no-such',
    '/editions/2022-11',
    '/editions/2022-11/files/report.pdf',
    '/measures/no-such',
  ])('there is nothing at %s', async path => {
    expect((await analyst!.get(path)).status).toBe(404)
  })

  test('a measure’s definition and SQL are there for everybody', async () => {
    const shown = await reader!.get('/measures/cp-number')
    expect(shown.status).toBe(200)
    expect(shown.body).toContain('<code>select')
    expect(shown.body).toContain('A child counts when a child protection plan of this authority is open')
    expect(links(shown, '/months/')).toEqual([])
    expect(links(await manager!.get('/measures/cp-number'), '/months/')).toEqual([
      '/months/2022-11/cp-number',
    ])
  })

  test('home says what needs a person, each according to what they are here for', async () => {
    const { cycles } = app.office.store
    const person = (await app.office.store.people.findByEmail('analyst@northmere.example'))!.id
    await cycles.open({ month: '2022-11', extract: null, openedBy: person, due: '2022-12-12' })
    expect(links(await manager!.get('/'), '/writing')).toEqual(['/writing/2022-11/cp-number'])
    expect(main(await analyst!.get('/'))).toContain('4 measures are not written for November 2022')
    const home = await reader!.get('/')
    expect([links(home, '/writing'), links(home, '/worklists'), links(home, '/months')]).toEqual([[], [], []])
    expect(main(home)).toContain('No report has been published yet.')
  })

  test('what was saved stands in the next page that is read', async () => {
    const { cycles } = app.office.store
    const place = { month: '2022-11', measure: 'cp-number', question: 'working' } as const
    for (const [base, text] of ['First words.', 'Second words.', 'Third words: {{cp-number}}.'].entries()) {
      await cycles.save(place, { base, text, person: 'x' })
      const shown = await manager!.get('/months/2022-11/cp-number')
      expect(shown.body).toContain(text.replace('{{cp-number}}', '3'))
    }
    expect(links(await manager!.get('/months/2022-11/cp-number'), '/writing')).toEqual([
      '/writing/2022-11/cp-number',
    ])
  })

  test('home asks a signatory to review, then to sign off the month, and then to publish it', async () => {
    const { cycles } = app.office.store
    const month = '2022-11'
    const signatory = await app.as('signatory')
    const measures = (await app.room.planned()).map(({ id }) => id)
    for (const measure of measures)
      await cycles.move(month, measure, { stage: 'review', person: 'x', note: null })
    expect(main(await signatory.get('/'))).toContain('Review 4 measures for November 2022')
    const sign = async (measure: string | null) => {
      const words =
        measure === null
          ? signedMonth(await cycles.signatures(month))
          : signedWords(await cycles.answers(month, measure))
      await cycles.sign({ month, measure, person: 'x', words: sha256(words), note: null })
    }
    for (const measure of measures) await sign(measure)
    expect(links(await signatory.get('/'), '/writing')).toEqual(['/writing/2022-11/sign'])
    expect(links(await analyst!.get('/'), '/writing')).toEqual([])
    await sign(null)
    expect(links(await signatory.get('/'), '/writing')).toEqual(['/writing/2022-11/publish'])
    expect(links(await analyst!.get('/'), '/writing')).toEqual(['/writing/2022-11/publish'])
  })

  test('what is published stays as it was sealed, and is all that a reader sees', async () => {
    expect(await app.room.publish('2022-11', { by: 'Ada Example', on: '2022-12-20' })).toBe('2022-11')
    const home = await reader!.get('/')
    expect(links(home, '/editions')).toContain('/editions/2022-11')
    const shown = await reader!.get('/editions/2022-11')
    expect(main(shown)).toContain('Ada Example, 20 December 2022')
    expect(main(shown)).not.toContain('Restated since')
    expect(links(shown, '/months')).toEqual([])
    expect(links(shown, '/editions/2022-11/files/')).toHaveLength(4)
    const pdf = await reader!.get('/editions/2022-11/files/report.pdf')
    expect([pdf.status, pdf.headers.get('content-type'), pdf.body.slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ])
    const page = await reader!.get('/editions/2022-11/cp-number')
    expect(page.body).toContain('Third words: 3.')
    expect(page.body).toContain('href="/editions/2022-11">November 2022, as published</a>')
    expect(page.body).toContain('<span class="figure">3</span>')
    expect(links(await manager!.get('/editions/2022-11/cp-number'), '/lists')).toContain(
      `/lists/cp-number/at/2022-11?extract=${extract}`,
    )
    expect(links(await analyst!.get('/months/2022-11'), '/editions/')).toContain('/editions/2022-11')
  })

  test('an extract is loaded by an analyst, on record, and what it changes is told where it was published', async () => {
    record(folder.path, LATE)
    expect((await manager!.post('/extracts')).status).toBe(403)
    const extracts = await analyst!.get('/extracts')
    expect(extracts.body).toContain(extract)
    const leads = `/months?page=data-quality&amp;extract=${extract}`
    expect(links(extracts, '/months')).toContain(leads)
    const led = await analyst!.get(leads.replace('&amp;', '&'))
    expect(led.to).toBe(`/months/2022-11/data-quality?extract=${extract}`)
    expect((await analyst!.get(led.to!)).status).toBe(200)
    const loaded = await analyst!.post('/extracts')
    expect([loaded.status, loaded.to]).toEqual([303, '/extracts'])
    const { id: newest, problems } = (await app.room.extracts())[0]!
    expect(newest).not.toBe(extract)
    const { lines } = await app.office.store.audit.search({ kind: 'extract-loaded' }, { from: 0, count: 1 })
    expect(lines[0]!.detail).toEqual({ extract: newest, problems })
    const shown = await reader!.get('/editions/2022-11')
    expect(main(shown)).toMatch(
      /Restated since[\s\S]*30 November 2022 was 3 in the edition of November 2022 and is now 4/,
    )
    expect((await reader!.get('/editions/2022-11/cp-number')).body).toContain('<span class="figure">3</span>')
    expect((await analyst!.get('/months/2022-11/cp-number')).body).toContain(
      `<a class="figure" href="/lists/cp-number/at/2022-11?extract=${newest}">4</a>`,
    )
  })

  test('no page has a style or a script within it, which the browser would refuse', async () => {
    const paths = [
      '/',
      '/months/2022-11',
      ...links(await analyst!.get('/months/2022-11'), '/months/2022-11/'),
      '/editions',
      ...links(await analyst!.get('/editions/2022-11'), '/editions/2022-11/').filter(
        href => !href.includes('/files/'),
      ),
      '/measures/cp-number',
      '/extracts',
    ]
    for (const path of new Set(paths)) {
      const shown = await analyst!.get(path)
      expect([path, shown.status]).toEqual([path, 200])
      expect(shown.body.match(/ style=|<style|<script>|<script [^>]*>[^<]/g), path).toBeNull()
      expect(main(shown).match(/href="[a-z0-9-]+\.html"/g), path).toBeNull()
    }
  })
})
