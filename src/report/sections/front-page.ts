import { parseDay } from '../../base/day.ts'
import { countOf } from '../../base/display.ts'
import { dayName, monthName } from '../../base/month.ts'
import { ratingsAtOdds } from '../../judgement/at-odds.ts'
import { sayGap } from '../../judgement/movement/say-movement.ts'
import type { TargetConflict } from '../../judgement/movement/target-conflicts.ts'
import type { Block, Page } from '../model/page.ts'
import type { Entry, ReportPriority } from '../model/report.ts'
import type { Extract, ReportInput } from '../model/report-input.ts'
import { paragraph } from '../narrative/prose.ts'
import { openingsOf } from '../words/openings.ts'
import { sayClaim } from '../words/say-claim.ts'
import { countRatings, countTravel, scorecardOf } from './scorecard.ts'

/** The report's first page: where it comes from, how the measures stand, and a scorecard for each priority. */
export function frontPage(input: ReportInput, priorities: readonly ReportPriority[]): Page {
  const entries = priorities.flatMap(priority => priority.measures)
  return {
    id: 'index',
    section: 'front',
    title: `Improvement plan report, ${monthName(input.month)}`,
    kicker: recordsWords(input),
    blocks: [
      { kind: 'lead', phrase: [standing(entries)] },
      ...faultNotice(input.faults ?? []),
      ...gapNotice(entries),
      ...careNotice(entries, input.conflicts ?? []),
      ...priorities.map(scorecardOf),
      { kind: 'heading', level: 2, text: 'About this report' },
      { kind: 'prose', prose: [extractWords(input.extract), ...problemWords(input)].map(paragraph) },
      ...openingBlocks(entries),
    ],
  }
}

function recordsWords({ extract, plan }: ReportInput): string {
  return extract ? `Records to ${dayWords(extract.recordsTo)}, extract ${extract.id}` : plan.authority.name
}

function standing(entries: readonly Entry[]): string {
  const moved = countTravel(entries)
  const since = moved === '' ? '' : ` Since the month before, ${moved}.`
  return `Of ${countOf(entries.length, 'measure')}, ${countRatings(entries)}.${since}`
}

function faultNotice(faults: readonly string[]): readonly Block[] {
  if (faults.length === 0) return []
  return [{ kind: 'notice', title: 'Not everything could be reported', lines: faults }]
}

/** A number that its own comings and goings don't account for, in the report's month or any it shows. */
function gapNotice(entries: readonly Entry[]): readonly Block[] {
  const lines = entries.flatMap(({ account }) => account.reconciliation.flatMap(month => sayGap(month) ?? []))
  return lines.length === 0 ? [] : [{ kind: 'notice', title: 'The numbers do not all add up', lines }]
}

/** What would mislead a reader who saw one figure alone: ratings at odds, targets that clash, words that are not so. */
function careNotice(entries: readonly Entry[], conflicts: readonly TargetConflict[]): readonly Block[] {
  const judged = entries.flatMap(entry => entry.judged ?? [])
  const lines = [
    ...ratingsAtOdds(judged).map(({ sentence }) => sentence),
    ...conflicts.map(({ sentence }) => sentence),
    ...entries.flatMap(({ id, title, account }) =>
      account.claims.flatMap(claim => sayClaim(claim, title)).map(text => ({ page: id, title, text })),
    ),
  ]
  return lines.length === 0 ? [] : [{ kind: 'notice', title: 'Read with care', lines }]
}

function extractWords(extract: Extract | null): string {
  if (!extract) return 'The records that this report is made from are not named.'
  return `Made from records to ${dayWords(extract.recordsTo)}, loaded on ${dayWords(extract.loaded)} as extract ${extract.id}.`
}

function problemWords({ problems }: ReportInput): readonly string[] {
  if (!problems) return []
  if (problems.total === 0) return ['No problems were found in the records.']
  const out =
    problems.leftOut === 0
      ? 'None of them leaves a record out of the figures.'
      : `Because of them, ${countOf(problems.leftOut, 'record is', 'records are')} left out of the figures.`
  return [
    `${countOf(problems.total, 'problem was', 'problems were')} found in the records. ${out} The command throughline check PLAN lists them.`,
  ]
}

function openingBlocks(entries: readonly Entry[]): readonly Block[] {
  const judged = entries.flatMap(({ title, judged }) =>
    judged ? [{ title, opening: openingsOf(judged)[0]! }] : [],
  )
  if (judged.length === 0) return []
  const openings = judged.map(({ title, opening }) => ({ ...opening, words: `${title}, ${opening.words}` }))
  const words = 'Every figure opens to the list it was counted from, with the command beside its name.'
  return [
    {
      kind: 'folded',
      summary: 'How to open each figure to its list',
      blocks: [{ kind: 'openings', words, openings }],
    },
  ]
}

function dayWords(written: string): string {
  const day = parseDay(written.slice(0, 10))
  return day === null ? written : dayName(day)
}
