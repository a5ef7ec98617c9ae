import { expect, test } from 'vitest'
import { csvFuzzer } from './csv-fuzzer.ts'
import { runTrials } from './run-trials.ts'

test('5,200 CSV files, whole and damaged, are read alike by engine, scanner and a reader by the letter', async () => {
  expect(await runTrials(await csvFuzzer(), 5200)).toEqual([])
}, 900_000)
