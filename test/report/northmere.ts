import { monthsElapsed, monthsFrom } from '../../src/base/month.ts'
import type { Figure } from '../../src/figures/figure.ts'
import { foldList } from '../../src/figures/fold-list.ts'
import type { MeasureSeries } from '../../src/figures/measure-series.ts'
import { type Judged, judge } from '../../src/judgement/judge.ts'
import type { Aim } from '../../src/judgement/rating/target.ts'
import type { Measure, Window } from '../../src/measures/measure.ts'
import type { ReportInput } from '../../src/report/model/report-input.ts'
import { parseNarrative } from '../../src/report/narrative/parse-narrative.ts'
import { USUAL_BRAND } from '../../src/report/plan/brand.ts'
import { USUAL_CONTENTS } from '../../src/report/plan/contents.ts'
import type { PlannedMeasure } from '../../src/report/plan/plan.ts'

const POPULATION = 34_460

/** A made-up measure; give what matters to the test. */
export function measureOf(id: string, given: Partial<Measure> = {}): Measure {
  return {
    id,
    title: `Number of ${id}`,
    row: 'child in need on the last day of the month',
    fold: 'count',
    windows: ['at'],
    headline: 'at',
    yearTarget: false,
    met: null,
    source: 'Children Act 1989, section 17',
    definition: [
      'Every child under 18, or unborn, with an open episode of need on the last day of the month.',
      'A child on a child protection plan or looked after is left out.',
    ],
    sql: '',
    ...given,
  }
}

/** An aim with 20% tolerance and the targets of March and September 2023 and March 2024. */
export function aimOf(good: Aim['good'], targets: readonly number[], given: Partial<Aim> = {}): Aim {
  const months = ['2023-03', '2023-09', '2024-03']
  const milestones = targets.map((target, at) => ({ month: months[at]!, target }))
  return { good, range: null, tolerance: 0.2, milestones, between: 'next-milestone', ...given }
}

/** Figures of consecutive months up to November 2022 from rows, or from met and rows. */
/** A series judged as a plan without rebases has it, at Northmere's population. */
export function judgedOf(
  series: Omit<MeasureSeries, 'beside'> & { readonly beside?: readonly Figure[] },
  aim: Aim,
): Judged {
  const rules = { screening: false, twoInThree: 'beyond-two-sigma', rebases: [] } as const
  return judge({ beside: [], ...series }, aim, { rules, population: () => POPULATION })
}

export function figuresOf(
  measure: Measure,
  window: Window,
  rows: readonly (number | readonly [met: number, rows: number] | null)[],
  last = '2022-11',
): readonly Figure[] {
  const months = monthsFrom('2015-01', last).slice(-rows.length)
  return rows.map((row, at) => {
    const tally =
      row === null ? null : typeof row === 'number' ? { rows: row, met: 0 } : { met: row[0], rows: row[1] }
    return foldList({ measure: measure.id, month: months[at]!, window }, measure.fold, tally, POPULATION)
  })
}

/** A wavering course from one number to another, the same each time. */
export function course(from: number, to: number, months: number, swing = 0.04): readonly number[] {
  return Array.from({ length: months }, (_, at) => {
    const even = from + ((to - from) * at) / (months - 1)
    const wave = Math.sin(at * 1.7) + Math.sin(at * 0.6 + 1)
    return at === months - 1 ? to : Math.round(even * (1 + (swing * wave) / 2))
  })
}

/** Running totals that begin anew each April, from a number a month. */
export function runningTotals(monthly: readonly number[], last = '2022-11'): readonly number[] {
  const months = monthsFrom('2015-01', last).slice(-monthly.length)
  const sums: number[] = []
  for (const [at, count] of monthly.entries())
    sums.push(monthsElapsed(months[at]!) === 1 || at === 0 ? count : sums[at - 1]! + count)
  return sums
}

const shares = (from: number, to: number, cases: number, months = 36) =>
  course(from, to, months, 0.05).map(
    value => [Math.round((Math.min(value, 100) * cases) / 100), cases] as const,
  )

