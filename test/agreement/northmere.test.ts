import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roundHalfUp } from '../../src/base/display.ts'
import { writeNorthmere } from '../../src/sample/write-northmere.ts'
import { run } from '../cli/run.ts'
import { differences } from '../independent/compare.ts'
import { type Reckoned, reckon } from '../independent/reckon.ts'
import { PRINTED, PRINTED_IN_NOVEMBER } from '../sample/printed.ts'
import { readFolder } from '../sample/read-folder.ts'
import { folderOf } from '../store/plan-folders.ts'

const folder = folderOf(new Map())
const plan = join(folder.path, 'northmere')
const intervals = { cinVisit: { count: 20, unit: 'WD' }, cpVisit: { count: 10, unit: 'WD' } } as const
const COLOURS: Readonly<Record<string, string | null>> = {
  'cin-number': 'green',
  'cin-rate': 'green',
  'cin-visits-in-timescale': 'amber',
  'cp-number': 'red',
  'cp-rate': 'red',
  'icpc-in-timescale': 'amber',
  'cp-visits-in-timescale': 'amber',
  'cp-reviews-in-timescale': 'green',
  'early-help-open': null,
  'all-open-cases': 'amber',
  contacts: 'red',
  referrals: 'green',
  'referral-rate': 'red',
  'contacts-to-early-help': 'red',
  're-referrals': 'amber',
  'assessments-in-timescale': 'amber',
  'cla-number': 'red',
  'cla-rate': 'red',
  'cla-starts': 'amber',
  'cla-starts-rate': 'amber',
  'cla-ceased': 'amber',
  'cla-ceased-rate': 'amber',
  'cla-visits-in-timescale': 'green',
  'cla-reviews-in-timescale': 'green',
}
let figures: readonly Reckoned[] = []

beforeAll(async () => {
  await writeNorthmere(plan, { seed: 1 })
  expect((await run(['load', plan], '2022-12-05')).code).toBe(0)
  const printed = await run([
    'figures',
    plan,
    '--from',
    '2022-09',
    '--to',
    '2022-11',
    '--format',
    'json',
    '--keys',
  ])
  figures = JSON.parse(printed.out).figures
})
afterAll(() => folder.remove())

test('every figure printed for September to November 2022 comes out of the records', () => {
  const shown = (name: string) =>
    figures
      .filter(figure => `${figure.measure} ${figure.window}` === name)
      .map(figure => roundHalfUp(figure.value ?? -1))
  for (const [name, values] of Object.entries(PRINTED))
    expect([name, ...shown(name)]).toEqual([name, ...values])
  for (const [name, value] of Object.entries(PRINTED_IN_NOVEMBER))
    expect([name, shown(name).at(-1)]).toEqual([name, value])
})

test('every list is as an independent reckoning of the same records has it', () => {
  const theirs = reckon(readFolder(join(plan, 'data')), {
    from: '2022-09',
    to: '2022-11',
    population: 34_460,
    intervals,
  })
  expect(differences(figures, theirs)).toEqual([])
})

test('every printed colour comes out, and the newest complete month is November 2022', async () => {
  const ran = await run(['report', plan, '--out', 'board', '--formats', 'json'])
  const report = JSON.parse(ran.files.get('board/report.json')!)
  const measures = report.priorities.flatMap(
    (priority: { measures: { id: string; rag: string | null }[] }) => priority.measures,
  )
  expect(report.month).toBe('2022-11')
  expect(
    Object.fromEntries(measures.map(({ id, rag }: { id: string; rag: string | null }) => [id, rag])),
  ).toEqual(COLOURS)
})

test('the list of starts tells where the children came from', async () => {
  const list = JSON.parse(
    (await run(['list', plan, 'cla-starts', '--month', '2022-11', '--window', 'month', '--format', 'json']))
      .out,
  )
  const cameFrom = list.rows.map((row: { came_from: string }) => row.came_from)
  const count = (words: string) => cameFrom.filter((from: string) => from === words).length
  expect([
    count('child protection plan'),
    count('unaccompanied asylum seeking child'),
    count('other'),
  ]).toEqual([15, 2, 1])
})
