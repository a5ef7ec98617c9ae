import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkNarratives } from '../../../src/report/claims/check-narratives.ts'
import type { Question, Verdict } from '../../../src/report/claims/claim.ts'
import { NORTHMERE } from './northmere-facts.ts'

interface Entry {
  readonly measure: string
  readonly question: Question
  readonly text: string
  readonly expect: readonly { readonly says: string; readonly verdict: Verdict }[]
}

/** How many of each writer's wrong entries are found at the least. */
const FLOORS = [
  ['a', 37],
  ['b', 40],
  ['c', 42],
] as const

function read(set: string): readonly Entry[] {
  return JSON.parse(readFileSync(new URL(`fresh/${set}.json`, import.meta.url), 'utf8')) as readonly Entry[]
}

function isContradicted({ measure, question, text }: Entry): boolean {
  const answers = { working: null, worried: null, doing: null, [question]: { text } }
  return checkNarratives(new Map([[measure, answers]]), NORTHMERE).some(
    ({ verdict }) => verdict === 'contradicts',
  )
}

function isWrong(entry: Entry): boolean {
  return entry.expect.some(({ verdict }) => verdict === 'contradicts')
}

test.each(FLOORS)(
  'of writer %s’s answers no true one is contradicted, and %i wrong ones are',
  (set, floor) => {
    const entries = read(set)
    const falseAlarms = entries.filter(entry => !isWrong(entry) && isContradicted(entry))
    const found = entries.filter(entry => isWrong(entry) && isContradicted(entry))
    expect(falseAlarms.map(({ text }) => text)).toEqual([])
    expect(found.length).toBeGreaterThanOrEqual(floor)
  },
)
