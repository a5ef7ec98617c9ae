import { parseDay } from '../../base/day.ts'
import { dayName, monthName } from '../../base/month.ts'
import type { Fact, Page } from '../model/page.ts'
import type { Extract, ReportInput } from '../model/report-input.ts'
import type { SignOff } from '../plan/sign-off.ts'
import { PUBLIC_VERSION } from '../words/public-version.ts'

/** The report's first page: whose it is, of which month, from which records, who signed it and who may read it. */
export function frontPage({ plan, month, extract, audience, signedOff }: ReportInput): Page {
  return {
    id: 'index',
    section: 'front',
    title: `Improvement plan report, ${monthName(month)}`,
    kicker: extract ? `Records to ${dayWords(extract.recordsTo)}` : plan.authority.name,
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...(extract ? extractFacts(extract) : []),
          { term: 'Signed off', detail: signedWords(signedOff ?? null) },
          { term: 'For', detail: AUDIENCE_WORDS[audience ?? 'board'] },
        ],
      },
    ],
  }
}

const AUDIENCE_WORDS = {
  board: 'The council and its board. It can tell of a single child: do not pass it on',
  public: `Everyone. ${PUBLIC_VERSION}`,
} as const

function extractFacts({ id, loaded, recordsTo }: Extract): readonly Fact[] {
  return [
    { term: 'Records to', detail: dayWords(recordsTo) },
    { term: 'Extract', detail: `${id}, loaded on ${dayWords(loaded)}` },
  ]
}

function signedWords(signed: SignOff | null): string {
  return signed ? `${signed.by}, ${dayWords(signed.on)}` : 'Not signed off yet'
}

/** A day in words, of a day or a moment written `2022-11-30…`. */
export function dayWords(written: string): string {
  const day = parseDay(written.slice(0, 10))
  return day === null ? written : dayName(day)
}
