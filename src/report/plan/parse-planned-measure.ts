import { didYouMean } from '../../base/did-you-mean.ts'
import { isRate } from '../../measures/is-rate.ts'
import type { Measure } from '../../measures/measure.ts'
import type { PlanCheck } from './check-plan.ts'
import type { Comparator, DatedReason, PlannedMeasure } from './plan.ts'
import { comparatorSchema, measureSchema } from './plan-schema.ts'
import type { YamlPath } from './read-yaml.ts'

/** Adverse variance that is amber where the plan says none: wider for shares, which can't pass 100%. */
const TOLERANCE = { share: 0.3, other: 0.2 }

/** What a planned measure is read against; `seen` gathers the ids that the plan already has. */
export interface PlanContext {
  /** The id as written, so that an unknown one is told even where the rest can't be read. */
  readonly written: string | null
  readonly measures: readonly Measure[]
  readonly between: PlannedMeasure['aim']['between']
  /** Whether the plan has no population, so that rates can't be told. */
  readonly withoutRates: boolean
  readonly seen: Set<string>
}

/** Reads what a plan asks of one measure; null where it is at fault, which is reported. */
export function parsePlannedMeasure(
  check: PlanCheck,
  at: YamlPath,
  named: readonly string[],
  { written, measures, between, withoutRates, seen }: PlanContext,
): PlannedMeasure | null {
  const measure = measures.find(one => one.id === written)
  if (written !== null && !measure) check.fault(at, named, unknownMeasure(written, measures))
  const read = check.part(measureSchema, at, named)
  if (!read || !measure) return null
  const comparators = parseComparators(check, at, named, read.comparators ?? [])
  const fault = withoutRates && isRate(measure) ? NO_POPULATION : faultOf(read, measure)
  if (fault) check.fault([...at, ...fault.at], [...named, ...fault.at], fault.rule)
  else if (seen.has(read.id)) check.fault([...at, 'id'], named, 'is given twice; the first stands')
  if (fault || !comparators || seen.has(read.id)) return null
  seen.add(read.id)
  const milestones = Object.entries(read.targets ?? {})
    .map(([month, target]) => ({ month, target }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
  const aim = {
    good: read.good,
    range: read.range ?? null,
    tolerance: read.tolerance ?? (measure.fold === 'share' ? TOLERANCE.share : TOLERANCE.other),
    milestones,
    between: read.trajectory ?? between,
  }
  return {
    id: read.id,
    aim,
    owner: read.owner ?? null,
    deputy: read.deputy ?? null,
    comparators,
    rebases: datedReasons(read.rebase),
    annotations: datedReasons(read.annotations),
    areas: read.areas ?? null,
  }
}

function datedReasons(
  written: readonly { readonly date: string; readonly reason: string }[] = [],
): readonly DatedReason[] {
  return written
    .map(({ date, reason }) => ({ month: date, reason }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

interface Fault {
  readonly at: readonly string[]
  readonly rule: string
}

const NO_POPULATION: Fault = { at: [], rule: 'is per 10,000 children, and the plan has no population' }

function unknownMeasure(id: string, measures: readonly Measure[]): string {
  const ids = measures.map(measure => measure.id)
  return `no such measure.${didYouMean(id, ids)}`
}

function faultOf(
  read: {
    readonly good: string
    readonly range?: unknown
    readonly targets?: Record<string, number> | undefined
  },
  measure: Measure,
): Fault | null {
  if (read.good === 'range' && !read.range) return { at: ['range'], rule: 'is missing, and good is range' }
  if (read.good !== 'range' && read.range)
    return { at: ['range'], rule: `is only for a measure whose good is range, and good is ${read.good}` }
  const over = Object.entries(read.targets ?? {}).find(([, target]) => target > 100)
  if (measure.fold === 'share' && over)
    return { at: ['targets', over[0]], rule: 'must be between 0 and 100, as the measure is a share' }
  return null
}

function parseComparators(
  check: PlanCheck,
  at: YamlPath,
  named: readonly string[],
  written: readonly unknown[],
): readonly Comparator[] | null {
  const read = written.map((_, place) =>
    check.part(comparatorSchema, [...at, 'comparators', place], [...named, 'comparators', String(place + 1)]),
  )
  const right = read.filter(comparator => comparator !== null)
  return right.length === read.length ? right : null
}
