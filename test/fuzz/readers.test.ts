import { expect, test } from 'vitest'
import { runTrials } from './run-trials.ts'
import { workbookFuzzer } from './workbook-fuzzer.ts'
import { writtenFuzzer } from './written-fuzzer.ts'
import { xmlFuzzer } from './xml-fuzzer.ts'

test('2,000 workbooks, whole and damaged, are read as they are meant or the damage is told', async () => {
  expect(await runTrials(workbookFuzzer(), 2000)).toEqual([])
}, 900_000)

test('2,400 returns in XML, whole and damaged, are read as they are meant, however cut into pieces', async () => {
  expect(await runTrials(xmlFuzzer(), 2400)).toEqual([])
}, 900_000)

test('340 plans, mappings and published figures, whole and damaged, are read or told why not', async () => {
  expect(await runTrials(writtenFuzzer(), 340)).toEqual([])
}, 900_000)