interface Case {
  readonly priority: 'A' | 'B' | 'C'
  readonly measure: Measure
  readonly aim: Aim
  readonly headline: readonly Figure[] | null
  readonly beside?: readonly Figure[]
  readonly comparators?: PlannedMeasure['comparators']
  readonly owner?: string
}

function cases(): readonly Case[] {
  const cin = measureOf('cin-number', { title: 'Number of children in need' })
  const visits = measureOf('cin-visits-in-timescale', {
    title: 'Child in need visits in timescale',
    row: 'child in need with a plan on the last day of the month',
    fold: 'share',
    met: 'next visit not yet overdue',
  })
  const cp = measureOf('cp-rate', { title: 'Rate of children on a child protection plan', fold: 'rate' })
  const icpc = measureOf('icpc-in-timescale', {
    title: 'Initial child protection conferences held in timescale',
    fold: 'share',
    windows: ['month', 'ytd'],
    headline: 'ytd',
    met: 'held within 15 working days of the strategy discussion',
  })
  const reviews = measureOf('cp-reviews-in-timescale', {
    title: 'Child protection reviews in timescale',
    fold: 'share',
    met: 'every review held by its due date',
  })
  const eh = measureOf('early-help-open', { title: 'Cases open to early help' })
  const contacts = measureOf('contacts', {
    title: 'Number of contacts',
    windows: ['month', 'ytd'],
    headline: 'month',
    row: 'contact about one child in the period',
  })
  const referralRate = measureOf('referral-rate', {
    title: 'Rate of referrals',
    fold: 'projected-rate',
    windows: ['ytd'],
    headline: 'ytd',
  })
  const missing = measureOf('re-referrals', { title: 'Re-referrals within 12 months', fold: 'share' })
  const yearly = { windows: ['month', 'ytd'], headline: 'ytd', yearTarget: true } as const
  const starts = measureOf('cla-starts', { title: 'Children entering care', ...yearly })
  const ceased = measureOf('cla-ceased', { title: 'Children ceasing to be looked after', ...yearly })
  const cla = measureOf('cla-number', { title: 'Number of children looked after' })
  const cinRows = [...course(1204, 1330, 33), 1297, 1161, 959]
  const entering = [...course(15, 17, 36, 0.4), 14, 16, 13, 17, 19, 19, 9, 18]
  const leaving = [...course(12, 15, 36, 0.4), 13, 15, 14, 15, 14, 13, 14, 13]
  return [
    {
      priority: 'A',
      measure: cin,
      aim: aimOf('range', [1000, 875, 787], { range: [800, 1200] }),
      headline: figuresOf(cin, 'at', cinRows),
      owner: 'head.of.safeguarding@northmere.example',
      comparators: [
        {
          name: 'Statistical neighbours',
          value: 861,
          year: '2021–22',
          source: 'DfE, Characteristics of children in need',
        },
      ],
    },
    {
      priority: 'A',
      measure: visits,
      aim: aimOf('high', [85, 90, 95], { tolerance: 0.3 }),
      headline: figuresOf(visits, 'at', [...shares(74, 81, 930, 35), [651, 959]]),
    },
    {
      priority: 'A',
      measure: cp,
      aim: aimOf('low', [62, 60, 59]),
      headline: figuresOf(cp, 'at', [...course(215, 300, 33), 321, 343, 353]),
      comparators: [
        {
          name: 'Statistical neighbours',
          value: 64,
          year: '2021–22',
          source: 'DfE, Characteristics of children in need',
        },
        { name: 'England', value: 42, year: '2021–22', source: 'DfE, Characteristics of children in need' },
      ],
    },
    {
      priority: 'A',
      measure: icpc,
      aim: aimOf('high', [94, 95, 95], { tolerance: 0.3 }),
      headline: figuresOf(icpc, 'ytd', [...shares(88, 74, 180, 35), [146, 201]]),
      beside: figuresOf(icpc, 'month', [[19, 24]]),
    },
    {
      priority: 'A',
      measure: reviews,
      aim: aimOf('high', [96, 96, 97]),
      headline: figuresOf(reviews, 'at', [...shares(96, 98, 120, 35), [0, 0]]),
    },
    {
      priority: 'B',
      measure: eh,
      aim: aimOf('neutral', []),
      headline: figuresOf(eh, 'at', [...course(1100, 1040, 21), 1004, 894, 722]),
    },
    {
      priority: 'B',
      measure: contacts,
      aim: aimOf('low', [760, 680, 600], { between: 'straight-line' }),
      headline: figuresOf(contacts, 'month', [...course(890, 1100, 33, 0.12), 1121, 1087, 1127]),
      beside: figuresOf(contacts, 'ytd', [8742]),
    },
    {
      priority: 'B',
      measure: referralRate,
      aim: aimOf('low', [731, 644, 582]),
      headline: figuresOf(
        referralRate,
        'ytd',
        runningTotals([...course(300, 320, 41, 0.2), 377, 315, 191]),
      ).slice(-36),
    },
    { priority: 'B', measure: missing, aim: aimOf('low', [22, 21, 20]), headline: null },
    {
      priority: 'C',
      measure: cla,
      aim: aimOf('low', [515, 485, 450]),
      headline: figuresOf(cla, 'at', [...course(540, 625, 33, 0.01), 629, 624, 629]),
    },
    {
      priority: 'C',
      measure: starts,
      aim: aimOf('low', [169, 162, 155]),
      headline: figuresOf(starts, 'ytd', runningTotals(entering)).slice(-36),
      beside: figuresOf(starts, 'month', [18]),
    },
    {
      priority: 'C',
      measure: ceased,
      aim: aimOf('high', [206, 190, 190]),
      headline: figuresOf(ceased, 'ytd', runningTotals(leaving)).slice(-36),
      beside: figuresOf(ceased, 'month', [13]),
    },
  ]
}

