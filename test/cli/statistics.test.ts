import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

const statistics = (kind: string, input: string) => run(['statistics', kind], undefined, input)

const RATE = { id: 'r1', kind: 'rate', x: 353, n: 34_460, confidence: 0.95, multiplier: 10_000 }
const VALUES = [12, 14, 13, 15, 12, 16, 14, 13, 15, 14, 12, 15, 13, 30]
const DATES = VALUES.map(
  (_, at) => `20${20 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
)
const XMR = {
  id: 'x1',
  input: {
    dates: DATES,
    values: VALUES,
    improvement_direction: 'decrease',
    target: null,
    rebase_dates: null,
    fix_after_n_points: null,
    screen_outliers: false,
  },
}
const FUNNEL = {
  id: 'f1',
  kind: 'PHE_proportion',
  input: {
    multiplier: 100,
    units: [
      { unit: 'A', numerator: 68, denominator: 100 },
      { unit: 'B', numerator: 720, denominator: 900 },
      { unit: 'C', numerator: 95, denominator: 100 },
    ],
  },
}
const FORECAST = { id: 'p1', input: { values: VALUES, h: 4, frequency: 1 } }

describe('a case is answered with itself and what we make of it', () => {
  test('rates', async () => {
    const { code, out, notes } = await statistics('rates', JSON.stringify([RATE]))
    const [answer] = JSON.parse(out)
    expect([code, notes]).toEqual([0, ''])
    expect(answer).toMatchObject({ ...RATE, method: 'Byars' })
    expect(answer.value).toBeCloseTo(102.4376, 4)
    expect([answer.lower, answer.upper]).toEqual([expect.closeTo(92.0287, 3), expect.closeTo(113.7014, 3)])
  })

  test('xmr', async () => {
    const { code, out, notes } = await statistics('xmr', JSON.stringify([XMR]))
    const [answer] = JSON.parse(out)
    expect([code, notes, answer.id, answer.input]).toEqual([0, '', 'x1', XMR.input])
    expect(answer.expected).toMatchObject({ variation_type: 'special_cause_concern', assurance_type: null })
    expect(answer.expected.points.value).toEqual(VALUES)
    expect(answer.expected.points.special_cause_type.at(-1)).toBe('Above UCL')
  })

  test('funnel', async () => {
    const { code, out, notes } = await statistics('funnel', JSON.stringify([FUNNEL]))
    const [answer] = JSON.parse(out)
    expect([code, notes, answer.id, answer.input]).toEqual([0, '', 'f1', FUNNEL.input])
    expect(Object.keys(answer.expected).length).toBeGreaterThan(0)
  })

  test('forecast', async () => {
    const { code, out, notes } = await statistics('forecast', JSON.stringify([FORECAST]))
    const [answer] = JSON.parse(out)
    expect([code, notes, answer.id]).toEqual([0, '', 'p1'])
    const drift = (VALUES.at(-1)! - VALUES[0]!) / (VALUES.length - 1)
    expect(answer.expected.naive_drift.drift).toBeCloseTo(drift, 12)
    expect(answer.expected.theta.forecast).toBeDefined()
  })
})

test('several cases are answered in their order, and none at all as none', async () => {
  const cases = [
    RATE,
    { ...RATE, id: 'r2', x: 4 },
    { ...RATE, id: 'r3', kind: 'proportion', multiplier: 100 },
  ]
  const { code, out } = await statistics('rates', JSON.stringify(cases))
  const answers: readonly { readonly id: string; readonly method: string }[] = JSON.parse(out)
  expect([code, ...answers.map(({ id, method }) => `${id} ${method}`)]).toEqual([
    0,
    'r1 Byars',
    'r2 Exact',
    'r3 Wilson',
  ])
  expect(await statistics('rates', '[]')).toMatchObject({ code: 0, out: '[]\n', notes: '' })
})

describe('a case that can’t be answered comes back with its error, and the others are answered', () => {
  test.each([
    ['rates', { ...RATE, id: 'bad', n: 0 }, RATE, 'Case bad, n: must be above 0.'],
    [
      'xmr',
      { ...XMR, id: 'bad', input: { ...XMR.input, values: [1] } },
      XMR,
      'XmR case bad: input > values must have one for each day of dates.',
    ],
    [
      'funnel',
      { ...FUNNEL, id: 'bad', kind: 'made up' },
      FUNNEL,
      'Case bad, kind: must be PHE_proportion, PHE_rate_crude, PHE_ratio_isr, PHE_ratio_count or FunnelPlotR.',
    ],
    [
      'forecast',
      { ...FORECAST, id: 'bad', input: { ...FORECAST.input, h: 0 } },
      FORECAST,
      expect.stringMatching(/^A forecast case is .*; input\.h: /),
    ],
  ])('%s', async (kind, bad, good, message) => {
    const { code, out, notes } = await statistics(kind, JSON.stringify([bad, good]))
    const alone = await statistics(kind, JSON.stringify([good]))
    const [refused, answered] = JSON.parse(out)
    expect(code).toBe(0)
    expect(notes).toEqual(message)
    expect(refused).toEqual({ ...bad, error: notes })
    expect([answered]).toEqual(JSON.parse(alone.out))
  })

  test('even where it is not an object', async () => {
    const { code, out } = await statistics('rates', JSON.stringify([7, null, ['r1'], RATE]))
    const answers: readonly Readonly<Record<string, unknown>>[] = JSON.parse(out)
    expect(code).toBe(0)
    expect(answers.slice(0, 3).map(answer => Object.keys(answer))).toEqual([['error'], ['error'], ['error']])
    expect(answers[3]).toMatchObject(RATE)
  })
})

describe('what is no array of cases stops it', () => {
  test.each([
    ['rates', '{"cases": []}', 1, 'Standard input must be a JSON array of cases.'],
    ['xmr', '[{', 1, 'Standard input is not JSON. It must be an array of cases.'],
    ['xmr', ' \n', 2, 'Give the cases on standard input: throughline statistics xmr < cases.json'],
    ['funnel', '', 2, 'Give the cases on standard input: throughline statistics funnel < cases.json'],
    ['rate', '[]', 2, 'KIND must be one of xmr, rates, funnel, forecast. Did you mean "rates"?'],
  ])('%s of %j', async (kind, input, code, message) => {
    expect(await statistics(kind, input)).toMatchObject({ code, out: '', notes: message })
  })
})
