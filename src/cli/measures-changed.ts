import { type ListDefinition, listDefinitions, namesJoined, tablesDeciding } from '../measures/list-order.ts'
import type { Group, Measure } from '../measures/measure.ts'
import { TABLES } from '../tables/all.ts'
import { type Problem, ruleOf } from '../tables/problem.ts'

/** Measures and groups, as a plan folder brings them. */
export interface MeasuresAndGroups {
  readonly measures: readonly Measure[]
  readonly groups: readonly Group[]
}

/**
 * The ids of the measures whose figures a problem can change or silence, in the order of the measures: those that its
 * rule names, those that read the table where a row or a file is lost, and otherwise those that its column decides.
 */
export function measuresChanged(set: MeasuresAndGroups): (problem: Problem) => readonly string[] {
  const all = listDefinitions(set.groups, set.measures)
  const read = all.flatMap(definition =>
    definition.measure === null
      ? []
      : [
          {
            id: definition.measure.id,
            tables: new Set(tablesDeciding(definition, all)),
            sql: decidingSql(definition, all),
          },
        ],
  )
  const known = new Map<string, readonly string[]>()
  return problem => {
    const { code, table, column } = problem
    const key = `${code} ${table ?? ''} ${column ?? ''}`
    const made = known.get(key) ?? changedBy(problem, read)
    known.set(key, made)
    return made
  }
}

interface Reading {
  readonly id: string
  readonly tables: ReadonlySet<string>
  readonly sql: string
}

function changedBy({ code, table, column }: Problem, read: readonly Reading[]): readonly string[] {
  const { stops, measures } = ruleOf(code)
  if (measures) return read.flatMap(({ id }) => (measures.includes(id) ? [id] : []))
  if (table === null) return []
  const readers = read.filter(({ tables }) => tables.has(table))
  const columns = stops === 'row' || stops === 'file' || column === null ? null : columnsOf(table, column)
  return readers.flatMap(({ id, sql }) => (columns && !columns.some(name => decides(name, sql)) ? [] : [id]))
}

/** A column and what is derived from it; null where the table has none of that name, such as a source's own heading. */
function columnsOf(table: string, column: string): readonly string[] | null {
  const { columns = [], derived = [] } = TABLES.find(({ name }) => name === table) ?? {}
  if (!columns.some(({ name }) => name === column)) return null
  return [column, ...derived.flatMap(({ name, from }) => (from === column ? [name] : []))]
}

/** The code of everything that decides a list. */
function decidingSql(definition: ListDefinition, all: readonly ListDefinition[]): string {
  const byName = new Map(all.map(each => [each.name, each]))
  const seen = new Set<string>()
  const visit = (each: ListDefinition): string => {
    if (seen.has(each.name) || !each.decides) return ''
    seen.add(each.name)
    const joined = namesJoined(each.sql).flatMap(name => byName.get(name) ?? [])
    return [each.sql.replace(/--[^\n]*/g, ' ').replace(/'[^']*'/g, "''"), ...joined.map(visit)].join('\n;\n')
  }
  return visit(definition)
}

/**
 * Whether a column does more in a select than be carried along to be read, under its own name or others. A name that
 * means two things is taken for one that decides.
 */
function decides(column: string, sql: string): boolean {
  const names = [column]
  for (const name of names) {
    for (const [, before, after] of sql.matchAll(
      new RegExp(`(\\S*)\\s*\\b(?:\\w+\\.)?${name}\\b\\s*(as\\s+\\w+|\\S*)`, 'gi'),
    )) {
      if (
        !/(^|[\s,(])(select|distinct|by|as)$|,$/i.test(before!) ||
        !/^(as\s|,|from$|where$|\)|group$)/i.test(after!)
      )
        return true
      const alias = /^as\s+(\w+)/i.exec(after!)?.[1]
      if (alias && !names.includes(alias)) names.push(alias)
    }
  }
  return false
}
