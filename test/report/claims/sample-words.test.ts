import { expect, test } from 'vitest'
import { checkNarratives } from '../../../src/report/claims/check-narratives.ts'
import { parseNarrative } from '../../../src/report/narrative/parse-narrative.ts'
import { NARRATIVE } from '../../../src/sample/narrative.ts'
import { NORTHMERE } from './northmere-facts.ts'

const narratives = new Map(
  Object.entries(NARRATIVE).map(([id, text]) => [id, parseNarrative(text, `${id}.md`).narrative]),
)
const claims = checkNarratives(narratives, NORTHMERE)

test('Northmere’s own words are borne out but for two: the 12 who ceased, and 773 out against 506 in', () => {
  expect(
    claims
      .filter(({ verdict }) => verdict === 'contradicts')
      .map(({ measure, claim }) => `${measure}: ${claim}`),
  ).toEqual([
    'cin-number: 773 out and 506 in: a net fall of 267',
    'cla-ceased: Children ceasing to be looked after: 12 in November 2022',
  ])
})

test('most of what Northmere’s words claim can be checked', () => {
  const agreed = claims.filter(({ verdict }) => verdict === 'agrees').length
  const unchecked = claims.filter(({ verdict }) => verdict === 'unchecked').length
  expect(agreed).toBeGreaterThan(60)
  expect(unchecked).toBeLessThan(10)
})
