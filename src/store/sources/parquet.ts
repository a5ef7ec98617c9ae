import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Recognised, recogniseTable } from '../../sources/recognise-table.ts'
import { TABLES } from '../../tables/all.ts'
import { quoteName, quoteText } from '../../tables/clean-sql.ts'
import type { Problem } from '../../tables/problem.ts'
import type { Table } from '../../tables/table.ts'
import type { Session } from '../engine.ts'
import { fileProblems, missingEnds, problemIn } from './file-problems.ts'
import { parquetText } from './parquet-text.ts'
import { globOf, isUnreadable, refuseSpecial, sourceFiles } from './source-folder.ts'
import type { Reading, SourceFile, SourceRead, TableRows } from './source-read.ts'

/**
 * Reads a folder of Parquet files with tables of the dataset, each known by its columns; a folder in it whose name ends
 * so too is a table in parts, as Spark writes it. Every file is read through once before anything is loaded, as a damaged
 * page shows only then.
 */
export async function readParquetSource(path: string, { session }: Reading): Promise<SourceRead> {
  const held: Held[] = []
  for (const each of sourceFiles(path, ['.parquet'], 'Parquet files').flatMap(partsOf))
    held.push(await readFile(session, each))
  return {
    files: held.map(({ file }) => file),
    problems: held.flatMap(({ problems }) => problems),
    notes: held.flatMap(({ note }) => note ?? []),
    tables: TABLES.flatMap(table => tableRows(table, held) ?? []),
  }
}

interface NamedPath {
  readonly path: string
  readonly name: string
}

interface Held {
  readonly file: SourceFile
  readonly problems: readonly Problem[]
  /** Why it was not read, where a problem alone does not say. */
  readonly note: string | null
  readonly recognised: Recognised | null
  /** The select's source and the SQL of its columns; null where the file can't be used. */
  readonly content: Content | null
}

interface Content {
  readonly from: string
  readonly texts: ReadonlyMap<string, string>
}

function partsOf(path: string): readonly NamedPath[] {
  const name = basename(path)
  if (!statSync(path).isDirectory()) return [{ path, name }]
  return readdirSync(path)
    .filter(part => part.toLowerCase().endsWith('.parquet') && !/^[._]/.test(part))
    .sort()
    .map(part => ({ path: join(path, part), name: `${name}/${part}` }))
}

async function readFile(session: Session, { path, name }: NamedPath): Promise<Held> {
  const unreadable = (file: SourceFile): Held => ({
    file,
    problems: [problemIn(name, file.table)('file-unreadable')],
    note: null,
    recognised: null,
    content: null,
  })
  const hash = await hashOf(path)
  if (hash === null) return unreadable({ name, table: null, bytes: 0, hash: '' })
  const bytes = statSync(path).size
  const from = `read_parquet(${quoteText(globOf(path))}, file_row_number = true, binary_as_string = true, hive_partitioning = false)`
  const columns = await columnsOf(session, from)
  if (columns === null) return unreadable({ name, table: null, bytes, hash })
  const recognised = recogniseTable(columns.map(column => column.name))
  const file = { name, table: recognised?.table.name ?? null, bytes, hash }
  const found = textsOf(columns, recognised)
  const records = await readThrough(session, from, [...found.texts.values()])
  if (records === null) return unreadable(file)
  const refused = found.refused.map(column => problemIn(name, file.table)('file-unreadable', column))
  const usable = recognised !== null && missingEnds(recognised).length === 0 && refused.length === 0
  return {
    file,
    problems: [...fileProblems({ name, recognised, readable: true, records }), ...refused],
    note: refused.length > 0 ? `${name} was not read: a column is a list, a structure or bytes.` : null,
    recognised,
    content: usable ? { from, texts: found.texts } : null,
  }
}

interface ParquetColumn {
  readonly name: string
  readonly type: string
}

/** The SQL of each column of the dataset, and the columns that have none. */
function textsOf(columns: readonly ParquetColumn[], recognised: Recognised | null) {
  const texts = new Map<string, string>()
  const refused: string[] = []
  for (const [feeds, at] of recognised?.columns ?? []) {
    const text = parquetText(columns[at]!.name, columns[at]!.type)
    if (text === null) refused.push(feeds)
    else texts.set(feeds, text)
  }
  return { texts, refused }
}

/** The columns of a Parquet file, or null where it is none. What the engine says of it may quote it, and is dropped. */
async function columnsOf(session: Session, from: string): Promise<readonly ParquetColumn[] | null> {
  try {
    const rows = await session.rows(`describe select * exclude (file_row_number) from ${from}`)
    return rows.map(row => ({ name: String(row.column_name), type: String(row.column_type) }))
  } catch {
    return null
  }
}

/** The number of records, once every value was read; null where one can't be. */
async function readThrough(session: Session, from: string, texts: readonly string[]): Promise<number | null> {
  const lengths = texts.map(text => `max(strlen(${text}))`)
  try {
    const [row] = await session.rows(`select ${['count(*) as n', ...lengths].join(', ')} from ${from}`)
    return Number(row!.n)
  } catch {
    return null
  }
}

function tableRows(table: Table, held: readonly Held[]): TableRows | null {
  const its = held.filter(({ recognised, content }) => content !== null && recognised?.table === table)
  if (its.length === 0) return null
  return {
    table,
    columns: new Set(its.flatMap(({ content }) => [...content!.texts.keys()])),
    bytes: its.reduce((sum, { file }) => sum + file.bytes, 0),
    select: (columns, firstFile) =>
      its.map(one => selectParquet(one.content!, firstFile + held.indexOf(one), columns)).join(' union all '),
  }
}

function selectParquet({ from, texts }: Content, place: number, columns: readonly string[]): string {
  const chosen = columns.map(name => `${texts.get(name) ?? 'cast(null as varchar)'} as ${quoteName(name)}`)
  return `select ${[`${place} as _file`, 'file_row_number + 1 as _record', ...chosen].join(', ')} from ${from}`
}

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    refuseSpecial(path)
    for await (const piece of createReadStream(path, { highWaterMark: 4 << 20 })) hash.update(piece)
  } catch (error) {
    if (!isUnreadable(error)) throw error
    return null
  }
  return hash.digest('hex')
}
