import { lastDay, type Month, monthName, monthsFrom } from '../../src/base/month.ts'
import type { Audience } from '../../src/figures/disclosure.ts'
import type { Figure } from '../../src/figures/figure.ts'
import type { List, Lists } from '../../src/figures/lists.ts'
import { type MeasureSeries, measureSeries } from '../../src/figures/measure-series.ts'
import { publishSeries } from '../../src/figures/publish-series.ts'
import type { Judged } from '../../src/judgement/judge.ts'
import type { Measure } from '../../src/measures/measure.ts'
import { type Account, NO_ACCOUNT } from '../../src/report/accounts/account.ts'
import { breakdownsOf } from '../../src/report/accounts/breakdowns-of.ts'
import { buildReport } from '../../src/report/build-report.ts'
import type { Report } from '../../src/report/model/report.ts'
import type { ReportInput } from '../../src/report/model/report-input.ts'
import type { Narrative } from '../../src/report/narrative/narrative.ts'
import { parseNarrative } from '../../src/report/narrative/parse-narrative.ts'
import { publicInput } from '../../src/report/public-input.ts'
import type { Tallies } from '../figures/drawn-authority.ts'
import { aimOf, judgedOf, northmere } from '../report/northmere.ts'

/** The months of a drawn authority's report, and those before it in its first financial year. */
export const MONTHS = monthsFrom('2022-01', '2022-07')
const [FROM, TO] = ['2022-03', '2022-07'] as const

/** How a report is made: for whom, and by which steps, so that a step can be left out. */
export interface Making {
  readonly audience: Audience
  readonly publish?: (all: readonly MeasureSeries[]) => readonly MeasureSeries[]
  readonly input?: (input: ReportInput, lists: Lists) => ReportInput
}

/** The series of a drawn authority as they are. */
export function truthOf(tallies: Tallies, measures: readonly Measure[]): readonly MeasureSeries[] {
  const lists = listsOf(tallies)
  return measures.map(measure => measureSeries(lists, measure, FROM, TO, () => 34_460))
}

/** A drawn authority's report, with groups told apart and words that tell every number of the last two months. */
export function reportOf(tallies: Tallies, measures: readonly Measure[], making: Making): Report {
  const { audience } = making
  const lists = listsOf(tallies)
  const truth = truthOf(tallies, measures)
  const publish = making.publish ?? (all => publishSeries(all, { audience }))
  const judged = new Map<string, Judged>(
    publish(truth).map(series => [series.measure.id, judgedOf(series, aimOf('high', [40, 50, 60]))]),
  )
  const base = northmere()
  const input: ReportInput = {
    ...base,
    audience,
    month: TO,
    plan: {
      ...base.plan,
      priorities: [
        {
          id: 'A',
          title: 'All',
          measures: measures.map(({ id }) => ({
            ...{
              id,
              aim: aimOf('high', [40, 50, 60]),
              owner: null,
              deputy: null,
              comparators: [{ name: 'England', value: 42, year: '2021-22', source: 'Made up' }],
              areas: null,
              rebases: [],
            },
            annotations: [{ month: '2022-05' as Month, reason: 'A group of 4 siblings came' }],
          })),
        },
      ],
    },
    judged,
    narratives: new Map(truth.map(series => [series.measure.id, wordsOf(series)])),
    accounts: new Map(
      truth.map(({ measure: { id }, headline }) => [
        id,
        accountOf(judged.get(id)!, headline.at(-1)!, audience),
      ]),
    ),
    measures,
  }
  const forPublic = making.input ?? publicInput
  return buildReport(audience === 'public' ? forPublic(input, lists) : input)
}

function listsOf(tallies: Tallies): Lists {
  return {
    tally: (id: string, month: Month) => tallies[id]?.[month] ?? { rows: 0, met: 0 },
    fault: () => null,
  } as unknown as Lists
}

/** Words in every way that the attack can read, in which each number of the last two months stands. */
function wordsOf({ headline, monthly, beside }: MeasureSeries): Narrative {
  const figures = [...headline.slice(-2), ...monthly.slice(-2), ...beside]
  const said = figures.map(({ list, fold, numerator, denominator, value }) => {
    const rows = fold === 'share' ? denominator : numerator
    const parts =
      fold === 'share'
        ? ` Of these **${numerator}** did and *${denominator! - numerator!}* did not, ${value}%.`
        : ''
    return `Told ${list.window} ${monthName(list.month)}: ${rows} children.${parts}`
  })
  return parseNarrative(`## What is working well?\n\n${said.join('\n\n')}\n`, 'narrative/2022-11/x.md')
    .narrative
}

/** What explains a figure, of a list of so many rows of which so many are met. */
function accountOf(judged: Judged, { fold, numerator, denominator }: Figure, audience: Audience): Account {
  const rows = (fold === 'share' ? denominator : numerator) ?? 0
  const list: List = {
    ref: judged.figure.list,
    columns: ['key', 'team', 'met', 'worker', 'status'],
    rows: Array.from({ length: rows }, (_, nth) => [
      `k${nth}`,
      `T${nth % 3}`,
      Number(nth < numerator!),
      `W${nth % 2}`,
      'in need',
    ]),
  }
  const bounds = {
    lower: 1,
    upper: 2,
    exact: true,
    causes: [{ table: 'ssd_person', code: 'date-missing' as const, records: 2 }],
  }
  return { ...NO_ACCOUNT, bounds, breakdowns: breakdownsOf(list, judged, audience) }
}

/** The last day of the report, for what must be dated. */
export const LAST_DAY = lastDay(TO)
