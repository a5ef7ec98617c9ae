import { readFileSync } from 'node:fs'
import { type Facts, type Reading, stream } from './reading.ts'

interface Data {
  readonly authority: { readonly name: string }
  readonly month: string
  readonly priorities: readonly {
    readonly id: string
    readonly title: string
    readonly measures: readonly Measure[]
  }[]
}

interface Measure {
  readonly title: string
  readonly value: number | null
  readonly display: string
  readonly numerator: number | null
  readonly denominator: number | null
  readonly rag: string | null
  readonly ragReason: string
  readonly together: string | null
  readonly target: number | null
  readonly direction: { readonly arrow: string | null }
  readonly series: readonly {
    readonly month: string
    readonly value: number | null
    readonly display: string
  }[]
  readonly milestones: readonly { readonly month: string; readonly target: number }[]
  readonly narrative: Readonly<Record<'working' | 'worried' | 'doing', string | null>>
  readonly signal: {
    readonly sentence?: string
    readonly variationWords?: string
    readonly assuranceWords?: string | null
  } | null
  readonly reach: readonly { readonly sentence: string }[]
  readonly movement: { readonly sentences: readonly string[] } | null
  readonly claims: readonly { readonly verdict: string; readonly claim: string; readonly figure: string }[]
}

const LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A report as data. */
export function readJson(file: string): Reading {
  const data = JSON.parse(readFileSync(file, 'utf8')) as Data
  const entries = data.priorities.flatMap(({ id, title, measures }) =>
    measures.map(measure => [measure.title, factsOf(measure, `Priority ${id}: ${title}`)] as const),
  )
  return {
    report: {
      authority: data.authority.name,
      month: longMonth(data.month),
      measures: entries.map(([title]) => title),
    },
    measures: new Map(entries),
  }
}

function factsOf(measure: Measure, priority: string): Facts {
  const { title, value, display, numerator, denominator, rag, ragReason, target, series, narrative } = measure
  const { variationWords = '', assuranceWords, sentence = '' } = measure.signal ?? {}
  const answer = (words: string | null) =>
    words === null ? null : stream([words.replace(/^\s*(-|\d+\.)\s/gm, ' ').replace(/\*+|_/g, '')])
  return {
    title,
    priority,
    actual: display,
    value: exact(value),
    numerator: exact(numerator),
    denominator: exact(denominator),
    colour: rag ?? 'none',
    reason: ragReason,
    together: measure.together ?? '',
    targetNumber: exact(target),
    arrow: measure.direction.arrow,
    signs: stream([variationWords, assuranceWords ?? '']),
    changing: stream([sentence]),
    sentences: [
      ...measure.reach.slice(0, 1).map(one => one.sentence),
      ...(measure.movement?.sentences ?? []),
    ],
    series: series.map(one => `${one.month} ${exact(one.value)}`),
    shownSeries: series.map(one => `${shortMonth(one.month)} ${one.display}`),
    lastThree: series.slice(-3).map(one => one.display),
    milestones: measure.milestones.map(one => `${one.month} ${one.target}`),
    working: answer(narrative.working),
    worried: answer(narrative.worried),
    doing: answer(narrative.doing),
    'number of checks': measure.claims.filter(({ verdict }) => verdict === 'contradicts').length,
  }
}

/** A number to the digits that every program keeps. */
export function exact(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12))
}

/** `Nov 2022` of `2022-11`. */
export function shortMonth(month: string): string {
  return `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
}

function longMonth(month: string): string {
  return `${LONG[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
}
