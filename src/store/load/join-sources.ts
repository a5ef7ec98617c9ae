import { type Day, formatDay } from '../../base/day.ts'
import type { RecordSource, SourceKind } from '../../report/plan/source-spec.ts'
import { SHARED_TABLES } from '../../sources/formats/origin.ts'
import { TABLES } from '../../tables/all.ts'
import type { Problem, ProblemCode } from '../../tables/problem.ts'
import type { Table } from '../../tables/table.ts'
import type { SourceFile, SourceRead, TableRows } from '../sources/source-read.ts'

/** A source of the plan with what it holds. */
export interface Read {
  readonly spec: Pick<RecordSource, 'kind' | 'tables' | 'from'>
  readonly read: SourceRead
}

/** Rows of a table in their turn. */
export interface Turn {
  readonly rows: TableRows
  /** The place of the source's first file among all files. */
  readonly firstFile: number
  readonly lastFile: number
  /** Whether only rows are taken whose identifiers no earlier turn has. */
  readonly onlyNew: boolean
}

/** What a source feeds. */
export interface Fed {
  readonly kind: SourceKind
  readonly tables: readonly string[]
  /** The first day from which it has every record, `YYYY-MM-DD`; null where it has them from the beginning. */
  readonly from: string | null
  /** The latest day of its records; null where it was not looked for. */
  readonly to: string | null
  readonly parts: readonly string[] | null
}

/** All sources of a plan as one: its files, what is wrong with them, and whose rows feed each table, in their turn. */
export interface Joined {
  readonly files: readonly SourceFile[]
  readonly problems: readonly Problem[]
  readonly turns: ReadonlyMap<Table, readonly Turn[]>
  /** The tables that each source feeds, in the order of the sources. */
  readonly fed: readonly Fed[]
  /** Rules that the records of some files can't be held to. */
  readonly exempt: readonly Exemption[]
}

/** A rule that the records of files can't be held to, from the first to the last: those of one table, or all. */
export interface Exemption {
  readonly code: ProblemCode
  readonly table: string | null
  readonly firstFile: number
  readonly lastFile: number
}

/**
 * Joins the sources of a plan. Sources of one kind are parts of one whole, and all are read. Where sources of two kinds
 * have a table, the kind that the plan names first feeds it and the other's records are not read, which is told; the
 * tables that say who is who are taken from all.
 */
export function joinSources(sources: readonly Read[]): Joined {
  const firstFiles = sources.map((_, at) =>
    sources.slice(0, at).reduce((sum, { read }) => sum + read.files.length, 0),
  )
  const span = (at: number) => ({
    firstFile: firstFiles[at]!,
    lastFile: firstFiles[at]! + sources[at]!.read.files.length - 1,
  })
  const offered = (table: Table) =>
    sources.flatMap(({ spec, read }, at) =>
      read.tables
        .filter(rows => rows.table === table && (spec.tables?.includes(table.name) ?? true))
        .map(rows => ({ at, kind: spec.kind, rows })),
    )
  const turns = new Map<Table, readonly Turn[]>()
  const fed = sources.map(({ spec, read }) => ({
    kind: spec.kind,
    tables: [] as string[],
    from: dayText(spec.from ?? read.from ?? null),
    to: dayText(read.to ?? null),
    parts: read.parts ?? null,
  }))
  const overlaps: Problem[] = []
  for (const table of TABLES) {
    const all = offered(table)
    const shared = SHARED_TABLES.has(table.name)
    const taken = all.filter(({ kind }) => shared || kind === all[0]!.kind)
    for (const at of new Set(taken.map(one => one.at))) fed[at]!.tables.push(table.name)
    for (const at of new Set(all.filter(one => !taken.includes(one)).map(one => one.at)))
      overlaps.push(...overlapsOf(table, sources[at]!.read))
    turns.set(
      table,
      taken.map(({ at, kind, rows }) => ({
        rows,
        ...span(at),
        onlyNew: kind !== taken[0]!.kind,
      })),
    )
  }
  const missing = TABLES.filter(table => turns.get(table)!.length === 0).map(({ name }) => missingTable(name))
  return {
    files: sources.flatMap(({ read }) => read.files),
    problems: [...sources.flatMap(({ read }) => read.problems), ...overlaps, ...missing],
    turns,
    fed,
    exempt: sources.flatMap(({ read }, at) =>
      (read.exempt ?? []).map(({ code, table = null, file }) => {
        const first = firstFiles[at]!
        return { code, table, ...span(at), ...(file !== undefined && only(first + file)) }
      }),
    ),
  }
}

/** A problem for each file of a source that would feed a table if an earlier source did not. */
function overlapsOf(table: Table, read: SourceRead): readonly Problem[] {
  const named = read.files.filter(file => file.table === table.name)
  return (named.length > 0 ? named : read.files.slice(0, 1)).map(({ name }) => ({
    code: 'table-fed-already',
    table: table.name,
    file: name,
    record: null,
    column: null,
  }))
}

function only(file: number): Pick<Exemption, 'firstFile' | 'lastFile'> {
  return { firstFile: file, lastFile: file }
}

function missingTable(table: string): Problem {
  return { code: 'table-missing', table, file: null, record: null, column: null }
}

function dayText(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}

/** The latest day that any source tells of, for records without dated events. */
export function latestDay({ fed }: Pick<Joined, 'fed'>): string | null {
  return fed.reduce<string | null>(
    (to, source) => (source.to && source.to > (to ?? '') ? source.to : to),
    null,
  )
}
