import type { Group, Measure } from './measure.ts'

/** A select to be run once for all months, under the name by which others join it. */
export interface ListDefinition {
  /** As it stands in SQL: a group's name, or a measure's id with underscores. */
  readonly name: string
  readonly sql: string
  /** The measure whose list it is; null for a group. */
  readonly measure: Measure | null
  readonly decides: boolean
}

/** The name under which a measure's list can be joined: its id with underscores. */
export function listName(measureId: string): string {
  return measureId.replaceAll('-', '_')
}

/** Groups and measures as one list, each after everything that it joins. A circle keeps file order. */
export function inJoinOrder(
  groups: readonly Group[],
  measures: readonly Measure[],
): readonly ListDefinition[] {
  const all: readonly ListDefinition[] = [
    ...groups.map(group => ({ name: group.name, sql: group.sql, measure: null, decides: group.decides })),
    ...measures.map(measure => ({ name: listName(measure.id), sql: measure.sql, measure, decides: true })),
  ]
  const byName = new Map(all.map(definition => [definition.name, definition]))
  const done = new Set<string>()
  const ordered: ListDefinition[] = []
  const place = (definition: ListDefinition) => {
    if (done.has(definition.name)) return
    done.add(definition.name)
    for (const name of namesJoined(definition.sql)) {
      const joined = byName.get(name)
      if (joined) place(joined)
    }
    ordered.push(definition)
  }
  for (const definition of all) place(definition)
  return ordered
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
