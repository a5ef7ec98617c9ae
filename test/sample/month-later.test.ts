import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LATER } from '../../src/sample/month-later.ts'
import { writeNorthmere } from '../../src/sample/write-northmere.ts'
import type { RawTables } from '../independent/rows.ts'
import { asPrinted, displayed, PRINTED, PRINTED_IN_NOVEMBER } from './printed.ts'
import { readFolder } from './read-folder.ts'

const out = mkdtempSync(join(tmpdir(), 'northmere-later-'))
let tables: RawTables

beforeAll(async () => {
  await writeNorthmere(out, { seed: 1, to: '2022-12' })
  tables = readFolder(join(out, 'data'))
}, 60_000)
afterAll(() => rmSync(out, { recursive: true }))

test('a month later, what the board saw up to November is as it was', () => {
  const figures = displayed(tables, '2022-09', '2022-11')
  expect(asPrinted(figures)).toEqual({ ...PRINTED, ...PRINTED_IN_NOVEMBER })
}, 60_000)

test('December comes to what it aims at', () => {
  const december = displayed(tables, '2022-12', '2022-12')
  const value = (key: string) => december[key]?.[0]
  expect({
    inNeed: value('cin-number at'),
    protected: value('cp-number at'),
    lookedAfter: value('cla-number at'),
    referrals: value('referrals month'),
    contacts: value('contacts month'),
    careStarts: value('cla-starts month'),
    inNeedVisits: value('cin-visits-in-timescale at'),
    protectionVisits: value('cp-visits-in-timescale at'),
  }).toEqual({
    inNeed: LATER.inNeed,
    protected: LATER.protected,
    lookedAfter: LATER.lookedAfter,
    referrals: LATER.referrals,
    contacts: LATER.contacts,
    careStarts: LATER.careStarts,
    inNeedVisits: LATER.inNeedVisits,
    protectionVisits: LATER.protectionVisits,
  })
}, 60_000)
