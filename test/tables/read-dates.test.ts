import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Engine, openEngine } from '../../src/store/engine.ts'
import { quoteText, typedSql } from '../../src/tables/clean-sql.ts'

const SHAPE = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})(?:[T ]\s*\d{1,2}[:.]\d{2}.*)?$/

/** Texts of a day's length whose places hold a digit or what could be taken for one. */
const nearly = fc
  .tuple(...[...'2022-01-05'].map(right => fc.oneof({ weight: 8, arbitrary: fc.constant(right) }, odd())))
  .map(places => places.join(''))

let engine: Engine

beforeAll(async () => {
  engine = await openEngine({
    memory: '256MB',
    folders: [],
    spill: join(tmpdir(), `throughline-dates-${process.pid}`),
  })
})

afterAll(() => engine?.close())

test.each([
  ['2022-01-05', '2022-01-05'],
  ['2022-01-05T23:59:59', '2022-01-05'],
  ['5/1/2022', '2022-01-05'],
  ['05/01/2022 12.30', '2022-01-05'],
  ['2022-02-29', null],
  ['2022-01-2-', null],
  ['2022-01-2+', null],
  ['20-2-01-05', null],
  ['0002-09-1+', null],
  ['-022-01-05', null],
  ['5/1/22', null],
  ['44866', null],
])('reads %s as %s', async (text, day) => {
  expect(await daysOf([text])).toEqual([day])
})

test('a day is read from nothing but its own shape, and is the day that is written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(nearly, { minLength: 50, maxLength: 50 }), async texts => {
      expect(await daysOf(texts)).toEqual(texts.map(isoDay))
    }),
    { numRuns: 40 },
  )
})

function odd(): fc.Arbitrary<string> {
  return fc.constantFrom('-', '+', ' ', '/', '_', '1', '2', '3', '9', '٣', 'e', '.')
}

/** The day that a text says by the shapes that are taken, worked out by the calendar of the language. */
function isoDay(text: string): string | null {
  if (!SHAPE.test(text)) return null
  const iso = text.includes('/') ? text.slice(0, 10).split('/').reverse().join('-') : text.slice(0, 10)
  const day = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : null
}

async function daysOf(texts: readonly string[]): Promise<readonly (string | null)[]> {
  const read = typedSql({ name: 'day', kind: 'date' } as Parameters<typeof typedSql>[0], 't')
  const values = texts.map((text, at) => `(${at}, ${quoteText(text)})`).join(', ')
  const rows = await engine.rows(
    `select cast(${read} as varchar) as day from (values ${values}) v(place, t) order by place`,
  )
  return rows.map(row => row.day as string | null)
}
