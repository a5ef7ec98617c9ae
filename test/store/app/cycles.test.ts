import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnswerPlace, Cycles } from '../../../src/report/cycle/cycle.ts'
import { signedMonth, signedWords } from '../../../src/report/cycle/signed-words.ts'
import { sha256 } from '../../../src/store/hash.ts'
import { messageOf, onBoth, standingClock } from './databases.ts'

const MONTH = '2022-12'
const PLACE: AnswerPlace = { month: MONTH, measure: 'cp-visits', question: 'working' }

const openMonth = (cycles: Cycles, month = MONTH) =>
  cycles.open({ month, extract: null, openedBy: 'ada', due: '2023-01-13' })

const wordsOf = async (cycles: Cycles, measure = PLACE.measure) =>
  sha256(signedWords(await cycles.answers(MONTH, measure)))

const signing = { month: MONTH, measure: PLACE.measure, person: 'cy', note: null }

onBoth(({ open, fresh }) => {
  test('a month is opened once, changed and found', async () => {
    const { cycles } = await open({ clock: standingClock().clock })
    expect(await openMonth(cycles)).toEqual({
      month: MONTH,
      extract: null,
      opened: '2022-12-01T09:00:00.000Z',
      openedBy: 'ada',
      due: '2023-01-13',
      edition: null,
    })
    await openMonth(cycles, '2022-11')
    expect(await messageOf(openMonth(cycles))).toBe('InputError: December 2022 is open already.')
    expect((await cycles.change(MONTH, { extract: 'e1' })).extract).toBe('e1')
    expect(await cycles.find(MONTH)).toMatchObject({ extract: 'e1', due: '2023-01-13' })
    expect(await cycles.find('2020-01')).toBeNull()
    expect((await cycles.all()).map(({ month }) => month)).toEqual([MONTH, '2022-11'])
    expect(await messageOf(cycles.change('2020-01', { due: '2020-02-01' }))).toBe(
      'InputError: January 2020 is not open for writing.',
    )
  })

  test('an answer is saved as versions, and the same words again are no new one', async () => {
    const { cycles } = await open()
    expect(await messageOf(cycles.save(PLACE, { base: 0, text: 'early', person: 'ada' }))).toContain(
      'December 2022 is not open',
    )
    await openMonth(cycles)
    expect(await cycles.answers(MONTH)).toEqual([])
    expect(await cycles.save(PLACE, { base: 0, text: 'first', person: 'ada' })).toEqual({
      kind: 'saved',
      version: 1,
    })
    expect(await cycles.save(PLACE, { base: 1, text: 'second', person: 'ben' })).toEqual({
      kind: 'saved',
      version: 2,
    })
    expect(await cycles.save(PLACE, { base: 0, text: 'second', person: 'ada' })).toEqual({
      kind: 'saved',
      version: 2,
    })
    const other = { ...PLACE, question: 'doing' } as const
    await cycles.save(other, { base: 0, text: 'ünï “words”\0\nand \ud800 more', person: 'ada' })
    expect((await cycles.answers(MONTH, PLACE.measure)).map(({ version, text }) => [version, text])).toEqual([
      [1, 'ünï “words”\nand \ufffd more'],
      [2, 'second'],
    ])
    expect(await cycles.answers(MONTH, 'another')).toEqual([])
    expect(
      (await cycles.history(PLACE)).map(({ version, base, text, person }) => [version, base, text, person]),
    ).toEqual([
      [1, 0, 'first', 'ada'],
      [2, 1, 'second', 'ben'],
    ])
  })

  test('what was written beside another waits until it is settled, and is never gone', async () => {
    const { cycles } = await open()
    await openMonth(cycles)
    await cycles.save(PLACE, { base: 0, text: 'by ada', person: 'ada' })
    const beside = await cycles.save(PLACE, { base: 0, text: 'by ben', person: 'ben' })
    expect(beside).toMatchObject({
      kind: 'conflict',
      kept: { version: 2, text: 'by ben', conflict: true },
      now: { version: 1, text: 'by ada', waiting: [{ text: 'by ben' }] },
    })
    expect(await cycles.save(PLACE, { base: 1, text: 'by ada, longer', person: 'ada' })).toEqual({
      kind: 'saved',
      version: 3,
    })
    const [now] = await cycles.answers(MONTH)
    expect(now).toMatchObject({ version: 3, text: 'by ada, longer', waiting: [{ version: 2, base: 0 }] })
    const settles = now!.waiting.map(({ id }) => id)
    const stale = await cycles.settle(PLACE, { base: 1, text: 'both', person: 'ben', settles })
    expect(stale).toMatchObject({ kind: 'conflict', now: { version: 3 } })
    expect(await cycles.settle(PLACE, { base: 3, text: 'both', person: 'ben', settles })).toEqual({
      kind: 'saved',
      version: 5,
    })
    const after = await cycles.answers(MONTH)
    expect(after.map(({ text, waiting }) => [text, waiting.map(one => one.text)])).toEqual([
      ['both', ['both']],
    ])
    await cycles.settle(PLACE, { base: 5, text: 'both', person: 'ben', settles: [after[0]!.waiting[0]!.id] })
    expect((await cycles.answers(MONTH))[0]).toMatchObject({ version: 5, waiting: [] })
    expect((await cycles.history(PLACE)).map(({ text }) => text)).toEqual([
      'by ada',
      'by ben',
      'by ada, longer',
      'both',
      'both',
    ])
  })

  test('who goes on from what waits has one version waiting, the last', async () => {
    const { cycles } = await open()
    await openMonth(cycles)
    await cycles.save(PLACE, { base: 0, text: 'by ada', person: 'ada' })
    await cycles.save(PLACE, { base: 0, text: 'by b', person: 'ben' })
    await cycles.save(PLACE, { base: 0, text: 'by c', person: 'cy' })
    await cycles.save(PLACE, { base: 0, text: 'by be', person: 'ben' })
    await cycles.save(PLACE, { base: 4, text: 'by ben', person: 'ben' })
    await cycles.save(PLACE, { base: 4, text: 'by ben', person: 'ben' })
    const waiting = (await cycles.answers(MONTH))[0]!.waiting.map(({ text }) => text)
    expect(waiting).toEqual(['by c', 'by ben'])
    expect(await cycles.history(PLACE)).toHaveLength(5)
  })

  test('stages move, a signature holds the words that were read, and both can be taken back', async () => {
    const time = standingClock()
    const { cycles } = await open({ clock: time.clock })
    await openMonth(cycles)
    await cycles.save(PLACE, { base: 0, text: 'well', person: 'ada' })
    await cycles.move(MONTH, PLACE.measure, { stage: 'review', person: 'ada', note: null })
    await cycles.move(MONTH, PLACE.measure, { stage: 'draft', person: 'cy', note: 'say more' })
    expect(await cycles.stages(MONTH)).toEqual([
      {
        measure: PLACE.measure,
        stage: 'draft',
        person: 'cy',
        at: '2022-12-01T09:00:00.000Z',
        note: 'say more',
      },
    ])
    const read = await wordsOf(cycles)
    await cycles.save(PLACE, { base: 1, text: 'very well', person: 'ada' })
    expect(await messageOf(cycles.sign({ ...signing, words: read }))).toContain('were changed meanwhile')
    await cycles.save(PLACE, { base: 0, text: 'beside', person: 'ben' })
    expect(await messageOf(cycles.sign({ ...signing, words: await wordsOf(cycles) }))).toContain(
      'to be settled',
    )
    const settles = (await cycles.answers(MONTH))[0]!.waiting.map(({ id }) => id)
    await cycles.settle(PLACE, { base: 2, text: 'very well', person: 'ada', settles })
    const signed = { ...signing, words: await wordsOf(cycles) }
    expect(await cycles.sign(signed)).toMatchObject({ ...signed, at: '2022-12-01T09:00:00.000Z' })
    time.pass(5)
    expect((await cycles.sign(signed)).at).toBe('2022-12-01T09:00:00.000Z')
    expect(await messageOf(cycles.sign({ ...signed, person: 'di' }))).toContain('signed off meanwhile')
    expect((await cycles.stages(MONTH))[0]).toMatchObject({ stage: 'signed-off', person: 'cy' })
    expect(await messageOf(cycles.save(PLACE, { base: 2, text: 'late', person: 'ada' }))).toContain(
      'signed off',
    )
    await cycles.withdraw(MONTH, PLACE.measure, 'cy')
    expect(await cycles.signatures(MONTH)).toEqual([])
    expect((await cycles.stages(MONTH))[0]).toMatchObject({ stage: 'review' })
    expect(await cycles.save(PLACE, { base: 2, text: 'late', person: 'ada' })).toMatchObject({
      kind: 'saved',
    })
  })

  test('the month is signed over its signatures, and nothing changes once it is published', async () => {
    const { cycles } = await open()
    await openMonth(cycles)
    await cycles.save(PLACE, { base: 0, text: 'well', person: 'ada' })
    const empty = sha256(signedMonth([]))
    await cycles.sign({ ...signing, words: await wordsOf(cycles) })
    const month = { ...signing, measure: null }
    expect(await messageOf(cycles.sign({ ...month, words: empty }))).toContain('were changed meanwhile')
    await cycles.sign({
      ...month,
      words: sha256(signedMonth(await cycles.signatures(MONTH))),
      note: 'as it is',
    })
    expect((await cycles.signatures(MONTH)).map(({ measure, note }) => [measure, note]).sort()).toEqual([
      [null, 'as it is'],
      [PLACE.measure, null],
    ])
    expect(await messageOf(cycles.withdraw(MONTH, PLACE.measure, 'cy'))).toContain('as a whole')
    await cycles.change(MONTH, { edition: '2022-12' })
    expect(await messageOf(cycles.withdraw(MONTH, null, 'cy'))).toContain('is published')
    const other = { ...PLACE, measure: 'other' }
    expect(await messageOf(cycles.save(other, { base: 0, text: 'late', person: 'ada' }))).toContain(
      'is published',
    )
  })

  test('reminders are kept in order', async () => {
    const time = standingClock()
    const { cycles } = await open({ clock: time.clock })
    await openMonth(cycles)
    const reminder = { month: MONTH, measure: PLACE.measure, person: 'ada', by: 'cy', way: 'e-mail' } as const
    await cycles.remind(reminder)
    time.pass(1)
    await cycles.remind({ ...reminder, way: 'page' })
    expect(await cycles.reminders(MONTH)).toEqual([
      { ...reminder, at: '2022-12-01T09:00:00.000Z' },
      { ...reminder, way: 'page', at: '2022-12-01T09:01:00.000Z' },
    ])
  })

  test('however people save at once, in two processes’ worth of connections, no text is lost', async () => {
    const place = await fresh()
    const apps = [await open({}, place), await open({}, place)]
    const months = Array.from({ length: 12 }, (_, nth) => `20${10 + nth}-01`)
    const save = fc.record({
      app: fc.integer({ min: 0, max: 1 }),
      person: fc.constantFrom('ada', 'ben', 'cy'),
      base: fc.integer({ min: 0, max: 4 }),
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    })
    for (const [nth, saves] of fc
      .sample(fc.array(save, { minLength: 2, maxLength: 12 }), { numRuns: 12, seed: 6 })
      .entries()) {
      const at = { ...PLACE, month: months[nth]! }
      await openMonth(apps[0]!.cycles, at.month)
      await Promise.all(saves.map(({ app, ...answer }) => apps[app]!.cycles.save(at, answer)))
      const history = await apps[1]!.cycles.history(at)
      expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1))
      const texts = new Set(history.map(({ text }) => text))
      for (const { text } of saves) expect(texts).toContain(text)
      const [now] = await apps[0]!.cycles.answers(at.month)
      const waiting = now!.waiting.map(({ id }) => id)
      for (const { id, version, person, conflict } of history)
        if (conflict && !waiting.includes(id))
          expect(history.some(later => later.person === person && later.version > version)).toBe(true)
      expect(now!.text).toBe(history.filter(({ conflict }) => !conflict).at(-1)!.text)
    }
  })
})
