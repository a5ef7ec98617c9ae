import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/store/engine.ts'
import { readMeasures } from '../../src/store/measure-files.ts'
import { TABLES } from '../../src/tables/all.ts'
import { quoteText } from '../../src/tables/clean-sql.ts'
import { crossRules } from '../../src/tables/cross-rules.ts'
import { CROSS_RULES, type ProblemCode, RULES, ruleOf } from '../../src/tables/problem.ts'
import { adversarialRecords, toCsv } from '../independent/adversarial.ts'
import { folderOf } from '../store/plan-folders.ts'
import { checkAll, openForChecks } from './rules-engine.ts'

const codes = Object.keys(RULES) as readonly ProblemCode[]

describe('every rule', () => {
  test.each(codes)('%s says what is wrong, what it does and what to do, each in whole sentences', code => {
    const { says, effect, fix } = ruleOf(code)
    for (const words of [says, effect, fix]) expect(words).toMatch(/^[A-Z][^\n]*[.)]$/)
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  test('names measures that there are', () => {
    const known = new Set(readMeasures(null).measures.map(({ id }) => id))
    const named = codes.flatMap(code => ruleOf(code).measures ?? [])
    expect(named.filter(id => !known.has(id))).toEqual([])
  })

  test('across records leaves nothing out, and looks at columns that there are', () => {
    for (const [code, { stops, finds }] of CROSS_RULES) {
      expect([code, stops, finds.length > 0]).toEqual([code, 'nothing', true])
      for (const { table, column } of finds)
        expect(TABLES.find(({ name }) => name === table)?.columns.map(({ name }) => name)).toContain(column)
    }
  })

  test('across records is broken by a drawn record', () => {
    const folder = import.meta.dirname
    const drawn = readdirSync(folder)
      .filter(name => name.endsWith('.test.ts') && !name.startsWith('cross-rules'))
      .map(name => readFileSync(join(folder, name), 'utf8'))
      .join('')
    const told = [...CROSS_RULES.keys(), 'date-unlikely'].filter(code => drawn.includes(`${code} `))
    expect(told).toEqual([...CROSS_RULES.keys(), 'date-unlikely'])
  })
})

describe('on records of every oddity', () => {
  let engine: Engine
  let remove = () => {}
  beforeAll(async () => {
    const folder = folderOf(toCsv(adversarialRecords(11, 300)))
    remove = folder.remove
    engine = await openForChecks([folder.path])
    const given = readdirSync(folder.path).map(file => {
      const name = file.replace(/\.csv$/, '')
      const columns = readFileSync(join(folder.path, file), 'utf8').split(/\r?\n/)[0]!.split(',')
      const select = `select 0 as _file, row_number() over () as _record, *
        from read_csv(${quoteText(join(folder.path, file))}, header = true, all_varchar = true)`
      return [name, { columns: new Set(columns), select }] as const
    })
    await checkAll(engine, new Map(given))
    await engine.run('create table found as select * from problem')
  })
  afterAll(() => {
    engine.close()
    remove()
  })

  const kept = () =>
    engine.rows(
      TABLES.map(
        ({ name }) => `select '${name}' as name, count(*) as n, sum(hash(k)) as h from kept_${name} k`,
      ).join(' union all '),
    )

  /** What the rules find, in the order of the letters. */
  async function found(today: string, turned = false): Promise<readonly string[]> {
    await engine.run('delete from problem')
    const { before, rules, after } = crossRules({ today })
    await engine.run(before)
    for (const sql of turned ? [...rules].reverse() : rules) await engine.run(sql)
    await engine.run(after)
    const rows = await engine.rows('select code, table_name, record, column_name from problem order by all')
    return rows.map(row => Object.values(row).join(' '))
  }

  test('no rule changes what is kept, and the order of the rules changes nothing', async () => {
    const before = await kept()
    const problems = await found('2023-07-01')
    expect(problems.length).toBeGreaterThan(100)
    expect(new Set(problems).size).toBe(problems.length)
    expect(await found('2023-07-01', true)).toEqual(problems)
    expect(await kept()).toEqual(before)
  })

  test('every problem is of a record that is kept', async () => {
    await found('2023-07-01')
    const lost = TABLES.map(
      ({ name }) => `select code from problem p where table_name = '${name}' and not exists (
        select 1 from kept_${name} k where k._file = p.file and k._record = p.record)`,
    )
    expect(await engine.rows(lost.join(' union all '))).toEqual([])
  })

  test('the same records have the same problems on any later day, but for those of the future', async () => {
    const lasting = (all: readonly string[]) => all.filter(told => !/^date-(in-future|unlikely) /.test(told))
    expect(lasting(await found('2040-01-01'))).toEqual(lasting(await found('2039-01-01')))
  })
})
