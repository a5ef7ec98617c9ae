import type { Group, Measure } from './measure.ts'

/** A select to be run once for all months, under the name by which others join it. */
export interface ListDefinition {
  /** As it stands in SQL: a group's name, or a measure's id with underscores. */
  readonly name: string
  readonly sql: string
  /** The measure whose list it is; null for a group. */
  readonly measure: Measure | null
  readonly decides: boolean
  readonly whenRead: boolean
}

/** The name under which a measure's list can be joined: its id with underscores. */
export function listName(measureId: string): string {
  return measureId.replaceAll('-', '_')
}

/** Groups and measures as list definitions. */
export function listDefinitions(
  groups: readonly Group[],
  measures: readonly Measure[],
): readonly ListDefinition[] {
  return [
    ...groups.map(group => ({ ...group, measure: null })),
    ...measures.map(measure => ({
      name: listName(measure.id),
      sql: measure.sql,
      measure,
      decides: true,
      whenRead: false,
    })),
  ]
}

/**
 * The definitions in waves: each joins only lists of earlier waves, so that those of one wave can be made side by
 * side. Definitions that join each other in a circle come last, where the engine says what they lack.
 */
export function inWaves(all: readonly ListDefinition[]): readonly (readonly ListDefinition[])[] {
  const waves: ListDefinition[][] = []
  const made = new Set<string>()
  let left = all
  while (left.length > 0) {
    const names = new Set(left.map(definition => definition.name))
    const ready = left.filter(definition => !namesJoined(definition.sql).some(name => names.has(name)))
    const wave = ready.length > 0 ? ready : left
    waves.push([...wave])
    for (const definition of wave) made.add(definition.name)
    left = left.filter(definition => !made.has(definition.name))
  }
  return waves
}

/** Groups and measures as one list, each after everything that it joins. */
export function inJoinOrder(
  groups: readonly Group[],
  measures: readonly Measure[],
): readonly ListDefinition[] {
  return inWaves(listDefinitions(groups, measures)).flat()
}

/** The tables and views that a select names after `from` or `join`. */
export function namesJoined(sql: string): readonly string[] {
  const code = sql.replace(/--[^\n]*/g, ' ').replace(/'[^']*'/g, "''")
  return [
    ...new Set(
      [...code.matchAll(/\b(?:from|join)\s+([a-z_][a-z0-9_]*)/gi)].map(match => match[1]!.toLowerCase()),
    ),
  ]
}

/**
 * The SSD tables that decide a list, its own and those of everything it joins. A table that only a group which
 * decides nothing reads is not among them.
 */
export function tablesDeciding(
  definition: ListDefinition,
  all: readonly ListDefinition[],
): readonly string[] {
  const byName = new Map(all.map(each => [each.name, each]))
  const tables = new Set<string>()
  const seen = new Set<string>()
  const visit = (each: ListDefinition) => {
    if (seen.has(each.name) || !each.decides) return
    seen.add(each.name)
    for (const name of namesJoined(each.sql)) {
      const joined = byName.get(name)
      if (joined) visit(joined)
      else if (name.startsWith('ssd_')) tables.add(name)
    }
  }
  visit(definition)
  return [...tables].sort()
}
