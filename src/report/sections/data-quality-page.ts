import { countOf, displayNumber } from '../../base/display.ts'
import { monthName } from '../../base/month.ts'
import type { Figure } from '../../figures/figure.ts'
import { sayBounds } from '../../figures/say-bounds.ts'
import type { Judged } from '../../judgement/judge.ts'
import type { ReconciledMonth } from '../../judgement/movement/reconciliation.ts'
import { restatedLines } from '../measure/restated-lines.ts'
import type { Block, Page, Phrase, Point, TableRow } from '../model/page.ts'
import type { Entry } from '../model/report.ts'
import type { ReportInput, RuleBroken } from '../model/report-input.ts'
import { QUESTIONS } from '../narrative/narrative.ts'
import { paragraph } from '../narrative/prose.ts'
import { shown } from '../words/shown.ts'
import { contradictedLines, gapLines, oddsLines } from './cautions.ts'

/** Whether the numbers add up, the words and the ratings agree with them, and how good the records are. */
export function dataQualityPage(input: ReportInput, entries: readonly Entry[]): Page {
  return {
    id: 'data-quality',
    section: 'data-quality',
    title: 'Reconciliation and data quality',
    kicker: `${input.plan.authority.name}, ${monthName(input.month)}`,
    blocks: [
      ...reconciled(entries),
      ...restated(entries),
      ...words(entries),
      ...ratings(entries),
      ...unwritten(entries),
      ...records(input),
      ...open(entries),
    ],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
const prose = (...sentences: readonly string[]): Block => ({ kind: 'prose', prose: sentences.map(paragraph) })

/** Each number of children at the end of the month, from what came in and went out, and any month that is off. */
function reconciled(entries: readonly Entry[]): readonly Block[] {
  const months = entries.flatMap(({ account }) => account.reconciliation)
  if (months.length === 0) return []
  const gaps = gapLines(entries)
  const last = entries.flatMap(({ title, account, judged }) => {
    const month = account.reconciliation.at(-1)
    return month && judged ? [{ title, month, judged }] : []
  })
  return [
    heading('Do the numbers add up?'),
    gaps.length === 0
      ? prose(
          `Yes: in each of ${countOf(months.length, 'month')} looked at, the number at the start, what came in and what went out give the number at the end.`,
        )
      : { kind: 'notice', title: 'The numbers do not all add up', lines: gaps },
    {
      kind: 'table',
      caption: `From the start to the end of ${monthName(last[0]!.month.month)}`,
      columns: ['', 'At the start', 'In', 'Out', 'Corrections', 'At the end'],
      rows: last.map(reconciledRow),
      note: 'A correction is a child whose coming or going no dated event accounts for, such as a record changed later. The command throughline explain PLAN MEASURE --rows lists who came in and who went out.',
      words: false,
    },
  ]
}

/** A number of children in its last month; its ends are figures, which open to their lists. */
function reconciledRow({ title, month, judged }: Reconciled): TableRow {
  const net = month.corrections.reduce((sum, { by }) => sum + by, 0)
  const [before, now] = judged.series.headline.slice(-2)
  const end = (figure: Figure | undefined, count: number): Phrase =>
    figure?.value === count ? [shown(figure)] : [displayNumber(count)]
  return {
    head: title,
    cells: [
      end(before, month.opening),
      [displayNumber(month.into.length)],
      [displayNumber(month.out.length)],
      [`${net > 0 ? '+' : net < 0 ? '−' : ''}${displayNumber(Math.abs(net))}`],
      end(now, month.closing),
    ],
  }
}

interface Reconciled {
  readonly title: string
  readonly month: ReconciledMonth
  readonly judged: Judged
}

/** The measures that are not as the last edition published them. */
function restated(entries: readonly Entry[]): readonly Block[] {
  const points = restatedLines(entries)
  return points.length === 0 ? [] : [heading('What was restated?'), { kind: 'points', points }]
}

/** What the narrative claims that the figures contradict, measure by measure. */
function words(entries: readonly Entry[]): readonly Block[] {
  const claims = entries.flatMap(({ account }) => account.claims)
  if (claims.length === 0) return []
  const of = (verdict: string) => claims.filter(one => one.verdict === verdict).length
  const lines = contradictedLines(entries)
  const agree = countOf(
    of('agrees'),
    'statement of the narrative agrees',
    'statements of the narrative agree',
  )
  const unsure = `${displayNumber(of('unchecked'))} could not be checked against a figure`
  return [
    heading('Do the words agree with the figures?'),
    prose(
      `${agree} with the figures and ${unsure}. ${lines.length === 0 ? 'None contradicts them.' : `${countOf(of('contradicts'), 'statement contradicts', 'statements contradict')} them:`}`,
    ),
    ...(lines.length === 0
      ? []
      : [{ kind: 'notice', title: 'Words that the figures contradict', lines } as const]),
  ]
}

/** Measures of one list that are rated differently. */
function ratings(entries: readonly Entry[]): readonly Block[] {
  const lines = oddsLines(entries)
  if (lines.length === 0) return []
  return [heading('Do the ratings agree?'), { kind: 'notice', title: 'One list, two ratings', lines }]
}

/** The measures that lack an answer. */
function unwritten(entries: readonly Entry[]): readonly Block[] {
  const points = entries.flatMap(({ id, title, narrative }): readonly Point[] => {
    const missing = QUESTIONS.filter(({ question }) => narrative[question] === null).map(({ words }) => words)
    return missing.length === 0 ? [] : [{ page: id, title, phrase: [missing.join(' ')] }]
  })
  if (points.length === 0) return []
  return [heading('Which answers are not written?'), { kind: 'points', points }]
}

/** The problems found in the records, by rule, and the records that they leave out. */
function records({ problems }: ReportInput): readonly Block[] {
  if (!problems) return []
  const { total, leftOut, byRule = [] } = problems
  if (total === 0)
    return [heading('How good are the records?'), prose('No problems were found in the records.')]
  const out =
    leftOut === 0
      ? 'None of them leaves a record out of the figures.'
      : `Because of them, ${countOf(leftOut, 'record is', 'records are')} left out of the figures.`
  return [
    heading('How good are the records?'),
    prose(
      `${countOf(total, 'problem was', 'problems were')} found in the records. ${out} The command throughline check PLAN lists them.`,
    ),
    ...(byRule.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: 'Problems by rule',
            columns: ['Rule', 'Table', 'Problems', 'What it stops'],
            rows: byRule.slice(0, RULES_TOLD).map(({ says, table, count, stops }) => ({
              head: says,
              cells: [[table ?? 'all'], [displayNumber(count)], [STOPS[stops]]],
            })),
            note: restNote(byRule.slice(RULES_TOLD)),
            words: true,
          } as const,
        ]),
  ]
}

/** How many rules a reader of the report is told of; the rest is for those who put records right. */
const RULES_TOLD = 12

function restNote(rest: readonly RuleBroken[]): string | null {
  if (rest.length === 0) return null
  const count = rest.reduce((sum, rule) => sum + rule.count, 0)
  return `The gravest come first. ${countOf(count, 'problem')} of ${countOf(rest.length, 'more kind')} ${count === 1 ? 'is' : 'are'} not shown.`
}

const STOPS = { row: 'the record', field: 'the field', file: 'the file', nothing: 'nothing' } as const

/** How far figures could move once left-out records are settled. */
function open(entries: readonly Entry[]): readonly Block[] {
  const points = entries.flatMap(({ id, title, judged, account }): readonly Point[] => {
    const said = judged && account.bounds && sayBounds(judged.figure, account.bounds)
    return said ? [{ page: id, title, phrase: [said] }] : []
  })
  if (points.length === 0) return []
  return [heading('How far could figures move?'), { kind: 'points', points }]
}
