import { type ListDefinition, listDefinitions, tablesDeciding } from '../measures/list-order.ts'
import type { Group, Measure } from '../measures/measure.ts'
import { fedBy, lackOf, type Origin, WHOLE } from '../sources/formats/origin.ts'
import type { Extract } from './extract.ts'

/** What stands in the way of a list before it is made, and what its records are. */
export interface Feeding {
  /** Why the sources can't tell the measure, though they have its tables. */
  readonly lacks: string | null
  /** Which tables the extract has not, where that matters. */
  readonly missing: string | null
  readonly origin: Origin
}

/** Finds for each list which sources feed it. A group with missing tables is made as far as it goes, for measures that can do without. */
export function feedingOf(
  { manifest }: Extract,
  all: readonly ListDefinition[],
): (definition: ListDefinition) => Feeding {
  return definition => {
    const deciding = tablesDeciding(definition, all)
    const fed = definition.measure ? fedBy(manifest.sources ?? [], definition.measure.id, deciding) : null
    if (fed && fed.lacks !== null) return { lacks: `no data. ${fed.lacks}`, missing: null, origin: WHOLE }
    const missing = deciding
      .filter(table => manifest.tables[table]?.present === false)
      .filter(table => !fed?.without(table))
    const lack = definition.measure ? lackOf(manifest.sources ?? [], definition.measure.id) : null
    const because = lack === null ? `: the extract has no ${missing.join(', ')}.` : `. ${lack}`
    return {
      lacks: null,
      missing: missing.length > 0 ? `no data${because}` : null,
      origin: fed?.origin ?? WHOLE,
    }
  }
}

/** How far the sources of an extract tell a measure. */
export interface Told {
  readonly measure: Measure
  readonly extent: 'in full' | 'approximately' | 'not at all'
  /** What stands in for what, or why not; none where it is told in full. */
  readonly words: readonly string[]
}

/** How far the sources of an extract tell each measure. */
export function toldBy(
  extract: Extract,
  groups: readonly Group[],
  measures: readonly Measure[],
): readonly Told[] {
  const all = listDefinitions(groups, measures)
  const feeding = feedingOf(extract, all)
  return all.flatMap((definition): readonly Told[] => {
    const { measure } = definition
    if (!measure) return []
    const { lacks, missing, origin } = feeding(definition)
    const why = lacks ?? missing
    if (why !== null) return [{ measure, extent: 'not at all', words: [why] }]
    const { approximately } = origin
    const extent = approximately.length > 0 ? 'approximately' : 'in full'
    return [{ measure, extent, words: approximately }]
  })
}
