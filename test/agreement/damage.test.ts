import { expect, test } from 'vitest'
import { readProblems } from '../../src/store/read-problems.ts'
import { TABLES } from '../../src/tables/all.ts'
import { adversarialRecords } from '../independent/adversarial.ts'
import { differences } from '../independent/compare.ts'
import { type Reckoned, reckon } from '../independent/reckon.ts'
import type { RawRow, RawTables } from '../independent/rows.ts'
import { figuresOf, folderOf, loadData } from '../store/plan-folders.ts'

const span = { from: '2022-01', to: '2022-12' }
const intervals = { cinVisit: { count: 20, unit: 'WD' }, cpVisit: { count: 10, unit: 'WD' } } as const

/** Ways in which a line of a CSV file is broken so that its record can't be read. */
const BREAKAGES: readonly ((fields: readonly string[]) => string)[] = [
  fields => [...fields, 'one too many'].map(quoted).join(','),
  fields => fields.slice(0, -1).map(quoted).join(','),
  fields => [`"${fields[0]}`, ...fields.slice(1).map(quoted)].join(','),
  fields => fields.slice(0, 1).map(quoted).join(','),
  fields =>
    fields
      .map((field, at) => (at === 1 ? `"${field.replaceAll('"', '')}, never closed` : quoted(field)))
      .join(','),
]

test('damaged lines are each reported, and change no figure that does not depend on one', async () => {
  const whole = adversarialRecords(7)
  const { files, sound, damaged } = damage(whole)
  const plan = folderOf(files)
  const { extract } = await loadData(plan.path)
  const ours = (await figuresOf(extract, span.from, span.to)) as readonly Reckoned[]
  const reported = (await readProblems(extract)).filter(
    problem => problem.code === 'record-damaged' || problem.code === 'quote-unclosed',
  )
  plan.remove()
  expect(reported.map(problem => `${problem.file} ${problem.record}`).sort()).toEqual([...damaged].sort())
  expect(damaged.length).toBeGreaterThan(60)
  expect(differences(ours, reckon(sound, { ...span, population: 34_460, intervals }))).toEqual([])
})

/** Breaks every 37th record of every table, and the last record of each. */
function damage(tables: RawTables) {
  const files = new Map<string, string>()
  const sound: Record<string, readonly RawRow[]> = {}
  const damaged: string[] = []
  let turn = 0
  for (const table of TABLES) {
    const columns = table.columns.map(column => column.name)
    const rows = tables[table.name] ?? []
    const broken = (at: number) => at % 37 === 5 || at === rows.length - 1
    const lines = rows.map((row, at) => {
      const fields = columns.map(column => row[column] ?? '')
      if (!broken(at)) return fields.map(quoted).join(',')
      damaged.push(`${table.name}.csv ${at + 1}`)
      return BREAKAGES[turn++ % BREAKAGES.length]!(fields.map(field => field.replaceAll(/["\r\n]/g, ' ')))
    })
    files.set(`data/${table.name}.csv`, [columns.join(','), ...lines].join('\n') + '\n')
    sound[table.name] = rows.filter((_, at) => !broken(at))
  }
  return { files, sound, damaged }
}

function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`
}
