import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inJoinOrder, namesJoined } from '../../src/measures/list-order.ts'
import type { Engine } from '../../src/store/engine.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { worklistTable } from '../../src/store/open-worklists.ts'
import { readWorklists } from '../../src/store/worklist-files.ts'
import { type AdversarialLists, adversarialLists } from './adversarial-lists.ts'
import { postgresPrograms, startPostgres, type ThrowawayPostgres } from './throwaway-postgres.ts'

const bin = postgresPrograms()
const shipped = readMeasures(null)
const definitions = inJoinOrder(shipped.groups, shipped.measures)
const lists = new Set(definitions.map(definition => definition.name))
const { worklists } = readWorklists(null)
const selects = [
  ...definitions.map(({ name, sql }) => ({ name, sql })),
  ...worklists.map(worklist => ({ name: worklistTable(worklist), sql: worklist.sql })),
]
const joined = new Set(selects.flatMap(definition => namesJoined(definition.sql)))

describe.skipIf(bin === null)(
  bin === null ? 'portability (skipped: this machine has no PostgreSQL)' : 'the same select on PostgreSQL',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-copy-'))
    let made: AdversarialLists
    let postgres: ThrowawayPostgres

    beforeAll(async () => {
      made = await adversarialLists(5)
      for (const worklist of worklists)
        await made.engine.run(`create table ${worklistTable(worklist)} as ${worklist.sql}`)
      postgres = startPostgres(bin!)
      for (const name of await tablesAmong(made.engine, joined))
        await copyTable(made.engine, postgres, name, folder)
    })

    afterAll(() => {
      postgres?.stop()
      made?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    test.each(selects.map(select => [select.name, select] as const))(
      '%s, unchanged, gives the same columns and the same rows',
      async (name, { sql }) => {
        await postgres.run(`create table ${name} as ${sql};\nanalyze ${name};`)
        const columns = await columnsOf(made.engine, name)
        expect(await postgres.run(postgresColumns(name))).toEqual(columns.map(column => column.name))
        const asText = rowsAsText(
          name,
          columns.map(column => column.name),
        )
        const ours = (await made.engine.rows(asText)).map(row => String(row.line))
        expect((await postgres.run(`${asText};`)).toSorted()).toEqual(ours.toSorted())
        expect(ours.length).toBeGreaterThan(0)
      },
    )
  },
)

interface NamedColumn {
  readonly name: string
  readonly type: string
}

/** The tables that lists are made from: of the names joined, those that the engine has and no list makes. */
async function tablesAmong(engine: Engine, names: ReadonlySet<string>): Promise<readonly string[]> {
  const rows = await engine.rows('select table_name from information_schema.tables order by table_name')
  return rows.map(row => String(row.table_name)).filter(name => names.has(name) && !lists.has(name))
}

async function copyTable(engine: Engine, postgres: ThrowawayPostgres, name: string, folder: string) {
  const path = join(folder, `${name}.csv`)
  await engine.run(`copy (select * from ${name}) to '${path}' (format csv, header false)`)
  const columns = (await columnsOf(engine, name)).map(
    column => `"${column.name}" ${postgresType(column.type)}`,
  )
  await postgres.run(
    `create table ${name} (${columns.join(', ')});\n\\copy ${name} from '${path}' (format csv)\nanalyze ${name};`,
  )
}

async function columnsOf(engine: Engine, name: string): Promise<readonly NamedColumn[]> {
  const rows = await engine.rows(`describe ${name}`)
  return rows.map(row => ({ name: String(row.column_name), type: String(row.column_type) }))
}

function postgresType(type: string): string {
  const other = { DOUBLE: 'double precision', HUGEINT: 'bigint', VARCHAR: 'text' } as Record<string, string>
  return other[type] ?? type
}

function postgresColumns(name: string): string {
  return `select column_name from information_schema.columns where table_name = '${name}' order by ordinal_position;`
}

/** A select of each row as one text, cells parted by a bar and nothing at all told from blank text. */
function rowsAsText(name: string, columns: readonly string[]): string {
  const cells = columns.map(column => `coalesce(cast("${column}" as varchar), 'null')`)
  return `select ${cells.join(" || '|' || ")} as line from ${name}`
}
