import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { TABLES } from '../../tables/all.ts'
import { checkNames, keptColumns } from '../../tables/check-table.ts'
import { quoteName, quoteText } from '../../tables/clean-sql.ts'
import type { Table } from '../../tables/table.ts'
import type { Engine, Session } from '../engine.ts'
import { leftOutPath, type Manifest, problemsPath, tablePath } from '../extract.ts'
import { hashFile, sha256 } from '../hash.ts'
import { allProblemsSql, leftOutSql } from './check-records.ts'
import { type Joined, latestDay } from './join-sources.ts'

/** Whose load it is. */
export interface LoadMark {
  /** The day of loading, `YYYY-MM-DD`. */
  readonly today: string
  readonly version: string
  /** A hash of what the authority says that its values mean; null where it says nothing. */
  readonly mapped?: string | null
}

const PARQUET = '(format parquet, compression zstd)'

/** Writes the checked rows of a table to a folder. */
export async function writeTable(session: Session, table: Table, folder: string): Promise<void> {
  const columns = keptColumns(table).map(quoteName).join(', ')
  const path = quoteText(tablePath(folder, table.name))
  await session.run(`copy (select ${columns} from kept_${table.name}) to ${path} ${PARQUET}`)
}

/** Writes the rows left out and the problems to a folder that has the tables, and says what they are; they have no id yet. */
export async function writeExtract(
  engine: Engine,
  joined: Joined,
  folder: string,
  mark: LoadMark,
): Promise<Manifest> {
  const problems = allProblemsSql(joined.files)
  await engine.run(`copy (${problems}) to ${quoteText(problemsPath(folder))} ${PARQUET}`)
  const leftOut = await writeLeftOut(engine, joined, folder)
  return describe(engine, joined, folder, mark, leftOut)
}

/** Writes the rows that a rule leaves out, a file for each table that has any. */
async function writeLeftOut(
  engine: Engine,
  { files }: Joined,
  folder: string,
): Promise<NonNullable<Manifest['leftOut']>> {
  const rows = await countByTable(engine, name => `${checkNames(tableOf(name)).typed} where _out`)
  const held = TABLES.filter(table => rows(table.name) > 0)
  mkdirSync(join(folder, 'left-out'))
  for (const table of held) {
    const path = quoteText(leftOutPath(folder, table.name))
    await engine.run(`copy (${leftOutSql(table, files)}) to ${path} ${PARQUET}`)
  }
  const hashes = await Promise.all(held.map(({ name }) => hashFile(leftOutPath(folder, name))))
  return Object.fromEntries(held.map(({ name }, at) => [name, { rows: rows(name), hash: hashes[at]! }]))
}

async function describe(
  engine: Engine,
  joined: Joined,
  folder: string,
  { today, version, mapped }: LoadMark,
  leftOut: NonNullable<Manifest['leftOut']>,
): Promise<Manifest> {
  const rows = await countByTable(engine, name => checkNames(tableOf(name)).kept)
  const codes = await engine.rows(
    `select code, count(*) as n from (${allProblemsSql(joined.files)}) group by code order by code`,
  )
  const hashes = await Promise.all(TABLES.map(({ name }) => hashFile(tablePath(folder, name))))
  const tables = Object.fromEntries(
    TABLES.map((table, at) => [
      table.name,
      {
        rows: rows(table.name),
        hash: hashes[at]!,
        present: joined.turns.get(table)!.length > 0,
      },
    ]),
  )
  const sources = joined.fed.map(({ kind, tables, from, to, parts }) => ({
    kind,
    tables: [...tables],
    from,
    to,
    ...(parts && { parts: [...parts] }),
  }))
  // What the dataset itself fed is all in its tables; what another format can tell is also in how far it goes.
  const told = sources.some(({ from, parts }) => from !== null || parts) ? { sources } : {}
  return {
    id: '',
    loaded: today,
    recordsTo: (await recordsTo(engine, today)) ?? latestDay(joined),
    content: sha256(
      JSON.stringify({ tables, leftOut, ...told, ...(mapped && { mapped }) }) +
        (await hashFile(problemsPath(folder))),
    ),
    engine: version,
    sources,
    files: joined.files.map(({ name, table, bytes, hash }) => ({ name, table, bytes, hash })),
    tables,
    problems: Object.fromEntries(codes.map(row => [String(row.code), Number(row.n)])),
    leftOut,
  }
}

async function countByTable(
  engine: Engine,
  relation: (table: string) => string,
): Promise<(table: string) => number> {
  const counts = await engine.rows(
    TABLES.map(({ name }) => `select '${name}' as name, count(*) as n from ${relation(name)}`).join(
      ' union all ',
    ),
  )
  const rows = new Map(counts.map(row => [String(row.name), Number(row.n)]))
  return table => rows.get(table) ?? 0
}

function tableOf(name: string) {
  return TABLES.find(table => table.name === name)!
}

async function recordsTo(engine: Engine, today: string): Promise<string | null> {
  const days = TABLES.flatMap(table =>
    table.happened
      ? [
          `select max(${table.happened}) as day from kept_${table.name} where ${table.happened} <= ${quoteText(today)}`,
        ]
      : [],
  )
  const [latest] = await engine.rows(`select max(day) as day from (${days.join(' union all ')})`)
  const day = latest?.day
  return day === null || day === undefined ? null : String(day)
}
