import { describe, expect, test } from 'vitest'
import type { CorpusEntry } from './corpus-entry.ts'
import { readCorpus } from './read-corpus.ts'
import { type ReportedClaim, scoreCorpus } from './score-corpus.ts'

const { facts, themes } = readCorpus()
const entries = Object.values(themes).flat()

describe('the corpus', () => {
  test('speaks only of measures that its facts hold', () => {
    const lost = entries.filter(entry => !facts[entry.facts]?.measures[entry.measure])
    expect(lost.map(entry => entry.text)).toEqual([])
  })

  test('quotes words that stand once in the text', () => {
    const quotes = entries.flatMap(entry => entry.expect.map(({ says }) => ({ says, text: entry.text })))
    expect(quotes.filter(({ says, text }) => text.split(says).length !== 2)).toEqual([])
  })

  test('has no text twice for one page', () => {
    const pages = entries.map(entry => `${entry.facts} ${entry.measure} ${entry.text}`)
    expect(new Set(pages).size).toBe(pages.length)
  })

  test('has figures for at least 14 months and last March, as many in each list', () => {
    for (const { first, month, measures } of Object.values(facts)) {
      const months = monthNumber(month) - monthNumber(first) + 1
      expect(months).toBeGreaterThanOrEqual(14)
      const lists = Object.values(measures).flatMap(({ values, met, of }) =>
        [values, met ?? {}, of ?? {}].flatMap(windows => Object.values(windows)),
      )
      expect(lists.filter(list => list.length !== months)).toEqual([])
    }
  })

  test.each([
    ['cin-rate', 'cin-number'],
    ['cp-rate', 'cp-number'],
    ['cla-rate', 'cla-number'],
  ])('has a %s that follows from the %s and the population', (rate, number) => {
    for (const { measures, population } of Object.values(facts)) {
      const counts = measures[number]?.values.at ?? []
      const rates = measures[rate]?.values.at ?? []
      expect(rates).toHaveLength(counts.length)
      for (const [at, value] of rates.entries()) {
        expect(value).toBeCloseTo(((counts[at] ?? 0) / population) * 10_000, 3)
      }
    }
  })

  test('has years to date that are the sums of their months', () => {
    for (const { measures, first } of Object.values(facts)) {
      for (const id of ['contacts', 'referrals', 'cla-starts', 'cla-ceased']) {
        const { month = [], ytd = [] } = measures[id]?.values ?? {}
        expect(ytd).toEqual(month.map((_, at) => sum(month.slice(at - sinceApril(first, at), at + 1))))
      }
    }
  })

  test('has children looked after who came in and left by the numbers told', () => {
    for (const { measures } of Object.values(facts)) {
      const stock = measures['cla-number']?.values.at ?? []
      const starts = measures['cla-starts']?.values.month ?? []
      const ceased = measures['cla-ceased']?.values.month ?? []
      for (let at = 1; at < stock.length; at += 1) {
        expect(stock[at]).toBe((stock[at - 1] ?? 0) + (starts[at] ?? 0) - (ceased[at] ?? 0))
      }
    }
  })
})

describe('the score', () => {
  const entry: CorpusEntry = {
    facts: 'ravensby-2023-02',
    measure: 'cp-number',
    question: 'worried',
    text: 'We had 236 children on a plan, 12 fewer than in January; 9 of them are twins.',
    expect: [
      { says: '236 children', verdict: 'agrees' },
      { says: '12 fewer', verdict: 'contradicts' },
      { says: '9 of them', verdict: 'unchecked' },
    ],
    kind: 'trial',
    note: '',
  }
  const calm = { ...entry, expect: entry.expect.filter(({ verdict }) => verdict !== 'contradicts') }
  const claim = (text: string, verdict: ReportedClaim['verdict']) => ({
    text,
    verdict,
    claim: '',
    figure: '',
  })
  const score = (of: CorpusEntry, ...claims: readonly ReportedClaim[]) =>
    scoreCorpus([of], facts, () => claims)

  test('is full when every expected claim is reported with its verdict', () => {
    expect(score(entry, claim('236', 'agrees'), claim('12 fewer than in January', 'contradicts'))).toEqual({
      contradictions: { found: 1, expected: 1 },
      agreements: { found: 1, expected: 1 },
      falseAlarms: 0,
      misplaced: 0,
      overclaims: 0,
      shortfalls: [],
    })
  })

  test('tells each expected claim that was not reported', () => {
    const { contradictions, agreements, shortfalls } = score(entry, claim('12 fewer', 'agrees'))
    expect([contradictions.found, agreements.found, shortfalls.length]).toEqual([0, 0, 2])
  })

  test('counts a contradiction as a false alarm only in an entry that has none', () => {
    const alarm = claim('236 children', 'contradicts')
    expect([score(calm, alarm).falseAlarms, score(calm, alarm).misplaced]).toEqual([1, 0])
    expect([score(entry, alarm).falseAlarms, score(entry, alarm).misplaced]).toEqual([0, 1])
  })

  test('counts an agreement on what no figure tells', () => {
    expect(score(entry, claim('9 of them', 'agrees')).overclaims).toBe(1)
  })

  test('lets doubtful words pass either way', () => {
    const doubtful = { ...calm, expect: [{ says: '236', verdict: 'contradicts', doubtful: true } as const] }
    expect(score(doubtful, claim('236', 'contradicts')).falseAlarms).toBe(0)
    expect(score(doubtful).contradictions.expected).toBe(0)
  })

  test('finds words whatever the blanks between them', () => {
    expect(score(entry, claim('12  fewer\nthan', 'contradicts')).contradictions.found).toBe(1)
  })
})

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}

/** Months since the April before or at the month that stands at this place in a list. */
function sinceApril(first: string, at: number): number {
  return (monthNumber(first) + at - 3) % 12
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
