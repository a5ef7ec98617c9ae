import { monthsFrom } from '../../src/base/month.ts'
import { breakDown } from '../../src/figures/breakdown.ts'
import { suppress } from '../../src/figures/disclosure.ts'
import type { List } from '../../src/figures/lists.ts'
import type { TeamSeries } from '../../src/figures/team-series.ts'
import { readFunnel } from '../../src/judgement/interval/funnel.ts'
import { judge } from '../../src/judgement/judge.ts'
import type { LifeEventName } from '../../src/judgement/movement/life.ts'
import { shareChange } from '../../src/judgement/movement/share-change.ts'
import { statusMoves } from '../../src/judgement/movement/status-moves.ts'
import { stockMovement } from '../../src/judgement/movement/stock-movement.ts'
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
    ['cla-number', { ...NO_ACCOUNT, breakdowns: [placements()], movement: stockMoved() }],
    ['cin-visits-in-timescale', { ...NO_ACCOUNT, movement: moved(), ...teams() }],
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

/** Five who joined and left care, by name of route. */
function stockMoved(): Account['movement'] {
  const keys = Array.from({ length: 622 }, (_, at) => `k${at}`)
  const event = (person: string, name: LifeEventName, detail: string | null) =>
    [
      person,
      [{ person, event: name, day: '2022-11-10', record: 'r', detail, standing: 'under 18' as const }],
    ] as const
  const stock = stockMovement(
    'looked after',
    { month: '2022-10', keys: [...keys, 'home', 'grown'] },
    { month: '2022-11', keys: [...keys, 'new', 'up', 'found'] },
    {
      before: new Map([
        ['home', 'looked after'],
        ['grown', 'looked after'],
        ['up', 'child protection'],
      ]),
      after: new Map(['new', 'up', 'found'].map(person => [person, 'looked after'])),
      events: new Map([
        event('home', 'care ceased', 'E4A'),
        event('grown', 'turned 18', null),
        event('new', 'care started', null),
        event('up', 'care started', null),
      ]),
    },
  )
  return { before: '2022-10', after: '2022-11', share: null, rate: null, flow: null, moves: null, stock }
}

/** A breakdown by team and the teams' last months, one of them with a long name. */
function teams(): Pick<Account, 'breakdowns' | 'teams'> {
  const names = ['Children with disabilities and their families', 'North', 'South', 'West', null]
  const months = monthsFrom('2021-11', '2022-11')
  const series = names.map((team, of): TeamSeries => {
    const points = months.map((month, at) => {
      const [rows, met] = [90 + of, 60 + of * 5 - at]
      return { month, rows, met, value: (met * 100) / rows }
    })
    return { team, words: team ?? 'not recorded', points }
  })
  const list: List = {
    ref: { measure: 'cin-visits-in-timescale', month: '2022-11', window: 'at' },
    columns: ['key', 'met', 'team'],
    rows: series.flatMap(({ team, points }) =>
      Array.from({ length: points.at(-1)!.rows }, (_, at) => [
        `${team}${at}`,
        Number(at < points.at(-1)!.met),
        team,
      ]),
    ),
  }
  const breakdown = suppress(breakDown(list, { fold: 'share' }, 'team'), { audience: 'board' })
  return { breakdowns: [breakdown], teams: series }
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
