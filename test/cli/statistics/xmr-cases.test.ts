import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/base/errors.ts'
import { answerXmr } from '../../../src/cli/statistics/xmr-cases.ts'
import { type OracleCase, oracleCases } from '../../judgement/signal/oracle.ts'

const RELATIVE = 1e-9

interface Answer {
  readonly expected: OracleCase['expected']
}

describe('the reference package and we agree on every figure, flag and word', () => {
  const cases = oracleCases()
  test('there are cases', () => expect(cases).toHaveLength(85))

  for (const one of cases)
    test(`${one.scenario}: ${one.note} (${one.id})`, () => {
      const { expected, ...given } = one
      const answer = answerXmr(given) as Answer
      expect(answer).toMatchObject(given)
      expect(rounded(answer.expected, expected)).toEqual(expected)
    })
})

test('what else a case carries is handed back with it', () => {
  expect(answerXmr({ ...SMALL, scenario: 'small', colour: 'blue' })).toMatchObject({
    scenario: 'small',
    colour: 'blue',
  })
})

test('a case that leaves out target, rebases and baseline has none', () => {
  const { target, rebase_dates, fix_after_n_points, ...input } = SMALL.input
  expect(answerXmr({ ...SMALL, input })).toMatchObject({ expected: { assurance_type: null } })
})

describe('a case that breaks a rule is refused by name and rule', () => {
  const refused: readonly (readonly [string, unknown, string])[] = [
    ['no case at all', 7, 'An XmR case: must be an object with id and input.'],
    ['no id', { input: {} }, 'An XmR case: id must be text.'],
    ['no input', { id: 'a' }, 'XmR case a: input must be an object with dates and values.'],
    [
      'a date twice',
      withInput({ dates: ['2022-01-01', '2022-02-01', '2022-01-01'] }),
      'XmR case a: input > dates must not have a day twice.',
    ],
    [
      'no such date',
      withInput({ dates: ['2022-01-01', '2022-02-30', '2022-03-01'] }),
      'XmR case a: input > dates must be days, such as 2022-04-01.',
    ],
    [
      'no dates',
      withInput({ dates: [], values: [] }),
      'XmR case a: input > dates must have at least one day.',
    ],
    ['more dates than values', withInput({ values: [1, 2] }), 'must have one for each day of dates.'],
    [
      'a value in words',
      withInput({ values: [1, 'two', 3] }),
      'must be numbers, or null where one is missing.',
    ],
    [
      'a direction that is none',
      withInput({ improvement_direction: 'up' }),
      'input > improvement_direction must be increase, decrease or neutral.',
    ],
    ['a target in words', withInput({ target: 'ten' }), 'input > target must be a number or null.'],
    [
      'a rebase that is no date',
      withInput({ rebase_dates: ['then'] }),
      'input > rebase_dates must be days, such as 2022-04-01.',
    ],
    [
      'a short baseline',
      withInput({ fix_after_n_points: 11 }),
      'input > fix_after_n_points must be 12 or more.',
    ],
    ['no word on screening', withInput({ screen_outliers: undefined }), 'must be true or false.'],
  ]
  for (const [what, given, words] of refused)
    test(what, () => {
      expect(() => answerXmr(given)).toThrow(InputError)
      expect(() => answerXmr(given)).toThrow(words)
    })
})

const SMALL = {
  id: 'a',
  input: {
    dates: ['2022-01-01', '2022-02-01', '2022-03-01'],
    values: [1, 2, 4],
    improvement_direction: 'increase',
    target: 5,
    rebase_dates: null,
    fix_after_n_points: null,
    screen_outliers: true,
  },
}

function withInput(changes: Readonly<Record<string, unknown>>): unknown {
  return { ...SMALL, input: { ...SMALL.input, ...changes } }
}

/** The answer with each number that is near enough the expected one put as that one. */
function rounded(answer: unknown, expected: unknown): unknown {
  if (typeof answer === 'number' && typeof expected === 'number') {
    const size = Math.max(Math.abs(answer), Math.abs(expected))
    return Math.abs(answer - expected) <= RELATIVE * size ? expected : answer
  }
  if (Array.isArray(answer) && Array.isArray(expected))
    return answer.map((cell, place) => rounded(cell, expected[place]))
  if (!isRecord(answer) || !isRecord(expected)) return answer
  return Object.fromEntries(Object.entries(answer).map(([key, cell]) => [key, rounded(cell, expected[key])]))
}

function isRecord(thing: unknown): thing is Readonly<Record<string, unknown>> {
  return typeof thing === 'object' && thing !== null
}
