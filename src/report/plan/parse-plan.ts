import { didYouMean } from '../../base/did-you-mean.ts'
import type { Population } from '../../figures/population.ts'
import type { Interval } from '../../measures/due-rules.ts'
import type { Measure } from '../../measures/measure.ts'
import { checkPlan, type PlanCheck } from './check-plan.ts'
import { parseBrand } from './parse-brand.ts'
import { parseContents } from './parse-contents.ts'
import { parsePlannedMeasure } from './parse-planned-measure.ts'
import { parseSignOffs } from './parse-sign-offs.ts'
import { parseSource } from './parse-source.ts'
import type { Plan, PlannedMeasure, Priority } from './plan.ts'
import type { PlanFault } from './plan-fault.ts'
import {
  authoritySchema,
  PLAN_KEYS,
  parametersSchema,
  populationSchema,
  prioritySchema,
  signalSchema,
} from './plan-schema.ts'
import { readYaml } from './read-yaml.ts'

type Between = PlannedMeasure['aim']['between']

/**
 * Reads a plan's text, `plan.yaml`. A fault in one measure leaves that measure out and the rest of the plan
 * standing, and so does a plan that asks for no measure yet; a fault in the authority, population, sources or
 * parameters could make every figure wrong, so that there is no plan. One without a population is a plan without rates.
 *
 * @param measures the measures that a plan may ask for
 */
export function parsePlan(
  text: string,
  measures: readonly Measure[],
): { readonly plan: Plan | null; readonly faults: readonly PlanFault[] } {
  const yaml = readYaml(text, [['authority', 'code']])
  if (yaml.faults.length > 0) return { plan: null, faults: yaml.faults }
  const check = checkPlan(yaml)
  const top = isRecord(yaml.value) ? yaml.value : {}
  unknownKeys(check, top)
  const authority = check.part(authoritySchema, ['authority'], ['authority'])
  const populations = parsePopulations(check, top)
  const sources = listAt(check, top, 'sources', 'source', at => parseSource(check, at))
  const parameters = parseParameters(check, top)
  const signal = parseSignal(check, top)
  const priorities = parsePriorities(check, top, measures, populations?.length === 0)
  const planned = priorities.flatMap(({ measures }) => measures.map(({ id }) => id))
  const contents = parseContents(check, top.contents, planned)
  const signOffs = parseSignOffs(check, top['sign-off'])
  const brand = parseBrand(check, top.brand)
  const faults = [...check.faults].sort((a, b) => a.line - b.line)
  if (!authority || !populations || !sources || !parameters) return { plan: null, faults }
  return {
    plan: { authority, populations, sources, parameters, signal, priorities, contents, signOffs, brand },
    faults,
  }
}

function unknownKeys(check: PlanCheck, top: Record<string, unknown>): void {
  for (const key of Object.keys(top).filter(key => !PLAN_KEYS.some(known => known === key)))
    check.fault([key], [key], `no such key.${didYouMean(key, PLAN_KEYS)}`)
}

/** Every entry of a list that has at least one, or null where one is at fault. */
function listAt<T>(
  check: PlanCheck,
  top: Record<string, unknown>,
  key: string,
  entry: string,
  read: (at: number) => T | null,
): readonly T[] | null {
  const written = top[key]
  if (!Array.isArray(written) || written.length === 0) {
    const rule = written === undefined ? 'is missing' : `must be a list with at least one ${entry}`
    check.fault([key], [key], rule)
    return null
  }
  const parts = written.map((_, at) => read(at)).filter(part => part !== null)
  return parts.length === written.length ? parts : null
}

function parsePopulations(check: PlanCheck, top: Record<string, unknown>): readonly Population[] | null {
  if (top.population === undefined) return []
  const all = listAt(check, top, 'population', 'population', at =>
    check.part(populationSchema, ['population', at], ['population', String(at + 1)]),
  )
  const again = all?.findIndex((one, at) => all.findIndex(other => other.from === one.from) < at) ?? -1
  if (again < 0) return all
  check.fault(['population', again], ['population', String(again + 1)], 'begins on the same day as another')
  return null
}

function parseParameters(
  check: PlanCheck,
  top: Record<string, unknown>,
): Readonly<Record<string, Interval>> | null {
  if (top.parameters === undefined || top.parameters === null) return {}
  const read = check.part(parametersSchema, ['parameters'], ['parameters'])
  if (!read) return null
  return Object.fromEntries(Object.entries(read).flatMap(([name, set]) => (set ? [[name, set]] : [])))
}

function parseSignal(check: PlanCheck, top: Record<string, unknown>): Plan['signal'] {
  const read = top.signal === undefined ? null : check.part(signalSchema, ['signal'], ['signal'])
  return { screening: read?.screening ?? false, twoInThree: read?.['two-of-three'] ?? 'beyond-two-sigma' }
}

function parsePriorities(
  check: PlanCheck,
  top: Record<string, unknown>,
  measures: readonly Measure[],
  withoutRates: boolean,
): readonly Priority[] {
  const written = top.priorities
  if (!Array.isArray(written) || written.length === 0) {
    const rule = written === undefined ? 'is missing' : 'must be a list with at least one priority'
    check.fault(['priorities'], ['priorities'], rule)
    return []
  }
  const between = parseTrajectory(check, top)
  const seen = new Set<string>()
  const ids = new Set<string>()
  const priorities = written.flatMap((_, at) => {
    const priority = check.part(prioritySchema, ['priorities', at], ['priorities', nameOf(written[at], at)])
    if (!priority) return []
    if (ids.has(priority.id)) check.fault(['priorities', at], ['priorities', priority.id], 'is given twice')
    if (ids.has(priority.id)) return []
    ids.add(priority.id)
    const parsed = priority.measures.map((measure, place) =>
      parsePlannedMeasure(
        check,
        ['priorities', at, 'measures', place],
        ['priorities', priority.id, nameOf(measure, place)],
        { written: idOf(measure), measures, between, withoutRates, seen },
      ),
    )
    return [{ id: priority.id, title: priority.title, measures: parsed.filter(one => one !== null) }]
  })
  return priorities
}

function parseTrajectory(check: PlanCheck, top: Record<string, unknown>): Between {
  const written = top.trajectory ?? 'next-milestone'
  if (written === 'next-milestone' || written === 'straight-line') return written
  check.fault(['trajectory'], ['trajectory'], 'must be next-milestone or straight-line')
  return 'next-milestone'
}

/** A part's own id, or its place in its list. */
function nameOf(written: unknown, at: number): string {
  return idOf(written) ?? String(at + 1)
}

function idOf(written: unknown): string | null {
  const id = isRecord(written) ? written.id : null
  return typeof id === 'string' || typeof id === 'number' ? String(id).trim() : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
