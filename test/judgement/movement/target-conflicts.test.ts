import { describe, expect, test } from 'vitest'
import { targetConflicts } from '../../../src/judgement/movement/target-conflicts.ts'

const MONTHS = ['2023-03', '2023-09', '2024-03']

function conflicts(
  targets: Readonly<Record<string, readonly (number | null)[]>>,
  opening: number | null = null,
) {
  const milestones = new Map(
    Object.entries(targets).map(([id, values]) => [
      id,
      values.flatMap((target, at) => (target === null ? [] : [{ month: MONTHS[at]!, target }])),
    ]),
  )
  return targetConflicts({
    milestones,
    numberAt: (_, month) => (month === '2022-03' ? opening : null),
    population: () => 34_460,
  })
}

describe('a number with targets for its starts and ends', () => {
  const care = { 'cla-number': [515, 485, 450], 'cla-starts': [169, 162, 155], 'cla-ceased': [206, 190, 190] }

  test('cannot be what they do not leave, from the figure or else the target of the March before', () => {
    const found = conflicts(care, 615)
    expect(found.map(({ sentence }) => sentence)).toEqual([
      'The targets for March 2023 cannot all hold: 615 children at the start of the year, 169 entering care and 206 ceasing would leave 578, not 515.',
      'The targets for March 2024 cannot all hold: 515 children at the start of the year (the target for March 2023), 155 entering care and 190 ceasing would leave 480, not 450.',
    ])
    expect(found[0]).toMatchObject({
      month: '2023-03',
      measures: ['cla-starts', 'cla-ceased', 'cla-number'],
      implied: 578,
      target: 515,
    })
  })

  test('is not judged where the number at the start of the year is not known, or a target is not set', () => {
    expect(conflicts(care).map(({ month }) => month)).toEqual(['2024-03'])
    expect(conflicts({ ...care, 'cla-ceased': [null, 190, null] }, 615)).toEqual([])
  })

  test('holds when they leave it, to the rounding of three targets', () => {
    expect(conflicts({ 'cla-number': [578], 'cla-starts': [169], 'cla-ceased': [206] }, 615)).toEqual([])
    expect(conflicts({ 'cla-number': [579.5], 'cla-starts': [169], 'cla-ceased': [206] }, 615)).toEqual([])
    expect(conflicts({ 'cla-number': [580], 'cla-starts': [169], 'cla-ceased': [206] }, 615).length).toBe(1)
  })
})

describe('a count and a rate of one list', () => {
  test('agree when each is the other, to the rounding of both', () => {
    const agreed = {
      'cin-number': [1000, 875, 787],
      'cin-rate': [290, 254, 228],
      'cla-starts': [169],
      'cla-starts-rate': [49],
      referrals: [210],
      'referral-rate': [731],
    }
    expect(conflicts(agreed)).toEqual([])
  })

  test('cannot both hold when they are different numbers of the population', () => {
    expect(
      conflicts({ 'cin-number': [1000], 'cin-rate': [320], referrals: [210], 'referral-rate': [61] }).map(
        ({ sentence }) => sentence,
      ),
    ).toEqual([
      'The targets for March 2023 cannot both hold: 1,000 children in need would be a rate of 290 per 10,000 of a population of 34,460, not 320.',
      'The targets for March 2023 cannot both hold: 210 referrals a month would be a rate of 731 per 10,000 of a population of 34,460, not 61.',
    ])
  })

  test('are not judged where one has no target for that month', () => {
    expect(conflicts({ 'cin-number': [null, 875], 'cin-rate': [320] })).toEqual([])
  })
})

test('pairs of a plan’s own measures can be declared', () => {
  const found = targetConflicts({
    milestones: new Map([
      ['open', [{ month: '2023-03', target: 10 }]],
      ['opened', [{ month: '2023-03', target: 5 }]],
      ['closed', [{ month: '2023-03', target: 5 }]],
    ]),
    numberAt: () => 20,
    population: () => 1000,
    stocksAndFlows: [
      {
        stock: 'open',
        into: 'opened',
        out: 'closed',
        words: { stock: 'cases', into: 'opening', out: 'closing' },
      },
    ],
  })
  expect(found.map(({ sentence }) => sentence)).toEqual([
    'The targets for March 2023 cannot all hold: 20 cases at the start of the year, 5 opening and 5 closing would leave 20, not 10.',
  ])
})
