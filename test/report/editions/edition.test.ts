import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstPublished, lastPublished } from '../../../src/report/editions/among-editions.ts'
import {
  type Edition,
  editionName,
  editionText,
  parseEdition,
  parseEditionName,
} from '../../../src/report/editions/edition.ts'
import { figuresText, parseFigures } from '../../../src/report/editions/figures-file.ts'
import { recordOf } from './figure-of.ts'

const HASH = 'a'.repeat(64)
const EDITION: Edition = {
  format: 1,
  authority: { code: '899', name: 'Northmere' },
  month: '2022-11',
  audience: 'board',
  signedOff: { by: 'Director', on: '2022-12-15' },
  extract: { id: '2022-12-05-01-4f1c0000', manifest: HASH },
  engine: { throughline: '0.1.0', duckdb: 'v1.5.6' },
  rendering: { formats: ['html', 'json'], orientation: 'portrait' },
  definitions: [{ name: 'cin-number', kind: 'measure', sha256: HASH }],
  parameters: { 'cin-visit': '20 WD' },
  files: { 'index.html': { sha256: HASH, bytes: 10 } },
  digest: HASH,
}

test('a manifest read back is the same, to the letter', () => {
  const text = editionText(EDITION)
  expect(parseEdition(text)).toEqual(EDITION)
  expect(editionText(parseEdition(text)!)).toBe(text)
})

test('what is no manifest is not read as one', () => {
  expect(parseEdition('not JSON')).toBeNull()
  expect(parseEdition(JSON.stringify({ ...EDITION, format: 2 }))).toBeNull()
  expect(parseEdition(JSON.stringify({ ...EDITION, more: 1 }))).toBeNull()
  const definitions = [{ name: '../../plan', kind: 'measure', sha256: HASH }]
  expect(parseEdition(JSON.stringify({ ...EDITION, definitions }))).toBeNull()
})

test('an edition’s folder is named for its month, its audience and its place', () => {
  const names = ['2022-11', '2022-11.2', '2022-11-public', '2022-11-public.3']
  expect(names.map(name => editionName(parseEditionName(name)!))).toEqual(names)
  const others = ['2022-13', '2022-11.1', '2022-11.0', '2022-11-board', '.partial-1-ab', 'notes']
  expect(others.map(parseEditionName)).toEqual(others.map(() => null))
})

test('the last edition is the board’s, of the month or the one nearest before it', () => {
  const kept = ['2022-09', '2022-10', '2022-10.10', '2022-10.2', '2022-11-public', '2022-12'].map(name => ({
    name: parseEditionName(name)!,
  }))
  const last = (month: string) => {
    const found = lastPublished(kept, month)
    return found && editionName(found.name)
  }
  expect(['2022-08', '2022-09', '2022-11', '2022-12'].map(last)).toEqual([
    null,
    '2022-09',
    '2022-10.10',
    '2022-12',
  ])
  expect(firstPublished(kept, '2022-12').map(({ name }) => editionName(name))).toEqual([
    '2022-09',
    '2022-10',
    '2022-12',
  ])
})

test('figures read back are the same to the last digit, and hold no keys', () => {
  const amount = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value + 0))
  const figures = fc.array(
    fc.record({
      measure: fc.constant('cp-number'),
      month: fc.constantFrom('2022-10', '2022-11'),
      window: fc.constantFrom('at' as const, 'ytd' as const),
      numerator: amount,
      denominator: amount,
      value: amount,
    }),
  )
  fc.assert(
    fc.property(figures, drawn => {
      expect(parseFigures(figuresText(drawn))).toEqual(drawn)
    }),
  )
  const withKeys = { ...recordOf('cp-number', '2022-11', 1), met: ['amy'], notMet: ['ben'] }
  expect(figuresText([withKeys])).not.toMatch(/amy|ben|met/i)
  expect(parseFigures('{"figures": [{"measure": "x"}]}')).toBeNull()
})
