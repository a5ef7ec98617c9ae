import { breakDown } from '../../src/figures/breakdown.ts'
import { suppress } from '../../src/figures/disclosure.ts'
import type { List } from '../../src/figures/lists.ts'
import { readFunnel } from '../../src/judgement/interval/funnel.ts'
import { judge } from '../../src/judgement/judge.ts'
import { shareChange } from '../../src/judgement/movement/share-change.ts'
import { statusMoves } from '../../src/judgement/movement/status-moves.ts'
import { type Account, NO_ACCOUNT } from '../../src/report/accounts/account.ts'
import type { ReportInput } from '../../src/report/model/report-input.ts'
import type { Areas, PlannedMeasure } from '../../src/report/plan/plan.ts'
import { northmere } from '../report/northmere.ts'

const NAMES = ['Ashby', 'Borrowdale', 'Caldon', 'Denholme', 'Eskmouth', 'Farnley', 'Glossop Vale', 'Hartside']
const SIZES = [18_200, 27_500, 41_900, 52_300, 66_100, 79_400, 98_800, 131_000]
const RATES = [48, 61, 39, 44, 40, 57, 36, 43]

const AREAS: Areas = {
  year: '2021-22',
  source: 'Made up for Northmere',
  values: NAMES.map((name, at) => ({
    name,
    numerator: Math.round((SIZES[at]! * RATES[at]!) / 10_000),
    denominator: SIZES[at]!,
  })),
}

const REBASED = {
  rebases: [{ month: '2021-07', reason: 'A new edge-of-care team began' }],
  annotations: [
    { month: '2021-08', reason: 'The court centre reopened' },
    { month: '2020-04', reason: 'First lockdown' },
  ],
}

/**
 * Northmere with all that a page can show: a level that begins anew, events, areas to compare with, moves between
 * statuses, groups with long names, words that the figures contradict and records that leave a figure open.
 */
export function northmereInFull(): ReportInput {
  const input = northmere()
  const planned = (measure: PlannedMeasure): PlannedMeasure => {
    if (measure.id === 'cla-number') return { ...measure, ...REBASED }
    return measure.id === 'cp-rate' ? { ...measure, areas: AREAS } : measure
  }
  const priorities = input.plan.priorities.map(one => ({ ...one, measures: one.measures.map(planned) }))
  return {
    ...input,
    plan: { ...input.plan, priorities },
    judged: new Map(
      [...input.judged].map(([id, judged]) => [id, id === 'cla-number' ? rebased(input) : judged]),
    ),
    accounts: accounts(input),
  }
}

function rebased({ judged }: ReportInput) {
  const { series, aim } = judged.get('cla-number')!
  const rules = {
    screening: false,
    twoInThree: 'beyond-two-sigma',
    rebases: REBASED.rebases.map(({ month }) => month),
  } as const
  return judge(series, aim, { rules, population: () => 34_460 })
}

function accounts({ judged }: ReportInput): ReadonlyMap<string, Account> {
  const cp = judged.get('cp-rate')!.figure
  const own = { numerator: cp.numerator!, denominator: cp.denominator! }
  return new Map<string, Account>([
    ['cp-rate', { ...NO_ACCOUNT, funnel: readFunnel(AREAS.values, own, 'rate') }],
    ['cla-number', { ...NO_ACCOUNT, breakdowns: [placements()] }],
    ['cin-visits-in-timescale', { ...NO_ACCOUNT, movement: moved() }],
    [
      'cin-number',
      {
        ...NO_ACCOUNT,
        claims: [
          {
            measure: 'cin-number',
            question: 'working',
            text: '773 children stepped down, against 506 new referrals.',
            claim: 'Number of children in need: a net fall of 267',
            verdict: 'contradicts',
            figure: 'Number of children in need: a fall of 338',
            refs: [],
          },
        ],
      },
    ],
  ])
}

function placements() {
  const types = [
    'Foster placement with other foster carer(s) who is/are also an approved adopter(s) - FFA/concurrent planning',
    'Semi-independent living accommodation not subject to children’s homes regulations',
  ]
  const rows = Array.from({ length: 629 }, (_, at) => [`k${at}`, types[at % 7 === 0 ? 1 : 0]!])
  const list: List = {
    ref: { measure: 'cla-number', month: '2022-11', window: 'at' },
    columns: ['key', 'placement_type'],
    rows,
  }
  return suppress(breakDown(list, { fold: 'count' }, 'placement_type'), { audience: 'board' })
}

function moved(): Account['movement'] {
  const change = shareChange(
    new Map([
      ['T01', { rows: 480, met: 400 }],
      ['', { rows: 450, met: 353 }],
    ]),
    new Map([
      ['T01', { rows: 500, met: 340 }],
      ['', { rows: 459, met: 311 }],
    ]),
  )!
  const moves = statusMoves(
    new Map([
      ['a', 'in need'],
      ['b', 'early help'],
    ]),
    new Map([['a', 'looked after']]),
  )
  const none = { stock: null, rate: null, flow: null }
  return { before: '2022-10', after: '2022-11', ...none, share: { by: 'team', change }, moves }
}
