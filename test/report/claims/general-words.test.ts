import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { claimsIn } from './northmere-facts.ts'

type Case = readonly [measure: string, words: string]

/** Words on Northmere's November 2022: `true` of it, or nothing that its figures can tell; `wrong` where they say otherwise. */
const DRAWN = JSON.parse(readFileSync(new URL('drawn-words.json', import.meta.url), 'utf8')) as Readonly<
  Record<'true' | 'wrong', readonly Case[]>
>

function contradictions(measure: string, words: string): readonly string[] {
  return claimsIn(measure, words)
    .filter(({ verdict }) => verdict === 'contradicts')
    .map(({ claim }) => claim)
}

describe('a true statement is not contradicted', () => {
  test.each(DRAWN.true)('%s: %s', (measure, words) => {
    expect(contradictions(measure, words)).toEqual([])
  })
})

describe('a wrong one is', () => {
  test.each(DRAWN.wrong)('%s: %s', (measure, words) => {
    expect(contradictions(measure, words)).not.toEqual([])
  })
})
