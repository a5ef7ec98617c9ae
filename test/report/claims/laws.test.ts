import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayNumber, roundHalfUp } from '../../../src/base/display.ts'
import { monthName, shiftMonth } from '../../../src/base/month.ts'
import type { Facts, MeasureFacts } from '../../../src/report/claims/facts.ts'
import { claimsIn, NORTHMERE } from './northmere-facts.ts'

const LAST = NORTHMERE.month

/** A sentence with a number in it that says something true of a month: what it is about, the number, and the words. */
interface Template {
  readonly measure: string
  readonly value: (at: (by: number) => number) => number
  readonly say: (number: string, month: (by: number) => string) => string
}

const TEMPLATES: readonly Template[] = [
  {
    measure: 'cla-number',
    value: at => at(0),
    say: (n, m) => `We looked after ${n} children at the end of ${m(0)}.`,
  },
  {
    measure: 'cp-number',
    value: at => at(-1),
    say: (n, m) => `In ${m(-1)} there were ${n} children on a child protection plan.`,
  },
  {
    measure: 'cin-number',
    value: at => at(-2),
    say: (n, m) => `The number of children in need was ${n} in ${m(-2)}.`,
  },
  { measure: 'contacts', value: at => at(0), say: (n, m) => `${m(0)} brought ${n} contacts.` },
  { measure: 'referrals', value: at => at(-1), say: (n, m) => `We received ${n} referrals during ${m(-1)}.` },
  { measure: 'cin-rate', value: at => at(0), say: n => `The rate is ${n} per 10,000 children.` },
  {
    measure: 'cp-visits-in-timescale',
    value: at => at(0),
    say: n => `${n}% of child protection visits were in timescale.`,
  },
  {
    measure: 'cla-visits-in-timescale',
    value: at => at(-1),
    say: (n, m) => `Visits in time stood at ${n}% at the end of ${m(-1)}.`,
  },
]

const measureOf = (id: string): MeasureFacts => NORTHMERE.measures.find(measure => measure.id === id)!

/** Northmere's facts with other values of one measure in its headline window and the three months shown. */
function withValues(id: string, values: readonly [number, number, number]): Facts {
  const measures = NORTHMERE.measures.map(measure =>
    measure.id === id
      ? {
          ...measure,
          values: (window: MeasureFacts['headline'], month: string) => {
            const back = [LAST, shiftMonth(LAST, -1), shiftMonth(LAST, -2)].indexOf(month)
            return window === measure.headline && back >= 0
              ? values[2 - back]!
              : measure.values(window, month)
          },
        }
      : measure,
  )
  return { ...NORTHMERE, measures }
}

const triple = (least: number, most: number) =>
  fc.tuple(
    ...(([0, 1, 2] as const).map(() => fc.integer({ min: least, max: most })) as [
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
    ]),
  )

const valuesFor = (id: string) => (measureOf(id).fold === 'share' ? triple(40, 90) : triple(150, 2500))

describe.each(TEMPLATES)('$measure', ({ measure, value, say }) => {
  const month = (by: number) => monthName(shiftMonth(LAST, by)).split(' ')[0]!
  const numberIn = (values: readonly number[]) => roundHalfUp(value(by => values[2 + by]!))

  test('what is told from the figures is never contradicted', () => {
    fc.assert(
      fc.property(valuesFor(measure), values => {
        const words = say(displayNumber(numberIn(values)), month)
        const verdicts = claimsIn(measure, words, withValues(measure, values)).map(({ verdict }) => verdict)
        expect(verdicts).toContain('agrees')
        expect(
          verdicts.filter(verdict => verdict === 'contradicts'),
          words,
        ).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('with the number changed by more than rounding it always is', () => {
    fc.assert(
      fc.property(
        valuesFor(measure),
        fc.double({ min: 0.03, max: 0.4, noNaN: true }),
        fc.boolean(),
        (values, part, up) => {
          const right = numberIn(values)
          const wrong = right + (up ? 1 : -1) * Math.max(1, Math.ceil(right * part))
          const facts = withValues(measure, values)
          const near = values.some(each => Math.abs(roundHalfUp(each) - wrong) <= 1)
          fc.pre(!near)
          const words = say(displayNumber(wrong), month)
          expect(
            claimsIn(measure, words, facts).map(({ verdict }) => verdict),
            words,
          ).toContain('contradicts')
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('a rise or fall told with both figures is never contradicted, and the other way round always is', () => {
  fc.assert(
    fc.property(triple(150, 2500), ([first, before, now]) => {
      fc.pre(before !== now)
      const facts = withValues('cp-number', [first, before, now])
      const [way, other] = now > before ? ['rose', 'fell'] : ['fell', 'rose']
      const words = (verb: string) =>
        `The number of children on child protection plans ${verb} from ${displayNumber(before)} in October to ${displayNumber(now)} in November.`
      const verdicts = (verb: string) =>
        claimsIn('cp-number', words(verb), facts).map(({ verdict }) => verdict)
      expect(verdicts(way!), words(way!)).not.toContain('contradicts')
      expect(verdicts(other!), words(other!)).toContain('contradicts')
    }),
    { numRuns: 100 },
  )
})

test('words without a number, a direction or a comparison claim nothing', () => {
  const words = fc.array(
    fc.constantFrom(
      'children',
      'teams',
      'listen',
      'to',
      'families',
      'and',
      'record',
      'visits',
      'well',
      'contacts',
      'in',
      'November',
    ),
    { minLength: 1, maxLength: 15 },
  )
  fc.assert(
    fc.property(fc.constantFrom(...NORTHMERE.measures.map(({ id }) => id)), words, (id, said) => {
      expect(claimsIn(id, `${said.join(' ')}.`)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('no text makes the check fail, and the claims of a text are the same each time', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), text => {
      expect(claimsIn('cla-number', text)).toEqual(claimsIn('cla-number', text))
    }),
    { numRuns: 300 },
  )
})
