import { expect, test } from 'vitest'
import { cellFuzzer } from './cell-fuzzer.ts'
import { loadFuzzer } from './load-fuzzer.ts'
import { runTrials } from './run-trials.ts'

test('30 tables of cells that can hardly be read give no value that is not there, and none goes untold', async () => {
  expect(await runTrials(cellFuzzer(), 30)).toEqual([])
}, 900_000)

test('30 sources, changed: the same records give the same tables, and no other tables go untold', async () => {
  expect(await runTrials(loadFuzzer(), 30)).toEqual([])
}, 900_000)