const NARRATIVE = `## What's working well?

Over the last two months **773 children** stepped down from child in need plans, against 506 new referrals.

## What are we worried about?

- Thresholds must stay the same from team to team.
- Some children step down before early help is in place.

## What are we doing about it?

Team managers read every closing summary. *From January* a weekly meeting agrees each step down with early help.
`

const TITLES = {
  A: 'Planning and safety',
  B: 'The child’s journey through the system',
  C: 'Homes and families for children who are looked after',
} as const

/** A made-up month of Northmere: a measure of each kind, one without a target, one without cases, one not computed. */
export function northmere(): ReportInput {
  const all = cases()
  const planned = ({ measure, aim, owner, comparators }: Case): PlannedMeasure => ({
    id: measure.id,
    aim,
    owner: owner ?? null,
    deputy: null,
    comparators: comparators ?? [],
    rebases: [],
    annotations: [],
    areas: null,
  })
  const judged = all.flatMap(({ measure, headline, beside, aim }): (readonly [string, Judged])[] =>
    headline
      ? [[measure.id, judgedOf({ measure, headline, monthly: headline, beside: beside ?? [] }, aim)]]
      : [],
  )
  const { narrative } = parseNarrative(NARRATIVE, 'narrative/2022-11/cin-number.md')
  return {
    plan: {
      authority: { code: '812', name: 'Northmere' },
      populations: [{ from: 19_083, children: POPULATION, source: 'ONS mid-2020 estimate, ages 0-17' }],
      sources: [{ kind: 'ssd-csv', path: 'data' }],
      parameters: {},
      signal: { screening: false, twoInThree: 'beyond-two-sigma' },
      contents: USUAL_CONTENTS,
      signOffs: {},
      brand: USUAL_BRAND,
      priorities: (['A', 'B', 'C'] as const).map(id => ({
        id,
        title: TITLES[id],
        measures: all.filter(({ priority }) => priority === id).map(planned),
      })),
    },
    month: '2022-11',
    extract: { id: '2022-12-05-4f1c', recordsTo: '2022-11-30', loaded: '2022-12-05' },
    judged: new Map(judged),
    narratives: new Map([
      ['cin-number', narrative],
      ['cp-rate', { ...narrative, working: null, doing: null }],
    ]),
    problems: { total: 412, leftOut: 37 },
    faults: [
      'measures/re-referrals.sql: there is no table ssd_cin_episodez. Did you mean “ssd_cin_episodes”?',
    ],
    measures: all.map(({ measure }) => measure),
  }
}
