import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crossTables, type HeldPart } from '../../src/sources/crossing-sql.ts'
import type { Format } from '../../src/sources/format.ts'
import { type Engine, openEngine, type Row } from '../../src/store/engine.ts'
import { TABLES } from '../../src/tables/all.ts'
import { checkNames, checkTable, keptColumns } from '../../src/tables/check-table.ts'
import { cleanSql, quoteName, quoteText } from '../../src/tables/clean-sql.ts'
import { CODE_LISTS, codeForms } from '../../src/tables/code-lists.ts'

/** Records of a format's parts by part, each a record of texts by column; `_file` tells its file, the first where absent. */
export type DrawnParts = Readonly<Record<string, readonly Readonly<Record<string, string | null>>[]>>

/** What the tables of the dataset hold after the crossing: as text, as checked and kept, and what was wrong. */
export interface Crossings {
  readonly raw: Readonly<Record<string, readonly Row[]>>
  readonly kept: Readonly<Record<string, readonly Row[]>>
  readonly problems: readonly string[]
}

/** How many records are put in at once. */
const BATCH = 500

let shared: Promise<Engine> | undefined

/** Closes the engine that the tests of a file share. */
export async function closeParts(): Promise<void> {
  ;(await shared)?.close()
  shared = undefined
}

/**
 * Crosses drawn parts and puts them through the checks; a part has the columns that any of its records names. Whatever is
 * made is rolled back.
 */
export async function crossDrawn(format: Format, drawn: DrawnParts): Promise<Crossings> {
  shared ??= openShared()
  const engine = await shared
  await engine.run('begin transaction')
  try {
    const held: HeldPart[] = []
    for (const [name, records] of Object.entries(drawn)) held.push(await hold(engine, format, name, records))
    return await crossAndCheck(engine, format, held)
  } finally {
    await engine.run('rollback')
  }
}

async function openShared(): Promise<Engine> {
  const engine = await openEngine({
    memory: '512MB',
    folders: [],
    spill: join(tmpdir(), 'throughline-parts'),
  })
  await engine.run('create table code_form (list varchar, form varchar, code varchar)')
  const forms = Object.values(CODE_LISTS).flatMap(list =>
    [...codeForms(list)].map(entry => `(${[list.name, ...entry].map(quoteText).join(', ')})`),
  )
  await engine.run(`insert into code_form values ${forms.join(', ')}`)
  return engine
}

async function hold(
  engine: Engine,
  format: Format,
  name: string,
  records: DrawnParts[string],
): Promise<HeldPart> {
  const part = format.parts.find(one => one.name === name)
  if (!part) throw new Error(`no part ${name}`)
  const columns = new Set(records.flatMap(record => Object.keys(record)).filter(name => name !== '_file'))
  const unknown = [...columns].filter(column => !part.columns.some(one => one.name === column))
  if (unknown.length > 0) throw new Error(`${name} has no ${unknown.join(', ')}`)
  const cells = part.columns.map(column => `${quoteName(column.name)} varchar`)
  await engine.run(`create table held_${name} (_file integer, _record bigint, ${cells.join(', ')})`)
  const rows = records.map((record, at) => {
    const values = part.columns.map(column => textSql(record[column.name] ?? null))
    return `(${record._file ?? 0}, ${at + 1}, ${values.join(', ')})`
  })
  for (let at = 0; at < rows.length; at += BATCH)
    await engine.run(`insert into held_${name} values ${rows.slice(at, at + BATCH).join(', ')}`)
  const cleaned = part.columns.map(({ name }) => `${cleanSql(quoteName(name))} as ${quoteName(name)}`)
  const relation = `(select _file, _record, ${cleaned.join(', ')} from held_${name})`
  return { part, relation, columns }
}

async function crossAndCheck(engine: Engine, format: Format, held: readonly HeldPart[]): Promise<Crossings> {
  await engine.run(
    'create table problem (code varchar, table_name varchar, file integer, record bigint, column_name varchar)',
  )
  const raw: Record<string, readonly Row[]> = {}
  const kept: Record<string, readonly Row[]> = {}
  for (const crossed of crossTables(format, held)) {
    const table = TABLES.find(one => one.name === crossed.table)!
    const names = checkNames(table)
    await engine.run(`create table ${names.raw} as ${crossed.sql}`)
    raw[table.name] = await engine.rows(`select * from ${names.raw} order by _file, _record`)
    for (const sql of checkTable(table, crossed.columns)) await engine.run(sql)
    const columns = keptColumns(table).filter(column => crossed.columns.has(column))
    const selected = columns.map(quoteName).join(', ')
    kept[table.name] = await engine.rows(`select ${selected} from ${names.kept} order by _record`)
  }
  const problems = await engine.rows('select * from problem order by all')
  return {
    raw,
    kept,
    problems: problems.map(p => `${p.code} ${p.table_name}.${p.column_name} record ${p.record}`),
  }
}

function textSql(text: string | null): string {
  return text === null ? 'null' : quoteText(text)
}
