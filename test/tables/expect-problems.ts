import { expect } from 'vitest'
import type { Engine } from '../../src/store/engine.ts'
import { TABLES } from '../../src/tables/all.ts'
import { checkNames, checkTable } from '../../src/tables/check-table.ts'
import { crossRules } from '../../src/tables/cross-rules.ts'
import { checkAll, drawn, openForChecks } from './rules-engine.ts'

let shared: Promise<Engine> | undefined

/** Records drawn as tables, when they were loaded and to what day they reach, and the problems that must be found. */
export interface Scene {
  readonly tables: Readonly<Record<string, string>>
  /** `code table record`, in the order of their letters; a column is not told unless `columns` asks for it. */
  readonly problems: readonly string[]
  readonly columns?: boolean
  readonly today?: string
  readonly reach?: string
}

/**
 * Holds drawn records against every rule, and expects exactly these problems. The records reach 30 November 2022 and
 * are loaded the day after, unless the scene says otherwise.
 */
export async function expectProblems(scene: Scene): Promise<void> {
  const { today = '2022-12-01', reach = '2022-11-30', problems, columns = false } = scene
  const contacts = `
    cont_contact_id | cont_contact_date
    last            | ${reach}`
  await inScene({ ssd_contacts: contacts, ...scene.tables }, async engine => {
    const before = await keptRows(engine)
    const checks = crossRules({ today })
    for (const sql of [checks.before, ...checks.rules, checks.after]) await engine.run(sql)
    const found = await engine.rows('select distinct * from problem')
    const told = found.map(row =>
      [row.code, row.table_name, row.record, ...(columns ? [row.column_name] : [])].join(' '),
    )
    expect(told.sort()).toEqual([...problems].sort())
    expect(await keptRows(engine)).toEqual(before)
  })
}

/** Runs with the drawn records checked, in an engine that all scenes share; whatever is added is rolled back. */
async function inScene(
  tables: Readonly<Record<string, string>>,
  use: (engine: Engine) => Promise<void>,
): Promise<void> {
  shared ??= openEmpty()
  const engine = await shared
  await engine.run('begin transaction')
  try {
    for (const table of TABLES.filter(({ name }) => name in tables)) {
      const { raw, typed, kept } = checkNames(table)
      const { columns, select } = drawn(tables[table.name]!)
      await engine.run(`drop view ${kept}; drop table ${typed}; drop table repeat_${table.name}`)
      await engine.run(`create table ${raw} as ${select}`)
      for (const sql of checkTable(table, columns)) await engine.run(sql)
    }
    await use(engine)
  } finally {
    await engine.run('rollback')
  }
}

async function openEmpty(): Promise<Engine> {
  const engine = await openForChecks()
  await checkAll(engine, new Map())
  for (const table of TABLES) await engine.run(`drop table ${checkNames(table).raw}`)
  return engine
}

async function keptRows(engine: Engine): Promise<readonly unknown[]> {
  const counts = TABLES.map(
    ({ name }) => `select '${name}' as name, count(*) as n, sum(hash(k)) as rows from kept_${name} k`,
  )
  return engine.rows(counts.join(' union all '))
}
