import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MonthWords, ReportRoom } from '../../../src/desk/report-room.ts'
import { EARLY, planFolder } from '../../cli/edition-folder.ts'
import { run } from '../../cli/run.ts'
import { roomIn } from './reading-app.ts'

describe('the report room', () => {
  const folder = planFolder(EARLY)
  const asked: string[] = []
  let words: MonthWords | null = null
  let room: ReportRoom

  beforeAll(async () => {
    await run(['load', folder.path], '2022-12-05')
    room = roomIn(folder.path, async month => {
      asked.push(month)
      return words
    })
  })
  afterAll(async () => {
    await room.close()
    folder.remove()
  })

  test('tells the months, extracts and measures that there are', async () => {
    expect((await room.months()).slice(0, 2)).toEqual(['2022-11', '2022-10'])
    const [extract] = await room.extracts()
    expect(extract).toMatchObject({ loaded: '2022-12-05' })
    expect((await room.planned()).map(({ id }) => id)).toEqual([
      'cp-number',
      'cp-rate',
      'cp-visits-in-timescale',
      'contacts',
    ])
    expect((await room.definition('cp-number'))?.sql).toMatch(/^select/)
    expect(await room.definition('no-such')).toBeNull()
  })

  test('has the words of the plan folder where a month is not written about', async () => {
    words = null
    const made = await room.draft('2022-11')
    expect(made.pages.map(({ id }) => id)).toEqual([
      'index',
      'cp-number',
      'cp-rate',
      'cp-visits-in-timescale',
      'contacts',
      'data-quality',
      'definitions',
      'sources',
    ])
    const page = made.pages.find(({ id }) => id === 'cp-number')!
    expect(page.html).toMatch(
      /<a class="figure" href="\/lists\/cp-number\/at\/2022-11\?extract=2022-12-05-[0-9a-f-]+">3<\/a>/,
    )
    expect(page.html).not.toContain('throughline list')
    expect(page.html).toContain('3 children are on a plan.')
    const measure = made.measures[0]!
    expect(measure).toMatchObject({ id: 'cp-number', display: '3', rag: 'green', ragWord: 'Green' })
    expect(measure.answers).toEqual({
      working: '{{cp-number}} children are on a plan.',
      worried: 'Nothing.',
      doing: 'Waiting.',
    })
    expect(measure.figures).toContainEqual({
      code: '{{cp-number}}',
      says: 'Number of children on a child protection plan, 30 November 2022',
      comesTo: '3',
    })
  })

  test('has an answer on the next read once it is saved, and makes again only the pages it touches', async () => {
    words = {
      answers: [
        { measure: 'cp-number', question: 'working', text: '7 children were on a child protection plan.' },
      ],
      extract: null,
      signedOff: null,
    }
    const before = await room.draft('2022-11')
    const answered = before.pages.find(({ id }) => id === 'cp-number')!
    expect(answered.html).toContain('7 children were on a child protection plan.')
    expect(before.claims).toMatchObject([{ measure: 'cp-number', verdict: 'contradicts' }])
    words = {
      answers: [
        { measure: 'cp-number', question: 'working', text: '3 children were on a child protection plan.' },
      ],
      extract: null,
      signedOff: null,
    }
    const after = await room.draft('2022-11')
    expect(after.pages.find(({ id }) => id === 'cp-number')!.html).toContain(
      '3 children were on a child protection plan.',
    )
    expect(after.claims).toMatchObject([{ measure: 'cp-number', verdict: 'agrees' }])
    const same = after.pages.filter((page, at) => page === before.pages[at]).map(({ id }) => id)
    expect(same).toEqual(expect.arrayContaining(['cp-rate', 'cp-visits-in-timescale', 'contacts']))
    expect(await room.draft('2022-11')).toBe(after)
  })

  test('has what was saved about the measure that is read, whatever of the others is still to be made', async () => {
    for (const [measure, text] of [
      ['cp-number', 'One.'],
      ['contacts', 'Two.'],
      ['cp-number', 'Three.'],
    ] as const) {
      words = { answers: [{ measure, question: 'doing', text }], extract: null, signedOff: null }
      const made = await room.draft('2022-11', undefined, measure)
      expect(made.pages.find(({ id }) => id === measure)!.html).toContain(`<p>${text}</p>`)
      await room.draft('2022-11', undefined, 'cp-rate')
    }
    expect((await room.draft('2022-11')).measures[0]!.answers.doing).toBe('Three.')
  })

  test('tells on the first page who has signed the month, at once, and that nobody has', async () => {
    const first = async (signedOff: MonthWords['signedOff']) => {
      words = { answers: [], extract: null, signedOff }
      const made = await room.draft('2022-11', undefined, 'index')
      return made.pages[0]!.html
    }
    expect(await first(null)).toContain('Not signed off yet')
    expect(await first({ by: 'Ada Example', on: '2022-12-20' })).toContain('Ada Example, 20 December 2022')
    expect(await first(null)).toContain('Not signed off yet')
  })

  test('asks once for the words that many readers wait for', async () => {
    await room.draft('2022-11')
    asked.length = 0
    const made = await Promise.all(Array.from({ length: 50 }, () => room.draft('2022-11')))
    expect(new Set(made).size).toBe(1)
    expect(asked).toEqual(['2022-11', '2022-11'])
  })

  test('holds words against the month before they are saved', async () => {
    const claims = await room.check('2022-11', 'cp-number', {
      working: '9 children were on a child protection plan.',
      worried: '',
      doing: '',
    })
    expect(claims).toMatchObject([{ question: 'working', verdict: 'contradicts' }])
  })

  test('tells what in the words can’t be read under the measure’s title', async () => {
    words = {
      answers: [{ measure: 'cp-number', question: 'doing', text: '{{cp-numbr}} of them.' }],
      extract: null,
      signedOff: null,
    }
    expect((await room.draft('2022-11')).notes).toEqual([
      'Number of children on a child protection plan: {{cp-numbr}}: no such measure in the plan. Did you mean "cp-number"?',
    ])
  })

  test('tells that a month is not complete in the records', async () => {
    words = null
    const { notes } = await room.draft('2022-12')
    expect(notes[0]).toMatch(
      /^The records reach to .* November 2022, so December 2022 is not complete in them\.$/,
    )
  })

  test('publishes what was written with who signed it, which verifies, and shows it as it was sealed', async () => {
    words = {
      answers: [
        { measure: 'cp-number', question: 'working', text: '# Really?\n\nThere were {{cp-number}} of them.' },
        { measure: 'contacts', question: 'doing', text: 'Listening.' },
      ],
      extract: null,
      signedOff: null,
    }
    const draft = await room.draft('2022-11')
    const name = await room.publish('2022-11', { by: 'Ada Example', on: '2022-12-20' })
    expect(name).toBe('2022-11')
    expect(readFileSync(join(folder.path, 'narrative/2022-11/contacts.md'), 'utf8')).toContain('Listening.')
    const verified = await run(['verify', join(folder.path, 'editions', name)], '2023-01-01', '', {})
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('as it was sealed')])
    const published = (await room.published(name))!
    expect(published).toMatchObject({
      month: '2022-11',
      edition: '2022-11',
      signedOff: { by: 'Ada Example', on: '2022-12-20' },
      restated: [],
    })
    expect(published.pages.map(({ id, title, kicker, section }) => [id, title, kicker, section])).toEqual(
      draft.pages.map(({ id, title, kicker, section }) => [id, title, kicker, section]),
    )
    const page = (made: typeof draft, id: string) => made.pages.find(one => one.id === id)!.html.trim()
    expect(page(published, 'cp-number')).toBe(page(draft, 'cp-number'))
    expect(published.measures.map(({ id, display, rag }) => [id, display, rag])).toEqual(
      draft.measures.map(({ id, display, rag }) => [id, display, rag]),
    )
    expect(await room.files(name)).toEqual(['report.pdf', 'report.docx', 'report.pptx', 'report.xlsx'])
    expect(Buffer.from((await room.file(name, 'report.pdf'))!.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(await room.file(name, 'figures.json')).toBeNull()
    expect(await room.published('2022-10')).toBeNull()
    expect((await room.editions()).map(({ name }) => name)).toEqual(['2022-11'])
  })

  test('loads new records, and tells what an edition published that is no longer so', async () => {
    const data = join(folder.path, 'data', 'ssd_cp_plans.csv')
    const lines = readFileSync(data, 'utf8').trimEnd().split('\n')
    writeFileSync(data, `${lines.slice(0, -1).join('\n')}\n`)
    const loaded = await room.load('2023-01-05')
    expect((await room.extracts())[0]!.id).toBe(loaded.extract)
    const published = (await room.published('2022-11'))!
    expect(published.restated[0]).toMatchObject({ measure: 'cp-number' })
    expect(published.restated[0]!.says).toMatch(
      /^30 November 2022 was 3 in the edition of November 2022 and is now 2/,
    )
    expect(published.pages.find(({ id }) => id === 'cp-number')!.html).toContain('>3</a>')
  })
})
