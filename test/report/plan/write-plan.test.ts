import { expect, test } from 'vitest'
import { parseDay } from '../../../src/base/day.ts'
import { parsePlan } from '../../../src/report/plan/parse-plan.ts'
import { PROPOSED } from '../../../src/report/plan/proposed-measures.ts'
import { type FirstPlan, type ToldMeasure, writePlan } from '../../../src/report/plan/write-plan.ts'
import { readMeasures } from '../../../src/store/measure-files.ts'

const { measures } = readMeasures(null)
const ids = PROPOSED.flatMap(priority => priority.measures.map(({ id }) => id))

function toldAs(asked: (id: string) => boolean, words: readonly string[] = []): FirstPlan['told'] {
  return new Map(
    ids.map((id): [string, ToldMeasure] => [id, { title: `Title of ${id}`, asked: asked(id), words }]),
  )
}

const WHOLE: FirstPlan = {
  authority: { code: '831', name: 'Derby' },
  population: { from: '2022-04-01', children: 60_000, source: 'an "estimate": #1' },
  sources: [
    { source: { kind: 'annex-a', path: '../Annex A: 2022/#1' }, holds: 'Annex A: 1 file.' },
    { source: { kind: 'figures', path: 'published.csv' }, holds: 'Figures published before: 1 file.' },
  ],
  priorities: PROPOSED,
  told: toldAs(() => true),
}

test('every measure that there is is proposed, once', () => {
  expect([...ids].sort()).toEqual(measures.map(({ id }) => id).sort())
})

test('a first plan reads without a fault, and says what it was written from', () => {
  const { plan, faults } = parsePlan(writePlan(WHOLE), measures)
  expect(faults).toEqual([])
  expect(plan).toMatchObject({
    authority: { code: '831', name: 'Derby' },
    populations: [{ from: parseDay('2022-04-01'), children: 60_000, source: 'an "estimate": #1' }],
    sources: [
      { kind: 'annex-a', path: '../Annex A: 2022/#1' },
      { kind: 'figures', path: 'published.csv' },
    ],
  })
  expect(plan?.priorities.map(({ title }) => title)).toEqual(PROPOSED.map(({ title }) => title))
  expect(plan?.priorities.flatMap(priority => priority.measures.map(({ id }) => id))).toEqual(ids)
  expect(
    plan?.priorities.flatMap(priority => priority.measures.flatMap(({ aim }) => aim.milestones)),
  ).toEqual([])
})

test('it names the neighbours and where they are from, and no figure of theirs', () => {
  const text = writePlan(WHOLE).replace(/\n# /g, ' ')
  expect(text).toContain('statistical neighbours: Coventry; Bolton; Walsall; Southampton;')
  expect(text).toContain('Data to Insight')
  expect(writePlan({ ...WHOLE, authority: { code: '899', name: 'Northmere' } })).not.toContain('neighbours:')
})

test('what is left out stands as a note with the reason, and comes back when the mark is taken away', () => {
  const some = { ...WHOLE, told: toldAs(id => id === 'contacts', ['Not in these files.']) }
  const text = writePlan(some)
  const { plan, faults } = parsePlan(text, measures)
  expect(faults).toEqual([])
  expect(plan?.priorities.map(({ id, measures }) => [id, measures.map(one => one.id)])).toEqual([
    ['B', ['contacts']],
  ])
  expect(text).toContain(
    '# Title of referrals: left out. Not in these files.\n      # - {id: referrals, good: neutral}',
  )
  expect(text).toContain(
    '# Title of contacts: approximate. Not in these files.\n      - {id: contacts, good: neutral}',
  )
  const again = text.replace(/^( *)# (- \{id: |- id: [ABC]| {2}title: | {2}measures:)/gm, '$1$2')
  const all = parsePlan(again, measures)
  expect(all.faults).toEqual([])
  expect(all.plan?.priorities.flatMap(priority => priority.measures.map(({ id }) => id))).toEqual(ids)
})

test('without a population the plan stands, and says how to add one', () => {
  const told = toldAs(id => !id.endsWith('-rate'))
  const text = writePlan({ ...WHOLE, population: null, told })
  expect(parsePlan(text, measures)).toMatchObject({ plan: { populations: [] }, faults: [] })
  const added = text.replace('# population:', 'population:').replace(/# {3}(- .*children: )0/, '  $134460')
  expect(parsePlan(added, measures)).toMatchObject({
    plan: { populations: [{ children: 34_460 }] },
    faults: [],
  })
})

test('a plan that asks for nothing can be read all the same', () => {
  const { plan, faults } = parsePlan(writePlan({ ...WHOLE, told: toldAs(() => false) }), measures)
  expect(plan?.priorities).toEqual([])
  expect(faults.map(({ path }) => path)).toEqual([['priorities']])
})

test('no line is long, and a return of years says how to tell when it begins', () => {
  const sources = [{ source: { kind: 'ssda903' as const, path: 'data' }, holds: 'Return: 9 files.' }]
  const text = writePlan({
    ...WHOLE,
    sources,
    told: toldAs(() => true, ['A sentence of some length. '.repeat(9)]),
  })
  expect(text.split('\n').filter(line => line.length > 120)).toEqual([])
  expect(text).toContain('from: 2019-04-01')
})
