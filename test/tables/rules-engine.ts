import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, openEngine } from '../../src/store/engine.ts'
import { TABLES } from '../../src/tables/all.ts'
import { checkNames, checkTable } from '../../src/tables/check-table.ts'
import { quoteName, quoteText } from '../../src/tables/clean-sql.ts'
import { CODE_LISTS, codeForms } from '../../src/tables/code-lists.ts'

/** Where a table's records come from: a select of `_file`, `_record` and text columns, and which columns it has. */
export interface RawTable {
  readonly columns: ReadonlySet<string>
  readonly select: string
}

/** An engine in which a load's checks can run, with the code lists and nothing found yet. */
export async function openForChecks(folders: readonly string[] = []): Promise<Engine> {
  const spill = join(tmpdir(), `throughline-spill-rules-${process.pid}`)
  const engine = await openEngine({ memory: '1GB', folders: [tmpdir(), ...folders], spill })
  const forms = Object.values(CODE_LISTS).flatMap(list =>
    [...codeForms(list)].map(cells => `(${[list.name, ...cells].map(quoteText).join(', ')})`),
  )
  await engine.run('create table code_form (list varchar, form varchar, code varchar)')
  await engine.run(`insert into code_form values ${forms.join(', ')}`)
  await engine.run(
    'create table problem (code varchar, table_name varchar, file integer, record bigint, column_name varchar)',
  )
  return engine
}

/** Checks the records of all tables, none where a table is not given, as a load does. */
export async function checkAll(engine: Engine, raw: ReadonlyMap<string, RawTable>): Promise<void> {
  const inOrder = [...TABLES].sort((a, b) => Number(!!a.personThrough) - Number(!!b.personThrough))
  for (const table of inOrder) {
    const given = raw.get(table.name)
    const select = given?.select ?? 'select 0 as _file, 0 as _record where false'
    await engine.run(`create table ${checkNames(table).raw} as ${select}`)
    for (const sql of checkTable(table, given?.columns ?? new Set())) await engine.run(sql)
  }
}

/** Rows drawn as a table: columns with bars between, records in order from 1, blank for null. */
export function drawn(text: string): RawTable {
  const [head, ...lines] = text
    .trim()
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
  const columns = head!
  const rows = lines.map(
    (cells, at) =>
      `(0, ${at + 1}, ${columns.map((_, place) => (cells[place] ? quoteText(cells[place]) : 'null::varchar')).join(', ')})`,
  )
  const names = ['_file', '_record', ...columns].map(quoteName).join(', ')
  return {
    columns: new Set(columns),
    select: `select * from (values ${rows.join(', ')}) r(${names})`,
  }
}
