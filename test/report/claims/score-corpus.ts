import type { AuthorityFacts, CorpusEntry, Expectation, Verdict } from './corpus-entry.ts'

/** A claim as a checker reports it: the words as written, what they claim, its verdict and the figure beside it. */
export interface ReportedClaim {
  readonly text: string
  readonly claim: unknown
  readonly verdict: Verdict
  readonly figure: unknown
}

/** The checker under trial: the claims in one entry's text, checked against one authority's figures. */
export type CheckEntry = (entry: CorpusEntry, facts: AuthorityFacts) => readonly ReportedClaim[]

/** How many of the expected claims a checker told rightly. */
export interface Tally {
  readonly found: number
  readonly expected: number
}

/** How a checker did on the corpus, with every shortfall in words. */
export interface CorpusScore {
  readonly contradictions: Tally
  readonly agreements: Tally
  /** Contradictions reported in an entry where none is expected, save on words marked doubtful. */
  readonly falseAlarms: number
  /** Contradictions reported in an entry that has one, but on other words than those. */
  readonly misplaced: number
  /** Agreements reported on words that no figure can bear out. */
  readonly overclaims: number
  readonly shortfalls: readonly string[]
}

interface Span {
  readonly start: number
  readonly end: number
}

interface Reading {
  readonly tallies: Readonly<Record<'contradicts' | 'agrees', Tally>>
  readonly falseAlarms: number
  readonly misplaced: number
  readonly overclaims: number
  readonly shortfalls: readonly string[]
}

/** Tries a checker on the entries. A reported claim answers an expected one when their words in the text overlap. */
export function scoreCorpus(
  entries: readonly CorpusEntry[],
  facts: Readonly<Record<string, AuthorityFacts>>,
  check: CheckEntry,
): CorpusScore {
  const readings = entries.map(entry => {
    const known = facts[entry.facts]
    if (!known) throw new Error(`The corpus has no facts called ${entry.facts}`)
    return readEntry(entry, check(entry, known))
  })
  return {
    contradictions: sumTallies(readings.map(reading => reading.tallies.contradicts)),
    agreements: sumTallies(readings.map(reading => reading.tallies.agrees)),
    falseAlarms: sum(readings.map(reading => reading.falseAlarms)),
    misplaced: sum(readings.map(reading => reading.misplaced)),
    overclaims: sum(readings.map(reading => reading.overclaims)),
    shortfalls: readings.flatMap(reading => reading.shortfalls),
  }
}

function readEntry(entry: CorpusEntry, claims: readonly ReportedClaim[]): Reading {
  const touching = (claim: ReportedClaim) =>
    entry.expect.filter(expected =>
      overlap(spanOf(entry.text, claim.text), spanOf(entry.text, expected.says)),
    )
  const due = (verdict: Verdict) =>
    entry.expect.filter(expected => expected.verdict === verdict && !expected.doubtful)
  const answered = (expected: Expectation) =>
    claims.some(claim => claim.verdict === expected.verdict && touching(claim).includes(expected))
  const missed = [...due('contradicts'), ...due('agrees')].filter(expected => !answered(expected))
  const astray = claims.filter(
    claim =>
      claim.verdict === 'contradicts' &&
      !touching(claim).some(expected => expected.doubtful || expected.verdict === 'contradicts'),
  )
  const overclaimed = claims.filter(claim => claim.verdict === 'agrees' && onlyUnchecked(touching(claim)))
  const tally = (verdict: Verdict): Tally => ({
    found: due(verdict).filter(answered).length,
    expected: due(verdict).length,
  })
  const alarming = due('contradicts').length === 0
  const place = `${entry.facts} ${entry.measure}`
  return {
    tallies: { contradicts: tally('contradicts'), agrees: tally('agrees') },
    falseAlarms: alarming ? astray.length : 0,
    misplaced: alarming ? 0 : astray.length,
    overclaims: overclaimed.length,
    shortfalls: [
      ...missed.map(
        expected => `${place}: missed (${expected.verdict}) "${expected.says}" in: ${entry.text}`,
      ),
      ...astray.map(
        claim =>
          `${place}: ${alarming ? 'false alarm' : 'misplaced'} on "${claim.text}" (${shown(claim)}) in: ${entry.text}`,
      ),
      ...overclaimed.map(
        claim =>
          `${place}: agreed to "${claim.text}" (${shown(claim)}), which no figure tells, in: ${entry.text}`,
      ),
    ],
  }
}

function onlyUnchecked(touched: readonly Expectation[]): boolean {
  return (
    touched.length > 0 && touched.every(expected => expected.verdict === 'unchecked' && !expected.doubtful)
  )
}

/** Where words stand in a text, whatever the blanks between them; nowhere when they are not in it. */
function spanOf(text: string, words: string): Span | null {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  const match = pattern ? new RegExp(pattern).exec(text) : null
  return match ? { start: match.index, end: match.index + match[0].length } : null
}

function overlap(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end
}

function shown(claim: ReportedClaim): string {
  return [claim.claim, claim.figure]
    .map(part => (typeof part === 'string' ? part : JSON.stringify(part)))
    .join('; ')
}

function sumTallies(tallies: readonly Tally[]): Tally {
  return {
    found: sum(tallies.map(tally => tally.found)),
    expected: sum(tallies.map(tally => tally.expected)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
