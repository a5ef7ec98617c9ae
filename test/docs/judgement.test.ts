import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answerForecast } from '../../src/cli/statistics/forecast-cases.ts'
import { answerFunnel } from '../../src/cli/statistics/funnel-cases.ts'
import { answerRate } from '../../src/cli/statistics/rate-cases.ts'
import { answerXmr } from '../../src/cli/statistics/xmr-cases.ts'
import { ASSURANCE_WORDS } from '../../src/report/measure/signal-blocks.ts'

const text = readFileSync('docs/judgement.md', 'utf8')
const cases = [...text.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(
  match => JSON.parse(match[1]!) as unknown[],
)

test.each([
  [0, 'xmr', answerXmr],
  [1, 'rates', answerRate],
  [2, 'funnel', answerFunnel],
  [3, 'forecast', answerForecast],
] as const)('case %i that docs/judgement.md shows, of %s, is answered', (at, _, answer) => {
  const given = cases[at]?.[0] as object
  expect(Object.keys(answer(given) as object)).not.toEqual(Object.keys(given))
})

test('docs/judgement.md says each assurance as a page does', () => {
  expect(Object.values(ASSURANCE_WORDS).filter(words => !text.includes(words))).toEqual([])
})
